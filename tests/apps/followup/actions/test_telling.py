"""The status history of an ask, and the mail when it changes."""

import pytest

from tests.apps.followup.asks import found, make_ask, make_evidence, make_occasion
from undersigned.apps.followup import actions, kinds
from undersigned.apps.followup.actions.telling import hold, tell
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


def told(ask):
    return [event.headline for event in ask.events.all()]


def mails():
    return OutboxRow.objects.filter(kind=kinds.ASK_CHANGED).count()


def test_the_history_begins_without_a_mail(letter, ama):
    assert told(make_ask(letter, ama)) == ["not yet assessed"]
    assert mails() == 0


def test_each_new_headline_is_added_and_mailed_once(letter, ama):
    ask = make_ask(letter, ama)
    found(ask, "session 74", "not met", ama, year=2023)
    found(ask, "session 75", "not met", ama, year=2024)
    found(ask, "session 76", "met", ama, year=2025)
    assert told(ask) == ["not yet assessed", "not met", "met late"]
    assert ask.events.last().sentence == "Not met in session 74 and 75; met in session 76."
    assert mails() == 2


def test_what_changes_no_headline_is_not_told(letter, ama):
    ask = make_ask(letter, ama)
    make_evidence(ask, ama)
    make_occasion(ask)
    tell(hold(ask))
    assert told(ask) == ["not yet assessed"]


def test_a_proposal_tells_nothing(letter):
    ask = make_ask(letter)
    occasion = make_occasion(ask)
    actions.assess(occasion=occasion, by=None, found="met", because=[make_evidence(ask)])
    assert told(ask) == ["not yet assessed"]
    assert mails() == 0
