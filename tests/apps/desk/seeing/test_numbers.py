"""What the charts show: the list that counts, day by day, and the invitations."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.factories import make_invitation, make_signature
from undersigned.apps.desk.seeing.numbers import Day, days, invitations, seen
from undersigned.apps.releases.actions import count_and_close, release
from undersigned.apps.signatures.actions import withdraw
from undersigned.apps.signatures.invitation_models import Standing

pytestmark = pytest.mark.django_db


def test_days_are_those_of_the_letters_zone_and_end_at_what_is_counted(letter):
    found = seen(letter)
    assert days(found) == (Day(dt.date(2026, 11, 3), 1, 1), Day(dt.date(2026, 11, 6), 2, 1))
    assert found.roll.counts.signatories == 3


def test_a_sign_on_that_nobody_confirmed_counts_from_the_day_it_was_entered(letter):
    entered = timezone.now() - dt.timedelta(days=400)
    make_signature(letter, "Reed Circle", state="accepted", created_at=entered)
    assert days(seen(letter))[0] == Day(entered.astimezone(seen(letter).zone).date(), 1, 0)


def test_once_counted_the_list_stays_as_it_was_counted(letter, ama):
    count_and_close(letter=letter, by=ama, reason="-")
    letter.refresh_from_db()
    withdraw(signature=letter.signatures.get(name="Delta Forum"))
    assert seen(letter).roll.counts.organisations == 2
    assert days(seen(letter))[-1].organisations == 2
    release(letter=letter, by=ama, reason="-")
    letter.refresh_from_db()
    assert seen(letter).roll.counts.organisations == 2
    assert seen(letter).counted_at == letter.rolls.get().counted_at


def test_a_letter_without_signers_has_no_days(letter):
    letter.signatures.update(state="declined")
    assert days(seen(letter)) == ()


def test_invitations_are_counted_by_where_they_stand(letter):
    for name in ("Reed Circle", "Pond Union"):
        make_invitation(letter, name)
    declined = make_invitation(letter, "Hill Forum")
    declined.declined_at = timezone.now()
    declined.save()
    assert invitations(letter) == ((Standing.PREPARED, 2), (Standing.DECLINED, 1))


def test_nobody_asked_makes_no_row(letter):
    assert invitations(letter) == ()
