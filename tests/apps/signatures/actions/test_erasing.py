"""Erasing what only the secretariat may read, of a whole letter and of one signer."""

import datetime as dt

import pytest

from tests.apps.followup.replies import make_reply
from tests.factories import make_invitation, make_open_letter, make_signature
from undersigned.apps.alerts.actions import follow_as_signer
from undersigned.apps.followup.models import Reply
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.actions import (
    erase,
    erase_due,
    erase_own,
    keep_sheet,
    keep_until,
)
from undersigned.apps.signatures.contacts import (
    open_contact,
    open_invited,
    open_sheet_file,
    seal_evidence,
)
from undersigned.apps.signatures.errors import NotPossibleError
from undersigned.apps.signatures.keeping import kept
from undersigned.apps.signatures.keeping_models import Keeping
from undersigned.apps.signatures.models import Contact, Signature, SignatureEvidence, SignOnSheet
from undersigned.core.readers.sheets import read_book

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
TODAY, TOMORROW = NOON.date(), NOON.date() + dt.timedelta(days=1)
CELLS = b"Organisation,Country,E-mail\nLake Friends,Kenya,dina@lakes.example\n"


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers", state="released")


@pytest.fixture
def full(letter, ama):
    """A letter behind which there is something in every store."""
    accepted = make_signature(letter, "River Watch", state="accepted", email="ben@rivers.example")
    make_signature(letter, "Half Form", state="pending")
    make_signature(letter, "Gone Early", state="withdrawn")
    make_signature(letter, "Quiet Person", state="accepted", withheld=True, kind="individual")
    make_invitation(letter)
    seal_evidence(accepted, file_name="mail.txt", data=b"We sign.", media_type="text/plain", by=ama)
    for begun in (NOON, None):
        sheet = keep_sheet(
            letter=letter, by=ama, file_name="a.csv", data=CELLS, book=read_book(CELLS, "a.csv")
        )
        SignOnSheet.objects.filter(pk=sheet.pk).update(begun_at=begun, entered_at=begun)
    make_reply(letter, kind="sign_on", part="")
    make_reply(letter, kind="reply")
    follow_as_signer(signature=accepted)
    return letter


def test_every_store_is_emptied_and_what_was_printed_stays(full, ama):
    before = {
        "contacts": 4, "invitations": 1, "evidence": 1, "sheets": 2, "names": 2, "answers": 1,
        "followers": 1,
    }  # fmt: skip
    assert kept(full) == before
    assert erase(letter=full, by=ama) == before
    assert kept(full) == dict.fromkeys(before, 0)
    assert not Contact.objects.exists()
    assert not SignatureEvidence.objects.exists()
    names = Signature.objects.order_by("name").values_list("name", flat=True)
    assert list(names) == ["", "", "", "River Watch"]
    assert [reply.kind for reply in Reply.objects.all()] == ["reply"]
    (sheet,) = SignOnSheet.objects.all()
    assert open_sheet_file(sheet) == ("", b"")


def test_who_asks_the_rows_finds_nobody_afterwards(full, ama):
    erase(letter=full, by=ama)
    for signature in full.signatures.all():
        assert open_contact(signature).email == ""
    assert open_invited(full.invitations.get()) is None


def test_no_key_can_be_tried_afterwards(full, ama):
    keys = set(full.signatures.values_list("dedupe_key", flat=True))
    asked = full.invitations.get().name_key
    erase(letter=full, by=ama)
    assert not keys & set(full.signatures.values_list("dedupe_key", flat=True))
    invitation = full.invitations.get()
    assert invitation.name_key != asked
    assert invitation.organisation_key == ""


def test_numbers_and_the_hour_are_on_record_and_no_name(full, ama):
    erase(letter=full, by=ama)
    keeping = Keeping.objects.get()
    assert keeping.erased["contacts"] == 4
    assert keeping.erased_at is not None
    event = full.events.get(verb="personal data erased")
    assert event.actor == ama
    assert event.details == keeping.erased


def test_erasing_again_does_no_harm(full, ama):
    erase(letter=full, by=ama)
    assert sum(erase(letter=full, by=ama).values()) == 0


def test_another_letter_keeps_its_own(full, coalition, ama):
    other = make_open_letter(coalition, slug="lakes")
    make_signature(other, "Lake Friends", state="accepted")
    make_invitation(other)
    before = kept(other)
    erase(letter=full, by=ama)
    assert kept(other) == before


