"""Characters to words, and words to strips: pieces of one line without a wide blank.

A line that goes over two columns is two strips. A strip that a blank made by mistake, as in a line
that is stretched to the margin, is mended by whoever knows the columns.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from undersigned.core.readers.typeset.glyphs import Glyph, Style
from undersigned.core.readers.typeset.script import in_logical_order, is_mark, reads_leftwards

# Widths of blanks in ems: the size of the type.
_TOUCHING = 0.12
_APART = 0.8
WIDE = 0.9
_SAME_BASE = 0.2
_RAISED_SIZE = 0.8
_RAISED_BY = 0.12
_HIGHEST = 0.75
_LABEL = re.compile(
    r"[(\[]?(\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)\]]|\d{1,3}|[-*+•·‣◦▪▫●○■□➢➤✓✔–—o]|.{1,12}[:：]"
)


class Word(NamedTuple):
    """Characters without a blank between them, from left to right."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float
    text: str


def word_of(glyphs: Sequence[Glyph]) -> Word:
    """Characters in their order as a word."""
    first = glyphs[0]
    return Word(
        tuple(glyphs),
        first.left,
        max([each.right for each in glyphs]),
        first.base,
        max([each.style.size for each in glyphs]),
        "".join([each.text for each in glyphs]),
    )


@dataclass(frozen=True)
class Strip:
    """Words on one line, from left to right."""

    words: tuple[Word, ...]

    @cached_property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(each.right for each in self.words)

    @cached_property
    def style(self) -> Style:
        """How most of its characters are set."""
        styles = Counter(each.style for word in self.words for each in word.glyphs)
        return styles.most_common(1)[0][0]

    @cached_property
    def size(self) -> float:
        return self.style.size or 1.0

    @cached_property
    def base(self) -> float:
        """The line on which most of its characters stand."""
        bases = Counter(each.base for word in self.words for each in word.glyphs)
        return bases.most_common(1)[0][0]

    @cached_property
    def text(self) -> str:
        """Its words as they are printed from left to right."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def read(self) -> tuple[Glyph | None, ...]:
        """Its characters as they are read, None for a blank."""
        printed: list[Glyph | None] = []
        for word in self.words:
            printed.extend((None, *word.glyphs) if printed else word.glyphs)
        return in_logical_order(printed)

    @cached_property
    def leftwards(self) -> bool:
        """Whether it begins at the right."""
        return reads_leftwards(each for word in self.words for each in word.glyphs)

    def is_raised(self, glyph: Glyph) -> bool:
        """Whether it is set small and high, as the number of a note is."""
        lift = self.base - glyph.base
        small = glyph.style.size <= self.size * _RAISED_SIZE
        return small and self.size * _RAISED_BY <= lift <= self.size * _HIGHEST


def strips_of(glyphs: Sequence[Glyph]) -> list[Strip]:
    """All strips of a sheet, from top to bottom and from left to right."""
    strips = []
    for row in _rows(list(_words(glyphs))):
        current: list[Word] = []
        for word in _merged(row):
            if current and _parts(current, word):
                strips.append(Strip(tuple(current)))
                current = []
            current.append(word)
        strips.append(Strip(tuple(current)))
    return strips


def is_label(word: Word, following: Word) -> bool:
    """Whether a word is set apart from the next as a marker is: "•", "12.", "o", "7"."""
    return following.left - word.right >= 0.6 * following.size and bool(_LABEL.fullmatch(word.text))


def joined(one: Strip, other: Strip) -> Strip:
    """Two strips of one line as one."""
    return Strip(one.words + other.words)


def _parts(current: Sequence[Word], word: Word) -> bool:
    """Whether a wide blank stands before the word, and not for the sake of a marker or label."""
    before = current[-1]
    if word.left - before.right < WIDE * max(word.size, before.size):
        return False
    return len(current) > 2 or not _LABEL.fullmatch(" ".join(each.text for each in current))


def _words(glyphs: Iterable[Glyph]) -> Iterator[Word]:
    """Words as the file's own order has them; ``_merged`` puts together what that broke."""
    current: list[Glyph] = []
    for glyph in glyphs:
        if current and not _goes_on(current[-1], glyph):
            yield _word(current)
            current = []
        current.append(glyph)
    if current:
        yield _word(current)


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    if not glyph.text.isascii() and is_mark(glyph.text):
        return True
    if glyph.spaced:
        return False
    em = max(glyph.style.size, before.style.size)
    most = _HIGHEST if glyph.style.size < _RAISED_SIZE * em else _SAME_BASE
    if abs(glyph.base - before.base) > most * em:
        return False
    rightwards = -0.5 * em <= glyph.left - before.right <= _APART * em
    leftwards = -0.5 * em <= before.left - glyph.right <= _APART * em
    return rightwards or leftwards


def _word(glyphs: Sequence[Glyph]) -> Word:
    """The glyphs from left to right; a mark stays with the letter that it is set on."""
    if any(one.left >= other.left for one, other in pairwise(glyphs)):
        glyphs = sorted(glyphs, key=lambda each: (each.left, is_mark(each.text), each.order))
    return word_of(glyphs)


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words by the line that they stand on; raised ones on that of their neighbours."""
    words.sort(key=lambda each: (each.base, each.left))
    rows: list[list[Word]] = []
    for word in words:
        if rows and word.base - rows[-1][0].base <= _SAME_BASE * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return _with_raised(rows)


def _with_raised(rows: list[list[Word]]) -> list[list[Word]]:
    """Small words that stand just above the line of a larger one beside them join that line."""
    sizes = [max(each.size for each in row) for row in rows]
    for number, row in enumerate(rows):
        for small in list(row):
            for index in range(number + 1, min(number + 3, len(rows))):
                below = rows[index]
                if small.size <= sizes[index] * _RAISED_SIZE and any(
                    _carries(each, small) for each in below
                ):
                    row.remove(small)
                    below.append(small)
                    break
    return [row for row in rows if row]


def _carries(word: Word, small: Word) -> bool:
    lift = word.base - small.base
    near = min(abs(small.left - word.right), abs(word.left - small.right)) <= 0.5 * word.size
    return small.size <= word.size * _RAISED_SIZE and 0 < lift <= word.size * _HIGHEST and near


def _merged(row: Sequence[Word]) -> list[Word]:
    """The words of a row from left to right, those that touch as one."""
    merged: list[Word] = []
    for word in sorted(row, key=lambda each: each.left):
        last = merged[-1] if merged else None
        if last and not _is_spaced(last, word):
            merged[-1] = _word([*last.glyphs, *word.glyphs])
        else:
            merged.append(word)
    return merged


def _is_spaced(left: Word, right: Word) -> bool:
    """Whether a blank stands between two neighbours, in whichever direction the line is read."""
    blank = right.left - left.right
    one, other = left.glyphs[-1], right.glyphs[0]
    if all(each.base < other.base and each.style.size < other.style.size for each in left.glyphs):
        return True  # The number of a note before its first word.
    later = max(one, other, key=lambda each: each.order)
    if abs(one.order - other.order) == 1 and not later.spaced:
        return blank > _APART * right.size
    return blank > _TOUCHING * min(left.size, right.size) or later.spaced
