"""A picture is judged by its content."""

import io

import pytest
from PIL import Image
from PIL.ExifTags import Base

from undersigned.apps.deliveries.errors import DeliveryError
from undersigned.apps.deliveries.photographs import checked


def png() -> bytes:
    """One grey pixel."""
    return written("PNG")


def written(kind: str, **values) -> bytes:
    out = io.BytesIO()
    Image.new("L", (1, 1), 128).save(out, kind, **values)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/jpeg"), ("PDF", "image/jpeg")],
)
def test_photographs_and_scans_are_kept(kind, media_type):
    picture = checked("slip", written(kind))
    assert picture.media_type == media_type
    assert Image.open(io.BytesIO(picture.data)).getpixel((0, 0))


def test_what_the_camera_wrote_is_not_kept():
    exif = Image.Exif()
    exif[Base.Make] = "by Ama at home"
    assert b"by Ama at home" not in checked("slip", written("JPEG", exif=exif)).data


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"<script>alert(1)</script>", b"<svg xmlns='http://www.w3.org/2000/svg'/>",
     b"GIF89a\x01\x00\x01\x00", b"MZ\x90\x00\x03"],
)  # fmt: skip
def test_anything_else_is_refused_whatever_its_name(data):
    with pytest.raises(DeliveryError, match="no picture") as refused:
        checked("slip.png", data)
    assert refused.value.where == "slip.png"


def test_a_picture_that_is_too_large_is_refused():
    with pytest.raises(DeliveryError, match="more than 20 MB"):
        checked("slip.png", bytes(21 * 1024 * 1024))
