"""The tag tree, read by another library: headings, lists, tables, notes, reading order."""

import pytest

from tests.core.renderers.letters import SMALL_ROLL, make_edition, make_text, paragraph
from tests.core.renderers.pdf.reading import made, tags_of, words_of
from undersigned.core.letter import (
    Asks,
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    List,
    NoteMark,
    Quote,
    Table,
    words,
)

INNER = List(ordered=True, start=4, items=((paragraph("inner"),),))
BLOCKS = (
    paragraph("We write about ", Emphasis(children=words("nine people")), "."),
    Heading(level=2, inlines=words("What happened")),
    paragraph(
        "They were ",
        Emphasis(strong=True, children=words("taken")),
        " in ",
        Link(href="https://sarrania.example/spring", children=words("spring")),
        ".",
        NoteMark(label="source"),
    ),
    Heading(level=5, inlines=words("By night")),
    Quote(blocks=(paragraph("Nobody shall be held in secret."),)),
    List(items=((paragraph("first"),), (paragraph("second"), INNER))),
    Table(header=(words("Year"), words("Taken")), rows=((words("2019"), words("9")),)),
    paragraph("We urge you", LineBreak(), "to do this:", NoteMark(label="source")),
    Asks(),
    Footnote(label="source", blocks=(paragraph("Register, entry 14."), paragraph("And 15."))),
    Footnote(label="lost", blocks=(paragraph("No mark leads here."),)),
)  # fmt: skip


@pytest.fixture(scope="module")
def data():
    return made(make_edition(make_text(*BLOCKS)), SMALL_ROLL)


@pytest.fixture(scope="module")
def tags(data):
    return tags_of(data)


def test_the_headings_are_those_of_the_letter_without_a_step_left_out(tags):
    headings = tags.all("H1", "H2", "H3", "H4", "H5", "H6")
    assert [(each.kind, each.words.replace("\u00a0", " ")) for each in headings] == [
        ("H1", "3 organisations to President Torrek"),
        ("H2", "What happened"),
        ("H3", "By night"),
        ("H2", "Notes"),
        ("H2", "Signatory organisations"),
        ("H2", "Individual signatories"),
    ]


def test_a_letter_without_a_title_has_its_subject_for_a_heading():
    data = made(make_edition(make_text(title=())), SMALL_ROLL)
    assert tags_of(data).all("H1")[0].words == "RE: The Ostrel Nine"


def test_without_a_title_and_a_subject_the_headings_still_begin_at_the_first_level():
    text = make_text(Heading(level=3, inlines=words("Why")), title=(), subject=(), asks=())
    headings = tags_of(made(make_edition(text), SMALL_ROLL)).all("H1", "H2", "H3")
    assert [each.kind for each in headings] == ["H1", "H1", "H1"]


def test_what_is_read_aloud_comes_in_the_order_of_the_letter(tags):
    order = (
        "Coalition for the Missing", "Ilvane Torrek", "Vestria 10110", "November 3, 2025",
        "to President Torrek", "The Ostrel Nine", "Dear President", "nine people", "taken",
        "Nobody shall", "first", "inner", "Year", "2019", "We urge", "Say where", "Open the",
        "Amber Quill", "Witness Orchard", "Ilka Vashe",
    )  # fmt: skip
    places = [tags.words.index(each) for each in order]
    assert places == sorted(places)


def test_lists_are_lists_with_their_numbers_as_labels(tags):
    bullets, inner, asks, organisations, individuals = tags.all("L")
    assert [each.words for each in bullets.inside[0].inside] == ["–", "first"]
    assert [each.words for each in inner.all("Lbl", "LBody")] == ["4.", "inner"]
    assert [each.words for each in asks.all("Lbl")] == ["1.", "2."]
    assert [each.words for each in asks.all("LBody")] == [
        "Say where they are held.",
        "Open the registers.",
    ]
    assert [each.words for each in organisations.all("LBody")] == [
        "Amber Quill Foundation, Sweden",
        "Nightdesk International",
        "Witness Orchard, Uganda",
    ]
    assert len(individuals.all("LI")) == 1


def test_a_table_has_its_header_marked(tags):
    (table,) = tags.all("Table")
    assert [each.words for each in table.all("TH")] == ["Year", "Taken"]
    assert [each.words for each in table.all("TD")] == ["2019", "9"]


def test_emphasis_quotes_and_links_are_marked(tags):
    assert [each.words for each in tags.all("Em")] == ["nine people"]
    assert "taken" in [each.words for each in tags.all("Strong")]
    assert [each.words for each in tags.all("BlockQuote")] == ["Nobody shall be held in secret."]
    assert "spring" in [each.words for each in tags.all("Link")]


def test_a_note_stands_once_and_both_marks_bear_its_number(data, tags):
    (note,) = tags.all("Note")
    assert note.words.startswith("1")
    assert "Register, entry 14." in note.words
    assert "And 15." in note.words
    assert "spring.1" in words_of(data)
    assert "to do this:1" in words_of(data)


def test_a_note_that_no_mark_leads_to_is_printed_under_the_letter(data):
    assert "Notes 2 No mark leads here." in words_of(data)


def test_a_mark_without_a_note_shows_its_label():
    text = make_text(paragraph("A claim.", NoteMark(label="nowhere")))
    assert "A claim.nowhere" in words_of(made(make_edition(text), SMALL_ROLL))


def test_feet_and_fold_marks_are_not_read_aloud(tags):
    assert "1 / 1" not in tags.words
    assert "Check code" not in tags.words
