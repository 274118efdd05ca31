"""Blocks as Markdown that reads as exactly these blocks again."""

from collections.abc import Iterator

from undersigned.core.letter import (
    Asks,
    Block,
    Blocks,
    Footnote,
    Heading,
    Inline,
    List,
    Paragraph,
    Quote,
    Table,
)
from undersigned.core.textformat.inline_writer import write_inlines


def write_blocks(blocks: Blocks) -> str:
    """``blocks`` as Markdown, an empty line between two, without a line end at the end."""
    return "\n".join(_lines(blocks, depth=0))


def _lines(blocks: Blocks, depth: int) -> list[str]:
    lines: list[str] = []
    for block, alternate in _alternating(blocks):
        if lines:
            lines.append("")
        lines.extend(_block(block, depth, alternate=alternate))
    return lines


def _alternating(blocks: Blocks) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether its list needs another mark than the list just before it."""
    previous: Block | None = None
    alternate = False
    for block in blocks:
        adjoins = (
            isinstance(block, List)
            and isinstance(previous, List)
            and block.ordered == previous.ordered
        )
        alternate = adjoins and not alternate
        yield block, alternate
        previous = block


def _block(block: Block, depth: int, *, alternate: bool) -> list[str]:
    match block:
        case Paragraph(inlines=inlines):
            return write_inlines(inlines).split("\n")
        case Heading():
            return [_heading(block)]
        case Quote(blocks=inside):
            return [f"> {line}".rstrip(" ") for line in _lines(inside, depth)] or [">"]
        case List():
            return _list(block, depth, alternate=alternate)
        case Asks():
            return ["{{ asks }}"]
        case Table():
            return _table(block)
        case Footnote():
            return _footnote(block, depth)


def _heading(heading: Heading) -> str:
    words = write_inlines(heading.inlines, starts_block=False, one_line=True)
    if words.endswith("#"):
        words = words[:-1] + "\\#"
    return f"{'#' * heading.level} {words}".rstrip()


def _list(block: List, depth: int, *, alternate: bool) -> list[str]:
    # Three hyphens on one line would be a rule, so lists inside each other take turns as well.
    bullet = "+" if alternate != bool(depth % 2) else "-"
    tight = all(
        len(item) <= 1 and all(isinstance(b, Paragraph) for b in item) for item in block.items
    )
    lines: list[str] = []
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}{')' if alternate else '.'}" if block.ordered else bullet
        if lines and not tight:
            lines.append("")
        lines.extend(_hanging(mark, _lines(item, depth + 1)))
    return lines


def _hanging(mark: str, lines: list[str]) -> list[str]:
    if not lines:
        return [mark]
    indent = " " * (len(mark) + 1)
    return [f"{mark} {lines[0]}", *(f"{indent}{line}" if line else "" for line in lines[1:])]


def _table(table: Table) -> list[str]:
    rule = _row(["---"] * len(table.header))
    return [_row(_cells(table.header)), rule, *(_row(_cells(row)) for row in table.rows)]


def _cells(row: tuple[tuple[Inline, ...], ...]) -> list[str]:
    return [
        write_inlines(cell, starts_block=False, one_line=True).replace("|", "\\|") for cell in row
    ]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _footnote(footnote: Footnote, depth: int) -> list[str]:
    lines = _lines(footnote.blocks, depth + 1)
    mark = f"[^{footnote.label}]:"
    indented = [f"    {line}" if line else "" for line in lines]
    if footnote.blocks and isinstance(footnote.blocks[0], Paragraph):
        return [f"{mark} {lines[0]}", *indented[1:]]
    return [mark, "", *indented] if lines else [mark]
