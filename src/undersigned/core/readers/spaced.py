"""Columns that somebody set with blanks or tabs in plain text, as rows of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.lines import Line
from undersigned.core.readers.people import is_titled

_BETWEEN = re.compile(r"[ \u00a0]{3,}|\s*\t\s*")
_FEWEST_ROWS = 3
_MOST_SIGNING = 4
_PROSE = 60  # half-width characters of a line from which it is of the text
_LONGEST_CELL = 70

Cells = tuple[tuple[int, int], ...]


def columns_apart(source: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those in columns under the text as rows; people side by side one after the other.

    Above the text, where addresses stand beside each other, nothing is changed.
    """
    found: list[Line] = []
    seen_prose = False
    for block in _blocks(lines):
        rows = [_cells(source, line) for line in block] if seen_prose else []
        seen_prose = seen_prose or any(_is_prose(line) for line in block)
        if rows and _are_columns(rows):
            found += _side_by_side(block, rows) or _rows(block, rows)
        else:
            found += block
    return found


def _is_prose(line: Line) -> bool:
    return width(line.text) >= _PROSE or (ends_sentence(line.text) and len(line.text.split()) > 5)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and line.gap:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _cells(source: str, line: Line) -> Cells:
    """Where the cells of a line stand in its text; one where it has no wide blank."""
    cells = []
    position = 0
    for piece in _BETWEEN.split(source[line.start : line.end]):
        words = " ".join(piece.split())
        start = line.text.find(words, position)
        if words and start >= 0:
            position = start + len(words)
            cells.append((start, position))
    return tuple(cells)


def _are_columns(rows: Sequence[Cells]) -> bool:
    """Whether nearly all lines have the same number of cells; the last may be shorter."""
    counts = [len(each) for each in rows]
    usual = max(set(counts), key=counts.count)
    cells = [end - start for row in rows for start, end in row]
    alike = counts.count(usual) * 5 >= len(counts) * 4
    return len(rows) >= _FEWEST_ROWS and usual > 1 and alike and max(cells) <= _LONGEST_CELL


def _rows(block: Sequence[Line], rows: Sequence[Cells]) -> list[Line]:
    return [replace(line, cells=cells) for line, cells in zip(block, rows, strict=True)]


def _side_by_side(block: Sequence[Line], rows: Sequence[Cells]) -> list[Line]:
    """Signatures beside each other, each column from top to bottom; none where there are none."""
    texts = [
        [line.text[start:end] for start, end in cells]
        for line, cells in zip(block, rows, strict=True)
    ]
    if len({len(each) for each in rows}) > 1 or len(rows) > _MOST_SIGNING:
        return []
    if not all(is_titled(name, title) for name, title in zip(texts[0], texts[1], strict=True)):
        return []
    return [
        _cell(line, *cells[column], gap=0 if number else 1)
        for column in range(len(rows[0]))
        for number, (line, cells) in enumerate(zip(block, rows, strict=True))
    ]


def _cell(line: Line, start: int, end: int, *, gap: int) -> Line:
    """One cell as a line of its own."""
    offsets = tuple(line.at(each) for each in range(start, end))
    return Line(
        text=line.text[start:end],
        start=offsets[0],
        end=offsets[-1] + 1,
        outer=offsets[0],
        gap=gap,
        offsets=offsets,
    )
