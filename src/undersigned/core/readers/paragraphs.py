"""Paragraphs of a word processor as lines.

What a person sees as standing together stands together here, whether it was made with line breaks,
with paragraphs without space between them, or with tabs.
"""

import re
from collections.abc import Iterator, Sequence

from undersigned.core.readers.flow import Block, Para, paras_in
from undersigned.core.readers.genre import ends_sentence, width
from undersigned.core.readers.lines import Mark, text_lines
from undersigned.core.readers.offices import has_contacts
from undersigned.core.readers.page import LineHints, Page, normal
from undersigned.core.readers.people import is_titled

# A paragraph of more half-width characters than this takes more than one line on paper.
_FULL_LINE = 90
_LEAST_SPACE = 3.0
_FEWEST_WORDS = 4
_LONGEST_PIECE = 80
_FEWEST_ROWS = 2
_MOST_SIGNING = 4  # lines of a signature: name, title, body, place
_BARE_MARKER = re.compile(r"[(\[]?(\d{1,3}|[a-z])[.)\]]|[-*•·▪–—]")


def says_an_address(blocks: Sequence[Block]) -> bool:
    """Whether a telephone number or an e-mail address stands there, as in a letterhead."""
    texts = "\n".join(para.text for para in paras_in(blocks))
    return any(has_contacts(line) for line in text_lines(texts))


def part(page: Page, above: Para | None, below: Para, *, by_empty_lines: bool) -> None:
    """A gap where a person would see one, or where a paragraph must stand by itself."""
    if below.empty or (
        above is not None and _stand_apart(above, below, by_empty_lines=by_empty_lines)
    ):
        page.gap()


def _stand_apart(above: Para, below: Para, *, by_empty_lines: bool) -> bool:
    if above.item and below.item:
        return False
    if above.indent and not below.item and below.indent >= above.indent and above.item:
        below.depth = max(below.depth, above.depth)
        return False
    if above.heading or below.heading or above.item or below.item or above.quoted != below.quoted:
        return True
    if _is_sentence(above) or _is_sentence(below):
        return True
    if by_empty_lines:
        return False
    return _is_full(above) or _is_full(below) or max(above.after, below.before) >= _LEAST_SPACE


def _is_sentence(para: Para) -> bool:
    return ends_sentence(para.text) and len(para.text.split()) >= _FEWEST_WORDS


def _is_full(para: Para) -> bool:
    """Whether a paragraph is more than one line on paper."""
    return len(para.text) > _FULL_LINE or width(para.text) > _FULL_LINE


def _hints(para: Para, *, first: bool) -> LineHints:
    hints = LineHints(quoted=para.quoted, note=para.note, depth=para.depth)
    if first:
        hints |= LineHints(heading=para.heading, bullet=para.bullet)
        if para.number is not None:
            hints["number"] = para.number
    return hints


def write(page: Page, para: Para) -> None:
    """A paragraph as its lines; those of a heading are one."""
    text = para.text.replace("\n", " ") if para.heading else para.text
    if para.marker and para.heading:
        page.line(*_with_marker(para, text), **_hints(para, first=True))
        return
    for number, (piece, marks) in enumerate(pieces(text, para.marks)):
        hints = _hints(para, first=number == 0)
        if number == 0 and para.marker:
            page.line(piece, marks, para.marker, **hints)
        elif typed := typed_marker(piece):
            cut, marker, told = typed
            page.line(piece[cut:], shifted(marks, -cut), marker, **(hints | told))
        else:
            page.line(piece, marks, **hints)


def _with_marker(para: Para, text: str) -> tuple[str, list[Mark]]:
    """A heading's number is part of its words: "2. What we ask for"."""
    return f"{para.marker} {text}", shifted(para.marks, len(para.marker) + 1)


def shifted(marks: Sequence[Mark], by: int) -> list[Mark]:
    moved = ((max(each.start + by, 0), each.end + by, each) for each in marks)
    return [Mark(start, end, each.kind, each.target) for start, end, each in moved if end > start]


def pieces(
    text: str, marks: Sequence[Mark], separator: str = "\n"
) -> Iterator[tuple[str, list[Mark]]]:
    """``text`` parted at its line breaks, with the marks of each part."""
    start = 0
    for piece in text.split(separator):
        end = start + len(piece)
        inside = [
            Mark(max(each.start, start) - start, min(each.end, end) - start, each.kind, each.target)
            for each in marks
            if each.start < end and each.end > start
        ]
        yield piece, inside
        start = end + 1


def typed_marker(text: str) -> tuple[int, str, LineHints] | None:
    """The marker that somebody typed: its length with blanks, itself, and what it says."""
    bare = text.lstrip()
    if not bare or (bare[0].isalpha() and bare[1:2] not in (")", "]")):
        return None
    line = text_lines(text)[0]
    if not line.item or line.quoted:
        return None
    told = LineHints(bullet=line.bullet)
    if line.number is not None:
        told["number"] = line.number
    return line.start, text[line.outer : line.start].strip(), told


def _tabbed_cells(block: Block) -> list[str]:
    """The cells of a line that tabs part: "Name, tab, country"; none for any other line."""
    if not isinstance(block, Para) or "\t" not in block.text.strip():
        return []
    if "\n" in block.text or block.heading or block.note or _is_full(block) or _is_sentence(block):
        return []
    cells = [each.strip() for each in block.text.split("\t") if each.strip()]
    words = cells[1:] if _BARE_MARKER.fullmatch(cells[0]) else cells
    if len(words) < 2 or words[0].endswith((":", "：")):
        return []
    return cells if all(len(each) <= _LONGEST_PIECE for each in cells) else []


def tabbed(blocks: Sequence[Block], start: int) -> int:
    """How many lines from ``start`` on are rows with the same number of cells; 0 for one alone."""
    first = len(_tabbed_cells(blocks[start]))
    count = 1 if first else 0
    while first and start + count < len(blocks):
        if len(_tabbed_cells(blocks[start + count])) != first:
            break
        count += 1
    return count if count >= _FEWEST_ROWS else 0


def is_side_by_side(rows: Sequence[Block]) -> bool:
    """Whether rows that tabs part are people beside each other, each over the lines of a title."""
    cells = [_tabbed_cells(each) for each in rows]
    return 1 < len(cells) <= _MOST_SIGNING and all(
        is_titled(name, title) for name, title in zip(cells[0], cells[1], strict=True)
    )


def write_side_by_side(page: Page, paras: Sequence[Para]) -> None:
    """People who stand beside each other, one after the other: each column from top to bottom."""
    rows = [
        [each for each in pieces(para.text, para.marks, "\t") if each[0].strip()] for para in paras
    ]
    for column in zip(*rows, strict=True):
        page.gap()
        for text, marks in column:
            page.line(text, marks)
    page.gap()
    for para in paras:
        leave(page, para)


def write_tabbed(page: Page, para: Para) -> None:
    """A line that tabs part, as a row; a number that is printed before it is its first cell."""
    numbered = [(para.marker, list[Mark]())] if para.marker and not para.bullet else []
    parted = [each for each in pieces(para.text, para.marks, "\t") if each[0].strip()]
    cells = numbered + parted
    page.row([text for text, _ in cells], [marks for _, marks in cells])
    leave(page, para)


def leave(page: Page, para: Para) -> None:
    """What stands in a paragraph and is not read, beside it."""
    for words, reason in para.left:
        if words:
            page.leave(normal(words), reason, apart=False)
        else:
            page.tell(reason)
    for words in para.pictures:
        page.leave(normal(words), "a picture's description", apart=False)
