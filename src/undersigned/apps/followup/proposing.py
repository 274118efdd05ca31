"""What a file of the public record would change in the coalition's asks; nothing is written."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from undersigned.core.record.proposing import Proposal, proposals
from undersigned.core.record.questions import Outcome

from .letters import edition_of
from .models import AskRecord, RecordImport
from .records import index_of
from .tracked import first_words, followed_by, tracked


@dataclass(frozen=True)
class Offer:
    """A proposal and the ask that it is about, as its latest letter makes it.

    ``key`` names it on a form, with what it says, so that none is confirmed that says something
    else by now; ``words`` are the ask's own.
    """

    ask: AskRecord
    words: str
    proposal: Proposal

    @property
    def key(self) -> str:
        return f"{self.ask.thread}/{self.proposal.occasion}/{self.proposal.assessment.found}"

    @property
    def changes(self) -> bool:
        return self.proposal.changes


def offers(kept: RecordImport, on: dt.date) -> list[Offer]:
    """What the file says of each occasion of each ask, in the order of asks and occasions.

    Where it holds nothing on an occasion of which something is known, nothing is said of it. ``on``
    is today.
    """
    return list(_offers(kept, on))


def _offers(kept: RecordImport, on: dt.date) -> Iterator[Offer]:
    families: dict[UUID, list[AskRecord]] = {}
    for ask in followed_by(kept.coalition):
        families.setdefault(ask.thread, []).append(ask)
    index = index_of([kept]) if families else None
    for family in families.values():
        latest = max(family, key=lambda each: (each.entered_at, each.pk))
        words = first_words(edition_of(latest.letter), latest.ask_id)
        for proposal in proposals(tracked(latest, family), index, on) if index else ():
            silent = proposal.answer.outcome is Outcome.NO_EVIDENCE
            if proposal.changes or not silent:
                yield Offer(latest, words, proposal)
