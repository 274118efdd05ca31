"""Mails to those who are asked: promised to each who has not answered, cancelled in time."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.factories import make_invitation, make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import (
    cancel_call,
    decline_invitation,
    plan_call,
    revoke_invitation,
)
from undersigned.apps.signatures.calls import Words
from undersigned.apps.signatures.errors import NotPossibleError, SignOnClosedError
from undersigned.apps.signatures.models import CallMail, Contact

pytestmark = pytest.mark.django_db

TEXTS = (Words("en", "A letter", "Dear {name}, sign here: {link}"),)
NOON = dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


@pytest.fixture
def letter(coalition, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOON)
    return make_open_letter(coalition, sign_on_closes_at=NOON + 10 * DAY)


def call(letter, by, purpose="invitation", **values):
    return plan_call(letter=letter, by=by, purpose=purpose, texts=TEXTS, **values)


def asked_by(planned):
    return {mail.invitation for mail in planned.mails.all()}


def rows():
    return OutboxRow.objects.filter(kind=kinds.CALL)


def invited(letter, *args, **values):
    invitation = make_invitation(letter, *args, **values)
    invitation.invited_at = NOON - DAY
    invitation.save()
    return invitation


def test_a_call_promises_one_mail_to_each(letter, ama):
    both = {make_invitation(letter), make_invitation(letter, "Lake Friends")}
    planned = call(letter, ama)
    assert asked_by(planned) == both
    assert {row.pk for row in rows()} == {mail.pk for mail in planned.mails.all()}
    assert {row.subject_pk for row in rows()} == {str(mail.pk) for mail in planned.mails.all()}
    event = letter.events.get(verb="call planned")
    assert (event.actor, event.details) == (ama, {"purpose": "invitation", "number": 2})


def test_now_is_now_where_it_is_day_but_for_the_spread(letter, ama):
    make_invitation(letter)
    call(letter, ama)
    assert NOON <= rows().get().next_try_at < NOON + dt.timedelta(minutes=20)


def test_a_night_is_waited_for_to_end(letter, ama):
    make_invitation(letter, country="KR")
    call(letter, ama)
    morning = dt.datetime(2026, 3, 3, 0, tzinfo=dt.UTC)  # nine in Seoul
    assert morning <= rows().get().next_try_at < morning + dt.timedelta(minutes=20)


def test_without_daytime_the_hour_itself_is_kept(letter, ama):
    make_invitation(letter, country="KR")
    hour = NOON + dt.timedelta(hours=3)
    call(letter, ama, send_at=hour, by_day=False)
    row = rows().get()
    assert (row.next_try_at, row.due_at) == (hour, hour)


def test_a_second_call_goes_to_those_who_got_none(letter, ama):
    first = make_invitation(letter)
    call(letter, ama)
    second = make_invitation(letter, "Lake Friends")
    assert asked_by(call(letter, ama)) == {second}
    assert first.mails.count() == 1


def test_who_has_no_address_gets_no_mail(letter, ama):
    make_invitation(letter, email="")
    with pytest.raises(NotPossibleError, match="Nobody"):
        call(letter, ama)
    assert not letter.calls.exists()


def test_who_was_erased_gets_no_mail(letter, ama):
    make_invitation(letter)
    Contact.objects.all().delete()
    with pytest.raises(NotPossibleError, match="Nobody"):
        call(letter, ama)


def test_a_reminder_goes_to_who_has_not_answered(letter, ama):
    silent = invited(letter)
    decline_invitation(invitation=invited(letter, "Delta Forum"))
    revoke_invitation(invitation=invited(letter, "Sand Circle"), by=ama)
    signed = invited(letter, "Lake Friends")
    make_signature(letter, "Lake Friends", invitation=signed)
    assert asked_by(call(letter, ama, "reminder", days_before=3)) == {silent}


def test_a_form_that_was_not_confirmed_is_no_answer(letter, ama):
    half = invited(letter)
    make_signature(letter, invitation=half, state="pending")
    assert asked_by(call(letter, ama, "reminder")) == {half}


def test_a_reminder_goes_so_many_days_before_the_deadline(letter, ama):
    invited(letter)
    planned = call(letter, ama, "reminder", days_before=3)
    assert planned.send_at == letter.sign_on_closes_at - 3 * DAY
    assert rows().get().next_try_at >= planned.send_at


def test_without_a_deadline_there_are_no_days_before_it(letter, ama):
    letter.sign_on_closes_at = None
    letter.save()
    invited(letter)
    with pytest.raises(NotPossibleError, match="no deadline"):
        call(letter, ama, "reminder", days_before=3)
    assert call(letter, ama, "reminder")


def test_days_that_have_passed_are_refused(letter, ama):
    invited(letter)
    with pytest.raises(NotPossibleError, match="nearer"):
        call(letter, ama, "reminder", days_before=11)


def test_what_would_come_after_the_deadline_is_refused_at_once(letter, ama):
    letter.sign_on_closes_at = NOON + dt.timedelta(hours=5)
    letter.save()
    make_invitation(letter, country="KR")
    with pytest.raises(NotPossibleError, match="1 of these mails would go after the deadline"):
        call(letter, ama)
    assert call(letter, ama, by_day=False).mails.count() == 1


def test_nobody_is_called_to_what_cannot_be_signed(letter, ama):
    make_invitation(letter)
    letter.state = "closed"
    letter.save()
    with pytest.raises(SignOnClosedError):
        call(letter, ama)


def test_who_is_asked_later_is_reminded_with_the_others(letter, ama):
    first = make_invitation(letter)
    call(letter, ama)
    reminder = call(letter, ama, "reminder", days_before=2)
    second = make_invitation(letter, "Lake Friends")
    call(letter, ama)
    assert asked_by(reminder) == {first, second}
    assert rows().count() == 4


def test_a_reminder_of_yesterday_or_one_that_was_cancelled_takes_nobody_in(
    letter, ama, monkeypatch
):
    make_invitation(letter)
    call(letter, ama)
    gone = call(letter, ama, "reminder")
    cancelled = call(letter, ama, "reminder", days_before=1)
    cancel_call(call=cancelled, by=ama)
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOON + DAY)
    make_invitation(letter, "Lake Friends")
    call(letter, ama)
    assert (gone.mails.count(), cancelled.mails.count()) == (1, 1)


def test_what_has_not_gone_is_cancelled_and_what_has_stays(letter, ama):
    make_invitation(letter)
    make_invitation(letter, "Lake Friends")
    planned = call(letter, ama)
    gone = planned.mails.first()
    CallMail.objects.filter(pk=gone.pk).update(sent_at=NOON)
    OutboxRow.objects.filter(pk=gone.pk).update(state="sent", sent_at=NOON)
    assert cancel_call(call=planned, by=ama) == 1
    assert sorted(rows().values_list("state", flat=True)) == ["cancelled", "sent"]
    planned.refresh_from_db()
    assert planned.cancelled_at == timezone.now()


def test_cancelling_twice_is_cancelling_once(letter, ama):
    make_invitation(letter)
    planned = call(letter, ama)
    assert (cancel_call(call=planned, by=ama), cancel_call(call=planned, by=ama)) == (1, 0)
    assert letter.events.filter(verb="call cancelled").count() == 1


def test_after_a_cancelled_call_another_can_be_written(letter, ama):
    asked = make_invitation(letter)
    cancel_call(call=call(letter, ama), by=ama)
    assert asked_by(call(letter, ama)) == {asked}
