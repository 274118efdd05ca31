"""The order of reading: which strips stand in one column, and which column comes first.

A gutter is a blank strip from top to bottom with lines on both of its sides. A line that crosses it
ends it; so a heading over two columns parts what stands above it from what stands below. Columns
are read one after the other; a table is read by rows, and so is a grid of address blocks.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from undersigned.core.readers.typeset.glyphs import Rule
from undersigned.core.readers.typeset.rows import WIDE, Strip, joined
from undersigned.core.readers.typeset.tables import Row, rows_of_table, zones_of

_ALIGNED = 0.4  # ems
_WIDE_GUTTER = 2.0  # ems: so wide that its right side need not be aligned
_NARROW_GUTTER = 0.9
_FEWEST = 2
_EMPTY_LINE = 1.5  # Pitches: lines so far apart have an empty one between them.
_FULL_SHARE = 0.4
_MOST_STARTS = 60  # Places at which lines begin that are tried as the edge of a column.
_MOST_STRIPS = 800  # More pieces than a page of small type has are strewn about, in no columns.
_FAR_APART = 3.0  # ems: what stands so far apart is not in the same columns


@dataclass(frozen=True, slots=True)
class Column:
    """Strips from top to bottom, and how far to the right a line of them may go."""

    strips: tuple[Strip, ...]
    limit: float
    rows: tuple[Row, ...] = ()
    # Whether something else stands above it on the page, so that it goes on from nothing.
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class _Gutter:
    """Lines [start, end) of a region are parted at ``x``."""

    x: float
    start: int
    end: int
    weight: int


def columns_of(
    strips: Sequence[Strip],
    rules: Sequence[Rule],
    of_tables: Sequence[Rule],
    limit: float,
) -> list[Column]:
    """The columns of a page in the order of reading; its lines may go to ``limit``.

    The strips come from top to bottom, and from left to right in a line. ``rules`` part what stands
    above them from what stands below; ``of_tables`` part rows.
    """
    if len(strips) > _MOST_STRIPS:
        return [Column(tuple(strips), limit)]
    columns: list[Column] = []
    rest = list(strips)
    for top, bottom in zones_of(of_tables):
        inside = [each for each in rest if top < each.base <= bottom]
        rows = rows_of_table(inside, of_tables)
        if rows:
            above = [each for each in rest if each.base <= top]
            columns += [*_region(above, rules, limit), Column((), limit, tuple(rows))]
            rest = [each for each in rest if each.base > bottom]
    return [
        *columns,
        *(_fresh(_region(rest, rules, limit)) if columns else _region(rest, rules, limit)),
    ]


def _region(strips: Sequence[Strip], rules: Sequence[Rule], limit: float) -> list[Column]:
    """The columns of a part of a page that has no ruled table."""
    ordered = list(strips)
    gutter = _best_gutter(ordered, rules)
    if gutter is None:
        return [Column(tuple(_mended(ordered)), limit)] if ordered else []
    inside = ordered[gutter.start : gutter.end]
    above = _region(ordered[: gutter.start], rules, limit)
    below = _region(ordered[gutter.end :], rules, limit)
    beside = _parted(inside, gutter.x, rules, limit)
    return [*above, *(_fresh(beside) if above else beside), *_fresh(below)]


def _fresh(columns: Sequence[Column]) -> list[Column]:
    return [replace(each, fresh=True) if not n else each for n, each in enumerate(columns)]


def _parted(inside: Sequence[Strip], x: float, rules: Sequence[Rule], limit: float) -> list[Column]:
    """What stands on the two sides of a gutter."""
    table = rows_of_table(inside, ())
    if table:
        return [Column((), limit, tuple(table))]
    left = [each for each in inside if each.left < x - 1]
    right = [each for each in inside if each.left >= x - 1]
    inner = _inner_limit(left, right, limit)
    blocks = _grid(left, right)
    if blocks:
        return [
            column
            for one, other in blocks
            for column in (
                *_region(one, rules, inner),
                *_region(other, rules, limit),
            )
        ]
    return [*_region(left, rules, inner), *_region(right, rules, limit)]


def _inner_limit(left: Sequence[Strip], right: Sequence[Strip], limit: float) -> float:
    """How far the left side may go: to the gutter, and if aligned no wider than the right side."""
    first, start = (min(each.left for each in side) for side in (left, right))
    gutter = start - _NARROW_GUTTER * right[0].size
    if sum(each.left - first <= _ALIGNED * each.size for each in left) * 2 < len(left):
        return gutter
    return min(gutter, max(first + limit - start, *(each.right for each in left)))


def _mended(ordered: Sequence[Strip]) -> list[Strip]:
    """Strips of one line that no gutter parts, as one; a very wide blank still parts them."""
    kept: list[Strip] = []
    for strip in ordered:
        last = kept[-1] if kept else None
        if last and _same_line(last, strip) and 0 < strip.left - last.right < 3 * strip.size:
            kept[-1] = joined(last, strip)
        else:
            kept.append(strip)
    return kept


def _same_line(one: Strip, other: Strip) -> bool:
    return abs(one.base - other.base) <= 0.3 * min(one.size, other.size)


def _best_gutter(ordered: Sequence[Strip], rules: Sequence[Rule]) -> _Gutter | None:
    """The gutter with the most lines beside it; of two, the one further to the left."""
    starts = Counter(round(each.left, 1) for each in ordered)
    usual = sorted(x for x, _ in starts.most_common(_MOST_STARTS))
    found = [gutter for x in _distinct(usual) for gutter in _gutters_at(ordered, rules, x)]
    return max(found, key=lambda each: (each.weight, -each.x), default=None)


def _distinct(starts: Sequence[float]) -> list[float]:
    return [x for before, x in zip([-100.0, *starts], starts, strict=False) if x - before > 1.0]


def _gutters_at(ordered: Sequence[Strip], rules: Sequence[Rule], x: float) -> list[_Gutter]:
    """Runs of lines that leave the blank before ``x`` free, with lines on both sides."""
    rules = [each for each in rules if each.left < x - 2 and each.right > x + 2]
    found, start = [], 0
    ends = [*_crossings(ordered, rules, x), len(ordered)]
    for end in ends:
        gutter = _judged(ordered, start, end, x)
        if gutter:
            found.append(gutter)
        crosses = end < len(ordered) and _crosses(ordered[end], x, rules)
        start = end + 1 if crosses else end
    return found


def _crossings(ordered: Sequence[Strip], rules: Sequence[Rule], x: float) -> list[int]:
    """Where a run of lines beside the blank before ``x`` ends."""
    ends = []
    for index, strip in enumerate(ordered):
        above = ordered[index - 1].base if index else strip.base
        ruled = any(above < rule.y < strip.base for rule in rules)
        apart = strip.base - above > _FAR_APART * strip.size
        if apart or _crosses(strip, x, rules) or (index and ruled) or _heads(ordered, index, x):
            ends.append(index)
    return ends


def _crosses(strip: Strip, x: float, rules: Sequence[Rule]) -> bool:
    """Whether the line stands in the blank before ``x``, or a rule beside its words does."""
    if strip.left < x - 1 and strip.right > x - _NARROW_GUTTER * strip.size:
        return True
    return any(
        strip.base - strip.size < rule.y < strip.base
        and (rule.left > strip.right or rule.right < strip.left)
        for rule in rules
    )


def _heads(ordered: Sequence[Strip], index: int, x: float) -> bool:
    """A line of its own on the left, in another type, with an empty line before it."""
    strip = ordered[index]
    if not 0 < index < len(ordered) - 1 or strip.left >= x - 1:
        return False
    above, below = ordered[index - 1], ordered[index + 1]
    apart = strip.base - above.base > _EMPTY_LINE * strip.size * 1.1
    alone = below.base - strip.base > 0.5 * strip.size
    lefts = [each for each in ordered[:index] if each.left < x - 1]
    other = bool(lefts) and lefts[-1].style != strip.style
    return apart and alone and (other or strip.text.isupper())


def _judged(ordered: Sequence[Strip], start: int, end: int, x: float) -> _Gutter | None:
    """The run as a gutter, without what stands above and below its right side; None if none."""
    start = _upper_start(ordered, start, end, x)
    rights = [each for each in range(start, end) if ordered[each].left >= x - 1]
    if _count_lines(ordered[each] for each in rights) < _FEWEST:
        return None
    size = ordered[rights[0]].size
    first, last = ordered[rights[0]].base - size, ordered[rights[-1]].base
    while start < rights[0] and ordered[start].base < first:
        start += 1
    end = _lower_end(ordered, rights[-1] + 1, end)
    lefts = [ordered[each] for each in range(start, end) if ordered[each].left < x - 1]
    beside = [each for each in lefts if each.base <= last + 0.5 * size]
    if _count_lines(beside) < _FEWEST or not _is_blank(
        lefts, [ordered[each] for each in rights], x
    ):
        return None
    return _Gutter(x, start, end, len(beside) + len(rights))


def _count_lines(strips: Iterable[Strip]) -> int:
    return len({round(each.base) for each in strips})


def _upper_start(ordered: Sequence[Strip], start: int, end: int, x: float) -> int:
    """Without lines on the right alone that an empty line parts from the rest: a date."""
    index = start
    while index < end and ordered[index].left >= x - 1:
        index += 1
        strip = ordered[index - 1]
        if index < end and ordered[index].base - strip.base > _EMPTY_LINE * strip.size * 1.1:
            start = index
    return start


def _lower_end(ordered: Sequence[Strip], index: int, end: int) -> int:
    """The left side may go on below the right one, up to the first empty line."""
    while index < end:
        strip, above = ordered[index], ordered[index - 1]
        if strip.base - above.base > _EMPTY_LINE * strip.size * 1.1:
            return index
        index += 1
    return end


def _is_blank(lefts: Sequence[Strip], rights: Sequence[Strip], x: float) -> bool:
    """Whether the blank is wide enough for how well its right side is aligned."""
    size = rights[0].size
    blank = x - max(each.right for each in lefts)
    aligned = sum(abs(each.left - x) <= _ALIGNED * size for each in rights)
    if sum(each.text.endswith((":", "：")) for each in lefts) * 2 > len(lefts):
        return False
    if aligned * 2 >= len(rights):
        return blank >= WIDE * _NARROW_GUTTER * size
    return blank >= _WIDE_GUTTER * size


def _grid(left: Sequence[Strip], right: Sequence[Strip]) -> list[tuple[list[Strip], list[Strip]]]:
    """Blocks of a few short lines each that stand side by side, row by row; else nothing."""
    if _is_full(left) or _is_full(right):
        return []
    one, other = _blocks(left), _blocks(right)
    lines = [len(each) for each in (*one, *other)]
    if len(one) < 2 or sum(count >= 2 for count in lines) * 2 <= len(lines):
        return []
    rows = []
    for block in one:
        beside = [each for each in other if abs(each[0].base - block[0].base) <= 2]
        if len(beside) != 1 and block is not one[-1]:
            return []
        rows.append((block, beside[0] if beside else []))
    return rows if sum(len(beside) for _, beside in rows) == len(right) else []


def _is_full(strips: Sequence[Strip]) -> bool:
    """Whether many lines go to the margin, as sentences do and addresses do not."""
    limit = max(each.right for each in strips)
    full = sum(each.right > limit - 4 * each.size for each in strips)
    wide = limit - min(each.left for each in strips) > 20 * strips[0].size
    return wide and full > _FULL_SHARE * len(strips)


def _blocks(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Lines between empty lines."""
    blocks = [[strips[0]]]
    for above, strip in pairwise(strips):
        if strip.base - above.base > _EMPTY_LINE * strip.size * 1.1:
            blocks.append([])
        blocks[-1].append(strip)
    return blocks
