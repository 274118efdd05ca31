"""Footnotes that a file tells apart."""

from undersigned.core.letter import Footnote, plain
from undersigned.core.readers.page import Page
from undersigned.core.readers.structure import read_lines


def page_with_notes(label: str) -> Page:
    page = Page()
    page.line("Dear all,")
    page.gap()
    page.line("The lamps of the harbour are out and nobody lights them any more.")
    page.gap()
    page.line("Signed by:")
    page.line("Gulls")
    page.line("See the report of the harbour", note=label)
    page.line("commission of last year.", note=label)
    page.line("Quiet Water")
    return page


def test_a_footnote_between_two_names_stands_under_the_text():
    page = page_with_notes("[1]")
    reading = read_lines(page.source, page.lines, "made-up")
    assert [each.name for each in reading.signatories] == ["Gulls", "Quiet Water"]
    note = reading.edition.authentic.blocks[-1]
    assert isinstance(note, Footnote)
    assert note.label == "1"
    assert "harbour commission" in plain(note.blocks[0].inlines).replace("\n", " ")
    span = reading.span_of(f"blocks.{len(reading.edition.authentic.blocks) - 1}")
    assert reading.source[span.start : span.end]


def test_a_label_of_marks_alone_is_no_footnote():
    page = page_with_notes("*")
    reading = read_lines(page.source, page.lines, "made-up")
    kinds = {block.type for block in reading.edition.authentic.blocks}
    assert "footnote" not in kinds
