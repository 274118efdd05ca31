"""What an imported file would change in the asks under follow-up, for a person to confirm.

Nothing is written here. A proposal says what is known now, and what the file says in which words.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from undersigned.core.record.answers import answer
from undersigned.core.record.asks import (
    Assessment,
    Evidence,
    Finding,
    Occasion,
    TrackedAsk,
    evidence_in,
    proposed,
)
from undersigned.core.record.index import Index
from undersigned.core.record.questions import (
    Adoption,
    Answer,
    DocumentExists,
    MeetingHeld,
    Observable,
    Sponsor,
    Vote,
    Which,
)

_SILENT = frozenset({Finding.NO_EVIDENCE, Finding.CANNOT_TELL})


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one file says of one occasion of an ask.

    ``before`` is what is known now, ``None`` for nothing. ``assessment`` and ``evidence`` are what
    would be added if a person confirms.
    """

    ask: str
    occasion: str
    question: Observable
    answer: Answer
    before: Finding | None
    assessment: Assessment
    evidence: tuple[Evidence, ...]

    @property
    def changes(self) -> bool:
        """Whether it would change what is known; silence changes nothing that somebody found."""
        found = self.assessment.found
        if found in _SILENT and self.before is not None:
            return False
        return found is not self.before


def proposals(ask: TrackedAsk, index: Index, on: dt.date) -> tuple[Proposal, ...]:
    """What the one file in ``index`` says of each occasion, by each yardstick's last version.

    Occasions that files cannot tell of are left out. ``on`` is the day of the import.
    """
    return tuple(_proposals(ask, index, on))


def _proposals(ask: TrackedAsk, index: Index, on: dt.date) -> Iterator[Proposal]:
    (file,) = index.files
    last = max((each.version for each in ask.yardsticks), default=0)
    for occasion in ask.occasions:
        for yardstick in ask.yardsticks:
            question = question_on(yardstick.observable, occasion)
            if question is None or yardstick.version != last:
                continue
            found = answer(question, index)
            evidence = evidence_in(found, file, f"{file.sha256[:12]}-{occasion.key}", occasion.key)
            current = occasion.current
            yield Proposal(
                ask=ask.id,
                occasion=occasion.key,
                question=question,
                answer=found,
                before=current.found if current else None,
                assessment=proposed(found, on, tuple(each.key for each in evidence)),
                evidence=evidence,
            )


def question_on(observable: Observable, occasion: Occasion) -> Observable | None:
    """``observable`` as asked of one occasion: in its session, between its days.

    ``None`` where files cannot tell, or where the occasion lacks what the question needs.
    """
    match observable:
        case Sponsor() | Vote() | Adoption():
            which = _in_session(observable.of, occasion)
            return replace(observable, of=which) if which else None
        case MeetingHeld():
            if not (occasion.opens and occasion.closes):
                return None
            return replace(observable, first=occasion.opens, last=occasion.closes)
        case DocumentExists():
            return observable
    return None


def _in_session(which: Which, occasion: Occasion) -> Which | None:
    if which.symbol or which.session:
        return which
    return replace(which, session=occasion.session) if occasion.session else None
