"""Which font sets which script, and which package has it."""

import pytest

from undersigned.core.renderers.pdf.fonts import (
    families,
    han_variant,
    language_data,
    main_script,
    package_of,
    script_name,
    scripts_in,
    setting,
    turned,
    variant_of_name,
)


@pytest.mark.parametrize(
    ("language", "variant"),
    [
        ("ja", "JP"), ("ko", "KR"), ("zh", "SC"), ("zh-CN", "SC"), ("zh-Hans", "SC"),
        ("zh-TW", "TC"), ("zh-Hant", "TC"), ("zh-HK", "HK"), ("zh-Hant-HK", "HK"), ("yue", "HK"),
        ("en", "SC"), ("en-HK", "SC"),
    ],
)  # fmt: skip
def test_han_characters_take_the_forms_of_the_language(language, variant):
    assert han_variant(language) == variant


@pytest.mark.parametrize(
    ("name", "country", "variant"),
    [
        ("直角の会", "JP", "JP"), ("直角會", "TW", "TC"), ("Straight Angle", "JP", ""),
        ("直角", "", ""), ("直角", "KE", ""), ("바른각", "KR", ""),
    ],
)  # fmt: skip
def test_a_name_takes_the_forms_of_its_country_if_it_has_any(name, country, variant):
    assert variant_of_name(name, country) == variant


def test_from_the_right_the_fonts_of_the_main_script_come_first_and_none_twice():
    listed = families("ar", "Arab", ["Arab", "Latn", "Thai"])
    assert listed[:3] == ["Noto Naskh Arabic", "Noto Sans Arabic", "Libertinus Serif"]
    assert "Noto Serif Thai" in listed
    assert len(listed) == len({str(each) for each in listed})


def test_from_the_left_digits_and_signs_are_those_of_the_latin_font():
    assert families("hi", "Deva", ["Deva"])[:2] == ["Libertinus Serif", "Noto Serif Devanagari"]


def test_urdu_is_set_in_nastaliq_and_persian_is_not():
    assert families("ur", "Arab", [])[0] == "Noto Nastaliq Urdu"
    assert "Noto Nastaliq Urdu" not in families("fa", "Arab", [])


def test_latin_words_among_japanese_leave_the_signs_to_the_japanese_font():
    first, second, *_ = families("ja", "Hira", ["Hani", "Hira"])
    assert first == {"name": "Libertinus Serif", "covers": "latin-in-cjk"}
    assert second == "Noto Serif CJK JP"
    assert families("ko", "Hang", [])[:2] == ["Libertinus Serif", "Noto Serif CJK KR"]


def test_a_script_that_nobody_thought_of_has_the_family_of_its_name():
    assert "Noto Serif Georgian" in families("en", "Latn", ["Geor"])
    assert "Noto Sans Canadian Aboriginal" in families("en", "Latn", ["Cans"])


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Dear", "Latn"),
        ("Мы пишем Torrek", "Cyrl"),
        ("토레크 a", "Hang"),
        ("12, 3.", "Latn"),
        ("", "Latn"),
    ],
)
def test_the_main_script_is_that_of_most_letters(text, script):
    assert main_script(text) == script


def test_signs_that_all_scripts_share_are_of_none():
    assert scripts_in(["a, 1", "漢"]) == {"Latn", "Hani"}
    assert scripts_in([]) == frozenset()


@pytest.mark.parametrize(
    ("words", "direction", "own"),
    [
        ("Torrek", "rtl", "ltr"),
        ("توريك", "ltr", "rtl"),
        ("Torrek", "ltr", ""),
        ("12", "rtl", ""),
        ("", "rtl", ""),
    ],
)
def test_words_tell_their_direction_only_against_that_of_the_letter(words, direction, own):
    assert turned(words, direction) == own


@pytest.mark.parametrize(
    ("character", "package", "script"),
    [
        ("가", "fonts-noto-cjk", "Hangul"),
        ("ក", "fonts-noto-core", "Khmer"),
        ("☂", "fonts-noto-core", ""),
        ("😀", "fonts-noto-color-emoji", ""),
        ("\ue000", "", ""),
        ("\U000e0fff", "", ""),
    ],
)
def test_a_character_tells_its_package_and_its_script(character, package, script):
    assert package_of(character) == package
    assert script_name(character) in (script, "Unknown")


def test_scripts_with_tall_letters_get_more_room_and_only_some_an_italic():
    assert setting("en", "Latn").slanted
    assert not setting("ko", "Hang").slanted
    assert (
        setting("ur", "Arab").leading
        > setting("ar", "Arab").leading
        > setting("en", "Latn").leading
    )
    assert setting("ka", "Geor").leading == setting("en", "Latn").leading


@pytest.mark.parametrize(
    ("tag", "data"),
    [
        ("en", {"lang": "en"}),
        ("pt-br", {"lang": "pt", "region": "BR"}),
        ("zh-Hant-TW", {"lang": "zh", "region": "TW"}),
        ("zh-Hant", {"lang": "zh"}),
    ],
)
def test_a_language_tag_is_given_as_language_and_region(tag, data):
    assert language_data(tag) == data
