"""Footnotes, and the raised labels that stand for them in the text."""

import pytest

from tests.core.readers.typeset.made import glyphs, page_of_pdf, set_by_typst, strip
from undersigned.core.readers.typeset.glyphs import Rule, Style
from undersigned.core.readers.typeset.notes import (
    label_of,
    notes_of,
    parted_notes,
    raised_labels,
    raised_runs,
)
from undersigned.core.readers.typeset.rows import strips_of


@pytest.mark.parametrize(
    ("text", "label"),
    [("3", "3"), ("[3]", "3"), ("3.", "3"), ("³", "3"), ("*", "*"), ("††", "††"), ("(12)", "12")],
)
def test_labels_are_read_in_every_form(text, label):
    assert label_of(text) == label


@pytest.mark.parametrize("text", ["Alder", "3rd", "2031.5", "1,000", ""])
def test_words_and_long_numbers_are_no_labels(text):
    assert label_of(text) == ""


def marked(text, label, *, size=6, lift=3.5):
    line = glyphs(text, 50, 100, Style(10))
    raised = glyphs(label, line[-1].right, 100 - lift, Style(size), len(line))
    return strips_of([*line, raised[0]._replace(spaced=False), *raised[1:]])


def with_label(text, label, **how):
    made = marked(text, label, **how)
    assert len(made) == 1
    return made[0]


def test_a_raised_number_behind_a_word_is_a_label():
    line = with_label("the dams", "12")
    assert line.text == "the dams12"
    assert raised_runs(line) == [(8, 10, "12")]
    assert raised_labels([line]) == {"12"}


def test_two_labels_can_stand_together():
    assert raised_labels([with_label("the dams", "3,4")]) == {"3", "4"}


def test_raised_letters_and_lowered_numbers_are_no_labels():
    assert raised_labels([with_label("the 20", "th")]) == set()
    assert raised_labels([with_label("CO", "2", lift=-2)]) == set()


@pytest.mark.parametrize("text", ["the dams.3", "the dams3", "the “dams”3, and"])
def test_a_figure_right_behind_a_word_is_a_label_of_fonts_that_raise_it_themselves(text):
    assert raised_labels([strip(text)]) == {"3"}


@pytest.mark.parametrize("text", ["CO2", "NO2ID", "Article 19", "in 2031.5", "COVID-19", "19.5"])
def test_figures_of_names_and_numbers_are_no_labels(text):
    assert raised_labels([strip(text)]) == set()


def test_a_label_can_touch_the_first_word_of_its_note():
    notes = parted_notes([strip("1Count of it"), strip("2“Dams”"), strip("3rd")], {"1", "2", "3"})
    assert [(note.label, note.strips[0].text) for note in notes] == [
        ("1", "Count of it"),
        ("2", "“Dams”"),
    ]
    assert notes[1].strips[1].text == "3rd"


def test_small_type_under_the_text_with_a_known_label_is_a_note():
    text = [strip("We write to you about the dams.", 50, 100 + 13 * n) for n in range(4)]
    foot = [strip("1 Count of the Institute.", 50, 500, 8), strip("It goes on.", 50, 510, 8)]
    kept, notes = notes_of([*text, *foot], [], 10, {"1"})
    assert (kept, notes) == (text, foot)
    assert notes_of([*text, *foot], [], 10, {"2"}) == ([*text, *foot], [])


def test_type_of_the_same_size_is_a_note_under_a_rule_alone():
    text = [strip("We write to you about the dams.", 50, 100)]
    foot = [strip("[1] Count of the Institute.", 50, 500), strip("[2] Another.", 50, 513)]
    assert notes_of([*text, *foot], [Rule(50, 150, 480)], 10, {"1", "2"}) == (text, foot)
    assert notes_of([*text, *foot], [], 10, {"1", "2"}) == ([*text, *foot], [])


def test_the_underline_of_a_line_is_no_rule_above_notes():
    text = [strip("We write to you about the dams.", 50, 100), strip("1 Alder", 50, 115)]
    assert notes_of(text, [Rule(50, 150, 102)], 10, {"1"}) == (text, [])


def test_notes_are_parted_at_the_labels_that_follow_each_other():
    lines = [strip("1 One", base=500), strip("3 of them", base=510), strip("2 Two", base=520)]
    notes = parted_notes(lines, {"1", "2", "3"})
    assert [(note.label, [each.text for each in note.strips]) for note in notes] == [
        ("1", ["One", "3 of them"]),
        ("2", ["Two"]),
    ]


def test_notes_come_last_with_their_labels_and_the_text_bears_marks():
    data = set_by_typst(
        "Dear Minister,\n\nThe dams were opened.#footnote[Count of the Institute.] Nobody"
        ' counted.#footnote[See #link("https://example.org/a")[the table].]\n\nSincerely,\n'
    )
    page = page_of_pdf(data)
    body, first, second = page.lines[1], *page.lines[-2:]
    assert [(body.text[m.start : m.end], m.kind, m.target) for m in body.marks] == [
        ("1", "note", "1"),
        ("2", "note", "2"),
    ]
    assert (first.note, first.text) == ("1", "Count of the Institute.")
    assert (second.note, second.text) == ("2", "See the table.")
    assert [(mark.kind, mark.target) for mark in second.marks] == [
        ("link", "https://example.org/a")
    ]
    assert page.source[second.outer : second.start] == "2 "
