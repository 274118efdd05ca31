"""Numbers before items, in the formats that word processors know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.readers import numerals
from undersigned.core.readers.numerals import printed_number


@pytest.mark.parametrize(
    ("number", "form", "printed"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "lowerRoman", "xiv"),
        (1994, "upperRoman", "MCMXCIV"),
        (4000, "lowerRoman", "4000"),
        (1, "lowerLetter", "a"),
        (28, "lowerLetter", "bb"),
        (26, "upperLetter", "Z"),
        (260, "upperLetter", "260"),
        (28, "lower-alpha", "ab"),
        (703, "upper-alpha", "AAA"),
        (2, "ganada", "나"),
        (3, "chosung", "ㄷ"),
        (2, "decimalEnclosedCircle", "②"),
        (21, "decimalEnclosedCircle", "21"),
        (12, "decimalFullWidth", "１２"),
        (3, "numberInDash", "- 3 -"),
        (10, "japaneseCounting", "十"),
        (23, "chineseCounting", "二十三"),
        (120, "chineseCounting", "120"),
        (11, "koreanCounting", "십일"),
        (2, "arabicAlpha", "ب"),
        (3, "russianLower", "в"),
        (1, "iroha", "イ"),
        (5, "none", ""),
        (0, "lowerRoman", "0"),
        (0, "none", ""),
        (7, "cardinalText", "7"),
    ],
)
def test_numbers_print_as_their_format_says(number, form, printed):
    assert printed_number(number, form) == printed


@given(st.integers(-5, 5000), st.sampled_from(sorted(numerals._FORMATS)))
def test_every_number_prints_in_every_format(number, form):
    assert (printed_number(number, form) == "") == (form == "none")
