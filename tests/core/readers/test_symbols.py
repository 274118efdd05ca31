"""Characters of symbol fonts."""

import pytest

from undersigned.core.readers.symbols import symbol


@pytest.mark.parametrize(
    ("font", "place", "sign"),
    [
        ("Wingdings", 0xF0FC, "✓"),
        (" WINGDINGS ", 0xFC, "✓"),
        ("Wingdings", 0xF001, ""),
        ("Times New Roman", 0x2022, "•"),
        ("Times New Roman", 0xF0B7, ""),
        ("Times New Roman", 0x07, ""),
        ("Times New Roman", 0x110000, ""),
    ],
)
def test_a_place_in_a_font_shows_a_character_or_is_not_known(font, place, sign):
    assert symbol(font, place) == sign
