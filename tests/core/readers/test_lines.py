"""Lines with hints, and where their characters stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.readers.lines import hidden_runs, squeezed, text_lines, typed_marker


def test_blanks_are_single_and_offsets_still_point_at_the_source():
    source = "  One\t two\u00a0 three  \n"
    (line,) = text_lines(source)
    assert line.text == "One two three"
    assert (line.start, line.end) == (2, source.index("three") + 5)
    assert source[line.at(line.text.index("three"))] == "t"
    assert line.at(len(line.text)) == line.end


def test_empty_lines_are_gaps():
    first, second = text_lines("a\n\n \nb")
    assert (first.gap, second.gap) == (0, 2)


@pytest.mark.parametrize(
    ("source", "number"),
    [("1. Open", 1), ("(2) Open", 2), ("3) Open", 3), ("[4] Open", 4), ("c) Open", 3)],
)
def test_numbers_are_hints(source, number):
    (line,) = text_lines(source)
    assert (line.text, line.number, line.outer) == ("Open", number, 0)
    assert line.item


@pytest.mark.parametrize("source", ["- Open", "• Open", "* Open", "– Open", "\\- Open"])
def test_bullets_are_hints(source):
    (line,) = text_lines(source)
    assert (line.text, line.bullet, line.number) == ("Open", True, None)


@pytest.mark.parametrize(
    "source",
    ["16. Dezember 2019", "1969 KAL", "-", "1.", "A. Smith", "2.5 metres", "1 Lantern Quay"],
)
def test_what_is_no_marker_stays_a_word(source):
    (line,) = text_lines(source)
    assert line.text == source
    assert not line.item


def test_headings_and_quotes_are_hints():
    heading, quote = text_lines("## Signed\n> Shade is cheap.")
    assert (heading.text, heading.heading) == ("Signed", 2)
    assert (quote.text, quote.quoted) == ("Shade is cheap.", True)


def test_hidden_characters_are_not_read():
    source = "a\u200bb\u202e\u202cc"
    (line,) = text_lines(source)
    assert line.text == "abc"
    assert line.at(2) == 5
    assert list(hidden_runs(source)) == [(1, 2), (3, 5)]


def test_a_line_of_hidden_characters_is_empty():
    assert text_lines("\u200b\u2060") == []


@pytest.mark.parametrize(
    ("text", "left", "moved"),
    [
        ("One two", "One two", [0, 1, 2, 3, 4, 5, 6, 7]),
        (" One\u00ad  two ", "One two", [0, 0, 1, 2, 3, 3, 4, 4, 5, 6, 7, 7]),
        ("a\u200bb", "ab", [0, 1, 1, 2]),
        ("", "", [0]),
    ],
)
def test_offsets_are_known_after_squeezing_and_where_nothing_is_to_be_squeezed(text, left, moved):
    found, offsets = squeezed(text)
    assert (found, list(offsets)) == (left, moved)


def test_a_typed_marker_says_how_long_it_is():
    assert typed_marker("3) Open") == (3, {"number": 3})
    assert typed_marker("• Open") == (2, {"bullet": True})
    assert typed_marker("(b) Open") == (4, {"number": 2})
    assert typed_marker("3. Mai 2024") == (0, {})
    assert typed_marker("# Open") == (0, {})


@given(st.text(alphabet="ab \t\n\u3000", max_size=20))
def test_a_text_is_squeezed_by_words_as_it_is_by_characters(text):
    # U+200B is hidden, and makes every character be looked at.
    found, offsets = squeezed(text)
    slow, with_hidden = squeezed("\u200b" + text)
    assert (found, list(offsets)) == (slow, list(with_hidden)[1:])


def test_a_number_with_point_and_hyphen_is_an_items():
    assert [(each.number, each.text) for each in text_lines("1.- Light it\n2.- Pay him")] == [
        (1, "Light it"),
        (2, "Pay him"),
    ]


@pytest.mark.parametrize("marks", ["一、 二、", "① ②", "하나, 하나,"])
def test_items_of_east_asian_texts(marks):
    first, second = marks.split()
    found = text_lines(f"{first} 灯りを灯すこと\n{second} 守ること")
    assert [each.text for each in found] == ["灯りを灯すこと", "守ること"]
    assert all(each.item for each in found)
    assert [each.number for each in found] in ([1, 2], [None, None])


def test_han_figures_in_a_sentence_are_no_marker():
    assert [each.text for each in text_lines("一人の灯台守\n十年")] == ["一人の灯台守", "十年"]


def test_an_empty_line_of_a_quotation_is_a_gap():
    found = text_lines("> Dear all,\n>\n> light it\n> >\n> now")
    assert [(each.text, each.gap, each.quoted) for each in found] == [
        ("Dear all,", 0, True),
        ("light it", 1, True),
        ("now", 1, True),
    ]


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("1° retirer le projet", 1, "retirer le projet"),
        ("ii. a public inquiry", 2, "a public inquiry"),
        ("(iv) a new law", 4, "a new law"),
        ("PRIMERO.- Archivar la ley", 1, "Archivar la ley"),
        ("SEGUNDA: Convocar", 2, "Convocar"),
    ],
)
def test_other_ways_to_number(text, number, rest):
    (line,) = text_lines(text)
    assert (line.number, line.text) == (number, rest)


@pytest.mark.parametrize("text", ["PRIMERO DE MAYO", "iix. none", "it. is", "20° north of it"])
def test_what_only_looks_like_a_number_is_text(text):
    line = text_lines(text)[0]
    assert line.text == text or text.startswith("20")


def test_the_middle_dot_of_japanese_marks_an_item_without_a_blank():
    (line,) = text_lines("・桟橋に灯をともすこと")
    assert (line.bullet, line.text) == (True, "桟橋に灯をともすこと")


@pytest.mark.parametrize(
    ("text", "number"),
    [("1　灯台をともすこと。", 1), ("２．灯を守ること。", 2), ("3 港を開くこと。", 3)],
)
def test_numbers_as_wide_as_the_letters_mark_items(text, number):
    cut, hints = typed_marker(text)
    assert hints["number"] == number
    assert text[cut:] in ("灯台をともすこと。", "灯を守ること。", "港を開くこと。")


def test_a_count_before_a_word_is_no_marker():
    assert typed_marker("3 boats lie in the harbour.")[0] == 0
