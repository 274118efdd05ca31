"""Which font sets which script."""

import pytest

from undersigned.core.renderers.docx.fonts import (
    language_slot,
    own_fonts,
    script_of_language,
    usual_fonts,
)


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("en", "Latn"),
        ("ko", "Kore"),
        ("zh", "Hans"),
        ("zh-TW", "Hant"),
        ("zh-Hant", "Hant"),
        ("zh-hant-HK", "Hant"),
        ("sr", "Cyrl"),
        ("sr-Latn", "Latn"),
        ("pt-BR", "Latn"),
        ("de-1996", "Latn"),
        ("qaa", "Latn"),
    ],
)
def test_the_script_of_a_language_is_told(language, script):
    assert script_of_language(language) == script


@pytest.mark.parametrize(
    ("language", "slot", "font"),
    [
        ("en", "eastAsia", "SimSun"),
        ("ko", "eastAsia", "Batang"),
        ("ja", "eastAsia", "MS Mincho"),
        ("zh-TW", "eastAsia", "PMingLiU"),
        ("hi", "cs", "Nirmala UI"),
        ("km", "cs", "Leelawadee UI"),
        ("en", "cs", "Times New Roman"),
        ("ka", "ascii", "Sylfaen"),
        ("ru", "hAnsi", "Cambria"),
    ],
)
def test_a_letter_s_fonts_go_by_its_language(language, slot, font):
    assert usual_fonts(language)[slot] == font


def test_words_in_the_letter_s_own_script_need_no_font():
    assert own_fonts("Latn", "en") == {}
    assert own_fonts("Deva", "hi") == {}
    assert own_fonts("Hang", "ko") == {"hint": "eastAsia"}
    assert own_fonts("Geor", "ka") == {}


def test_words_in_another_script_get_theirs():
    assert own_fonts("Kana", "en") == {"eastAsia": "MS Mincho", "hint": "eastAsia"}
    assert own_fonts("Thai", "en") == {"cs": "Leelawadee UI"}
    assert own_fonts("Ethi", "en") == {"ascii": "Ebrima", "hAnsi": "Ebrima"}


@pytest.mark.parametrize(("language", "slot"), [("fr", "val"), ("ja", "eastAsia"), ("fa", "bidi")])
def test_a_language_is_named_where_word_looks_for_it(language, slot):
    assert language_slot(language) == slot
