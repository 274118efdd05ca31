"""How many mails a stranger can cause to one mailbox."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from tests.factories import make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds, limits
from undersigned.apps.signatures.limits import promise, promise_within_limits
from undersigned.apps.signatures.models import MailAllowance, Suppression

pytestmark = pytest.mark.django_db


@pytest.fixture
def clock(monkeypatch):
    """A clock that the test turns."""

    class Clock:
        now_is = timezone.now()

        def now(self) -> datetime:
            return self.now_is

    clock = Clock()
    monkeypatch.setattr(limits, "timezone", clock)
    return clock


def signing_for(letter, name, address="esi@delta.example"):
    return make_signature(letter, name, email=address, state="pending")


def test_one_signature_gets_one_mail_of_a_kind_an_hour(clock):
    signature = signing_for(make_open_letter(), "Delta Forum")
    assert promise_within_limits(kinds.CONFIRM, signature)
    assert not promise_within_limits(kinds.CONFIRM, signature)
    assert promise_within_limits(kinds.AGAIN, signature)
    clock.now_is += timedelta(hours=1)
    assert promise_within_limits(kinds.CONFIRM, signature)


def test_who_signs_for_two_bodies_and_herself_gets_all_three_mails(clock):
    letter = make_open_letter()
    names = ("Delta Forum", "Estuary Circle", "Esi Boateng")
    assert all(promise_within_limits(kinds.CONFIRM, signing_for(letter, name)) for name in names)


def test_an_address_gets_five_mails_a_letter_a_day(clock):
    letter = make_open_letter()
    sent = [promise_within_limits(kinds.CONFIRM, signing_for(letter, f"B{n}")) for n in range(8)]
    assert sent == [True] * 5 + [False] * 3
    clock.now_is += timedelta(days=1)
    assert promise_within_limits(kinds.CONFIRM, signing_for(letter, "Next day"))


def test_an_address_gets_ten_mails_a_day_over_all_letters(clock):
    letters = [make_open_letter() for _ in range(12)]
    sent = [promise_within_limits(kinds.CONFIRM, signing_for(each, "B")) for each in letters]
    assert sum(sent) == 10


def test_spellings_of_one_mailbox_share_one_allowance(clock):
    letter = make_open_letter()
    spelt = ["esi@delta.example", "ESI@Delta.Example", "esi+a@delta.example", "esi+b@delta.example"]
    spelt += ["esi+c@delta.example", "esi+d@delta.example"]
    sent = [
        promise_within_limits(kinds.CONFIRM, signing_for(letter, f"B{n}", address))
        for n, address in enumerate(spelt)
    ]
    assert sum(sent) == 5
    assert MailAllowance.objects.count() == 1


def test_another_address_is_not_touched(clock):
    letter = make_open_letter()
    for number in range(6):
        promise_within_limits(kinds.CONFIRM, signing_for(letter, f"B{number}"))
    assert promise_within_limits(kinds.CONFIRM, signing_for(letter, "C", "dina@lakes.example"))


def test_an_allowance_forgets_what_is_older_than_a_day(clock):
    letter = make_open_letter()
    promise_within_limits(kinds.CONFIRM, signing_for(letter, "B"))
    clock.now_is += timedelta(days=2)
    promise_within_limits(kinds.CONFIRM, signing_for(letter, "C"))
    assert len(MailAllowance.objects.get().taken) == 1


def test_a_suppressed_address_gets_nothing(clock):
    signature = signing_for(make_open_letter(), "B")
    Suppression.objects.create(address_hash=signature.contact.address_hash)
    assert not promise(kinds.CONFIRMED, signature)
    assert not promise_within_limits(kinds.CONFIRM, signature)
    assert OutboxRow.objects.count() == 0


def test_a_signature_whose_contact_was_erased_gets_nothing():
    signature = signing_for(make_open_letter(), "B")
    signature.contact = None
    assert not promise(kinds.CONFIRMED, signature)
