"""Drafts: the first one, the next one, and who saves at once."""

import datetime as dt

import pytest

from tests.factories import make_coalition, make_edition_value
from undersigned.apps.letters.actions import save_draft, slug_of
from undersigned.apps.letters.errors import DraftConflictError, NotNowError
from undersigned.apps.letters.models import Draft, Letter
from undersigned.core.letter import Addressee, Edition, LetterText, plain, words
from undersigned.core.reading import Reading

from .stories import make_letter, opened

pytestmark = pytest.mark.django_db


def test_a_new_letter_has_its_first_draft_and_an_event():
    letter = make_letter()
    assert letter.latest_draft.number == 1
    assert letter.latest_draft.value == make_edition_value()
    assert [event.verb for event in letter.events.all()] == ["created"]


def test_an_imported_letter_keeps_what_was_understood_of_the_file():
    reading = Reading(edition=make_edition_value(), source="as it was")
    letter = make_letter(imported=reading)
    assert letter.imported_reading == reading
    assert letter.events.get().verb == "imported"


def test_a_blank_letter_has_no_reading():
    assert make_letter().imported_reading is None


def test_two_letters_to_one_office_on_one_day_get_addresses_of_their_own():
    coalition = make_coalition()
    slugs = [make_letter(coalition).slug for _ in range(3)]
    assert slugs == ["ada-quill", "ada-quill-2", "ada-quill-3"]


def test_an_address_of_the_desk_is_never_a_letters():
    edition = Edition(texts=(LetterText(language="en", title=words("New")),))
    assert make_letter(edition=edition).slug == "new-2"


@pytest.mark.parametrize(
    ("edition", "slug"),
    [
        (make_edition_value(date=dt.date(2019, 12, 16)), "2019-12-16-ada-quill"),
        (make_edition_value(addressees=(Addressee(role="The Mayor"),)), "the-mayor"),
        (make_edition_value("Brief über Flüsse", addressees=()), "brief-uber-flusse"),
        (make_edition_value("공동 서한", addressees=()), "letter"),
    ],
)
def test_a_letters_address_names_its_day_and_its_office(edition, slug):
    assert slug_of(edition) == slug


def test_saving_keeps_every_draft():
    letter = make_letter()
    save_draft(letter=letter, edition=make_edition_value("Second"), base_number=1, by=None)
    assert [draft.number for draft in letter.drafts.all()] == [2, 1]
    assert plain(letter.latest_draft.value.authentic.title) == "Second"


def test_saving_the_same_words_makes_no_new_draft():
    letter = make_letter()
    same = save_draft(letter=letter, edition=make_edition_value(), base_number=1, by=None)
    assert same.number == 1
    assert letter.drafts.count() == 1


def test_the_second_of_two_who_write_at_once_is_shown_the_firsts_draft():
    letter = make_letter()
    first = save_draft(letter=letter, edition=make_edition_value("Hers"), base_number=1, by=None)
    with pytest.raises(DraftConflictError) as caught:
        save_draft(letter=letter, edition=make_edition_value("His"), base_number=1, by=None)
    assert caught.value.latest == first
    assert letter.latest_draft == first


def test_two_who_save_in_the_same_instant_collide_in_the_database(monkeypatch):
    letter = make_letter()
    theirs = make_edition_value("Theirs").model_dump(mode="json")

    def slow_lock(given):
        Draft.objects.create(letter=given, number=2, edition=theirs)
        return given

    monkeypatch.setattr("undersigned.apps.letters.actions.drafts.lock_letter", slow_lock)
    monkeypatch.setattr(Letter, "latest_draft", letter.latest_draft)
    with pytest.raises(DraftConflictError):
        save_draft(letter=letter, edition=make_edition_value("Mine"), base_number=1, by=None)


def closed_letter() -> Letter:
    letter = make_letter()
    opened(letter)
    Letter.objects.filter(pk=letter.pk).update(state=Letter.State.CLOSED)
    return letter


def test_the_words_of_a_closed_letter_stand():
    with pytest.raises(NotNowError):
        save_draft(
            letter=closed_letter(), edition=make_edition_value("Late"), base_number=1, by=None
        )


def test_a_fax_number_can_be_mended_while_the_letter_is_closed():
    letter = closed_letter()
    office = make_edition_value().addressees[0].model_copy(update={"fax": "+233 30 200 0000"})
    mended = make_edition_value(addressees=(office,))
    assert save_draft(letter=letter, edition=mended, base_number=1, by=None).number == 2
