"""Our own words on the pages that go with a letter, by the letter's language."""

from dataclasses import fields

import pytest

from undersigned.channels.phrases import PagePhrases, language_of, on_page

LANGUAGES = ("en", "fr", "es", "pt", "ko", "ja", "ar")


@pytest.mark.parametrize(("tag", "language"), [("pt-BR", "pt"), ("ko", "ko"), ("sw", "en")])
def test_the_words_are_the_letters_or_english(tag, language):
    assert language_of(tag) == language
    assert on_page(tag)["language"] == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_everything_and_how_many_pages(language):
    words = on_page(language, pages=7)["words"]
    assert all(words.values())
    assert "7" in words["pages_counted"]
    assert "{" not in "".join(words.values())
    assert {field.name for field in fields(PagePhrases)} < words.keys()


def test_only_arabic_runs_from_the_right_to_the_left():
    assert [tag for tag in LANGUAGES if on_page(tag)["dir"] == "rtl"] == ["ar"]


@pytest.mark.parametrize(
    ("tag", "font"), [("ja", "JP"), ("ko-KR", "KR"), ("zh-Hant", "TC"), ("en", "SC")]
)
def test_han_characters_have_the_forms_of_the_letters_language(tag, font):
    assert f"Noto Sans CJK {font}" in on_page(tag)["fonts"]
