import datetime as dt

import pytest

from undersigned.apps.followup.errors import AskError
from undersigned.apps.followup.observables import in_words, observable_of, stored
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

RIVERS = Which(subject="Rivers of Sarrania", session="74")
DAYS = (dt.date(2025, 1, 1), dt.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("observable", "sentence"),
    [
        (Sponsor("KEN", RIVERS), "Kenya is among the sponsors of “Rivers of Sarrania”."),
        (
            Vote("SAR", RIVERS, frozenset({Ballot.YES, Ballot.ABSTAIN})),
            "SAR votes “abstain / yes” on “Rivers of Sarrania”.",
        ),
        (
            Adoption(Modality.WITHOUT, Which(symbol="A/RES/74/900")),
            "A/RES/74/900 is adopted without a vote.",
        ),
        (MeetingHeld("Rivers", *DAYS, without=("Seas",)), "A meeting is held on “Rivers”."),
        (DocumentExists("A/74/901"), "The document A/74/901 exists."),
        (
            Statement("Minister of Water", "the river"),
            "Minister of Water speaks about “the river”.",
        ),
    ],
)
def test_each_test_is_read_back_as_it_was_stored_and_said_in_a_sentence(observable, sentence):
    assert observable_of(stored(observable)) == observable
    assert in_words(observable) == sentence


@pytest.mark.parametrize("kept", [{}, {"test": "poem"}, {"test": "sponsor", "state": "SAR"}])
def test_what_is_no_test_of_the_set_is_refused(kept):
    with pytest.raises(AskError, match="Choose one of") as caught:
        observable_of(kept)
    assert "no test" in caught.value.what
