"""Paragraphs and tables of a word processor, written on a page as lines, rows and gaps."""

from collections.abc import Sequence

from undersigned.core.readers.flow import Block, Para, Table, paras_in
from undersigned.core.readers.grids import GridRow, grid_of
from undersigned.core.readers.logos import logo_names
from undersigned.core.readers.page import Page
from undersigned.core.readers.paragraphs import (
    is_side_by_side,
    leave,
    part,
    tabbed,
    write,
    write_side_by_side,
    write_tabbed,
)

_FEWEST_EMPTY = 3


def write_flow(page: Page, blocks: Sequence[Block]) -> None:
    """Writes ``blocks`` in their order."""
    by_empty_lines = _parts_by_empty_lines(blocks)
    above: Para | None = None
    index = 0
    while index < len(blocks):
        block = blocks[index]
        logos, names = logo_names(blocks, index)
        if logos:
            _write_names(page, names)
            above, index = None, index + logos
        elif isinstance(block, Table):
            page.gap()
            _write_table(page, block)
            page.gap()
            above, index = None, index + 1
        else:
            part(page, above, block, by_empty_lines=by_empty_lines)
            rows = list(blocks[index : index + tabbed(blocks, index)])
            above, index = _write_some(page, block, rows), index + max(len(rows), 1)


def write_note(page: Page, label: str, printed: str, blocks: Sequence[Block]) -> None:
    """Writes the words of a footnote; ``printed`` is the number that stands before them."""
    paras = list(paras_in(blocks))
    for number, para in enumerate(paras):
        para.note = label
        para.marker = para.marker if number else printed
    page.gap()
    write_flow(page, paras)


def _write_some(page: Page, block: Para, rows: Sequence[Block]) -> Para:
    """Writes a paragraph, or the rows that it is the first of; gives the last one written."""
    paras = [row for row in rows if isinstance(row, Para)]
    if is_side_by_side(paras):
        write_side_by_side(page, paras)
        return paras[-1]
    for row in paras:
        block = row
        write_tabbed(page, row)
    if not rows:
        write(page, block)
        leave(page, block)
    return block


def _write_names(page: Page, names: Sequence[str]) -> None:
    page.gap()
    for name in names:
        page.line(name)
    page.gap()


def _parts_by_empty_lines(blocks: Sequence[Block]) -> bool:
    """Whether empty paragraphs are what parts the paragraphs of this text."""
    inner = [each for each in blocks[1:-1] if isinstance(each, Para)]
    return sum(each.empty and not each.pictures for each in inner) >= _FEWEST_EMPTY


def _write_table(page: Page, table: Table) -> None:
    """A table of data row by row; one that only sets text in places, cell by cell."""
    grid = grid_of(table)
    if grid is not None:
        for row in grid:
            _write_row(page, row)
        return
    flow: list[Block] = []
    for cell in (cell for row in table.rows for cell in row.cells):
        flow += [] if cell.again else [*cell.blocks, Para()]
    write_flow(page, flow)


def _write_row(page: Page, row: GridRow) -> None:
    if row.line:
        if row.apart:
            page.gap()
        page.line(*row.cells[0])
    else:
        texts = [text for text, _ in row.cells]
        page.row(texts, [marks for _, marks in row.cells], header=row.header)
    for para in row.paras:
        leave(page, para)
