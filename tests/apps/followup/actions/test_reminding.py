import datetime as dt

import pytest

from tests.apps.deliveries.stories import MONDAY_10, planned
from tests.apps.followup.replies import make_reply
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import remind
from undersigned.apps.followup.models import Reminder
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


def after(days):
    return MONDAY_10 + dt.timedelta(days=days)


@pytest.fixture
def delivered(letter, release, ama):
    """Both offices got the letter on a Monday."""
    for position in (0, 1):
        planned(release, ama, position=position)
    Delivery.objects.update(state="sent", due_at=MONDAY_10)
    return letter


def mails():
    return OutboxRow.objects.filter(kind=kinds.NO_ANSWER).count()


def test_the_secretariat_is_reminded_of_offices_that_are_silent(delivered):
    assert remind(now=after(13)) == 0
    assert remind(now=after(14)) == 1
    reminder = Reminder.objects.get()
    assert (reminder.after_days, reminder.offices) == (14, [["addressee", 0], ["addressee", 1]])
    assert mails() == 1


def test_it_is_reminded_once_a_waiting_time(delivered):
    for days in (14, 15, 41, 42, 43, 400):
        remind(now=after(days))
    assert mails() == 2


def test_of_waiting_times_that_passed_unseen_one_mail_is_enough(delivered):
    assert remind(now=after(100)) == 1
    assert mails() == 1
    assert Reminder.objects.count() == 2


def test_an_office_that_answered_is_left_out(delivered):
    make_reply(delivered)
    remind(now=after(14))
    assert Reminder.objects.get().offices == [["addressee", 1]]


def test_nobody_is_reminded_when_all_have_answered(delivered):
    for position in (0, 1):
        make_reply(delivered, part="addressee", position=position)
    assert remind(now=after(14)) == 0


def test_what_never_arrived_needs_no_answer(letter, release, ama):
    planned(release, ama)
    Delivery.objects.update(state="failed", due_at=MONDAY_10)
    assert remind(now=after(50)) == 0


def test_the_hour_is_now_where_none_is_given(delivered):
    assert remind() == 1
