"""Lines put together from pieces of text and marks."""

import pytest

from undersigned.core.readers.html_line import LineInMaking


def marked(line: LineInMaking):
    block = line.cut()
    assert block is not None
    return [(mark.kind, block.text[mark.start : mark.end], mark.target) for mark in block.marks]


def test_white_space_is_one_blank_over_pieces_and_none_at_the_ends():
    line = LineInMaking()
    for piece in ("\n\t The ", " \n", "lamp\N{NO-BREAK SPACE} on", " ", "the pier \n"):
        line.add(piece)
    block = line.cut()
    assert block is not None
    assert block.text == "The lamp on the pier"


def test_a_line_without_words_is_none():
    line = LineInMaking()
    line.add(" \n ")
    assert line.cut() is None


def test_marks_stand_on_their_words():
    line = LineInMaking()
    line.add("See ")
    line.begin("link", "/order")
    line.begin("strong")
    line.add("the order ")
    line.end("strong")
    line.end("link")
    assert marked(line) == [("strong", "the order", ""), ("link", "the order", "/order")]


def test_a_mark_goes_on_over_a_break():
    line = LineInMaking()
    line.begin("strong")
    line.add("Ama")
    assert marked(line) == [("strong", "Ama", "")]
    line.add("Ben")
    line.end("strong")
    line.add(" and Dina")
    assert marked(line) == [("strong", "Ben", "")]


def test_characters_and_targets_of_links_are_counted():
    line = LineInMaking()
    line.begin("link", "https://far.example/", away=True)
    line.add("far")
    line.end("link")
    line.add(" and near")
    block = line.cut()
    assert block is not None
    assert (block.links, block.anchors, block.away) == (3, 1, 1)


def test_a_link_around_nothing_says_nothing_of_the_next_line():
    line = LineInMaking()
    line.begin("link", "/logo")
    line.end("link")
    assert line.cut() is None
    line.add("Harbour Friends")
    block = line.cut()
    assert block is not None
    assert block.anchors == 0


@pytest.mark.parametrize(
    ("before", "raised", "label"),
    [("Friends", "1", "1"), ("Friends", "[12]", "12"), ("Friends", "*", "*"), ("law", "†", "†")],
)
def test_a_raised_figure_points_to_a_note(before, raised, label):
    line = LineInMaking()
    line.add(before)
    line.begin("note")
    line.add(raised)
    line.end("note")
    assert marked(line) == [("note", raised, label)]


@pytest.mark.parametrize(
    ("before", "raised"),
    [("20 m", "2"), ("the 5", "th"), ("le 2", "e"), ("n", "o"), ("10", "6"), ("A", "word")],
)
def test_measures_and_ordinals_point_to_none(before, raised):
    line = LineInMaking()
    line.add(before)
    line.begin("note")
    line.add(raised)
    line.end("note")
    assert marked(line) == []


def test_a_raised_letter_points_to_a_note_where_it_is_a_link():
    line = LineInMaking()
    line.add("Friends")
    line.begin("note")
    line.begin("link", "#fna")
    line.add("a")
    line.end("link")
    line.end("note")
    assert ("note", "a", "a") in marked(line)


def test_composed_and_decomposed_letters_are_the_same():
    line = LineInMaking()
    line.add("Cafe\N{COMBINING ACUTE ACCENT}")
    block = line.cut()
    assert block is not None
    assert block.text == "Café"


def test_marks_that_never_end_do_not_pile_up():
    line = LineInMaking()
    for _ in range(100_000):
        line.begin("strong")
    line.end("emphasis")
    assert len(line.open) < 100
