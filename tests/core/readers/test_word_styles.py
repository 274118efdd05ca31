"""Styles of Word files: headings and quotes in any language, and what is inherited."""

import pytest

from tests.core.readers.word_files import element
from undersigned.core.readers.word_styles import (
    Styles,
    letters_look,
    number,
    paragraph_look,
    points,
)


def style(key: str, name: str, based_on: str = "", more: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{base}{more}</w:style>'
    )


def styles(*each: str) -> Styles:
    return Styles(element(f"<w:styles>{''.join(each)}</w:styles>"))


@pytest.mark.parametrize(
    ("key", "name", "heading"),
    [
        ("berschrift2", "heading 2", 2),
        ("Titre", "Title", 1),
        ("제목1", "heading 1", 1),
        ("Untertitel", "Subtitle", 2),
        ("Heading9", "Heading 9", 6),
        ("Textkrper", "Body Text", 0),
        ("Headingfoo", "heading foo", 0),
    ],
)
def test_headings_are_told_by_the_name_whatever_the_language_of_the_id(key, name, heading):
    assert styles(style(key, name)).of(key).heading == heading


def test_a_style_of_ones_own_inherits_from_those_that_it_is_based_on():
    made = styles(
        style("a", "heading 1", more="<w:pPr><w:spacing w:before='240'/></w:pPr>"),
        style("b", "Lake heading", "a", "<w:rPr><w:i/></w:rPr>"),
        style("c", "Lake heading red", "b", "<w:pPr><w:spacing w:after='60'/></w:pPr>"),
    ).of("c")
    assert (made.heading, made.look.before, made.look.after) == (1, 12, 3)
    assert made.look.emphasis


def test_styles_based_on_each_other_end():
    assert styles(style("a", "A", "b"), style("b", "B", "a")).of("a").heading == 0


def test_a_style_that_is_not_there_says_nothing():
    assert styles().of("x").heading == Styles(None).of(None).heading == 0


def test_the_usual_style_and_the_files_own_defaults_are_below_all():
    made = styles(
        "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after='160'/></w:pPr></w:pPrDefault>"
        "</w:docDefaults>",
        '<w:style w:type="character" w:default="1" w:styleId="c"><w:name w:val="x"/></w:style>',
        '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/>'
        "<w:pPr><w:ind w:left='720'/></w:pPr></w:style>",
    )
    assert (made.base.after, made.of(None).look.indent) == (8, 36)


def test_quotes_and_contents_are_told_by_their_styles():
    made = styles(style("q", "Intense Quote"), style("t", "toc 2"), style("n", "Normal"))
    assert made.of("q").quoted
    assert made.of("t").contents
    assert not made.of("n").quoted
    assert not made.of("n").contents


@pytest.mark.parametrize(
    ("text", "length"),
    [("240", 12), ("12pt", 12), ("-1.5pt", -1.5), ("1in", None), ("pt", None), (None, None)],
)
def test_lengths_come_in_twips_or_with_their_unit(text, length):
    assert points(text) == length


def test_numbers_that_are_none_say_nothing():
    assert (number("3"), number("three"), number(None), number("")) == (3, None, None, None)


def test_properties_that_are_not_there_say_nothing():
    assert paragraph_look(None) == letters_look(None) == paragraph_look(element("<w:pPr/>"))


def test_paragraphs_of_one_style_can_stand_close():
    assert paragraph_look(element("<w:pPr><w:contextualSpacing/></w:pPr>")).close
    start = paragraph_look(element('<w:pPr><w:ind w:start="20"/></w:pPr>'))
    assert start.indent == 1
