"""Whole Word letters."""

import datetime as dt
import re

import pytest

from tests.core.readers import word_files as word
from undersigned.core.letter import plain
from undersigned.core.readers import read, readers
from undersigned.core.readers.docx import READER, page_of
from undersigned.core.readers.word_package import open_word


def page(document):
    return page_of(open_word(word.saved(document), "letter.docx"))[0]


def told(document):
    return page_of(open_word(word.saved(document), "letter.docx"))[1]


def left(document) -> list[tuple[str, str]]:
    found = page(document)
    return [(found.source[each.start : each.end], each.reason) for each in found.left_out]


def letter():
    document = word.new()
    document.add_heading("Joint letter on the lake of Sarrania", 0)
    document.add_paragraph("3 May 2025")
    document.add_paragraph("Dear Minister,")
    document.add_paragraph("The lake is closed to all of us, and nobody says why it is so.")
    document.add_paragraph("We urge you to:")
    document.add_paragraph("open the lake", style="List Number")
    document.add_paragraph("count the gulls", style="List Number")
    document.add_paragraph("Sincerely,")
    for name in ("Friends of the Lake, Kenya", "Society of Piers, Norway", "Port Watch, Peru"):
        document.add_paragraph(name, style="List Bullet")
    return document


def test_a_letter_is_understood():
    reading = read(word.saved(letter()), "letter.docx")
    text = reading.edition.authentic
    assert plain(text.title) == "Joint letter on the lake of Sarrania"
    assert reading.edition.date == dt.date(2025, 5, 3)
    assert plain(text.salutation) == "Dear Minister,"
    assert [plain(ask.text) for ask in text.asks] == ["open the lake", "count the gulls"]
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Friends of the Lake", "KE"),
        ("Society of Piers", "NO"),
        ("Port Watch", "PE"),
    ]
    assert (reading.format, reading.metadata) == ("docx", ())


def test_every_character_is_in_a_span_or_left_out():
    document = letter()
    document.sections[0].header.paragraphs[0].text = "Draft 3"
    reading = read(word.saved(document), "letter.docx")
    covered = bytearray(len(reading.source))
    for each in (*reading.spans, *reading.left_out):
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    rest = zip(reading.source, covered, strict=True)
    assert "".join(character for character, taken in rest if not taken).strip() == ""


def test_names_of_those_who_made_the_file_are_told():
    document = letter()
    document.core_properties.author = " Ama "
    document.core_properties.last_modified_by = "Ben"

    def with_company(path: str, data: bytes) -> bytes:
        return re.sub(
            rb"<Company\s*/>|<Company></Company>", b"<Company>Lake Friends</Company>", data
        )

    data = word.changed(word.saved(document), with_company)
    assert dict(read(data, "letter.docx").metadata) == {
        "author": "Ama",
        "last_modified_by": "Ben",
        "company": "Lake Friends",
    }


def test_word_files_are_told_by_their_bytes_and_not_by_their_name():
    data = word.saved(letter())
    assert read(data, "letter").format == "docx"
    assert READER in readers()
    for other in (b"Dear all,", b"PK\x03\x04 word/", b"PK\x03\x04"):
        assert READER.claims(other, "letter.docx") == (b"word/" in other)


def test_a_zip_that_only_speaks_of_word_files_is_none():
    data = word.changed(word.saved(letter()), lambda *_: None, **{"a.txt": b"see word/"})
    assert not READER.claims(data, "letter.docx")


def test_the_head_of_the_first_page_is_the_letterhead():
    document = letter()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Lake Friends"
    section.header.paragraphs[0].text = "Joint letter, page 2"
    section.footer.paragraphs[0].text = "Port Ama"
    found = page(document)
    assert found.lines[0].text == "Lake Friends"
    assert found.lines[1].gap == 1
    assert [(words, reason) for words, reason in left(document)] == [
        ("Joint letter, page 2", "the running head of the pages"),
        ("Port Ama", "the foot of the pages"),
    ]


def test_a_head_that_says_an_address_is_a_letterhead_and_any_other_is_none():
    document = letter()
    document.sections[0].header.paragraphs[0].text = "Lake Friends\tama@sarrania.example"
    assert page(document).lines[0].text == "Lake Friends ama@sarrania.example"
    document.sections[0].header.paragraphs[0].text = "Lake Friends"
    assert page(document).lines[0].text == "Joint letter on the lake of Sarrania"


def test_a_first_head_that_is_switched_off_is_not_seen():
    document = letter()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Old head"
    section.different_first_page_header_footer = False
    assert "Old head" not in page(document).source


def test_a_head_that_two_sections_share_is_left_out_once():
    document = letter()
    document.sections[0].header.paragraphs[0].text = "Draft"
    document.add_section()
    document.add_paragraph("More words.")
    assert [words for words, _ in left(document)] == ["Draft"]


def test_comments_are_counted_and_their_words_shown_at_their_place():
    document = word.new()
    run = document.add_paragraph("The lake is closed.").runs[0]
    document.add_comment(run, text="Is it really?", author="Ben")
    document.add_paragraph("We write to you.")
    found = page(document)
    assert found.source == "The lake is closed.\nIs it really?\n\nWe write to you.\n"
    assert left(document) == [("Is it really?", "a comment")]
    assert told(document)["comments"] == "1"


def test_a_comment_on_nothing_is_counted_too():
    document = word.new()
    run = document.add_paragraph("The lake is closed.").runs[0]
    document.add_comment(run, text="Lost", author="Ben")
    for each in document.element.body.iter(f"{{{document.element.nsmap['w']}}}commentReference"):
        each.getparent().remove(each)
    assert left(document) == [("Lost", "a comment")]
    assert told(document)["comments"] == "1"


def columns(document):
    properties = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'
    word.add(document, word.p("Lake Friends", '<w:r><w:br w:type="column"/></w:r>', "Port Watch"))
    word.add(document, word.p("Pier Union", properties=properties), word.p("After the columns"))


def test_columns_are_read_one_after_the_other():
    document = word.new()
    columns(document)
    assert [line.text for line in page(document).lines] == [
        "Lake Friends", "Port Watch", "Pier Union", "After the columns",
    ]  # fmt: skip


def test_logos_are_names():
    place = '<w:r><w:drawing><wp:docPr id="1" name="a" descr="{}"/></w:drawing></w:r>'
    names = ("Lake Friends", "Logo of Port Watch", "Pier Union logo")
    document = word.new()
    word.add(document, word.p("Signed by:"), word.p(*(place.format(each) for each in names)))
    assert [line.text for line in page(document).lines] == [
        "Signed by:", "Lake Friends", "Port Watch", "Pier Union",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "   "])
def test_a_file_without_words_is_refused(text):
    with pytest.raises(Exception, match="no letter"):
        read(word.of(word.p(text)), "letter.docx")


def test_a_file_larger_than_any_letter_is_refused():
    with pytest.raises(Exception, match="10 MB"):
        read(word.saved(letter()) + bytes(11 * 1024 * 1024), "letter.docx")
