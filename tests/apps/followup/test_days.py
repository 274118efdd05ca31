import datetime as dt

import pytest

from tests.apps.followup.asks import WINTER, found, make_ask, make_occasion
from undersigned.apps.followup.days import days_of
from undersigned.apps.followup.models import AskRecord

pytestmark = pytest.mark.django_db


def test_deadline_chance_and_occasions_stand_in_the_order_of_time(letter, ama):
    ask = make_ask(
        letter,
        ama,
        deadline_on=dt.date(2025, 11, 1),
        deadline_words="before winter",
        opportunity="action in the committee",
        opportunity_on=dt.date(2026, 1, 1),
    )
    found(ask, "session 74", "not met", ama)
    make_occasion(ask, "session 75", closes=dt.date(2026, 12, 18))
    days = days_of(AskRecord.objects.whole())
    assert [(day.what, day.is_done) for day in days] == [
        ("Deadline of the letter (before winter)", False),
        ("Last day of session 74", True),
        ("Next real opportunity (action in the committee)", False),
        ("Last day of session 75", False),
    ]


def test_an_ask_without_days_has_none(letter, ama):
    make_ask(letter, ama, deadline_on=None)
    assert days_of(AskRecord.objects.whole()) == []


def test_a_deadline_without_words_is_told_all_the_same(letter, ama):
    make_ask(letter, ama, deadline_on=WINTER, opportunity_on=WINTER)
    assert [day.what for day in days_of(AskRecord.objects.whole())] == [
        "Deadline of the letter (the day that the letter names)",
        "Next real opportunity (no words)",
    ]
