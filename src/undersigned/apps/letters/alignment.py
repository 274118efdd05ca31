"""Which block of a translation stands for which of its source, and what became of a block.

Two questions. ``aligned`` compares texts in two languages: it goes by the kinds of the blocks and
by their lengths (Gale and Church 1993), as a reader does who knows neither language. ``matched``
compares two states of one text: a block that still stands is found wherever it moved.
"""

import math
from collections import defaultdict, deque
from collections.abc import Collection, Sequence

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

from undersigned.core.checks.passages import inline_runs
from undersigned.core.letter import Block, Paragraph, plain
from undersigned.core.textformat import parse_blocks

# --- Two languages --------------------------------------------------------------------------------

# What a step costs beside the difference in length: one block for one, one for two, one for none.
SPLIT, SKIP = 0.7, 1.5
OTHER_KIND = 2.0
BAND = 40  # blocks that a translation may run ahead or behind

# A step takes so many blocks of the source and of the translation.
Step = tuple[int, int]
STEPS: dict[Step, float] = {(1, 1): 0, (1, 2): SPLIT, (2, 1): SPLIT, (1, 0): SKIP, (0, 1): SKIP}


def aligned(source: Sequence[Block], target: Sequence[Block]) -> list[Step]:
    """How many blocks of ``source`` and of ``target`` stand for each other, in order.

    Each step is (1, 1), (1, 2) or (2, 1) for paragraphs that were parted or joined, (1, 0) for
    what is not translated, or (0, 1) for what the translation adds. They cover both texts.
    """
    if [block.type for block in source] == [block.type for block in target]:
        return [(1, 1)] * len(source)
    if not source or not target:
        return [(1, 0)] * len(source) + [(0, 1)] * len(target)
    return _cheapest(source, target)


