import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.checks.written_numbers import numbers_in
from undersigned.core.lexicon.numbers import in_figures


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,234 people", 1234),
        ("de", "1.234 Menschen", 1234),
        ("fr", "1 234 personnes", 1234),
        ("en", "1.5 million", 1_500_000),
        ("de", "1,5 Millionen", 1_500_000),
        ("es", "2 mil millones", 2_000_000_000),
        ("ko", "4만 명", 40_000),
        ("ja", "10億円", 1_000_000_000),
        ("ar", "٤٠٬٠٠٠ شخص", 40_000),
        ("ru", "3 тысячи", 3000),
        ("en", "12.5%", Decimal("12.5")),
    ],
)
def test_one_number_is_one_value_in_every_language(language, text, value):
    (found,) = numbers_in(text, language)
    assert found.value == value
    assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    "text",
    ["on 16 December 2019", "at 3 pm, 15:30", "A/RES/60/173", "https://a.example/7", "B2 and ama7",
     "none"],
)  # fmt: skip
def test_dates_hours_symbols_and_addresses_are_no_numbers(text):
    assert list(numbers_in(text, "en")) == []


@given(st.integers(0, 999_999), st.sampled_from(["en", "de", "fr", "es", "it", "pt", "ko", "ja"]))
def test_a_number_as_the_language_groups_it_is_read_back(number, language):
    (found,) = numbers_in(f"({in_figures(number, language)})", language)
    assert found.value == number


@pytest.mark.parametrize("text", ["“" * 40_000, "A/RES/1" * 4000, "1,234 " * 4000])
def test_long_texts_take_no_longer_than_they_are_long(text):
    started = time.process_time()
    found = list(numbers_in(text, "en"))
    assert len(found) in {0, 4000}
    assert time.process_time() - started < 10
