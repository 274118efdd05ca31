"""A letter that is rendered and read again is the same letter."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.core.renderers.tongues import letter_in
from undersigned.core.letter import Edition, Inline, LetterText, Roll, Signatory, plain
from undersigned.core.readers import read
from undersigned.core.reading import Reading
from undersigned.core.renderers import render
from undersigned.core.renderers.printed import Entry, printed
from undersigned.core.roll import make_roll

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"
GIVEN = ROOT.parent / "shared" / "letters" / "example" / "source.txt"

LETTERS = [
    pytest.param(EXAMPLES / "sarrania-2024.txt", "en", id="as published"),
    pytest.param(EXAMPLES / "sarrania-2023", "en", id="withheld names, associations, a quotation"),
    pytest.param(EXAMPLES / "sarrania-2025", "en", id="a long title, a copy"),
    pytest.param(EXAMPLES / "sarrania-2025", "fr", id="French"),
    pytest.param(
        GIVEN,
        "en",
        id="the given example",
        marks=pytest.mark.skipif(not GIVEN.exists(), reason="the given example is not here"),
    ),
]


@pytest.mark.parametrize("ending", ["txt", "docx", "eml"])
@pytest.mark.parametrize(("path", "language"), LETTERS)
def test_title_addressee_asks_and_names_come_back(path, language, ending):
    edition, roll = _load(path)
    again = _come_back(edition, roll, language, ending)
    assert _office(again) == _office(edition)


# The languages whose cue words the readers know.
@pytest.mark.parametrize("ending", ["txt", "docx", "eml"])
@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "ru", "ko", "ja", "ar"])
def test_letters_in_other_scripts_come_back(language, ending):
    edition, roll = letter_in(language)
    again = _come_back(edition, roll, language, ending)
    # Without words that tell them apart, a name may be read as a role.
    assert list(filter(None, _office(again))) == list(filter(None, _office(edition)))


def _come_back(edition: Edition, roll: Roll, language: str, ending: str) -> Edition:
    letter = printed(edition, roll, language)
    again = read(render(edition, roll, language, ending), f"again.{ending}")
    text = again.edition.authentic

    assert text.language == language
    assert _words(text.title) == _words(letter.title, letter.fill)
    assert _words(text.subject) == _words(letter.text.subject)
    assert again.edition.date == edition.date
    assert again.edition.sender == edition.sender
    assert _asks(text) == _asks(letter.text)
    entries = (*letter.entries("organisation"), *letter.entries("individual"))
    assert _names(again.signatories) == _names(entries)
    return again.edition


def _load(path: Path) -> tuple[Edition, Roll]:
    files = {each.name: each.read_bytes() for each in path.iterdir()} if path.is_dir() else None
    reading: Reading = read(files or path.read_bytes(), path.name)
    language = reading.edition.authentic.language
    return reading.edition, make_roll(reading.signatories, reading.edition.counting, language)


def _words(inlines: tuple[Inline, ...], fill=None) -> str:
    return " ".join(plain(inlines, fill).split())


def _asks(text: LetterText) -> list[str]:
    return [_words(ask.text) for ask in text.asks]


def _office(edition: Edition) -> tuple[str, ...]:
    office = edition.addressees[0]
    # Plain text does not tell an organisation from the first line of its address.
    lines = tuple(line for line in (office.organisation, *office.address) if line)
    return office.name, office.role, *lines, office.fax, office.email


def _names(held: Iterable[Signatory | Entry]) -> list[tuple[str, str, str]]:
    """Kind, name and title; a person's place counts as the end of the title."""
    return [(each.kind, each.name, each.title) for each in held]
