"""What changes a letter: drafts, reviews, opening, versions, deadlines."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.factories import make_coalition, make_edition_value, make_open_letter, make_user
from undersigned.apps.letters.actions import (
    add_review_link,
    create_letter,
    extend_sign_on,
    freeze_edition,
    open_letter,
    record_review,
    revoke_review_link,
    save_draft,
    slug_of,
)
from undersigned.apps.letters.errors import DraftConflictError, GateClosedError, NotNowError
from undersigned.apps.letters.models import Draft, EditionRecord, Letter
from undersigned.core.hashing import canonical_text, text_hash
from undersigned.core.letter import Addressee, Edition, LetterText, plain, words
from undersigned.core.reading import Reading

pytestmark = pytest.mark.django_db

TOMORROW = dt.timedelta(days=1)


def make_letter(coalition=None, edition=None, **values) -> Letter:
    coalition = coalition or make_coalition()
    edition = edition or make_edition_value()
    return create_letter(coalition=coalition, edition=edition, by=None, **values)


def opened(letter: Letter, **values) -> EditionRecord:
    given = {
        "by": make_user(),
        "closes_at": timezone.now() + TOMORROW,
        "time_zone": "Africa/Accra",
        "visibility": Letter.Visibility.LINK,
        "reason": "",
    }
    return open_letter(letter=letter, **{**given, **values})


def wrong_edition() -> Edition:
    """Its title misspells the addressee: an error."""
    return make_edition_value("Joint Letter to Minister Ada Quilt")


# --- Drafts ---------------------------------------------------------------------------------------


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


# --- Reviews --------------------------------------------------------------------------------------


def test_a_review_holds_for_the_words_that_were_read():
    letter = make_letter()
    link = add_review_link(letter=letter, group_name="Delta Forum", must_approve=True, by=None)
    review = record_review(
        link=link, draft=letter.latest_draft, decision="approve", reviewer_name="Dina"
    )
    assert review.text_hash == text_hash(make_edition_value())
    assert [event.verb for event in letter.events.all()][1:] == ["shared for review", "reviewed"]


def test_revoking_a_review_link_twice_is_once():
    letter = make_letter()
    link = add_review_link(letter=letter, group_name="Delta Forum", must_approve=True, by=None)
    revoke_review_link(link=link, by=None)
    revoke_review_link(link=link, by=None)
    assert letter.events.filter(verb="review link revoked").count() == 1


# --- Opening --------------------------------------------------------------------------------------


def test_opening_freezes_version_one_with_the_bytes_that_were_hashed():
    letter = make_letter()
    record = opened(letter)
    letter.refresh_from_db()
    assert letter.state == Letter.State.OPEN
    assert (record.number, record.marking) == (1, "first")
    assert bytes(record.canonical) == canonical_text(make_edition_value())
    assert record.text_hash == text_hash(make_edition_value())
    assert letter.last_substantive_edition == letter.latest_edition == record


def test_a_letter_can_be_open_without_an_end():
    letter = make_letter()
    opened(letter, closes_at=None)
    letter.refresh_from_db()
    assert letter.sign_on_is_open(timezone.now() + dt.timedelta(days=4000))


def test_sign_on_ends_by_the_clock_alone():
    letter = make_letter()
    opened(letter)
    letter.refresh_from_db()
    assert letter.sign_on_is_open()
    assert not letter.sign_on_is_open(letter.sign_on_closes_at)


def test_a_letter_opens_once():
    letter = make_letter()
    opened(letter)
    with pytest.raises(NotNowError):
        opened(letter)
    assert letter.editions.count() == 1


def test_an_end_in_the_past_opens_nothing():
    letter = make_letter()
    with pytest.raises(NotNowError):
        opened(letter, closes_at=timezone.now())
    letter.refresh_from_db()
    assert letter.state == Letter.State.DRAFT
    assert not letter.editions.exists()


def test_an_error_stops_the_opening_and_nothing_is_half_done():
    letter = make_letter(edition=wrong_edition())
    with pytest.raises(GateClosedError):
        opened(letter)
    letter.refresh_from_db()
    assert letter.state == Letter.State.DRAFT
    assert not letter.editions.exists()
    assert not letter.gate_passes.exists()


def test_a_named_persons_reason_passes_the_gate_and_is_kept():
    letter, ama = make_letter(edition=wrong_edition()), make_user()
    opened(letter, by=ama, reason=" She spells it so herself. ")
    kept = letter.gate_passes.get()
    assert (kept.reason, kept.passed_by, kept.act) == ("She spells it so herself.", ama, "open")
    assert kept.obstacles[0]["rule"] == "addressee-name-disagrees"


# --- Versions and deadlines -----------------------------------------------------------------------


def test_a_correction_does_not_move_the_version_that_consent_needs():
    letter = make_open_letter()
    value = make_edition_value("Corrected")
    freeze_edition(letter=letter, edition=value, marking="correction", note="a slip", by=None)
    assert letter.latest_edition.number == 2
    assert letter.last_substantive_edition.number == 1


def test_a_substantive_change_moves_it():
    letter = make_open_letter()
    value = make_edition_value("Changed")
    freeze_edition(letter=letter, edition=value, marking="substantive", note="new", by=None)
    assert letter.last_substantive_edition.number == 2


def test_the_deadline_moves_to_a_later_hour_and_says_so_in_its_own_zone():
    letter = make_open_letter()
    later = dt.datetime(2999, 7, 1, 10, 0, tzinfo=dt.UTC)
    extend_sign_on(letter=letter, closes_at=later, time_zone="Asia/Seoul", by=None)
    letter.refresh_from_db()
    assert letter.sign_on_closes_at == later
    assert letter.events.last().details == {"closes_at": "2999-07-01 19:00 Asia/Seoul"}


def test_the_deadline_does_not_move_into_the_past():
    with pytest.raises(NotNowError):
        extend_sign_on(
            letter=make_open_letter(), closes_at=timezone.now(), time_zone="UTC", by=None
        )


def test_a_draft_has_no_deadline_to_move():
    later = timezone.now() + TOMORROW
    with pytest.raises(NotNowError):
        extend_sign_on(letter=make_letter(), closes_at=later, time_zone="UTC", by=None)
