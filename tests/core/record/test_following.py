"""Asks over many letters."""

import datetime as dt

from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Dispute,
    Finding,
    Occasion,
    TrackedAsk,
)
from undersigned.core.record.following import Asked, followed, scoreboard, to_ask_again
from undersigned.core.record.headline import Status

DAY = dt.date(2123, 11, 16)


def asked(letter, year, name, *findings, by="Ama", disputes=()):
    occasions = tuple(
        Occasion(str(year + at), assessments=(Assessment(each, DAY, by=by),), disputes=disputes)
        for at, each in enumerate(findings)
    )
    return Asked(
        letter, dt.date(year, 12, 16), TrackedAsk(name, AskKind.RECURRING, occasions=occasions)
    )


ASKS = (
    asked("c", 2120, "bridge", Finding.NOT_MET),
    asked("a", 2118, "bridge", Finding.NOT_MET),
    asked("b", 2119, "bridge", Finding.NOT_MET),
    asked("a", 2118, "ferry", Finding.NOT_MET, Finding.MET, Finding.MET),
    asked("c", 2120, "light", Finding.MET, disputes=(Dispute("Chidi", DAY, "No."),)),
    asked("c", 2120, "canal", by=""),
    asked("c", 2120, "well", Finding.MET, by=""),
)


def test_an_ask_is_followed_from_letter_to_letter():
    bridge, ferry, *_ = followed(ASKS)
    assert bridge.id == "bridge"
    assert bridge.years == (2118, 2119, 2120)
    assert [each.letter for each in bridge.asked] == ["a", "b", "c"]
    assert bridge.latest is ASKS[0].ask
    assert ferry.headline.words == "met late, holding"


def test_the_scoreboard_counts_an_ask_once_and_has_every_status():
    board = scoreboard(followed(ASKS))
    assert board.total == 5
    assert board.by_status[Status.NOT_MET] == 1
    assert board.by_status[Status.MET_LATE] == 1
    assert board.by_status[Status.NOT_ASSESSED] == 1
    assert board.by_status[Status.MET] == 2
    assert set(board.by_status) == set(Status)
    assert (board.contested, board.proposed) == (1, 1)


def test_the_next_letter_may_ask_again_what_is_not_met_or_contested():
    assert [each.id for each in to_ask_again(followed(ASKS))] == ["bridge", "light", "canal"]


def test_without_letters_there_is_nothing():
    assert followed([]) == ()
    assert scoreboard([]).total == 0
