"""How a translation stands beside its source: what is translated, what is missing, what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from undersigned.core.letter import Asks, Block, LetterText

from .alignment import matched
from .provenance import LINES, MadeFrom, Unit, block_source, line_source, with_blocks

# "right": made from what the source says. "changed": the source says something else since. "gone":
# the source says it no more. "added": it was never in the source. "missing": not translated.
State = Literal["right", "changed", "gone", "added", "missing"]


@dataclass(frozen=True)
class Row:
    """A passage of the source beside what stands for it.

    ``key`` names it ("title", "block-3", "ask-co-sponsor"). ``source`` is what the source says now
    and ``made_from`` what it said when the translation was made, both in source form and empty
    where there is none. ``block`` and ``blocks`` are set in the body alone; ``at`` is the place of
    the first of ``blocks`` in the translation.
    """

    key: str
    state: State
    source: str
    made_from: str
    block: Block | None = None
    blocks: tuple[Block, ...] = ()
    at: int = 0

    @property
    def is_stale(self) -> bool:
        return self.state in ("changed", "gone")

    @property
    def is_block(self) -> bool:
        """Whether it stands in the body."""
        return self.key.startswith("block-")

    @property
    def is_asks(self) -> bool:
        """The place of the asks: it has no words of its own."""
        return isinstance(self.block, Asks)


@dataclass(frozen=True)
class Standing:
    """All rows of one translation in the order of the source."""

    language: str
    rows: tuple[Row, ...]
    in_order: bool

    @property
    def total(self) -> int:
        """Passages of the source that have words."""
        return sum(bool(row.source) and not row.is_asks for row in self.rows)

    @property
    def missing(self) -> int:
        return sum(row.state == "missing" and not row.is_asks for row in self.rows)

    @property
    def translated(self) -> int:
        return self.total - self.missing

    @property
    def stale(self) -> int:
        return sum(row.is_stale for row in self.rows)


def standing(source: LetterText, target: LetterText, made: MadeFrom) -> Standing:
    """``target`` beside ``source`` as it is now."""
    body, in_order = _body(source.blocks, with_blocks(made.units, target.blocks))
    rows = (*_lines(source, target, made), *body, *_asks(source, target, made))
    return Standing(target.language, rows, in_order)


def _lines(source: LetterText, target: LetterText, made: MadeFrom) -> Iterator[Row]:
    for name in LINES:
        ours, theirs = line_source(getattr(source, name)), getattr(target, name)
        made_from = getattr(made, name)
        if ours or theirs:
            yield Row(name, _state(ours, made_from, is_there=bool(theirs)), ours, made_from)


def _asks(source: LetterText, target: LetterText, made: MadeFrom) -> Iterator[Row]:
    there = {ask.id for ask in target.asks if ask.text}
    known = dict(made.asks)
    for ask in source.asks:
        ours, made_from = line_source(ask.text), known.get(ask.id, "")
        state = _state(ours, made_from, is_there=ask.id in there)
        yield Row(f"ask-{ask.id}", state, ours, made_from)


def _state(source: str, made_from: str, *, is_there: bool) -> State:
    if not is_there:
        return "missing"
    if source == made_from:
        return "right" if source else "added"
    return "changed" if source else "gone"


# --- The body -------------------------------------------------------------------------------------

Covered = tuple[Unit, tuple[Block, ...]]


def _body(source: Sequence[Block], units: Sequence[Covered]) -> tuple[list[Row], bool]:
    """The rows in the order of the source; what it does not hold follows what stood before it."""
    words = [block_source(block) for block in source]
    places = _places(units, words)
    behind = _behind(units, places)
    starts = _starts(units)
    by_place = {place: number for number, place in places.items()}
    rows = [_loose(number, units, starts) for number in behind.get(-1, [])]
    for place, block in enumerate(source):
        number = by_place.get(place)
        unit, blocks = units[number] if number is not None else (Unit(), ())
        state: State = "missing"
        if blocks or (number is not None and unit.source == words[place]):
            state = "right" if unit.source == words[place] else "changed"
        at = starts[number] if number is not None else 0
        rows.append(Row("", state, words[place], unit.source, block, blocks, at))
        rows += [_loose(each, units, starts) for each in behind.get(place, [])]
    keyed = [replace(row, key=f"block-{number}") for number, row in enumerate(rows)]
    taken = [places[n] for n, (_unit, blocks) in enumerate(units) if blocks and n in places]
    return keyed, all(one < other for one, other in pairwise(taken))


def _places(units: Sequence[Covered], words: Sequence[str]) -> dict[int, int]:
    """The place in the source of each unit that still has one.

    Where nothing has to stand for a block, that holds for these very words: such a unit takes the
    place of no other.
    """
    own = [number for number, (unit, _blocks) in enumerate(units) if unit.source]
    fixed = {n for n, number in enumerate(own) if not units[number][1]}
    matches = matched([units[number][0].source for number in own], words, fixed=fixed)
    return {n: place for n, place in zip(own, matches, strict=True) if place is not None}


def _behind(units: Sequence[Covered], places: dict[int, int]) -> dict[int, list[int]]:
    """The units that stand for nothing, by the place in the source of the unit before them."""
    found: dict[int, list[int]] = {}
    last = -1
    for number, (_unit, blocks) in enumerate(units):
        place = places.get(number)
        if place is not None:
            last = place
        elif blocks and not _is_place_of_asks(blocks):
            found.setdefault(last, []).append(number)
    return found


def _is_place_of_asks(blocks: Sequence[Block]) -> bool:
    """It has no words, and goes where the source goes."""
    return all(isinstance(block, Asks) for block in blocks)


def _starts(units: Sequence[Covered]) -> list[int]:
    starts, at = [], 0
    for unit, _blocks in units:
        starts.append(at)
        at += unit.blocks
    return starts


def _loose(number: int, units: Sequence[Covered], starts: Sequence[int]) -> Row:
    unit, blocks = units[number]
    return Row(
        "", "gone" if unit.source else "added", "", unit.source, None, blocks, starts[number]
    )
