"""Blocks of a text."""

from tests.core.readers.texts import FIRST, body, types
from undersigned.core.letter import Heading, Quote, plain
from undersigned.core.readers.page import Page
from undersigned.core.readers.structure import read_lines


def test_headings_and_quotes_keep_their_kind():
    text = body(f"{FIRST}\n\nTHE HARBOUR\n\n### The pier\n\n> A lamp is a promise to somebody.")
    assert types(text) == ["paragraph", "heading", "heading", "quote", "paragraph"]
    _, capitals, marked, quote, _ = text.blocks
    assert isinstance(capitals, Heading)
    assert (capitals.level, plain(capitals.inlines)) == (2, "THE HARBOUR")
    assert marked == Heading(level=3, inlines=marked.inlines)
    assert isinstance(quote, Quote)


def test_a_table_in_the_text_stays_one_with_rows_of_one_length():
    page = Page()
    page.line("Dear all,")
    page.gap()
    page.line("The lamps of the harbour burnt for as many nights as this table says.")
    page.gap()
    page.row(("Lamp", "Nights"), header=True)
    page.row(("red", "3"))
    page.row(("green",))
    page.gap()
    page.line("Nobody has answered us since we wrote to you about it in the spring.")
    text = read_lines(page.source, page.lines, "made-up").edition.authentic
    table = text.blocks[1]
    assert [plain(each) for each in table.header] == ["Lamp", "Nights"]
    assert [[plain(each) for each in row] for row in table.rows] == [["red", "3"], ["green", ""]]
