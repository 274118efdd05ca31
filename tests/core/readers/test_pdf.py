"""PDFs as letters: what is read, and what is refused with what to do."""

import io

import pytest
from PIL import Image

from tests.core.readers.typeset.made import by_hand, page_of_pdf, set_by_typst, shown
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


def test_a_pdf_cut_short_or_without_pages_says_so():
    assert "damaged" in refused(by_hand(shown(*LETTER))[:200]).what
    assert "damaged" in refused(by_hand()).what


def test_a_page_that_leads_to_itself_is_named_as_damaged():
    data = by_hand(shown(*LETTER)).replace(b"/Kids [10 0 R]", b"/Kids [ 2 0 R]")
    error = refused(data)
    assert error.where == "letter.pdf, page 1"


@pytest.mark.parametrize(
    "encrypt",
    [
        f"/Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4",
        "/Filter /Unheard /V 1",
    ],
    ids=["password", "unknown handler"],
)
def test_an_encrypted_pdf_asks_for_one_without_a_password(encrypt):
    data = by_hand(shown(*LETTER), trailer=f"/Encrypt << {encrypt} >> /ID [<00><00>]")
    error = refused(data)
    assert "encrypted" in error.what
    assert "save it without" in error.do


def test_an_xfa_form_is_refused_with_what_to_do():
    packet = "<< /Length 11 >>\nstream\n<xdp></xdp>\nendstream"
    form = "/AcroForm << /XFA 10 0 R /Fields [] >> /NeedsRendering true"
    assert "XFA" in refused(by_hand(shown(*LETTER), catalog=form, more=[packet])).what


def test_500_pages_are_read_and_501_are_not():
    pages = [shown(*LETTER), *[""] * 499]
    assert len(read(by_hand(*pages), "letter.pdf").signatories) == 3
    assert "501 pages" in refused(by_hand(*pages, "")).what


def test_too_many_characters_are_refused_by_their_number(monkeypatch):
    monkeypatch.setattr("undersigned.core.readers.typeset.pdfium.MAX_CHARACTERS", 200)
    assert read(by_hand(shown(*LETTER)), "letter.pdf").signatories
    assert "200 characters" in refused(by_hand(shown(*LETTER), shown(*LETTER))).what


FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H"
    " /DescendantFonts [10 0 R] >>"
)
INNER_FONT = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /FontDescriptor 11 0 R"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)
DESCRIPTOR = (
    "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000]"
    " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
)


def test_characters_without_a_meaning_are_refused_and_not_guessed():
    content = "BT /F1 10 Tf 50 500 Td <0024002500260027> Tj ET"
    data = by_hand(content, font=FONT, more=[INNER_FONT, DESCRIPTOR])
    error = refused(data)
    assert "which letters" in error.what
    assert "OCR" in error.do


WORDS = shown(*LETTER)


def hidden_in(content: str, **how: str) -> dict[str, str]:
    reading = read(by_hand(f"{content}\n{WORDS}", **how), "letter.pdf")
    assert reading.signatories[0].name == "Alder Society"
    told = dict(reading.metadata)
    if "hidden_text" in told:
        (left,) = [each for each in reading.left_out if "hidden" in each.reason]
        assert reading.source[left.start : left.end] == told["hidden_text"]
    return told


@pytest.mark.parametrize(
    "content",
    [
        "BT 3 Tr /F1 10 Tf 50 100 Td (Kofi signs too) Tj 0 Tr ET",
        "BT 1 1 1 rg /F1 10 Tf 50 100 Td (Kofi signs too) Tj 0 g ET",
        "1 1 1 rg 0 0 420 595 re f BT 1 1 1 rg /F1 10 Tf 50 100 Td (Kofi signs too) Tj 0 g ET",
        "BT /F1 1 Tf 50 100 Td (Kofi signs too) Tj ET",
        "BT /F1 10 Tf 900 100 Td (Kofi signs too) Tj ET",
    ],
    ids=["invisible", "white", "white on a white field", "tiny", "off the page"],
)
def test_words_that_nobody_can_see_are_left_out_and_told(content):
    assert hidden_in(content) == {"hidden_text": "Kofi signs too"}


def test_white_words_on_a_dark_field_are_seen():
    field = "0 0 0.5 rg 40 90 200 30 re f BT 1 1 1 rg /F1 10 Tf 50 100 Td (Seen) Tj 0 g ET"
    assert hidden_in(field) == {}


def test_a_watermark_across_the_page_is_left_out():
    draft = "BT 0.7 0.7 -0.7 0.7 100 200 Tm /F1 40 Tf (DRAFT) Tj ET"
    reading = read(by_hand(f"{draft}\n{WORDS}"), "letter.pdf")
    (left,) = [each for each in reading.left_out if "watermark" in each.reason]
    assert reading.source[left.start : left.end] == "DRAFT"


