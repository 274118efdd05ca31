"""A letter that is rendered as plain text and read again is the same letter."""

from pathlib import Path

import pytest

from undersigned.core.letter import Roll, plain
from undersigned.core.readers import read
from undersigned.core.renderers import render
from undersigned.core.roll import make_roll

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"
GIVEN = ROOT.parent / "shared" / "letters" / "example" / "source.txt"

LETTERS = [
    pytest.param(EXAMPLES / "sarrania-2024.txt", id="sarrania-2024"),
    pytest.param(
        GIVEN,
        id="given example",
        marks=pytest.mark.skipif(not GIVEN.exists(), reason="the given example is not here"),
    ),
]


@pytest.mark.parametrize("path", LETTERS)
def test_title_addressee_asks_and_names_come_back(path):
    first = read(path.read_bytes(), path.name)
    language = first.edition.authentic.language
    roll = make_roll(first.signatories, first.edition.counting, language)
    rendered = render(first.edition, roll, language, "txt")
    again = read(rendered, "again.txt")

    assert _words(again.edition.authentic.title) == _words(first.edition.authentic.title)
    assert _words(again.edition.authentic.subject) == _words(first.edition.authentic.subject)
    assert again.edition.addressees == first.edition.addressees
    assert again.edition.date == first.edition.date
    assert [_words(ask.text) for ask in again.edition.authentic.asks] == [
        _words(ask.text) for ask in first.edition.authentic.asks
    ]
    assert _names(again) == _names(Roll(signatories=roll.signatories))


def _words(inlines):
    return " ".join(plain(inlines).split())


def _names(held):
    return [(each.kind, each.name, each.title, each.place) for each in held.signatories]
