"""Footnotes and endnotes of Word files."""

from tests.core.readers import word_files as word
from undersigned.core.readers.docx import page_of
from undersigned.core.readers.word_package import open_word


def mark(key: int, kind: str = "footnote", more: str = "") -> str:
    follows = ' w:customMarkFollows="1"' if more else ""
    return f'<w:r><w:{kind}Reference w:id="{key}"{follows}/>{more}</w:r>'


def note(key: int, *paragraphs: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{key}">{"".join(paragraphs)}</w:{kind}>'


SEPARATOR = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'


def page(*blocks: str, footnotes: str = "", endnotes: str = ""):
    document = word.new()
    word.add(document, *blocks)
    if footnotes:
        word.relate(document, "footnotes", f"<w:footnotes>{SEPARATOR}{footnotes}</w:footnotes>")
    if endnotes:
        word.relate(document, "endnotes", f"<w:endnotes>{endnotes}</w:endnotes>")
    return page_of(open_word(word.saved(document), "letter.docx"))[0]


def marks(found) -> list[tuple[str, str]]:
    return [
        (line.text[each.start : each.end], each.target)
        for line in found.lines
        for each in line.marks
        if each.kind == "note"
    ]


def test_notes_are_numbered_in_the_order_in_which_the_text_names_them():
    found = page(
        word.p("The lake", mark(7), " is closed", mark(3), "."),
        footnotes=note(3, word.p("By order 4.")) + note(7, word.p("Of Sarrania.")),
    )
    assert found.lines[0].text == "The lake1 is closed2."
    assert marks(found) == [("1", "1"), ("2", "2")]
    assert [(line.text, line.note) for line in found.lines[1:]] == [
        ("Of Sarrania.", "1"), ("By order 4.", "2"),
    ]  # fmt: skip
    assert found.source.endswith("\n1 Of Sarrania.\n\n2 By order 4.\n")


def test_notes_that_the_text_does_not_name_and_separators_are_not_read():
    found = page(
        word.p("The lake", mark(9), mark(0), " is closed."), footnotes=note(3, word.p("Lost."))
    )
    assert found.source == "The lake is closed.\n"


def test_every_paragraph_of_a_note_is_part_of_it_and_tables_are_read_as_paragraphs():
    table = f"<w:tbl><w:tr><w:tc>{word.p('In a table.')}</w:tc></w:tr></w:tbl>"
    found = page(
        word.p("Closed", mark(1)), footnotes=note(1, word.p("One."), word.p("Two."), table)
    )
    assert [(line.text, line.note) for line in found.lines[1:]] == [
        ("One.", "1"), ("Two.", "1"), ("In a table.", "1"),
    ]  # fmt: skip


def test_endnotes_have_roman_numbers_and_stand_after_the_footnotes():
    found = page(
        word.p("Closed", mark(1, "endnote"), mark(1)),
        footnotes=note(1, word.p("Foot.")),
        endnotes=note(1, word.p("End."), kind="endnote"),
    )
    assert marks(found) == [("i", "i"), ("1", "1")]
    assert [(line.text, line.note) for line in found.lines[1:]] == [("Foot.", "1"), ("End.", "i")]


def test_two_kinds_of_notes_with_one_kind_of_numbers_are_kept_apart():
    properties = '<w:sectPr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:sectPr>'
    found = page(
        word.p("Closed", mark(1, "endnote"), mark(1)),
        word.p("", properties=properties),
        footnotes=note(1, word.p("Foot.")),
        endnotes=note(1, word.p("End."), kind="endnote"),
    )
    assert marks(found) == [("1", "e1"), ("1", "1")]
    assert [(line.text, line.note) for line in found.lines[1:]] == [("Foot.", "1"), ("End.", "e1")]


def test_a_mark_that_somebody_chose_is_the_notes_mark():
    found = page(
        word.p("Closed", mark(1, more="<w:t>*</w:t>"), " it is", mark(2, more=" ")),
        footnotes=note(1, word.p("By order.")) + note(2, word.p("So they say.")),
    )
    assert found.lines[0].text == "Closed* it is2"
    assert marks(found) == [("*", "1"), ("2", "2")]


def test_a_note_in_a_note_is_read_once():
    found = page(
        word.p("Closed", mark(1)),
        footnotes=note(1, word.p("See", mark(2), mark(1))) + note(2, word.p("Deep.")),
    )
    assert [line.text for line in found.lines] == ["Closed1", "See21", "Deep."]


def test_numbers_can_begin_elsewhere():
    start = '<w:sectPr><w:footnotePr><w:numStart w:val="5"/></w:footnotePr></w:sectPr>'
    found = page(
        word.p("Closed", mark(1)),
        word.p("", properties=start),
        footnotes=note(1, word.p("By order.")),
    )
    assert marks(found) == [("5", "5")]
