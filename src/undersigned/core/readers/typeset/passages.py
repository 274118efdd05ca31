"""Passages: lines that were wrapped at the margin as one, and the blanks between them.

A line was wrapped where the first word of the next one had no room behind it. In sentences that is
enough. In a list a name may fill its line by chance; there the next line must also look as if it
went on.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from undersigned.core.readers.genre import ends_sentence, small_share
from undersigned.core.readers.typeset.columns import Column
from undersigned.core.readers.typeset.endings import goes_on_anyway, leads_on
from undersigned.core.readers.typeset.rows import Strip, is_label
from undersigned.core.readers.typeset.tables import Row

_LOOSE = 1.25  # Pitches: from here on there is a blank between two lines.
_PROSE = 0.7
_WIDE_PROSE = 20
_FEW_SMALL = 0.34
_NUMBER = re.compile(r"[(\[]?(\d{1,2})[.)\]]")
_BLANK = 0.25
_UNEVEN = 0.12  # The share of a line that may stay empty though a word would have had room.
_INDENT = 0.8
_LARGE = 1.15
_EXCEPTION = 0.1


@dataclass(slots=True)
class Passage:
    """Lines that are one, or a row of a table; ``gap`` says that a blank stands before it.

    ``left`` and ``limit`` are the edges of its column.
    """

    strips: list[Strip] = field(default_factory=list)
    gap: bool = False
    row: Row | None = None
    left: float = 0.0
    limit: float = 0.0


@dataclass(frozen=True, slots=True)
class Pitches:
    """How far apart lines of the text are, by the size of their type; ``body`` is the usual one."""

    by_size: dict[float, float]
    body: float

    def is_loose(self, above: Strip, strip: Strip) -> bool:
        """Whether a blank stands between two lines of one column."""
        size = max(above.size, strip.size)
        usual = self.by_size.get(size, size * 1.3)
        return strip.base - above.base > usual * _LOOSE + 0.5


def pitches_of(columns: Sequence[Column]) -> Pitches:
    """The pitches and the size of the text on all pages."""
    sizes: Counter[float] = Counter()
    pitches: dict[float, list[float]] = {}
    for column in columns:
        for strip in column.strips:
            sizes[strip.size] += len(strip.text)
        for above, strip in pairwise(column.strips):
            pitch = strip.base - above.base
            if above.size == strip.size and 0.9 * strip.size <= pitch <= 2.2 * strip.size:
                pitches.setdefault(strip.size, []).append(round(pitch * 2) / 2)
    body = max(sizes, key=lambda each: sizes[each], default=10.0)
    return Pitches({size: _usual(found) for size, found in pitches.items()}, body)


def _usual(pitches: Sequence[float]) -> float:
    """The least pitch that is no exception: single lines with blanks between them may be more."""
    counted = Counter(pitches)
    fewest = max(2, _EXCEPTION * len(pitches))
    often = [pitch for pitch, count in counted.items() if count >= fewest]
    return min(often or counted)


def passages_of(columns: Sequence[Column], pitches: Pitches) -> list[Passage]:
    """All columns as passages in the order of reading."""
    passages: list[Passage] = []
    before: _Block | None = None
    for column in columns:
        if column.rows:
            rows = [Passage(row=row) for row in column.rows]
            rows[0].gap = True
            passages.extend(rows)
            before = None
            continue
        for number, block in enumerate(_blocks(column, pitches)):
            _add(passages, block, None if number else before, first=not number)
            before = block
    return passages


@dataclass(slots=True)
class _Block:
    """Lines of a column without a blank between them; ``loose`` if one stands before them.

    ``fresh`` says that it is no list that may go on from the column before.
    """

    strips: list[Strip]
    left: float
    limit: float
    body: float
    loose: bool
    fresh: bool
    prose: bool = False

    def room(self, strip: Strip, following: Strip) -> float:
        """Points left behind ``strip`` if it took in the first word of ``following``."""
        word = following.words[-1 if strip.leftwards else 0]
        end = self.left + self.limit - strip.left if strip.leftwards else strip.right
        if _are_centred(strip, following):
            end = self.left + strip.right - strip.left
        return self.limit - end - _BLANK * strip.size - (word.right - word.left)

    def is_wrapped(self, strip: Strip, following: Strip) -> bool:
        """Whether the line was full, or nearly so in the middle of a sentence.

        Typesetters break lines earlier than they must, where that looks better.
        """
        room = self.room(strip, following)
        inside = following.text[0].islower() and not ends_sentence(strip.text)
        return room < 0 or (inside and room < _UNEVEN * (self.limit - self.left))


def _blocks(column: Column, pitches: Pitches) -> list[_Block]:
    left = min(each.left for each in column.strips)
    fresh = column.fresh or len(column.strips) == 1
    blocks: list[_Block] = []
    above: Strip | None = None
    counted = _counted(column.strips)
    for number, strip in enumerate(column.strips):
        loose = above is None or pitches.is_loose(above, strip)
        item = number in counted or begins_item(strip)
        if loose or item:
            blocks.append(_Block([], left, column.limit, pitches.body, loose, fresh))
        blocks[-1].strips.append(strip)
        above = strip
    for block in blocks:
        _judge(block)
    return blocks


def _counted(strips: Sequence[Strip]) -> set[int]:
    """Lines that begin with the numbers 1, 2, 3 one under the other, however near the words are."""
    found: set[int] = set()
    before: dict[int, tuple[int, int]] = {}
    for number, strip in enumerate(strips):
        label = _NUMBER.fullmatch(strip.words[0].text) if len(strip.words) > 1 else None
        if label is None:
            continue
        value, place = int(label[1]), round(strip.left)
        last, index = before.get(place, (0, number))
        if value == last + 1:
            found.update((index, number) if last else ())
        elif value != 1:
            continue
        before[place] = (value, number)
    return found


def _are_centred(one: Strip, other: Strip) -> bool:
    """Whether two lines have their middle in common and not their beginning."""
    aside = abs(one.left - other.left)
    return aside > _INDENT * one.size and abs(one.left + one.right - other.left - other.right) < 2


def begins_item(strip: Strip) -> bool:
    """Whether a marker stands at the beginning of the line, set apart."""
    return len(strip.words) > 1 and is_label(strip.words[0], strip.words[1])


def _judge(block: _Block) -> None:
    """Whether the block is sentences: most of its lines are full."""
    pairs = list(pairwise(block.strips))
    if not pairs:
        return
    wrapped = sum(block.is_wrapped(*pair) for pair in pairs)
    widest = max(each.right for each in block.strips)
    narrow = widest - block.strips[0].left < _WIDE_PROSE * block.strips[0].size
    block.prose = wrapped >= _PROSE * len(pairs) and not (narrow and _are_names(block.strips))
    if block.prose or len(pairs) < 2 or narrow:
        return
    # Set in on the right too, as a quotation is.
    inner = replace(block, limit=widest)
    if all(inner.room(*pair) < 0 for pair in pairs):
        block.prose, block.limit = True, widest


def _are_names(strips: Sequence[Strip]) -> bool:
    """Whether each line begins as a name does, and few of all words are small."""
    small = small_share(" ".join(each.text for each in strips)) >= _FEW_SMALL
    return not small and not any(each.text[0].islower() for each in strips)


def _add(passages: list[Passage], block: _Block, before: _Block | None, *, first: bool) -> None:
    """The passages of a block; its first line may go on from ``before``, the column's before it."""
    gap = block.loose
    if first and before:
        if not begins_item(block.strips[0]) and _goes_over(before, block):
            passages[-1].strips.append(block.strips[0])
        else:
            gap = not _same_list(before, block)
    for number, strip in enumerate(block.strips):
        if passages and passages[-1].strips and passages[-1].strips[-1] is strip:
            continue
        if number and _goes_on(block, number - 1, passages[-1].strips[0]):
            passages[-1].strips.append(strip)
            continue
        if number:
            gap = block.prose and len(passages[-1].strips) > 1
        passages.append(Passage([strip], gap, None, block.left, block.limit))


