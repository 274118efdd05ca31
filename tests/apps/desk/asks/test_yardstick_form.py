import datetime as dt

import pytest

from undersigned.apps.desk.asks.yardstick_form import YardstickForm
from undersigned.core.record.entries import Ballot, Modality
from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Sponsor,
    Statement,
    Vote,
    Which,
)

RIVERS = Which(subject="Rivers")


@pytest.mark.parametrize(
    ("values", "observable"),
    [
        ({"test": "sponsor", "who": "Kenya", "subject": "Rivers"}, Sponsor("KEN", RIVERS)),
        (
            {"test": "vote", "who": "KEN", "subject": "Rivers", "ballots": ["yes", "abstain"]},
            Vote("KEN", RIVERS, frozenset({Ballot.YES, Ballot.ABSTAIN})),
        ),
        (
            {"test": "adoption", "symbol": "A/RES/74/900", "how": "without a vote"},
            Adoption(Modality.WITHOUT, Which(symbol="A/RES/74/900")),
        ),
        (
            {"test": "meeting", "subject": "Rivers", "without": "Seas, , Lakes"},
            MeetingHeld("Rivers", dt.date.min, dt.date.max, without=("Seas", "Lakes")),
        ),
        ({"test": "document", "symbol": "A/74/901"}, DocumentExists("A/74/901")),
        (
            {"test": "statement", "who": "Minister", "subject": "Rivers"},
            Statement("Minister", "Rivers"),
        ),
    ],
)
def test_each_test_of_the_set_is_made_from_its_fields(values, observable):
    form = YardstickForm(values)
    assert form.is_valid()
    assert form.observable() == observable


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"test": "sponsor", "subject": "Rivers"}, "who"),
        ({"test": "sponsor", "who": "KEN"}, "subject"),
        ({"test": "vote", "who": "KEN", "subject": "Rivers"}, "ballots"),
        ({"test": "adoption", "subject": "Rivers"}, "how"),
        ({"test": "meeting", "who": "KEN"}, "subject"),
        ({"test": "document", "subject": "Rivers"}, "symbol"),
        ({"test": "statement", "who": "Minister"}, "subject"),
    ],
)
def test_what_a_test_cannot_do_without_is_asked_for(values, missing):
    form = YardstickForm(values)
    assert not form.is_valid()
    assert list(form.errors) == [missing]


def test_a_sponsor_is_a_state_and_a_voter_may_be_anybody():
    values = {"who": "Hon. Esi Boateng", "subject": "Rivers", "ballots": ["yes"]}
    assert list(YardstickForm({"test": "sponsor", **values}).errors) == ["who"]
    form = YardstickForm({"test": "vote", **values})
    assert form.is_valid()
    assert form.observable().state == "Hon. Esi Boateng"


def test_what_is_no_test_of_the_set_is_refused():
    assert list(YardstickForm({"test": "poem"}).errors) == ["test"]
