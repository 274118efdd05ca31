"""Guessing the language of a text."""

import pytest

from undersigned.core.readers.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The lamps of the harbour are out, and we do not know why.", "en"),
        ("Les lampes du port sont éteintes et nous ne savons pas pourquoi.", "fr"),
        ("Las lámparas del puerto están apagadas y no sabemos por qué.", "es"),
        ("As lâmpadas do porto estão apagadas e não sabemos por que.", "pt"),
        ("Le lampade del porto sono spente e non sappiamo perché nella notte.", "it"),
        ("Die Lampen des Hafens sind aus, und wir wissen nicht, warum.", "de"),
        ("항구의 등불이 꺼졌고 우리는 그 까닭을 모른다.", "ko"),
        ("港の灯りが消え、私たちはその理由を知りません。", "ja"),
        ("مصابيح الميناء مطفأة ولا نعرف لماذا", "ar"),
        ("Фонари гавани погасли, и мы не знаем почему.", "ru"),
        ("", "en"),
        ("12 34 56", "en"),
        ("Zxqv brrt", "en"),
        ("The name 한국 stands in an English sentence that is long enough.", "en"),
    ],
)
def test_the_language_is_told_by_script_and_small_words(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De lampen op onze pieren zijn al drie winters donker en niet hersteld.", "nl"),
        ("Лампи на наших причалах темні вже три зими, і їх ніхто не засвітив.", "uk"),
        ("Лампы на наших причалах темны уже три зимы, и никто их не зажёг.", "ru"),
        ("我們碼頭的燈已經熄滅了三個冬天", "zh"),
        ("Los faros de nuestro puerto no tienen luz desde hace tres inviernos.", "es"),
    ],
)
def test_languages_without_a_file_of_their_own_are_told_apart_from_their_neighbours(text, language):
    assert guess_language(text) == language
