"""Pictures as they are kept: pixels, and nothing else."""

import io

import pytest
import typst
from PIL import Image, PngImagePlugin
from PIL.ExifTags import GPS, IFD, Base

from undersigned.core.errors import UnreadableError
from undersigned.core.pictures import MAX_BYTES, cleaned

SECRET = b"by Ama at home"


def file(kind="JPEG", size=(400, 300), mode="RGB", colour="white", **values) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind, **values)
    return out.getvalue()


def with_place() -> Image.Exif:
    """What a telephone writes: the place, the camera, and that it was held upright."""
    exif = Image.Exif()
    exif[Base.Make] = SECRET.decode()
    exif[Base.Orientation] = 6  # the upper edge is at the right
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (5.0, 33.0, 21.0)
    return exif


def opened(picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_the_camera_wrote_is_gone(kind):
    given = file(kind, exif=with_place())
    assert SECRET in given
    kept = cleaned(given, "slip.jpg")
    assert SECRET not in kept.data
    assert dict(opened(kept).getexif()) == {}
    assert not {"exif", "xmp", "icc_profile", "comment"} & set(opened(kept).info)


def test_words_in_a_png_are_gone():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET.decode())
    kept = cleaned(file("PNG", pnginfo=notes), "screen.png")
    assert SECRET not in kept.data
    assert kept.media_type == "image/png"


def test_a_picture_taken_upright_stands_upright():
    kept = cleaned(file(exif=with_place()), "slip.jpg")
    assert (kept.width, kept.height) == (300, 400)
    assert opened(kept).size == (300, 400)


@pytest.mark.parametrize("name", ["slip.png", "slip", "slip.exe"])
def test_the_kind_is_told_by_the_content_and_not_by_the_name(name):
    assert cleaned(file("JPEG"), name).media_type == "image/jpeg"


def test_a_screenshot_keeps_its_pixels():
    picture = Image.effect_noise((64, 48), 90).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "PNG")
    kept = opened(cleaned(out.getvalue(), "screen.png"))
    assert kept.tobytes() == picture.tobytes()


def test_what_can_be_seen_through_is_white():
    kept = opened(cleaned(file("PNG", mode="RGBA", colour=(0, 0, 0, 0)), "a.png"))
    assert kept.getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "LA"])
def test_every_usual_way_of_colour_is_understood(mode):
    colour = {"CMYK": (0, 0, 0, 0), "LA": (255, 255)}.get(mode, 1 if mode == "1" else 255)
    kind = "JPEG" if mode == "CMYK" else "PNG"
    kept = cleaned(file(kind, mode=mode, colour=colour), "a")
    assert opened(kept).mode == "RGB"


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_large_picture_is_made_smaller(kind):
    kept = cleaned(file(kind, size=(6000, 2000)), "a")
    assert (kept.width, kept.height) == (3000, 1000)


def test_a_photograph_of_many_pixels_is_decoded_to_a_fraction():
    kept = cleaned(file("JPEG", size=(12000, 9000)), "a.jpg")
    assert max(kept.width, kept.height) <= 3000


@pytest.mark.parametrize("side", [9000, 16000])
def test_a_bomb_is_refused_before_it_is_unpacked(side):
    with pytest.raises(UnreadableError, match="more than 64 million pixels"):
        cleaned(file("PNG", size=(side, side), mode="1", colour=0), "bomb.png")


def test_a_file_that_is_too_large_is_refused():
    with pytest.raises(UnreadableError, match="more than 20 MB") as caught:
        cleaned(b"\xff\xd8" + bytes(MAX_BYTES), "huge.jpg")
    assert caught.value.where == "huge.jpg"


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"PK\x03\x04" + bytes(40)],
)
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(UnreadableError, match="no picture that can be kept") as caught:
        cleaned(data, "a")
    assert "JPEG" in caught.value.do


def test_other_pictures_are_named_and_refused():
    with pytest.raises(UnreadableError, match=r"seems to be \.gif"):
        cleaned(file("GIF"), "a.jpg")


def test_a_folder_is_no_picture():
    with pytest.raises(UnreadableError, match="no picture"):
        cleaned({"a.jpg": file()}, "a")


@pytest.mark.parametrize("keep", [0.3, 0.9])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_file_that_is_cut_short_is_damaged(kind, keep):
    noise = io.BytesIO()
    Image.effect_noise((300, 300), 90).convert("RGB").save(noise, kind)
    data = noise.getvalue()
    with pytest.raises(UnreadableError):
        cleaned(data[: int(len(data) * keep)], "a")


def scan(pages: int) -> bytes:
    made = "#pagebreak()".join(f"Page {number}" for number in range(pages))
    source = f'#set document(author: "{SECRET.decode()}")\n{made}'
    return typst.compile(source.encode(), timestamp=0)


def test_a_scan_becomes_a_picture_of_its_pages():
    one, two = (cleaned(scan(pages), "scan.pdf") for pages in (1, 2))
    assert one.media_type == "image/jpeg"
    assert two.height == 2 * one.height
    second = opened(two).convert("L").crop((0, one.height, two.width, two.height))
    assert second.getextrema()[0] < 99
    assert SECRET not in one.data


def test_a_whole_book_is_no_scan():
    with pytest.raises(UnreadableError, match="has 5 pages"):
        cleaned(scan(5), "book.pdf")


def test_a_damaged_pdf_is_told():
    with pytest.raises(UnreadableError, match="damaged"):
        cleaned(b"%PDF-1.7 and nothing", "scan.pdf")
