"""The secretariat is reminded before each day of an ask."""

import datetime as dt

import pytest

from tests.apps.followup.asks import WINTER, found, make_ask, make_occasion
from tests.factories import make_edition_value
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import remind_of_asks
from undersigned.apps.followup.models import AskReminder
from undersigned.apps.letters.actions import create_letter
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


def before(days):
    return dt.datetime.combine(WINTER, dt.time(9), dt.UTC) - dt.timedelta(days=days)


def mails():
    return OutboxRow.objects.filter(kind=kinds.ASK_DUE).count()


def test_it_is_reminded_a_month_and_a_week_before_each_once(letter, ama):
    make_ask(letter, ama, deadline_on=WINTER, deadline_words="before winter")
    assert remind_of_asks(now=before(31)) == 0
    for days in (30, 29, 8, 7, 6, 0, -1):
        remind_of_asks(now=before(days))
    assert mails() == 2
    assert {each.what for each in AskReminder.objects.all()} == {
        "Deadline of the letter (before winter)"
    }


def test_of_waiting_times_that_passed_unseen_one_mail_is_enough(letter, ama):
    make_ask(letter, ama, opportunity_on=WINTER)
    assert remind_of_asks(now=before(3)) == 1
    assert remind_of_asks(now=before(2)) == 0
    assert AskReminder.objects.count() == 2


def test_the_end_of_an_occasion_is_told_until_somebody_assessed_it(letter, ama):
    ask = make_ask(letter, ama)
    make_occasion(ask, "session 73")
    found(ask, "session 74", "not met", ama)
    assert remind_of_asks(now=before(7)) == 1
    assert AskReminder.objects.filter(what="Last day of session 73").count() == 2


def test_a_letter_that_is_not_out_needs_no_reminder(coalition, ama):
    draft = create_letter(coalition=coalition, edition=make_edition_value(), by=ama)
    make_ask(draft, ama, deadline_on=WINTER)
    assert remind_of_asks(now=before(7)) == 0


def test_the_hour_is_now_where_none_is_given(letter, ama):
    make_ask(letter, ama, deadline_on=dt.date(2000, 1, 1))
    assert remind_of_asks() == 0
