"""Tables of a word processor: which of them are data, and what stands in their rows.

Letters hold two kinds: tables of data (signatories with their countries), and tables that only set
text in places (a letterhead, two signatures side by side). The second kind is read as text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from undersigned.core.readers.flow import Cell, Para, Row, Table
from undersigned.core.readers.genre import width
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.paragraphs import pieces, shifted

_FEWEST_ROWS = 2
_LONGEST_CELL = 160
# So many cells in a hundred may hold several lines in a table of data that marks no header.
_MANY_LINED = 10

Words = tuple[str, list[Mark]]


@dataclass(slots=True)
class GridRow:
    """A row: its cells, or with ``line`` the one text that it holds; ``apart`` after a gap.

    ``paras`` are those of its cells, for what is left out of them.
    """

    cells: list[Words]
    header: bool = False
    line: bool = False
    apart: bool = False
    paras: list[Para] = field(default_factory=list)


def grid_of(table: Table) -> list[GridRow] | None:
    """The rows of a table of data; ``None`` for a table that only sets text in places."""
    columns = max((sum(cell.columns for cell in row.cells) for row in table.rows), default=0)
    if columns < 2 or not _is_data(table):
        return None
    rows = [_row(row, columns) for row in table.rows]
    rows = [row for row in rows if row.paras]
    if _is_labelled(rows):
        return [_labelled(row) for row in rows]
    if rows and not any(row.header for row in rows):
        rows[0].header = _heads(rows)
    return rows


def _is_data(table: Table) -> bool:
    cells = [cell for row in table.rows for cell in row.cells if _lines(cell)]
    if any(isinstance(block, Table) for cell in cells for block in cell.blocks):
        return False
    if any(row.header for row in table.rows):
        return True
    filled = [sum(bool(_lines(cell)) for cell in row.cells) for row in table.rows]
    if sum(count >= 2 for count in filled) < _FEWEST_ROWS:
        return False
    many_lined = sum(len(_lines(cell)) > 1 for cell in cells)
    long = any(width(text) > _LONGEST_CELL for cell in cells for text, _ in _lines(cell))
    return not long and many_lined * 100 <= len(cells) * _MANY_LINED


def _paras(cell: Cell) -> list[Para]:
    return [block for block in cell.blocks if isinstance(block, Para)]


def _lines(cell: Cell) -> list[Words]:
    """The lines of a cell; a number that stands there alone is its text."""
    lines = []
    for para in _paras(cell):
        if para.empty:
            lines += [(para.marker, list[Mark]())] if para.marker and not para.bullet else []
        else:
            parted = pieces(para.text, para.marks)
            lines += [(text, marks) for text, marks in parted if text.strip()]
    return lines


def _row(row: Row, columns: int) -> GridRow:
    paras = [para for cell in row.cells for para in _paras(cell)]
    texts = [_joined(_lines(cell)) for cell in row.cells]
    filled = [index for index, (text, _) in enumerate(texts) if text]
    if len(filled) == 1 and row.cells[filled[0]].columns * 2 > columns:
        return GridRow([texts[filled[0]]], line=True, apart=True, paras=paras)
    return GridRow(texts, header=row.header, paras=paras)


def _joined(lines: Sequence[Words]) -> Words:
    text, marks = "", list[Mark]()
    for words, inner in lines:
        text += " " if text else ""
        marks += shifted(inner, len(text))
        text += words
    return text, marks


def _is_labelled(rows: Sequence[GridRow]) -> bool:
    """Whether most rows are a label and its value: "To:", "From:", "Date:"."""
    labels = [row for row in rows if len(row.cells) == 2 and _is_label(row)]
    return len(labels) * 2 > len(rows)


def _is_label(row: GridRow) -> bool:
    return row.cells[0][0].rstrip().endswith((":", "："))


def _labelled(row: GridRow) -> GridRow:
    """A label with its value as one line; a value goes on under an empty label."""
    cells = [cell for cell in row.cells if cell[0].strip()]
    return GridRow([_joined(cells)], line=True, paras=row.paras)


def _heads(rows: Sequence[GridRow]) -> bool:
    """Whether the first row is set in bold above rows that are not."""
    return len(rows) > 1 and _is_strong(rows[0]) and not _is_strong(rows[1])


def _is_strong(row: GridRow) -> bool:
    words = [(text, marks) for text, marks in row.cells if text.strip()]
    return len(words) > 1 and all(
        sum(mark.end - mark.start for mark in marks if mark.kind == "strong") >= len(text.strip())
        for text, marks in words
    )