def _cheapest(source: Sequence[Block], target: Sequence[Block]) -> list[Step]:
    ours, theirs = [_length(block) for block in source], [_length(block) for block in target]
    scale = max(sum(ours), 1) / max(sum(theirs), 1)
    slope = len(target) / len(source)
    best: dict[Step, tuple[float, Step]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            if abs(j - i * slope) > BAND or (i, j) == (0, 0):
                continue
            ways = []
            for (a, b), extra in STEPS.items():
                before = best.get((i - a, j - b))
                cost = _cost(source[i - a : i], target[j - b : j]) if before else 0
                if before and cost < math.inf:
                    lengths = sum(ours[i - a : i]), sum(theirs[j - b : j]) * scale
                    ways.append((before[0] + extra + cost + _apart(*lengths), (a, b)))
            if ways:
                best[i, j] = min(ways)
    return _way_back(best, (len(source), len(target)))


def _way_back(best: dict[Step, tuple[float, Step]], end: Step) -> list[Step]:
    steps = []
    while end != (0, 0):
        step = best[end][1]
        steps.append(step)
        end = (end[0] - step[0], end[1] - step[1])
    return steps[::-1]


def _cost(source: Sequence[Block], target: Sequence[Block]) -> float:
    """What the kinds say against these blocks standing for each other."""
    if not source or not target:
        return 0
    if len(source) + len(target) > 2:
        together = all(isinstance(block, Paragraph) for block in (*source, *target))
        return 0 if together else math.inf
    (ours,), (theirs,) = source, target
    if ours.type == theirs.type:
        return 0
    return OTHER_KIND if {ours.type, theirs.type}.isdisjoint(ALONE) else math.inf


def _apart(ours: float, theirs: float) -> float:
    """How far two lengths lie apart; nothing stands for nothing at a fixed cost alone."""
    return abs(math.log((ours + 8) / (theirs + 8))) if ours and theirs else 0


def _length(block: Block) -> int:
    return sum(len(plain(inlines)) for _part, inlines in inline_runs((block,), ""))


# --- Two states of one text -----------------------------------------------------------------------

ALONE = frozenset({"asks", "footnote", "table"})  # nothing of another kind takes their place
ALIKE = 60  # of 100; any two paragraphs of one language share about half of their letters
WINDOW = 100  # how many changed blocks before and behind are looked at


def matched(
    old: Sequence[str], now: Sequence[str], *, fixed: Collection[int] = ()
) -> list[int | None]:
    """For each block of ``old`` (in source form) its place in ``now``; None where it is gone.

    No place is taken twice. A block that still stands takes its own place, wherever it moved; a
    block that was changed takes the place of the one most like it, and a block that was written
    anew the place of the one between the same neighbours. Those with a number in ``fixed`` take
    their own place or none.
    """
    found: list[int | None] = [None] * len(old)
    _unmoved(old, now, found)
    _moved(old, now, found)
    kinds = _Kinds()
    waiting = [number for number, place in enumerate(found) if place is None]
    waiting = [number for number in waiting if number not in fixed]
    _changed(old, now, found, waiting, kinds)
    _written_anew(old, now, found, waiting, kinds)
    _in_turn(old, found, fixed)
    return found


def _unmoved(old: Sequence[str], now: Sequence[str], found: list[int | None]) -> None:
    """A longest common subsequence: where words stand twice, as many as can stay in order do."""
    for i, j, length in LCSseq.editops(old, now).as_matching_blocks():
        for step in range(length):
            found[i + step] = j + step


def _moved(old: Sequence[str], now: Sequence[str], found: list[int | None]) -> None:
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for place in _free(now, found):
        places[now[place]].append(place)
    for number, words in enumerate(old):
        if found[number] is None and places[words]:
            found[number] = places[words].popleft()


def _changed(
    old: Sequence[str],
    now: Sequence[str],
    found: list[int | None],
    waiting: Sequence[int],
    kinds: "_Kinds",
) -> None:
    free = _free(now, found)
    pairs = []
    for number in waiting:
        first, end = _gap(found, number, len(now))
        for place in free:
            if abs(place - number) <= WINDOW and kinds.may_become(old[number], now[place]):
                likeness = ratio(old[number], now[place], score_cutoff=ALIKE)
                if likeness:
                    moved = not first <= place < end
                    pairs.append((-likeness, moved, number, place))
    for *_worse, number, place in sorted(pairs):
        if found[number] is None and place in free:
            found[number] = place
            free.remove(place)


def _written_anew(
    old: Sequence[str],
    now: Sequence[str],
    found: list[int | None],
    waiting: Sequence[int],
    kinds: "_Kinds",
) -> None:
    free = _free(now, found)
    for number in waiting:
        first, end = _gap(found, number, len(now))
        same = (place for place in free if first <= place < end)
        kind = kinds.of(old[number])
        place = next((place for place in same if kinds.of(now[place]) == kind), None)
        if found[number] is None and place is not None:
            found[number] = place
            free.remove(place)


def _in_turn(old: Sequence[str], found: list[int | None], fixed: Collection[int]) -> None:
    """Blocks that say the same are told apart by their order alone."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(found):
        if place is not None and number not in fixed:
            alike[old[number]].append(number)
    for numbers in alike.values():
        places = sorted(place for number in numbers if (place := found[number]) is not None)
        for number, place in zip(numbers, places, strict=True):
            found[number] = place


def _gap(found: Sequence[int | None], number: int, end: int) -> tuple[int, int]:
    """Where something stands that stood between these neighbours: from one place to another."""
    before = [place for place in found[:number] if place is not None]
    behind = [place for place in found[number:] if place is not None]
    return before[-1] + 1 if before else 0, behind[0] if behind else end


def _free(now: Sequence[str], found: Sequence[int | None]) -> list[int]:
    taken = set(found)
    return [place for place in range(len(now)) if place not in taken]


class _Kinds:
    """The kinds of blocks in source form, each read once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, words: str) -> str:
        if words not in self._known:
            blocks = parse_blocks(words)
            self._known[words] = blocks[0].type if blocks else ""
        return self._known[words]

    def may_become(self, old: str, now: str) -> bool:
        before, after = self.of(old), self.of(now)
        return before == after or {before, after}.isdisjoint(ALONE)
