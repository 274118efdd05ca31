"""Whole numbers, written and read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.numbers import in_figures, in_words, number_pattern, parse_number


@pytest.mark.parametrize(
    ("n", "language", "expected"),
    [
        (69, "en", "sixty-nine"),
        (0, "en", "zero"),
        (70, "fr", "soixante-dix"),
        (22, "es", "veintidós"),
        (69, "de", "neunundsechzig"),
        (69, "pt-BR", "sessenta e nove"),
        (70, "ko", "칠십"),
        (70, "ja", "七十"),
        (21, "it", "ventuno"),
    ],
)
def test_a_number_is_spelt_out(n, language, expected):
    assert in_words(n, language) == expected


@pytest.mark.parametrize(
    ("n", "language", "expected"),
    [
        (21, "fr", "21"),
        (1, "es", "1"),
        (200, "es", "200"),
        (2, "pt", "2"),
        (1, "it", "1"),
        (101, "de", "101"),
        (69, "ru", "69"),
        (69, "ar", "69"),
        (69, "sv", "69"),
        (-1, "en", "-1"),
        (1_000_000, "en", "1,000,000"),
    ],
)
def test_figures_stand_where_a_word_would_be_unsafe(n, language, expected):
    assert in_words(n, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "12,345"), ("de", "12.345"), ("ar", "12,345"), ("ja", "12,345")],
)
def test_figures_are_grouped_the_languages_way(language, expected):
    assert in_figures(12_345, language) == expected


@given(st.integers(0, 10**7), st.sampled_from(LANGUAGES))
def test_written_figures_are_read_again(n, language):
    assert parse_number(in_figures(n, language), language) == n


@given(st.integers(0, 1_999), st.sampled_from(LANGUAGES))
def test_written_words_are_read_again(n, language):
    assert parse_number(in_words(n, language), language) == n


@pytest.mark.parametrize(
    ("text", "language", "n"),
    [
        ("Seventy", "en", 70),
        ("sixty nine", "en", 69),
        ("one hundred and one", "en", 101),
        ("one hundred one", "en", 101),
        ("a dozen", "en", 12),
        ("septante", "fr", 70),
        ("veintidos", "es", 22),
        ("dezasseis", "pt", 16),
        ("일흔", "ko", 70),
        ("예순아홉", "ko", 69),
        ("سبعون", "ar", 70),
        ("تسعة وستون", "ar", 69),
        ("семьдесят", "ru", 70),
        ("1 000", "fr", 1000),
        ("1.000", "de", 1000),
        ("٧٠", "ar", 70),
    ],
)
def test_numbers_are_read_as_people_write_them(text, language, n):
    assert parse_number(text, language) == n


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("1.5", "en"),
        ("-3", "en"),
        ("seventy cats", "en"),
        ("12,34", "en"),
        ("ten", "sv"),
    ],
)
def test_what_is_no_whole_number_is_not_read(text, language):
    assert parse_number(text, language) is None


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("70 NGOs and seventy-two people", "en", ["70", "seventy-two"]),
        ("1,234 more, in 2019, 3.5 no, 12.", "en", ["1,234", "2019", "12"]),
        ("Sixty\u2011nine bodies", "en", ["Sixty\u2011nine"]),
        ("soixante et onze organisations et une autre", "fr", ["soixante et onze"]),
        ("Wir, neunundsechzig Vereine und ein Hund", "de", ["neunundsechzig"]),
        ("칠십 개 단체와 열 명, 사이에", "ko", ["칠십", "열"]),
        ("七十の団体は一部", "ja", ["七十"]),
        ("seventy and 12", "sv", ["12"]),
        ("We the undersigned handle none", "en", []),
    ],
)
def test_numbers_are_found_in_running_text(text, language, found):
    assert re.findall(number_pattern(language), text) == found
