"""The words of sign-on sheets, one set a language."""

import pytest

from undersigned.core.lexicon.cues import known_languages
from undersigned.core.lexicon.sheet_words import (
    HEADER_FIELDS,
    WORD_FIELDS,
    header_fields,
    languages_of,
    sheet_words_of,
)


@pytest.mark.parametrize("language", known_languages())
def test_every_language_knows_every_column(language):
    words = sheet_words_of(language)
    assert [field for field in WORD_FIELDS if not getattr(words, field)] == []


@pytest.mark.parametrize("language", known_languages())
def test_phrases_are_small_letters_without_outer_blanks(language):
    for field in WORD_FIELDS:
        for phrase in getattr(sheet_words_of(language), field):
            assert phrase == phrase.lower().strip()


def test_the_longest_word_of_a_field_is_found():
    assert {field: match[0] for field, match in header_fields("E-mail address")} == {
        "city": "address",
        "email": "E-mail address",
    }


def test_one_character_counts_only_as_the_whole_header():
    assert [field for field, _ in header_fields("国")] == ["place"]
    assert "place" not in [field for field, _ in header_fields("外国語")]


def test_no_word_is_in_no_field():
    assert list(header_fields("Zxq")) == []
    assert list(languages_of("Zxq")) == []
    assert "ignore" not in HEADER_FIELDS


def test_the_language_of_a_header():
    assert list(languages_of("Vorname")) == ["de"]
