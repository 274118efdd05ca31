"""Opening a letter for sign-on, its versions, and its deadline."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.factories import make_edition_value, make_open_letter, make_user
from undersigned.apps.letters.actions import extend_sign_on, freeze_edition
from undersigned.apps.letters.errors import GateClosedError, NotNowError
from undersigned.apps.letters.models import Letter
from undersigned.core.hashing import canonical_text, text_hash

from .stories import TOMORROW, make_letter, opened, wrong_edition

pytestmark = pytest.mark.django_db


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
