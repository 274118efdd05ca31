"""The headline of an ask: one status over all its occasions, computed and never typed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Evidence,
    Finding,
    Occasion,
    Relation,
    TrackedAsk,
)

# Kinds that are met anew on each occasion, and can hold.
LASTING = frozenset({AskKind.RECURRING, AskKind.STANDING_DUTY})
_DECIDED = frozenset({Finding.MET, Finding.PARTLY, Finding.NOT_MET})


class Status(StrEnum):
    """The statuses that an ask can have."""

    NOT_ASSESSED = "not yet assessed"
    NO_EVIDENCE = "no evidence found"
    NOT_DUE = "not due"
    CANNOT_TELL = "cannot tell"
    NOT_MET = "not met"
    PARTLY = "partly met"
    MET = "met"
    MET_LATE = "met late"
    REVERSED = "reversed"
    OVERTAKEN = "overtaken"


_UNDECIDED = {
    Finding.CANNOT_TELL: Status.CANNOT_TELL,
    Finding.NO_EVIDENCE: Status.NO_EVIDENCE,
    Finding.NOT_DUE: Status.NOT_DUE,
}


@dataclass(frozen=True, slots=True)
class Headline:
    """An ask's status. ``since`` is the occasion from which it holds, empty where there is none.

    ``is_holding``: met on every occasion since, and on more than one. ``is_contested``: sources or
    people disagree. ``is_proposed``: it rests on a machine's proposal.
    """

    status: Status
    since: str = ""
    is_holding: bool = False
    is_contested: bool = False
    is_proposed: bool = False

    @property
    def words(self) -> str:
        """ "met late, holding", "partly met, contested"."""
        holding = ", holding" if self.is_holding else ""
        contested = ", contested" if self.is_contested else ""
        return f"{self.status}{holding}{contested}"


def headline(ask: TrackedAsk) -> Headline:
    """The status over all occasions of ``ask``."""
    known = [(occasion, current) for occasion in ask.occasions if (current := occasion.current)]
    decided = [pair for pair in known if pair[1].found in _DECIDED]
    is_contested = bool(contested(ask))
    is_proposed = any(occasion.is_proposed for occasion, _ in known)
    if known and known[-1][1].found is Finding.OVERTAKEN:
        return Headline(Status.OVERTAKEN, known[-1][0].key, False, is_contested, is_proposed)
    if not decided:
        return Headline(_undecided(known), "", False, is_contested, is_proposed)
    status = _decided(ask, decided)
    run = _last_run(decided)
    holding = ask.kind in LASTING and len(run) > 1 and status in {Status.MET, Status.MET_LATE}
    return Headline(status, run[0][0].key, holding, is_contested, is_proposed)


def _undecided(known: Sequence[tuple[Occasion, Assessment]]) -> Status:
    """Nothing was found that decides: the most that anybody has found."""
    found = {current.found for _, current in known}
    return next(
        (status for finding, status in _UNDECIDED.items() if finding in found),
        Status.NOT_ASSESSED,
    )


def _decided(ask: TrackedAsk, decided: Sequence[tuple[Occasion, Assessment]]) -> Status:
    findings = [current.found for _, current in decided]
    if findings[-1] is Finding.MET:
        return Status.MET_LATE if _is_late(ask, decided) else Status.MET
    if Finding.MET in findings:
        return Status.REVERSED
    if Finding.PARTLY in findings:
        return Status.PARTLY if findings[-1] is Finding.PARTLY else Status.REVERSED
    return Status.NOT_MET


def _is_late(ask: TrackedAsk, decided: Sequence[tuple[Occasion, Assessment]]) -> bool:
    """Whether it was first met after an occasion on which it was not, or after the deadline."""
    first = next(pair for pair in decided if pair[1].found is Finding.MET)
    if decided[0][1].found is not Finding.MET:
        return True
    day = first[1].happened_on or first[0].closes
    return bool(ask.deadline.by and day and day > ask.deadline.by)


def _last_run(
    decided: Sequence[tuple[Occasion, Assessment]],
) -> list[tuple[Occasion, Assessment]]:
    """The last occasions in a row on which the same was found."""
    runs = [list(run) for _, run in groupby(decided, key=lambda pair: pair[1].found)]
    return runs[-1]


def contested(ask: TrackedAsk) -> tuple[Occasion, ...]:
    """The occasions on which people or sources disagree.

    They do if a dispute is not settled, if some of the evidence on it, cited or not, supports that
    the ask was met and some contradicts it, or if it says otherwise than what was found.
    """
    return tuple(
        occasion
        for occasion in ask.occasions
        if any(each.settled_on is None for each in occasion.disputes)
        or _disagree(ask.about(occasion), occasion.current)
    )


# What a finding claims of itself; "partly met" claims neither.
_CLAIMS = {Finding.MET: Relation.SUPPORTS, Finding.NOT_MET: Relation.CONTRADICTS}


def _disagree(evidence: Sequence[Evidence], current: Assessment | None) -> bool:
    relations = {each.relation for each in evidence}
    if current and current.found in _CLAIMS:
        relations.add(_CLAIMS[current.found])
    return {Relation.SUPPORTS, Relation.CONTRADICTS} <= relations


def overdue(ask: TrackedAsk, today: dt.date) -> bool:
    """Whether the deadline has passed and nobody has assessed any occasion."""
    due = ask.deadline.by
    return bool(due and due < today and not any(each.assessments for each in ask.occasions))


def upcoming(ask: TrackedAsk, today: dt.date) -> tuple[Occasion, ...]:
    """The occasions that are not over, in their order."""
    return tuple(each for each in ask.occasions if each.closes and each.closes >= today)
