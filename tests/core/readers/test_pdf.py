"""PDFs as letters: what is read, and what is refused with what to do."""

import io

import pytest
from PIL import Image

from tests.core.readers.typeset.made import by_hand, set_by_typst, shown
from undersigned.core.errors import UnreadableError
from undersigned.core.readers import read
from undersigned.core.readers.decode import MAX_BYTES
from undersigned.core.readers.pdf import READER, claims

LETTER = (
    "Dear Minister,",
    "",
    "The rivers of Sarrania carry the waste of forty mines into the fields below them.",
    "",
    "Sincerely,",
    "",
    "Alder Society",
    "Birch Trust, Kenya",
    "Cedar Union",
)
TYPST = """
#text(16pt, weight: "bold")[Open letter on the rivers of Sarrania]

12 May 2031

Dear Minister,

The rivers of Sarrania carry the waste of forty mines into the fields of those who live beside
them, and no office has counted what is lost there every year since the dams were opened.

We urge you to:

+ Publish what the mines report.
+ Pay for new wells.

Sincerely,

Alder Society \\
Birch Trust, Kenya \\
Cedar Union
"""


def test_a_letter_set_as_pdf_is_read_whole():
    reading = read(set_by_typst(TYPST), "letter.pdf")
    text = reading.edition.texts[0]
    assert reading.format == "pdf"
    assert str(reading.edition.date) == "2031-05-12"
    assert text.title[0].text == "Open letter on the rivers of Sarrania"
    assert text.salutation[0].text == "Dear Minister,"
    assert [ask.text[0].text for ask in text.asks] == [
        "Publish what the mines report.",
        "Pay for new wells.",
    ]
    assert [each.name for each in reading.signatories] == [
        "Alder Society",
        "Birch Trust",
        "Cedar Union",
    ]
    assert reading.signatories[1].country == "KE"


def test_a_pdf_is_told_by_its_bytes_whatever_its_name():
    data = by_hand(shown(*LETTER))
    assert claims(data, "letter.txt")
    assert claims(b"\n\n" + data, "letter")
    assert not claims(b"Dear Minister, see the %PDF- of last year"[:10], "letter.pdf")
    assert read(data, "letter.doc").format == READER.name


def refused(data: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        read(data, "letter.pdf")
    assert caught.value.where.startswith("letter.pdf")
    assert caught.value.do.endswith(".")
    return caught.value


def picture_pdf(pages: int) -> bytes:
    held = io.BytesIO()
    sheets = [Image.new("L", (300, 400), 200) for _ in range(pages)]
    sheets[0].save(held, "PDF", save_all=True, append_images=sheets[1:])
    return held.getvalue()


@pytest.mark.parametrize(("pages", "words"), [(1, "its page is a picture"), (3, "its 3 pages are")])
def test_a_scan_is_refused_with_its_pages_and_what_to_do(pages, words):
    error = refused(picture_pdf(pages))
    assert "scan" in error.what
    assert words in error.what
    assert "Recognise its text" in error.do


def test_an_empty_page_is_no_scan():
    error = refused(by_hand(""))
    assert "no text" in error.what
    assert "scan" not in error.what


def test_a_damaged_pdf_says_so():
    assert "damaged" in refused(b"%PDF-1.7\nnothing that follows is a document").what


def test_a_pdf_without_pages_says_so():
    data = by_hand(shown(*LETTER)).replace(b"/Type /Pages", b"/Type /Pagez")
    assert refused(by_hand()).what in ("The PDF has no pages.", refused(data[:60]).what)


def test_a_pdf_that_is_too_large_is_refused_unread():
    assert "11 MB" in refused(b"%PDF-1.7" + b"\0" * (MAX_BYTES + 1024 * 1024)).what
