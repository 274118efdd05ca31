"""A letter as fax pages, decoded again by libtiff."""

import io
import struct

import pypdfium2 as pdfium
import pytest
from PIL import Image

from tests.core.renderers.letters import (
    SMALL_ROLL,
    make_edition,
    make_text,
    organisation,
    paragraph,
    roll_of,
)
from tests.core.renderers.tongues import TONGUES, letter_in
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Addressee, Link, Sender, words
from undersigned.core.renderers import pdf
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.tiff import DPI, LINE, fax_pages, render


def pages(data: bytes) -> list[Image.Image]:
    """The decoded pages, black on white."""
    file = Image.open(io.BytesIO(data))
    found = []
    for number in range(file.n_frames):
        file.seek(number)
        found.append(file.convert("L"))
    return found


def tags(data: bytes) -> list[dict[int, object]]:
    file = Image.open(io.BytesIO(data))
    found = []
    for number in range(file.n_frames):
        file.seek(number)
        found.append(dict(file.tag_v2))
    return found


LONG = make_edition(make_text(*(paragraph("We write to you about the river. " * 20),) * 12))


def test_pages_are_as_wide_as_a_fax_line_and_as_long_as_the_sheet():
    assert [page.size for page in pages(render(LONG, SMALL_ROLL, "en"))] == [(1728, 2292)] * 3


def test_a_sheet_of_us_letter_is_shorter():
    layout = Layout(envelope="us-10")
    found = pages(render(make_edition(), SMALL_ROLL, "en", layout=layout))
    assert [page.size for page in found] == [(LINE, 2156)]


def test_the_fields_are_those_that_fax_software_asks_for():
    (one, two, *_) = tags(render(LONG, SMALL_ROLL, "en"))
    assert (one[282], one[283], one[296]) == (*DPI, 2)  # 204 by 196 dots an inch
    assert one[259] == 4  # MMR
    assert one[262] == 0  # white is nought
    assert one[254] == two[254] == 2  # one page of several
    assert (one[297], two[297]) == ((0, 3), (1, 3))
    assert one[278] == one[257]  # all lines in one strip
    assert one[266] == 1


def test_the_file_names_no_program_and_no_hour():
    data = render(make_edition(), SMALL_ROLL, "en")
    assert data == render(make_edition(), SMALL_ROLL, "en")
    assert not {305, 306, 315, 316, 270} & tags(data)[0].keys()


def test_the_page_is_white_and_the_ink_black():
    (page,) = pages(render(make_edition(), SMALL_ROLL, "en"))
    black, white = page.histogram()[0], page.histogram()[255]
    assert black + white == page.width * page.height
    assert 0.005 < black / (black + white) < 0.1
    assert page.getpixel((0, 0)) == 255


def sizes(printed: bytes) -> set[float]:
    """The sizes of letters in points, blanks aside."""
    found = set()
    for page in pdfium.PdfDocument(printed):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if text.get_text_range(index, 1).strip():
                found.add(round(pdfium.raw.FPDFText_GetFontSize(text.raw, index), 2))
    return found


# Long enough for three columns, with members under a name, and a sender of many lines.
MANY = roll_of(
    *(organisation(f"Quill Society {n}", "Kenya", "KE", members=("A", "B")) for n in range(160))
)
SENDER = Sender(name="Coalition " * 9, address=tuple(f"House of the Quill, {n}" for n in range(9)))


def test_nothing_on_a_fax_is_smaller_than_nine_points():
    edition = make_edition(sender=SENDER)
    assert min(sizes(pdf.render(edition, MANY, "en", layout=Layout(for_fax=True)))) >= 9
    assert min(sizes(pdf.render(edition, MANY, "en"))) < 9


def test_what_only_an_envelope_needs_is_not_on_a_fax():
    printed, faxed = (
        "".join(
            page.get_textpage().get_text_range()
            for page in pdfium.PdfDocument(
                pdf.render(make_edition(), SMALL_ROLL, "en", layout=each)
            )
        )
        for each in (Layout(), Layout(for_fax=True))
    )
    assert printed.count("Coalition for the Missing") == 2
    assert faxed.count("Coalition for the Missing") == 1


def test_an_address_too_long_for_a_window_goes_by_fax():
    endless = Addressee(name="Ilvane Torrek", address=tuple(f"Line {n}" for n in range(14)))
    edition = make_edition(addressees=(endless,))
    with pytest.raises(UndersignedError):
        pdf.render(edition, SMALL_ROLL, "en", addressee=0)
    assert pages(render(edition, SMALL_ROLL, "en", addressee=0))


def legibility(printed: bytes) -> list[tuple[str, float]]:
    """Each character of a PDF, and how much of its box is ink on the fax page."""
    found = []
    document = pdfium.PdfDocument(printed)
    for page, fax in zip(document, pages(fax_pages(printed)), strict=True):
        width, height = page.get_size()
        left_edge = (LINE - round(width / 72 * DPI[0])) // 2
        text = page.get_textpage()
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            left, bottom, right, top = text.get_charbox(index)
            if not character.isalnum() or right <= left or top <= bottom:
                continue
            box = (
                round(left / 72 * DPI[0]) + left_edge,
                round((height - top) / 72 * DPI[1]),
                round(right / 72 * DPI[0]) + left_edge,
                round((height - bottom) / 72 * DPI[1]),
            )
            if box[2] - box[0] >= 3 and box[3] - box[1] >= 3:
                part = fax.crop(box)
                found.append((character, part.histogram()[0] / (part.width * part.height)))
    return found


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_every_letter_has_its_strokes_and_its_white(language):
    edition, roll = letter_in(language)
    measured = legibility(pdf.render(edition, roll, language, layout=Layout(for_fax=True)))
    assert len(measured) > 100
    assert all(ink > 0.08 for _, ink in measured)
    # A stem fills its box; every other letter leaves some of it white.
    filled = [character for character, ink in measured if ink > 0.9]
    assert len(filled) < len(measured) / 10


def test_links_and_quiet_words_are_as_black_as_the_others():
    link = Link(href="https://rivers.example/", children=words("mmmmmmmmmm"))
    plain = make_edition(make_text(paragraph("mmmmmmmmmm"), asks=()))
    linked = make_edition(make_text(paragraph(link), asks=()))
    ink = [pages(render(each, SMALL_ROLL, "en"))[0].histogram()[0] for each in (plain, linked)]
    assert ink[1] >= ink[0] * 0.99


def test_a_page_of_nothing_is_white():
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    held = io.BytesIO()
    document.save(held)
    (page,) = pages(fax_pages(held.getvalue()))
    assert page.histogram()[255] == page.width * page.height


def test_hundreds_of_names_go_over_as_few_pages_as_the_pdf_has():
    roll = roll_of(
        *(organisation(f"Quill Society {number}", "Kenya", "KE") for number in range(300))
    )
    printed = pdf.render(make_edition(), roll, "en")
    assert len(pages(fax_pages(printed))) == len(pdfium.PdfDocument(printed))


def test_the_directories_lie_within_the_file():
    data = render(LONG, SMALL_ROLL, "en")
    (first,) = struct.unpack_from("<I", data, 4)
    assert data[:4] == b"II*\0"
    assert first < len(data)
