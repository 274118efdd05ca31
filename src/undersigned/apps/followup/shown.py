"""An ask as a page shows it: words, status, occasions with their evidence, and the chart."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from undersigned.apps.ui.languages import spoken
from undersigned.core.record.asks import Assessment, Dispute, Evidence, Occasion, TrackedAsk
from undersigned.core.record.headline import Headline, contested, headline
from undersigned.core.record.history import history

from .looks import (
    actor_words,
    found_words,
    headline_words,
    relation_words,
    said_before,
    source_words,
    tone_of,
)
from .models import AskRecord
from .observables import in_words
from .timeline import Chart, chart_of

_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class ShownEvidence:
    """A source; ``url`` is empty where it is no address on the web."""

    value: Evidence
    relation: str
    source_type: str
    url: str


@dataclass(frozen=True)
class ShownOccasion:
    """``open_disputes`` are those that nobody has settled yet."""

    value: Occasion
    found: str
    current: Assessment | None
    evidence: tuple[ShownEvidence, ...]
    is_contested: bool
    open_disputes: tuple[Dispute, ...]


@dataclass(frozen=True)
class ShownChange:
    """The status became ``words`` at this moment."""

    at: dt.datetime
    words: str


@dataclass(frozen=True)
class ShownAsk:
    """``other_evidence`` belongs to no occasion: context, or it is not known to which.

    ``changes`` are those of its status, the first first; nothing is ever taken out of them.
    ``yardstick`` says what would show that it was met; "" where nobody has said so.
    """

    row: AskRecord
    value: TrackedAsk
    number: int
    words: str
    headline: Headline
    status: str
    tone: str
    history: str
    occasions: tuple[ShownOccasion, ...]
    other_evidence: tuple[ShownEvidence, ...]
    chart: Chart | None
    changes: tuple[ShownChange, ...]
    actor: str
    yardstick: str
    agreed_before: bool

    @property
    def sources(self) -> int:
        return len(self.value.evidence)

    @property
    def contested(self) -> tuple[ShownOccasion, ...]:
        return tuple(each for each in self.occasions if each.is_contested)


def shown(row: AskRecord, value: TrackedAsk, number: int, words: str) -> ShownAsk:
    """``value`` for a page; ``number`` is that in the letter, 0 where it is no longer there."""
    top = headline(value)
    disagreed = {each.key for each in contested(value)}
    used = {one.key for each in value.occasions for one in value.about(each)}
    last = value.yardsticks[-1] if value.yardsticks else None
    return ShownAsk(
        row=row,
        value=value,
        number=number,
        words=words,
        headline=top,
        status=headline_words(top),
        tone=tone_of(top),
        history=history(value, spoken()),
        occasions=tuple(
            _occasion(value, each, is_contested=each.key in disagreed) for each in value.occasions
        ),
        other_evidence=_evidence(each for each in value.evidence if each.key not in used),
        chart=chart_of(value),
        changes=tuple(
            ShownChange(each.at, said_before(each.headline)) for each in row.events.all()
        ),
        actor=actor_words(value.actor),
        yardstick=in_words(last.observable) if last else "",
        agreed_before=bool(last and last.agreed_before),
    )


def _occasion(ask: TrackedAsk, occasion: Occasion, *, is_contested: bool) -> ShownOccasion:
    current = occasion.current
    return ShownOccasion(
        value=occasion,
        found=found_words(current.found if current else None),
        current=current,
        evidence=_evidence(ask.about(occasion)),
        is_contested=is_contested,
        open_disputes=tuple(each for each in occasion.disputes if each.settled_on is None),
    )


def _evidence(values: Iterable[Evidence]) -> tuple[ShownEvidence, ...]:
    return tuple(
        ShownEvidence(
            value=each,
            relation=relation_words(each.relation),
            source_type=source_words(each.source_type),
            url=each.source if _ADDRESS.fullmatch(each.source) else "",
        )
        for each in values
    )
