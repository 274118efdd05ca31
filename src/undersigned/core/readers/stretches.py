"""Lines of a text as they belong together: paragraphs, lists, tables; and paragraphs as inlines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from undersigned.core.letter import Inline, LineBreak, words
from undersigned.core.lexicon.breaks import blank_between
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.inlines import inlines_of
from undersigned.core.readers.lines import Line

_WRAP_AT = 45


@dataclass(slots=True)
class Item:
    """A list item: its lines, and whether its marker counts."""

    lines: list[Line]
    ordered: bool


@dataclass(slots=True)
class Stretch:
    """Lines that make one block: a paragraph, the items of a list, or the rows of a table."""

    lines: list[Line] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    rows: list[Line] = field(default_factory=list)

    def all_lines(self) -> list[Line]:
        return self.lines or self.rows or [line for item in self.items for line in item.lines]

    def takes_item(self, line: Line) -> bool:
        """Whether the item belongs to this list: marked alike, or set in further."""
        if not self.items:
            return False
        first = self.items[0]
        deeper = line.depth > first.lines[0].depth
        alike = first.ordered == (line.number is not None)
        return deeper or (alike and line.depth == first.lines[0].depth)


def stretches_of(lines: Sequence[Line]) -> Iterator[Stretch]:
    """Lines as they belong together; a list goes on over empty lines while its markers do."""
    current: Stretch | None = None
    for line in lines:
        if current is not None and _joins(current, line):
            continue
        if current is not None:
            yield current
        current = _begun(line)
    if current is not None:
        yield current


def _begun(line: Line) -> Stretch:
    if line.cells:
        return Stretch(rows=[line])
    if line.item:
        return Stretch(items=[Item([line], line.number is not None)])
    return Stretch(lines=[line])


def _joins(current: Stretch, line: Line) -> bool:
    """Takes the line into the stretch, if it belongs there."""
    if line.item and not line.cells:
        if not current.takes_item(line):
            return False
        current.items.append(Item([line], line.number is not None))
        return True
    if line.gap or bool(line.cells) != bool(current.rows):
        return False
    if current.lines and not _same(current.lines[-1], line):
        return False
    (current.rows or current.lines or current.items[-1].lines).append(line)
    return True


def _same(above: Line, below: Line) -> bool:
    """Whether two neighbouring lines can stand in one block."""
    return not above.heading and not below.heading and above.quoted == below.quoted


def joined(lines: Sequence[Line]) -> Iterator[Inline]:
    """Wrapped lines as one; lines that end early on purpose with their breaks."""
    longest = max(width(line.text) for line in lines)
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        yield from inlines_of(line)
        if following is None:
            return
        if longest < _WRAP_AT or _ends_early(line, following, longest):
            yield LineBreak()
        else:
            yield from words(blank_between(line.text, following.text))


def _ends_early(line: Line, following: Line, longest: int) -> bool:
    """Whether the first word of the next line would still have fitted."""
    first_word = following.text.split()[0]
    return width(line.text) + 1 + width(first_word) < longest * 0.8 and ends_sentence(line.text)