@pytest.mark.parametrize(("state", "late"), [("draft", False), ("open", False), ("released", True)])
def test_a_letter_that_takes_sign_ons_is_not_erased(full, ama, state, late):
    Letter.objects.filter(pk=full.pk).update(state=state, late_sign_on=late)
    with pytest.raises(NotPossibleError, match="Count and close it first"):
        erase(letter=full, by=ama)
    assert kept(full)["contacts"] == 4


@pytest.mark.parametrize("state", ["closed", "archived"])
def test_a_counted_letter_can_be_erased(full, ama, state):
    Letter.objects.filter(pk=full.pk).update(state=state)
    assert erase(letter=full, by=ama)["contacts"] == 4


# --- The day --------------------------------------------------------------------------------------


def set_day(letter, until, by=None):
    Keeping.objects.update_or_create(letter=letter, defaults={"until": until, "set_by": by})


def test_an_owner_says_until_when(letter, ama):
    keep_until(letter=letter, until=dt.date(2999, 1, 1), by=ama)
    keeping = Keeping.objects.get()
    assert (keeping.until, keeping.set_by) == (dt.date(2999, 1, 1), ama)
    keep_until(letter=letter, until=None, by=ama)
    assert Keeping.objects.get().until is None
    assert [event.details for event in letter.events.filter(verb="keeping set")] == [
        {"until": "2999-01-01"},
        {"until": None},
    ]


def test_a_day_that_is_past_is_refused(letter, ama):
    with pytest.raises(NotPossibleError, match="This day is past"):
        keep_until(letter=letter, until=dt.date(2020, 1, 1), by=ama)
    assert not Keeping.objects.exists()


def test_what_is_due_is_erased_once(full):
    set_day(full, TODAY)
    assert erase_due(now=NOON) == 0  # the day is not over
    assert erase_due(now=NOON + dt.timedelta(days=1)) == 1
    assert sum(kept(full).values()) == 0
    assert full.events.get(verb="personal data erased").actor is None
    assert erase_due(now=NOON + dt.timedelta(days=1)) == 0


@pytest.mark.parametrize(
    ("zone", "erased"), [("Pacific/Kiritimati", 1), ("UTC", 0), ("America/Adak", 0)]
)
def test_the_day_ends_where_the_coalition_is(full, coalition, zone, erased):
    """At noon in UTC it is the day after on Kiritimati (UTC+14)."""
    coalition.timezone = zone
    coalition.save()
    set_day(full, TODAY)
    assert erase_due(now=NOON) == erased


def test_a_letter_that_takes_sign_ons_again_waits(full):
    set_day(full, TODAY)
    Letter.objects.update(late_sign_on=True)
    assert erase_due(now=NOON + dt.timedelta(days=9)) == 0
    assert kept(full)["contacts"] == 4


def test_where_nobody_said_a_day_nothing_is_erased(full):
    set_day(full, None)
    assert erase_due(now=NOON + dt.timedelta(days=9999)) == 0


# --- One signer -----------------------------------------------------------------------------------


def test_a_signer_has_the_contact_erased_and_stays_on_the_list(letter, ama):
    signature = make_signature(letter, "River Watch", state="accepted")
    other = make_signature(letter, "Lake Friends", state="accepted")
    seal_evidence(signature, file_name="a.txt", data=b"Yes.", media_type="text/plain", by=ama)
    erase_own(signature=signature)
    signature.refresh_from_db()
    assert (signature.contact, signature.name) == (None, "River Watch")
    assert not signature.evidence.exists()
    assert [event.verb for event in signature.events.all()] == ["contact erased"]
    assert list(Contact.objects.all()) == [other.contact]
    erase_own(signature=signature)  # a second press


def test_while_the_letter_is_open_the_address_is_needed(coalition):
    signature = make_signature(make_open_letter(coalition), state="confirmed")
    with pytest.raises(NotPossibleError, match="until the letter is counted"):
        erase_own(signature=signature)
    assert Contact.objects.exists()


def test_who_withdrew_need_not_wait(coalition):
    signature = make_signature(make_open_letter(coalition), state="withdrawn")
    erase_own(signature=signature)
    assert not Contact.objects.exists()
