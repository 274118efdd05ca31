"""A new version of an open letter, and those who stand under it."""

from datetime import UTC, datetime

import pytest

from tests.factories import make_edition_value, make_open_letter, make_signature
from undersigned.apps.letters.errors import GateClosedError
from undersigned.apps.letters.models import GatePass, ReviewLink
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import (
    change_text,
    correct_printed_name,
    renew,
    what_a_change_means,
)
from undersigned.apps.signatures.contacts import address_hash
from undersigned.apps.signatures.errors import NotPossibleError
from undersigned.apps.signatures.models import Suppression
from undersigned.apps.signatures.rolls import current_roll

pytestmark = pytest.mark.django_db

REASON = "The core group has said yes by telephone."


@pytest.fixture
def letter(coalition):
    closes = datetime(2099, 12, 4, 18, 0, tzinfo=UTC)
    return make_open_letter(coalition, sign_on_closes_at=closes)


def change(letter, by, title="Joint Letter on Clean Rivers", **values):
    defaults = {"marking": "substantive", "note": "A better word.", "reason": REASON}
    edition = make_edition_value(title)
    return change_text(letter=letter, edition=edition, by=by, **{**defaults, **values})


def told():
    rows = OutboxRow.objects.filter(kind=kinds.CHANGED)
    return set(rows.values_list("subject_pk", flat=True))


def test_a_change_freezes_the_next_version(letter, ama):
    record = change(letter, ama)
    assert (record.number, record.marking, record.note) == (2, "substantive", "A better word.")
    assert letter.latest_edition == record


@pytest.mark.parametrize("marking", ["substantive", "correction"])
def test_everybody_who_stands_under_it_is_told_and_nobody_else(letter, ama, marking):
    standing = [
        make_signature(letter, state, state=state)
        for state in ("confirmed", "accepted", "quarantined")
    ]
    for state in ("pending", "declined", "withdrawn"):
        make_signature(letter, state, state=state)
    change(letter, ama, marking=marking)
    assert told() == {str(signature.pk) for signature in standing}


def test_a_suppressed_address_is_not_told(letter, ama):
    make_signature(letter, email="ben@a.example")
    Suppression.objects.create(address_hash=address_hash("ben@a.example"))
    change(letter, ama)
    assert told() == set()


def test_after_a_substantive_change_only_renewed_consent_counts(letter, ama):
    signature = make_signature(letter, state="accepted")
    record = change(letter, ama)
    assert current_roll(letter).counts.organisations == 0
    renew(signature=signature, edition=record, language="en")
    assert current_roll(letter).counts.organisations == 1


def test_after_a_correction_every_consent_still_counts(letter, ama):
    make_signature(letter, state="accepted")
    change(letter, ama, marking="correction")
    assert current_roll(letter).counts.organisations == 1


def test_what_stands_in_the_way_needs_a_written_reason(letter, ama):
    ReviewLink.objects.create(letter=letter, group_name="Core group")
    make_signature(letter)
    with pytest.raises(GateClosedError):
        change(letter, ama, reason="")
    assert letter.editions.count() == 1
    assert told() == set()
    change(letter, ama)
    assert GatePass.objects.get().reason == REASON


@pytest.mark.parametrize("state", ["draft", "closed", "released", "archived"])
def test_only_the_text_of_an_open_letter_changes(letter, ama, state):
    letter.state = state
    letter.save()
    with pytest.raises(NotPossibleError, match="not open"):
        change(letter, ama)
    assert letter.editions.count() == 1


def test_what_a_substantive_change_means_is_counted_before_it_is_made(letter, ama):
    make_signature(letter, "A", state="accepted")
    make_signature(letter, "B", state="confirmed")
    make_signature(letter, "Esi", kind="individual", state="accepted")
    make_signature(letter, "C", state="pending")
    meaning = what_a_change_means(letter, "substantive")
    assert (meaning.organisations, meaning.individuals) == (2, 1)
    assert (meaning.must_renew, meaning.told) == (3, 3)
    assert meaning.until == "Saturday, 5 December 2099, 18:00 (Africa/Accra time)"
    assert letter.editions.count() == 1


def test_a_correction_asks_nobody_to_confirm_again(letter):
    make_signature(letter, state="accepted")
    meaning = what_a_change_means(letter, "correction")
    assert (meaning.must_renew, meaning.told) == (0, 1)


def test_a_correction_of_a_name_is_not_a_change_of_the_text(letter, ama):
    signature = make_signature(letter, state="accepted")
    correct_printed_name(signature=signature, by=ama, name="River Watch", reason="spelling")
    assert current_roll(letter).signatories[0].name == "River Watch"
    assert told() == set()
