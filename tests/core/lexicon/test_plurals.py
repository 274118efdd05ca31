"""CLDR's plural categories."""

import pytest

from undersigned.core.lexicon.plurals import categories, category


@pytest.mark.parametrize(
    ("n", "language", "expected"),
    [
        (1, "en", "one"),
        (0, "en", "other"),
        (0, "fr", "one"),
        (69, "ko", "other"),
        (21, "ru", "one"),
        (3, "ru", "few"),
        (11, "ru", "many"),
        (2, "ar", "two"),
        (1, "pt-BR", "one"),
    ],
)
def test_a_number_takes_its_category(n, language, expected):
    assert category(n, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ("one", "other")),
        ("fr", ("one", "other")),
        ("ja", ("other",)),
        ("ru", ("one", "few", "many")),
        ("ar", ("zero", "one", "two", "few", "many", "other")),
    ],
)
def test_a_letter_words_only_the_categories_of_whole_numbers(language, expected):
    assert categories(language) == expected