@pytest.mark.parametrize(
    ("matrix", "page"),
    [("0 1 -1 0 60 50", "/Rotate 90"), ("-1 0 0 -1 370 60", ""), ("0 -1 1 0 360 540", "")],
    ids=["landscape", "upside down", "downwards"],
)
def test_a_page_held_another_way_is_read_as_it_is_meant(matrix, page):
    lines = "".join(f"({line}) Tj 0 -13 Td " for line in LETTER)
    data = by_hand(f"BT {matrix} Tm /F1 10 Tf {lines} ET", page=page)
    reading = read(data, "letter.pdf")
    assert reading.edition.texts[0].salutation[0].text == "Dear Minister,"
    assert [each.name for each in reading.signatories] == [
        "Alder Society",
        "Birch Trust",
        "Cedar Union",
    ]


PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    " /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream"
)


def test_words_recognised_in_a_scan_are_read_with_a_remark():
    page = f"q 420 0 0 595 0 0 cm /I Do Q BT 3 Tr ET {WORDS}"
    data = by_hand(page, resources="/XObject << /I 10 0 R >>", more=[PICTURE])
    reading = read(data, "letter.pdf")
    assert len(reading.signatories) == 3
    assert "hidden_text" not in dict(reading.metadata)
    assert any("recognised in a picture" in each.reason for each in reading.left_out)


def test_a_picture_page_before_the_letter_is_told_and_not_refused():
    cover = "q 420 0 0 595 0 0 cm /I Do Q"
    data = by_hand(cover, WORDS, resources="/XObject << /I 10 0 R >>", more=[PICTURE])
    reasons = [each.reason for each in read(data, "letter.pdf").left_out]
    assert "Page 1 is a picture; words in it were not read." in reasons


def test_a_picture_inside_a_drawing_is_a_picture():
    form = (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 420 595] /Length 29"
        " /Resources << /XObject << /I 10 0 R >> >> >>\n"
        "stream\nq 420 0 0 595 0 0 cm /I Do Q \nendstream"
    )
    data = by_hand("/X Do", resources="/XObject << /X 11 0 R >>", more=[PICTURE, form])
    assert "scan" in refused(data).what


def test_the_file_tells_its_author_company_and_comments():
    note = "<< /Type /Annot /Subtype /Text /Rect [9 9 30 30] /Contents (Really?) >>"
    empty = "<< /Type /Annot /Subtype /Highlight /Rect [9 9 30 30] >>"
    info = "<< /Author (Ama  Mensah) /Company (Clear Rivers) >>"
    data = by_hand(
        WORDS,
        page="/Annots [10 0 R 11 0 R 99 0 R]",
        more=[note, empty, info],
        trailer="/Info 12 0 R",
    )
    assert dict(read(data, "letter.pdf").metadata) == {
        "author": "Ama Mensah",
        "company": "Clear Rivers",
        "comments": "1",
    }
    assert read(by_hand(WORDS), "letter.pdf").metadata == ()


def test_what_was_filled_into_a_form_is_part_of_the_page():
    field = (
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (n) /V (Dogwood Circle) /F 4"
        " /Rect [50 415 250 430] /AP << /N 11 0 R >> >>"
    )
    shape = (
        "<< /Type /XObject /Subtype /Form /BBox [0 0 200 15] /Length 44"
        " /Resources << /Font << /F1 3 0 R >> >> >>\n"
        "stream\nBT /F1 10 Tf 0 8 Td (Dogwood Circle) Tj ET   \nendstream"
    )
    data = by_hand(
        WORDS,
        page="/Annots [10 0 R]",
        more=[field, shape],
        catalog="/AcroForm << /Fields [10 0 R] >>",
    )
    assert "Dogwood Circle" in [each.name for each in read(data, "letter.pdf").signatories]


def test_a_link_is_kept_and_one_that_leads_inside_is_not():
    out = "<< /Subtype /Link /Rect [50 535 200 550] /A << /S /URI /URI (https://example.org) >> >>"
    inside = "<< /Subtype /Link /Rect [50 510 200 525] /Dest [15 0 R /Fit] >>"
    empty = "<< /Subtype /Link /Rect [50 490 200 500] /A << /S /URI /URI () >> >>"
    page = page_of_pdf(
        by_hand(WORDS, page="/Annots [10 0 R 11 0 R 12 0 R]", more=[out, inside, empty])
    )
    links = [(line.text, mark.target) for line in page.lines for mark in line.marks]
    assert links == [("Dear Minister,", "https://example.org")]


def test_korean_is_read_with_its_blanks():
    font = FONT.replace("Identity-H", "UniKS-UCS2-H")
    inner = INNER_FONT.replace("CIDFontType2", "CIDFontType0").replace("Identity)", "Korea1)")
    words = "대통령님께, 우리는 강을 지켜 주시기를 요청합니다."
    content = f"BT /F1 10 Tf 50 500 Td <{words.encode('utf-16-be').hex()}> Tj ET"
    page = page_of_pdf(by_hand(content, font=font, more=[inner, DESCRIPTOR]))
    assert [line.text for line in page.lines] == [words]


def test_a_pdf_that_is_too_large_is_refused_unread():
    assert "11 MB" in refused(b"%PDF-1.7" + b"\0" * (MAX_BYTES + 1024 * 1024)).what
