"""Hyphens at the ends of lines, and lines of lists that go on."""

import pytest

from tests.core.readers.typeset.made import strip
from undersigned.core.readers.typeset.endings import (
    ends_in_hyphen,
    goes_on_anyway,
    keeps_hyphen,
    leads_on,
    words_in,
)

NOTHING = frozenset()


@pytest.mark.parametrize("text", ["inter-", "inter\u00ad", "inter\u2010", "a 2-"])
def test_a_line_can_end_in_a_hyphen(text):
    assert ends_in_hyphen(text)


@pytest.mark.parametrize("text", ["inter", "in the year -", "-", "dams –"])
def test_a_dash_is_no_hyphen(text):
    assert not ends_in_hyphen(text)


@pytest.mark.parametrize(
    ("before", "after", "known"),
    [
        ("the inter-", "national law", NOTHING),
        ("the inter\u00ad", "national law", NOTHING),
        ("the well\u00ad", "being", NOTHING),
        ("self-", "ish", frozenset(["selfish"])),
    ],
)
def test_hyphens_that_break_a_word_are_undone(before, after, known):
    assert not keeps_hyphen(before, after, known)


@pytest.mark.parametrize(
    ("before", "after", "known"),
    [
        ("the third-", "party access", NOTHING),
        ("a long-term-", "care home", NOTHING),
        ("by Owusu-", "Mensah", NOTHING),
        ("in 2030-", "2031", NOTHING),
        ("the river-", "bank", frozenset(["river-bank"])),
        ("the river-", "dwellers say", frozenset(["river", "dwellers"])),
        ("the 12-", "year plan", NOTHING),
    ],
)
def test_hyphens_of_words_and_names_are_kept(before, after, known):
    assert keeps_hyphen(before, after, known)


def test_words_at_the_ends_of_lines_are_not_known():
    assert words_in(["the inter- and long-term plan (here)", "Alder Society"]) == {
        *("inter-", "and", "long-term", "plan", "alder", "society")
    }


def names(*texts, bold=False):
    return [strip(text, base=100 + 13 * n, bold=bold) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("Society of the", "Valley"),
        ("Alder, Birch &", "Cedar"),
        ("Ama Mensah, director,", "Alder"),
        ("Society (formerly the Alder", "Union)"),
        ("Society", "of the valley"),
        ("we all are writing to you about the", "Dams"),
    ],
)
def test_a_full_line_with_an_open_end_goes_on(text, below):
    assert leads_on(names(text, below), 0)


def test_a_full_line_that_is_a_name_by_itself_ends():
    assert not leads_on(names("Alder Society of Sarrania", "Birch Trust"), 0)


def test_a_line_that_breaks_the_alphabet_goes_on_from_the_one_above():
    listed = ["Alder", "Birch", "Cedar Canadian Policy and Public", "Advice Clinic", "Elm", "Fir"]
    lines = names(*listed, "Gorse", "Hazel")
    assert leads_on(lines, 2)
    assert not leads_on(lines, 4)


def test_a_list_in_no_order_tells_nothing():
    lines = names("Fir", "Birch", "Elm", "Alder", "Hazel", "Cedar", "Gorse")
    assert not any(leads_on(lines, number) for number in range(5))


def test_a_hanging_line_goes_on():
    assert leads_on([strip("Alder Society", 50, 100), strip("Sarrania", 65, 113)], 0)


def test_a_line_that_begins_with_a_little_word_goes_on_in_any_case():
    assert goes_on_anyway(strip("and its Friends"))
    assert not goes_on_anyway(strip("Andes Society"))
    assert not goes_on_anyway(strip("epicentre"))
