"""The list of languages: how much of each is there, one more, one less."""

import pytest

from tests.apps.letters.texts import edition, english, french
from undersigned.apps.letters.actions import create_letter, save_draft
from undersigned.apps.letters.models import Letter

from .conftest import at, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def bilingual(coalition, ama):
    texts = edition(english("One.", "Two."), french("Un.", "Deux."))
    return create_letter(coalition=coalition, edition=texts, by=ama)


def languages_of(letter):
    return [text.language for text in letter.latest_draft.value.texts]


def test_a_letter_in_one_language_says_so(editor, letter):
    page = words_of(editor.get(at(letter, "languages")))
    assert "written in English" in page
    assert "There is no translation yet." in page


def test_a_whole_translation_is_complete(editor, bilingual):
    page = words_of(editor.get(at(bilingual, "languages")))
    assert "complete" in page
    assert "4 of 4 passages translated" in page


def test_what_is_stale_and_what_is_missing_is_seen_at_a_glance(editor, bilingual):
    texts = edition(english("One more.", "Two.", "Three."), french("Un.", "Deux."))
    save_draft(letter=bilingual, edition=texts, base_number=1, by=None)
    page = words_of(editor.get(at(bilingual, "languages")))
    assert "1 passage whose source changed" in page
    assert "1 passage missing" in page
    assert "4 of 5 passages translated" in page
    assert "complete" not in page


def test_a_language_is_added_and_opened(editor, letter):
    answer = editor.post(at(letter, "languages"), {"language": "ar"})
    assert answer.url == at(letter, "translation", "ar")
    assert languages_of(letter) == ["en", "ar"]


def test_a_language_that_is_there_is_not_offered(editor, bilingual):
    answer = editor.post(at(bilingual, "languages"), {"language": "fr"})
    assert answer.status_code == 200
    assert "not one of the available choices" in words_of(answer)
    assert languages_of(bilingual) == ["en", "fr"]


def test_a_language_that_somebody_added_meanwhile_is_said(editor, letter, monkeypatch):
    """Both looked at the list before either added it."""
    editor.post(at(letter, "languages"), {"language": "ar"})
    form = "undersigned.apps.desk.drafting.languages.AddLanguageForm"
    real = __import__("undersigned.apps.desk.drafting.translation_forms", fromlist=["x"])
    monkeypatch.setattr(form, lambda *args, **_taken: real.AddLanguageForm(*args, taken=set()))
    answer = editor.post(at(letter, "languages"), {"language": "ar"}, follow=True)
    assert "has a text in this language already" in words_of(answer)


def test_a_language_is_removed_and_kept_in_the_draft_before(editor, bilingual):
    answer = editor.post(at(bilingual, "translation-remove", "fr"), follow=True)
    assert "French is removed." in words_of(answer)
    assert languages_of(bilingual) == ["en"]


def test_a_language_that_is_gone_already_is_said(editor, bilingual):
    answer = editor.post(at(bilingual, "translation-remove", "ko"), follow=True)
    assert "no translation into this language" in words_of(answer)


def test_who_may_look_may_neither_add_nor_remove(viewer, bilingual):
    page = words_of(viewer.get(at(bilingual, "languages")))
    assert "One more language" not in page
    assert "Remove" not in page
    assert viewer.post(at(bilingual, "languages"), {"language": "ar"}).status_code == 403
    assert viewer.post(at(bilingual, "translation-remove", "fr")).status_code == 403


def test_the_languages_of_an_archived_letter_stand(editor, bilingual):
    Letter.objects.update(state=Letter.State.ARCHIVED)
    assert editor.post(at(bilingual, "languages"), {"language": "ar"}).status_code == 403
    assert editor.post(at(bilingual, "translation-remove", "fr")).status_code == 403
    assert editor.post(at(bilingual, "translation", "fr"), {}).status_code == 403


def test_another_coalition_finds_nothing(client, bilingual, chidi):
    client.force_login(chidi)
    assert client.get(at(bilingual, "languages")).status_code == 404
    assert client.get(at(bilingual, "translation", "fr")).status_code == 404
