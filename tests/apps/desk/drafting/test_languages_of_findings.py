"""Findings are said in the language of whoever looks at them."""

import pytest

from tests.factories import make_edition_value
from undersigned.apps.letters.actions import create_letter
from undersigned.core.letter import LetterText, Paragraph, words

from .conftest import at, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def odd(coalition, ama):
    """A draft with a doubled word, and nothing by which its sender could be reached."""
    blocks = (Paragraph(inlines=words("We ask for the the water.")),)
    text = LetterText(language="en", title=words("Water"), blocks=blocks)
    edition = make_edition_value(texts=(text,))
    return create_letter(coalition=coalition, edition=edition, by=ama)


@pytest.mark.parametrize(
    ("language", "message", "do", "where"),
    [
        ("en", "“the” stands twice in a row.", "Take one away.", "text"),
        ("ko", "“the”이(가) 연달아 두 번 있습니다.", "하나를 빼세요.", "본문"),
        ("fr", "« the » figure deux fois de suite.", "Ôtez-en un.", "texte"),
        ("ar", "«the» مكررة مرتين متتاليتين.", "أزل واحدة.", "النص"),
    ],
)
def test_the_editor_says_what_was_found_in_its_language(editor, odd, language, message, do, where):
    page = words_of(editor.get(f"{at(odd)}?lang={language}")).replace("\u00a0", " ")
    assert message in page
    assert f'<p class="finding-do">{do}</p>' in page
    assert f'<span class="quiet">{where}</span>' in page
