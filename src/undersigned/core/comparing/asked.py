"""What two texts ask for, ask by ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from undersigned.core.comparing.difference import Difference, Kind
from undersigned.core.comparing.face import Face, FacedAsk
from undersigned.core.comparing.wording import changes, folded

_SETTLED = 101.0
_ALIKE = 60  # of 100: an ask that was rewritten is still the same ask


@dataclass(frozen=True, slots=True)
class AskPairs:
    """Asks of both texts. ``pairs`` are numbers from 0; ``lines`` those of the copy's text that are
    an ask which its reader did not know for one."""

    pairs: tuple[tuple[int, FacedAsk], ...]
    gone: tuple[int, ...]
    added: tuple[int, ...]
    lines: frozenset[str]


def pair_asks(first: Face, second: Face) -> AskPairs:
    """Which ask of ``first`` is which of ``second``: the same id, then the likest words."""
    scored = sorted(
        (-score, one, other)
        for one, ask in enumerate(first.asks)
        for other, found in enumerate(second.asks)
        if (score := _same_ask(ask, found)) >= _ALIKE
    )
    taken: dict[int, int] = {}
    for _, one, other in scored:
        if one not in taken and other not in taken.values():
            taken[one] = other
    pairs = {one: second.asks[other] for one, other in taken.items()}
    lines = set()
    for one, ask in enumerate(first.asks):
        if one not in pairs and (line := _in_text(ask.text, second.lines)):
            pairs[one] = FacedAsk(line, ask.by)
            lines.add(line)
    known = [other for other in range(len(second.asks)) if other not in taken.values()]
    return AskPairs(
        pairs=tuple(sorted(pairs.items())),
        gone=tuple(one for one in range(len(first.asks)) if one not in pairs),
        added=tuple(each for each in known if not _in_text(second.asks[each].text, first.lines)),
        lines=frozenset(lines),
    )


def _same_ask(one: FacedAsk, other: FacedAsk) -> float:
    """How surely two asks are one, of 100; an id that a person gave them settles it."""
    if one.id and one.id == other.id:
        return _SETTLED
    return _likeness(one.text, other.text)


def _likeness(one: str, other: str) -> float:
    return fuzz.ratio(folded(one), folded(other))


def _in_text(ask: str, lines: Sequence[str]) -> str:
    """The line that is this ask; empty where there is none."""
    best = max(lines, key=lambda line: _likeness(ask, line), default="")
    return best if best and _likeness(ask, best) >= _ALIKE else ""


def ask_differences(first: Face, second: Face, asks: AskPairs) -> Iterator[Difference]:
    """Asks gone, added and changed, and deadlines."""
    for number in asks.gone:
        yield Difference(Kind.ASK_GONE, f"ask {number + 1}", first.asks[number].text, "")
    for number in asks.added:
        yield Difference(Kind.ASK_ADDED, f"ask {number + 1}", "", second.asks[number].text)
    for number, found in asks.pairs:
        ask = first.asks[number]
        where = f"ask {number + 1}"
        for change in changes(ask.text, found.text):
            yield Difference(
                Kind.ASK, where, change.first, change.second, change.before, change.after
            )
        if ask.by and found.by and ask.by != found.by:
            yield Difference(Kind.DEADLINE, where, ask.by.isoformat(), found.by.isoformat())
