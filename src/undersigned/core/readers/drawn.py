"""Tables drawn in text with "+---+" and bars, as converters to Markdown write them.

A cell goes on from line to line; what stands in it behind a line break is a cell of its own, so
that a body's name is told from what it says of itself.
"""

import re
from collections.abc import Callable, Iterator

from undersigned.core.readers.lines import Line, Printed, squeezed

_GRID = re.compile(r"^\+[-=+]+\+[ ]*\n(?:[|+].*(?:\n|\Z))+", re.MULTILINE)
_EDGE = re.compile(r"\+[-=+]+\+\s*")
_GAP = " | "

ReadCell = Callable[[str], list[Printed]]
Cell = list[Printed]


def find_grids(source: str, start: int) -> Iterator[re.Match[str]]:
    """The drawn tables from ``start`` on."""
    return _GRID.finditer(source, start)


def grid_rows(grid: re.Match[str], read_cell: ReadCell) -> Iterator[Line]:
    """The rows of a table; ``read_cell`` gives what is read of a cell's text."""
    edges = [match.start() for match in re.finditer(r"\+", grid[0].partition("\n")[0])]
    columns: list[Cell] = [[] for _ in edges[1:]]
    offset = grid.start()
    for line in grid[0].splitlines(keepends=True):
        if _EDGE.fullmatch(line):
            yield from _row(columns, read_cell)
            columns = [[] for _ in edges[1:]]
        else:
            for column, first, last in zip(columns, edges, edges[1:], strict=False):
                text = line[first + 1 : last].rstrip()
                begin = offset + first + 1
                column.extend((begin + each, character) for each, character in enumerate(text))
                column.append((begin + len(text), "\n"))
        offset += len(line)
    yield from _row(columns, read_cell)


def _row(columns: list[Cell], read_cell: ReadCell) -> Iterator[Line]:
    cells = [part for column in columns for part in _parts(column, read_cell)]
    printed: list[Printed] = []
    places = []
    for cell in cells:
        if printed:
            printed.extend((printed[-1][0], character) for character in _GAP)
        places.append((len(printed), len(printed) + len(cell)))
        printed.extend(cell)
    if printed:
        yield Line(
            text="".join(character for _, character in printed),
            start=printed[0][0],
            end=printed[-1][0] + 1,
            outer=printed[0][0],
            cells=tuple(places),
            offsets=tuple(each for each, _ in printed),
        )


def _parts(column: Cell, read_cell: ReadCell) -> Iterator[Cell]:
    """What stands between the line breaks of a cell, as it is read."""
    text = "".join(character for _, character in column)
    for match in re.finditer(r"(?:[^\\]|\\(?!\n))+", text):
        read = [(column[match.start() + each][0], one) for each, one in read_cell(match[0])]
        clean, moved = squeezed("".join(character for _, character in read))
        if clean:
            back = {kept: number for number, kept in enumerate(moved)}
            yield [(read[back[each]][0], one) for each, one in enumerate(clean)]
