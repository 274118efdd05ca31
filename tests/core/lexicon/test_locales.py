"""Locales by tag, and what a language puts between things that are run together."""

import pytest

from undersigned.core.lexicon.locales import comma, locale_of


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("pt-BR", "pt_BR"), ("fr-XX", "fr"), ("zh-Hant-TW", "zh_Hant_TW"), ("xx", "en"), ("!", "en")],
)
def test_a_locale_is_that_of_the_tag_or_of_its_parent_or_english(tag, locale):
    assert str(locale_of(tag)) == locale


@pytest.mark.parametrize(
    ("tag", "mark"),
    [
        ("en", ", "), ("fr", ", "), ("ko", ", "), ("ru", ", "), ("xx", ", "),
        ("ar", "، "), ("fa", "، "), ("ur", "، "),
        ("ja", "、"), ("zh", "、"),
    ],
)  # fmt: skip
def test_each_language_has_its_comma(tag, mark):
    assert comma(tag) == mark
