"""Tables: strips that stand in rows and columns and are read by rows.

A list of names in two columns looks the same; it is told by what it says. A table rules its rows,
or gives a place or a number in one of its columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.core.lexicon.places import find_place
from undersigned.core.readers.typeset.glyphs import Rule
from undersigned.core.readers.typeset.rows import Strip

_FEWEST_ROWS = 3
_ALIGNED = 0.5
_TELLING = 0.6
_FEWEST_RULES = 3
_SAME_RULE = 3.0
_TALLEST_ROW = 120.0


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from left to right, each its strips from top to bottom; ``header`` for the heads."""

    cells: tuple[tuple[Strip, ...], ...]
    header: bool = False


Line = list[list[Strip]]  # The strips of one line, by column.


def parted_rules(rules: Sequence[Rule]) -> tuple[list[Rule], list[Rule]]:
    """The rules that part one thing from another, and those of tables: alike, three or more."""
    parting: list[Rule] = []
    of_tables: list[Rule] = []
    for rule in rules:
        alike = {
            round(each.y)
            for each in rules
            if abs(each.left - rule.left) + abs(each.right - rule.right) <= _SAME_RULE
        }
        (of_tables if len(alike) >= _FEWEST_RULES else parting).append(rule)
    return parting, of_tables


def zones_of(rules: Sequence[Rule]) -> list[tuple[float, float]]:
    """From the first to the last rule of each table, from top to bottom."""
    zones: list[tuple[float, float]] = []
    for y in sorted({rule.y for rule in rules}):
        if zones and y - zones[-1][1] <= _TALLEST_ROW:
            zones[-1] = (zones[-1][0], y)
        else:
            zones.append((y, y))
    return zones


def rows_of_table(strips: Sequence[Strip], rules: Sequence[Rule]) -> list[Row]:
    """The rows of a table; nothing where the strips are columns to be read one by one.

    ``rules`` are those of tables.
    """
    edges = _edges(strips)
    if len(edges) < 2:
        return []
    lines = _lines(strips, edges)
    full = [line for line in lines if all(line)]
    if len(full) < _FEWEST_ROWS or len(full) * 2 < len(lines):
        return []
    top, bottom = strips[0].base - 3 * strips[0].size, strips[-1].base + 2 * strips[-1].size
    ruled = sorted({rule.y for rule in rules if top < rule.y < bottom})
    if len(ruled) < _FEWEST_RULES:
        ruled = []
        if not _tells_places(full):
            return []
    rows = list(_rows(lines, ruled))
    header = _is_head(rows)
    return [Row(cells, header=header and not number) for number, cells in enumerate(rows)]


def _edges(strips: Sequence[Strip]) -> list[float]:
    """Where columns begin: where many strips do."""
    edges: list[float] = []
    for strip in sorted(strips, key=lambda each: each.left):
        near = _ALIGNED * strip.size
        if edges and strip.left - edges[-1] <= near:
            continue
        beginning = sum(abs(each.left - strip.left) <= near for each in strips)
        if beginning >= _FEWEST_ROWS:
            edges.append(strip.left)
    return edges


def _lines(strips: Sequence[Strip], edges: Sequence[float]) -> list[Line]:
    lines: list[Line] = []
    base = -1000.0
    for strip in strips:
        if strip.base - base > 0.3 * strip.size:
            lines.append([[] for _ in edges])
            base = strip.base
        column = sum(strip.left >= edge - strip.size for edge in edges[1:])
        lines[-1][column].append(strip)
    return lines


def _tells_places(lines: Sequence[Line]) -> bool:
    """Whether one of the columns after the first gives places."""
    for column in range(1, len(lines[0])):
        texts = [" ".join(each.text for each in line[column]) for line in lines]
        if sum(find_place(text) is not None for text in texts) >= _TELLING * len(texts):
            return True
    return False


def _rows(lines: Sequence[Line], ruled: Sequence[float]) -> list[tuple[tuple[Strip, ...], ...]]:
    """Lines that belong to one row together: up to a rule, or else to the next full line."""
    rows: list[list[list[Strip]]] = []
    before = None
    for line in lines:
        base = next(strip.base for cell in line for strip in cell)
        if before is None or (
            any(before < y < base for y in ruled) if ruled else all(line) or _apart(line, before)
        ):
            rows.append([[] for _ in line])
        for cell, strips in zip(rows[-1], line, strict=True):
            cell.extend(strips)
        before = base
    return [tuple(tuple(cell) for cell in row) for row in rows]


def _apart(line: Line, before: float) -> bool:
    strip = next(strip for cell in line for strip in cell)
    return strip.base - before > 1.4 * strip.size


def _is_head(rows: Sequence[Sequence[Sequence[Strip]]]) -> bool:
    """Whether the first row is set in bold and the others are not."""
    first, *others = ([strip.style.bold for cell in row for strip in cell] for row in rows)
    rest = [bold for row in others for bold in row]
    return all(first) and sum(rest) * 4 < len(rest)
