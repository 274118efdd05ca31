"""Asks over many letters: one ask followed from letter to letter, and a coalition's scoreboard."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from undersigned.core.record.asks import TrackedAsk
from undersigned.core.record.headline import Headline, Status, headline


@dataclass(frozen=True, slots=True)
class Asked:
    """An ask as one letter has it; ``letter`` names the letter, ``on`` is its date."""

    letter: str
    on: dt.date
    ask: TrackedAsk


@dataclass(frozen=True, slots=True)
class Followed:
    """One ask in the letters that made it, the earliest first."""

    id: str
    asked: tuple[Asked, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which it was asked, each once."""
        return tuple(sorted({each.on.year for each in self.asked}))

    @property
    def latest(self) -> TrackedAsk:
        """The ask as the last letter has it."""
        return self.asked[-1].ask

    @property
    def headline(self) -> Headline:
        """The status over all that is known, which the last letter's ask holds."""
        return headline(self.latest)


def followed(asked: Iterable[Asked]) -> tuple[Followed, ...]:
    """Asks by their ids, which stay from letter to letter; in the order in which they were made."""
    by_id: dict[str, list[Asked]] = {}
    for each in sorted(asked, key=lambda each: (each.on, each.letter)):
        by_id.setdefault(each.ask.id, []).append(each)
    return tuple(Followed(key, tuple(each)) for key, each in by_id.items())


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """How many asks have each status, and how many of all are contested or only proposed."""

    by_status: Mapping[Status, int]
    contested: int
    proposed: int

    @property
    def total(self) -> int:
        return sum(self.by_status.values())


def scoreboard(followed: Sequence[Followed]) -> Scoreboard:
    """The asks of all letters counted, an ask that was repeated once; every status is there."""
    headlines = [each.headline for each in followed]
    counted = Counter(each.status for each in headlines)
    return Scoreboard(
        by_status={status: counted[status] for status in Status},
        contested=sum(each.is_contested for each in headlines),
        proposed=sum(each.is_proposed for each in headlines),
    )


def to_ask_again(followed: Sequence[Followed]) -> tuple[Followed, ...]:
    """Those that the next letter may ask again: not met, or met no longer, or not known to be."""
    settled = {Status.MET, Status.MET_LATE, Status.OVERTAKEN}
    return tuple(
        each
        for each in followed
        if each.headline.status not in settled or each.headline.is_contested
    )
