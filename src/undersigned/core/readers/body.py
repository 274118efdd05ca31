"""The text between salutation and signatories: its blocks, and the asks in them."""

from collections.abc import Sequence

from undersigned.core.letter import (
    Asks,
    Block,
    Heading,
    List,
    Paragraph,
    Quote,
    Table,
    words,
)
from undersigned.core.readers.asks import add_ask, asking, find_asks
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.inlines import inlines_of
from undersigned.core.readers.lines import Line
from undersigned.core.readers.stretches import Item, Stretch, joined, stretches_of
from undersigned.core.said import say

_HEADING_LIMIT = 80


def read_body(draft: Draft) -> None:
    """Makes the blocks and asks of the text."""
    indices = draft.free(draft.body, draft.roll)
    stretches = list(stretches_of([draft.lines[each] for each in indices]))
    lists, guessed = asking(stretches, draft.language)
    for number, stretch in enumerate(stretches):
        first = len(draft.asks)
        _add(draft, stretch, asks=number in lists, alone=len(lists) == 1)
        for each in range(first, len(draft.asks)) if number in guessed else ():
            draft.doubt(f"asks.{each}", 0.7, say("nothing leads into the list, but it demands"))
    find_asks(draft, stretches)
    draft.taken.update(indices)


def _add(draft: Draft, stretch: Stretch, *, asks: bool, alone: bool) -> None:
    """Adds the block. Asks that stand in several lists stay there, and are asks as well."""
    part = f"blocks.{len(draft.blocks)}"
    lines = stretch.all_lines()
    draft.span(part, lines[0].outer, lines[-1].end)
    if stretch.lines:
        draft.blocks.append(_text_block(stretch.lines))
    elif stretch.rows:
        draft.blocks.append(_table(stretch.rows))
    elif asks and alone:
        draft.blocks.append(Asks())
    else:
        draft.blocks.append(_list(stretch.items))
        for number, group in enumerate(_groups(stretch.items)):
            draft.span(f"{part}.items.{number}", group[0].lines[0].start, group[-1].lines[-1].end)
    for item in stretch.items if asks else ():
        add_ask(draft, tuple(joined(item.lines)), item.lines[0].start, item.lines[-1].end)


def _text_block(lines: Sequence[Line]) -> Block:
    first = lines[0]
    if first.heading or _is_heading(lines):
        return Heading(level=max(2, first.heading), inlines=words(first.text.strip("*_ ")))
    paragraph = Paragraph(inlines=tuple(joined(lines)))
    return Quote(blocks=(paragraph,)) if first.quoted else paragraph


def _is_heading(lines: Sequence[Line]) -> bool:
    """One short line in capitals, as a typewriter makes headings."""
    text = lines[0].text
    return len(lines) == 1 and text.isupper() and 3 < len(text) <= _HEADING_LIMIT


def _list(items: Sequence[Item]) -> List:
    """The list; items that are set in further make a list inside the item above them."""
    return List(
        ordered=items[0].ordered,
        start=(items[0].lines[0].number or 1) if items[0].ordered else 1,
        items=tuple(
            (
                Paragraph(inlines=tuple(joined(item.lines))),
                *((_list(inner),) if inner else ()),
            )
            for item, *inner in _groups(items)
        ),
    )


def _groups(items: Sequence[Item]) -> list[list[Item]]:
    """Each item with those below it that are set in further than the first of all."""
    groups: list[list[Item]] = []
    for item in items:
        if groups and item.lines[0].depth > items[0].lines[0].depth:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _table(rows: Sequence[Line]) -> Table:
    """The table, its rows as long as the longest; the first row heads it where none says so."""
    columns = max(len(line.cells) for line in rows)
    filled = [
        tuple(
            inlines_of(line, *line.cells[number]) if number < len(line.cells) else ()
            for number in range(columns)
        )
        for line in rows
    ]
    return Table(header=filled[0], rows=tuple(filled[1:]))
