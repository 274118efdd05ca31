"""The source text that readers of web pages, Word files and PDFs write."""

from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import Page, normal


def test_a_line_says_where_its_words_and_its_marker_stand():
    page = Page()
    page.line("  Open   the archive. ", marker="1.", number=1)
    (line,) = page.lines
    assert page.source == "1. Open the archive.\n"
    assert page.source[line.start : line.end] == line.text == "Open the archive."
    assert (line.outer, line.number, line.item) == (0, 1, True)


def test_gaps_are_counted_once_and_none_stands_at_the_top():
    page = Page()
    page.gap()
    page.line("One")
    page.gap()
    page.line(" \u200b ")
    page.line("Two")
    page.line("Three")
    assert page.source == "One\n\nTwo\nThree\n"
    assert [line.gap for line in page.lines] == [0, 1, 0]


def test_marks_follow_their_words_when_blanks_go():
    page = Page()
    page.line("  See   the   order. ", [Mark(8, 17, "link", "https://sarrania.example/order")])
    (line,) = page.lines
    (mark,) = line.marks
    assert line.text[mark.start : mark.end] == "the ord"
    assert mark.target == "https://sarrania.example/order"


def test_a_mark_on_nothing_is_none():
    page = Page()
    page.line("Words   ", [Mark(5, 8, "strong")])
    assert page.lines[0].marks == ()


def test_a_row_knows_its_cells_and_the_marks_in_them():
    page = Page()
    page.row([" Lake  Friends", "", "Kenya"], [[], [], [Mark(0, 5, "strong")]], header=True)
    (line,) = page.lines
    assert [line.text[start:end] for start, end in line.cells] == ["Lake Friends", "", "Kenya"]
    assert line.header
    assert [line.text[mark.start : mark.end] for mark in line.marks] == ["Kenya"]


def test_a_row_without_words_is_a_gap():
    page = Page()
    page.line("One")
    page.row(["", " "])
    page.line("Two")
    assert [line.gap for line in page.lines] == [0, 1]


def test_what_is_left_out_can_be_read_at_its_place():
    page = Page()
    page.line("The letter")
    page.leave("Home\n\n  News ", "the page's menu")
    page.leave("  ", "nothing")
    page.line("goes on")
    (left,) = page.left_out
    assert page.source[left.start : left.end] == "Home\nNews"
    assert left.reason == "the page's menu"
    assert page.lines[1].gap == 1


@given(st.lists(st.text(max_size=12), max_size=8))
def test_every_line_stands_in_the_source_where_it_says(texts):
    page = Page()
    for text in texts:
        page.line(text, marker="•", bullet=True)
    for line in page.lines:
        assert page.source[line.start : line.end] == line.text
        assert page.source[line.outer : line.start] == "• "


def test_a_source_is_in_normal_form():
    assert normal("e\u0301") == "é"
