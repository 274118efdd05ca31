"""Names behind a label in one line."""

import pytest

from undersigned.core.readers.roll.runs import at_and, names_behind


def names(text: str, language: str = "en") -> list[str]:
    return [text[slice(*each)] for each in names_behind(text, text.index(":") + 2, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("By: Lamp Fund, Piers, Tides", "en", ["Lamp Fund", "Piers", "Tides"]),
        ("By: Lamp Fund, Piers and Tides.", "en", ["Lamp Fund", "Piers", "Tides"]),
        ("By: Lamp Fund, Piers, and Tides.", "en", ["Lamp Fund", "Piers", "Tides"]),
        ("Par: Ama, mime ; Ben, mime et poète.", "fr", ["Ama, mime", "Ben, mime et poète"]),
        ("Togo: Lamp Fund (Lomé, Ho), Piers ;", "en", ["Lamp Fund (Lomé, Ho)", "Piers"]),
        ("Togo: Lamp and Pier Society ;", "en", ["Lamp and Pier Society"]),
        ("By: Lamp Fund, Pier and Tides", "en", ["Lamp Fund", "Pier and Tides"]),
        ("Von: Lampenbund, Pierverein e.V.", "de", ["Lampenbund", "Pierverein e.V."]),
    ],
)  # fmt: skip
def test_the_names_stand_between_commas_or_else_between_semicolons(text, language, expected):
    assert [each for each in names(text, language) if each] == expected


def test_an_and_before_a_small_word_or_at_the_end_parts_nothing():
    for text in ("Lamps and piers", "Lamps and"):
        assert at_and(text, (0, len(text)), "en") == [(0, len(text))]
