import pytest
from babel.messages import Catalog
from django.conf import settings

from tools import messages

ENGLISH = "en"


@pytest.fixture(scope="module")
def template():
    return messages.gathered()


@pytest.fixture
def french(tmp_path, monkeypatch):
    """A French catalogue of our own, with the given translations, held against their messages."""
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    path = messages.catalogue_path("fr")
    path.parent.mkdir(parents=True)

    def why(message, translation):
        template = Catalog()
        template.add(message)
        path.write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n')
        messages.update("fr", template)
        words = Catalog(locale="fr")
        words.add(message, translation)
        with path.open("wb") as file:
            messages.write_po(file, words)
        return [gap.why for gap in messages.gaps("fr", template)]

    return why


@pytest.mark.parametrize("language", [tag for tag, _ in settings.LANGUAGES if tag != ENGLISH])
def test_a_language_that_is_offered_lacks_nothing(template, language):
    missing = messages.gaps(language, template)
    assert not missing, "\n" + "\n".join(map(str, missing))


def test_messages_come_from_code_and_from_templates(template):
    assert template.get("Skip to the content") is not None
    assert template.get("Time zone") is not None
    assert template.get("%(n)s letter").id == ("%(n)s letter", "%(n)s letters")


def test_a_catalogue_stays_as_it_is_when_nothing_has_changed(french):
    assert french("Letter", "Lettre") == []
    path = messages.catalogue_path("fr")
    template = Catalog()
    template.add("Letter")
    messages.update("fr", template)
    before = path.read_text()
    messages.update("fr", template)
    assert path.read_text() == before
    assert 'msgstr "Lettre"' in before


def test_a_message_without_a_translation_is_a_gap(french):
    assert french("Letter", "") == ["no translation"]


def test_a_lost_value_is_a_gap(french):
    assert french("Page %(n)s", "Page") == ["other places for values (['n'])"]
    assert french("Dear {name},", "Bonjour {nom},") == [
        "other places for values (['{name}', '{nom}'])"
    ]


def test_a_lost_tag_is_a_gap(french):
    assert french("<b>Now</b>", "Maintenant") == ["other tags"]


def test_all_plural_forms_are_needed_and_one_may_leave_out_the_number(french):
    forms = ("%(n)s letter", "%(n)s letters")
    assert french(forms, ("une lettre", "%(n)s lettres")) == []
    assert french(forms, ("une lettre", "")) == ["no translation"]
