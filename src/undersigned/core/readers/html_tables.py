"""Tables of a web page: which of them are data, and what stands in their rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from undersigned.core.readers.html_blocks import Block, Cell
from undersigned.core.readers.lines import Mark

_LONGEST_CELL = 700
_MOST_SPANNED = 1000
_MOST_COLUMNS = 60
# Cells that are said again because they reach over rows; more are made to fill a machine.
_MOST_REPEATS = 20_000
_NO_DATA = "table, h1, h2, h3, ol, ul, form, article, section"
_SECTIONS = frozenset(("thead", "tbody", "tfoot"))


@dataclass(slots=True)
class GridCell:
    """A cell: its lines, its pictures' descriptions, and how far it reaches."""

    lines: list[Block] = field(default_factory=list)
    pictures: list[Block] = field(default_factory=list)
    head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Grid:
    """A table of data while it is walked."""

    rows: list[list[GridCell]] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)
    # The cell that is being walked; None between cells.
    cell: GridCell | None = None

    def begin_row(self, *, head: bool) -> None:
        self.rows.append([])
        self.heads.append(head)

    def begin_cell(self, *, head: bool, columns: str, rows: str) -> None:
        self.cell = GridCell(
            head=head,
            columns=_span(columns, _MOST_COLUMNS),
            rows=_span(rows, _MOST_SPANNED),
        )
        if not self.rows:
            self.begin_row(head=False)
        self.rows[-1].append(self.cell)


def _span(value: str, most: int) -> int:
    return min(max(int(value), 1), most) if value.isascii() and value.isdigit() else 1


def is_data(table: LexborNode, role: str) -> bool:
    """Whether a table holds rows of data; else it only sets text in places."""
    if role in ("presentation", "none"):
        return False
    widths = []
    for row in table_rows(table):
        cells = [each for each in _elements(row) if each.tag in ("td", "th")]
        widths.append(len(cells))
        if any(_is_long(cell) for cell in cells):
            return False
    wide = sum(width >= 2 for width in widths)
    if wide < 2 or wide * 2 < len(widths):
        return False
    return all(inner.mem_id == table.mem_id for inner in table.css(_NO_DATA))


def _is_long(cell: LexborNode) -> bool:
    text = cell.text(deep=True)
    return len(text) > _LONGEST_CELL and len(" ".join(text.split())) > _LONGEST_CELL


def table_rows(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of a table itself, none of a table inside it."""
    for part in _elements(table):
        if part.tag == "tr":
            yield part
        elif part.tag in _SECTIONS:
            yield from (each for each in _elements(part) if each.tag == "tr")


def _elements(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.tag and child.tag[0] != "-":
            yield child
        child = child.next


def rows_of(grid: Grid) -> Iterator[Block]:
    """The rows as blocks: cells under each other where they stand so, spans filled in.

    A cell that reaches over the whole row is a line; rows of nothing but pictures give these; a
    column that is empty throughout is none, and one of names over titles is two.
    """
    laid = _laid(grid)
    columns = max((len(row) for row in laid), default=0)
    kept = [at for at in range(columns) if any(at < len(r) and r[at].lines for r in laid)]
    parted = [at for at in kept if _is_parted([row[at] for row in laid if at < len(row)])]
    for row, cells, head in zip(grid.rows, laid, grid.heads, strict=True):
        if not any(cell.lines for cell in cells):
            yield from (picture for cell in row for picture in cell.pictures)
        elif len(row) == 1 == sum(bool(cell.lines) for cell in cells) and (
            row[0].columns > 1 or columns > 1 or len(kept) < 2
        ):
            yield from _as_lines(row[0], apart=columns > 1)
        elif len(kept) == 1:
            yield from _as_lines(cells[kept[0]], apart=False) if kept[0] < len(cells) else ()
        else:
            yield _row(cells, kept, parted, head=head or _is_head(row))


def _laid(grid: Grid) -> list[list[GridCell]]:
    """The cells by column: each stands in every row and column that it reaches over."""
    laid: list[list[GridCell]] = []
    repeats = 0
    hanging: dict[int, tuple[GridCell, int]] = {}
    for row in grid.rows:
        line: list[GridCell] = []
        for cell in row:
            _hang(line, hanging)
            for column in range(cell.columns):
                if len(line) >= _MOST_COLUMNS:
                    break
                if cell.rows > 1 and repeats <= _MOST_REPEATS:
                    hanging[len(line)] = (cell, cell.rows - 1)
                line.append(cell if column == 0 else GridCell())
        _hang(line, hanging)
        laid.append(line)
        repeats += len(line) - len(row)
        if repeats > _MOST_REPEATS:
            hanging.clear()
    return laid


def _hang(line: list[GridCell], hanging: dict[int, tuple[GridCell, int]]) -> None:
    while held := hanging.get(len(line)):
        cell, rest = held
        if rest > 1:
            hanging[len(line)] = (cell, rest - 1)
        else:
            del hanging[len(line)]
        line.append(cell)


def _is_parted(cells: list[GridCell]) -> bool:
    """Whether at least half of a column's cells hold a line under a line."""
    filled = [cell for cell in cells if cell.lines and not cell.head]
    return bool(filled) and sum(len(cell.lines) > 1 for cell in filled) * 2 >= len(filled)


def _is_head(row: list[GridCell]) -> bool:
    filled = [cell for cell in row if cell.lines]
    return len(filled) > 1 and all(cell.head for cell in filled)


def _as_lines(cell: GridCell, *, apart: bool) -> Iterator[Block]:
    for number, line in enumerate(cell.lines):
        line.gap = line.gap or (apart and number == 0)
        yield line


def _row(cells: list[GridCell], kept: list[int], parted: list[int], *, head: bool) -> Block:
    words: list[Cell] = []
    lines: list[Block] = []
    for column in (each for each in kept if each < len(cells)):
        held = cells[column].lines
        lines += held
        if column in parted:
            words += [_joined(held[:1]), _joined(held[1:])]
        else:
            words.append(_joined(held))
    return Block(
        " ".join(text for text, _ in words),
        kind="row",
        cells=tuple(words),
        header=head,
        links=sum(line.links for line in lines),
        anchors=sum(line.anchors for line in lines),
        away=sum(line.away for line in lines),
    )


def _joined(lines: list[Block]) -> Cell:
    text = ""
    marks: list[Mark] = []
    for line in lines:
        text += " " if text else ""
        shift = len(text)
        marks += [Mark(m.start + shift, m.end + shift, m.kind, m.target) for m in line.marks]
        text += line.text
    return text, tuple(marks)