def _same_list(before: _Block | None, block: _Block) -> bool:
    """Whether a list goes on from the column before: no sentences, and the same type."""
    return (
        before is not None
        and not block.fresh
        and not before.prose
        and not block.prose
        and before.strips[-1].style == block.strips[0].style
    )


def _goes_over(before: _Block, block: _Block) -> bool:
    """Whether a sentence goes on in the next column or on the next page."""
    last, strip = before.strips[-1], block.strips[0]
    if last.style.size != strip.style.size:
        return False
    open_end = not ends_sentence(last.text) and not last.text.endswith((":", ";", ","))
    small = strip.text[0].islower()
    if small and (before.prose or block.prose or small_share(last.text) >= 0.5):
        return not ends_sentence(last.text)
    return before.prose and before.room(last, strip) < 0 and open_end


def _goes_on(block: _Block, number: int, head: Strip) -> bool:
    """Whether line ``number`` of a block, in a passage that begins with ``head``, was wrapped."""
    strip, following = block.strips[number], block.strips[number + 1]
    if strip.size != following.size:
        return False
    if strip.size >= _LARGE * block.body and strip.style == following.style:
        return True
    if _begins_bold(head) and not _is_bold(head):
        # Bold beginnings tell entries apart: "**Ama Mensah**, director".
        near = block.room(strip, following) < _UNEVEN * (block.limit - block.left)
        return near and not _begins_bold(following)
    if not block.prose and goes_on_anyway(following):
        return True
    if not block.is_wrapped(strip, following):
        return block.prose and not _ends_paragraph(block, strip, following)
    if block.prose:
        return not _is_set_in(block, number + 1)
    return leads_on(block.strips, number)


def _ends_paragraph(block: _Block, strip: Strip, following: Strip) -> bool:
    """Whether a line among sentences ends short of the margin because a paragraph ends."""
    if ends_sentence(strip.text) or strip.text.endswith((":", ",")):
        return True
    return block.room(strip, following) > _UNEVEN * (block.limit - block.left)


def _begins_bold(strip: Strip) -> bool:
    return strip.words[0].glyphs[0].style.bold


def _is_bold(strip: Strip) -> bool:
    return all(glyph.style.bold for word in strip.words for glyph in word.glyphs)


def _is_set_in(block: _Block, number: int) -> bool:
    """Whether a paragraph begins with this line, set in, in the middle of a block."""
    if number + 1 >= len(block.strips):
        return False
    strip, above, below = (block.strips[each] for each in (number, number - 1, number + 1))
    edge = max(above.left, below.left) if number > 1 else below.left
    return strip.left - edge >= _INDENT * strip.size and strip.left - below.left >= _INDENT
