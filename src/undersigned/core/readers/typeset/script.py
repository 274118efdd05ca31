"""The order in which characters are read: from right to left, and from top to bottom.

A page shows characters in their places; a text holds them in the order in which they are read. This
undoes for a line what the bidirectional algorithm (Unicode Standard Annex 9) did to set it, as far
as a line of a letter goes: runs of the other direction inside a line, numbers, and brackets.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from undersigned.core.readers.typeset.glyphs import Glyph

Printed = Sequence[Glyph | None]

_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


@lru_cache(maxsize=8192)
def _direction(text: str) -> str:
    """ "R" for letters that are read leftwards, "L" for those and numbers that are not, or ""."""
    kind = unicodedata.bidirectional(text[0])
    if kind in ("R", "AL"):
        return "R"
    return "L" if kind in ("L", "EN", "AN") else ""


@lru_cache(maxsize=8192)
def is_mark(text: str) -> bool:
    """Whether it is set on the letter before it, as a vowel sign or an accent is."""
    return unicodedata.category(text[0]) == "Mn"


def in_logical_order(printed: Printed) -> tuple[Glyph | None, ...]:
    """The characters of a line as they are read, given from left to right."""
    directions = [_direction(each.text) if each else "" for each in printed]
    leftwards, rightwards = directions.count("R"), directions.count("L")
    if not leftwards:
        return tuple(printed)
    if leftwards * 2 < rightwards:
        return tuple(_turned(list(printed), directions, "R"))
    return tuple(_unmirrored(_turned(list(reversed(printed)), list(reversed(directions)), "L")))


def _turned(printed: list[Glyph | None], directions: list[str], which: str) -> list[Glyph | None]:
    """Each run of direction ``which``, with what stands inside it, the other way round.

    Marks are kept behind the letters that they are set on.
    """
    start = 0
    while start < len(printed):
        if directions[start] != which:
            start += 1
            continue
        end = last = start + 1
        while end < len(printed) and directions[end] in (which, ""):
            end += 1
            last = end if directions[end - 1] == which else last
        printed[start:last] = printed[start:last][::-1]
        start = last
    return _marks_behind(printed)


def _marks_behind(printed: list[Glyph | None]) -> list[Glyph | None]:
    """A mark that came before its letter, when a run was turned, put behind it."""
    ordered: list[Glyph | None] = []
    waiting: list[Glyph | None] = []
    for each in printed:
        if each and is_mark(each.text) and (not ordered or ordered[-1] is None or waiting):
            waiting.append(each)
            continue
        ordered.append(each)
        ordered.extend(waiting)
        waiting = []
    return ordered + waiting


def _unmirrored(printed: list[Glyph | None]) -> list[Glyph | None]:
    """Brackets of a line that is read leftwards: as opened and closed, not as drawn."""
    text = "".join(each.text for each in printed if each)
    opened, closed = text.find("("), text.find(")")
    if closed < 0 or (0 <= opened < closed):
        return printed
    return [
        each._replace(text=each.text.translate(_MIRRORED)) if each else None for each in printed
    ]


def reads_leftwards(glyphs: Iterable[Glyph]) -> bool:
    """Whether a line of these begins at the right."""
    kinds = [_direction(each.text) for each in glyphs]
    return kinds.count("R") * 2 > kinds.count("L") and "R" in kinds


def is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether most characters stand under the one before them, as in old-style East Asian text."""
    under = beside = 0
    for before, glyph in pairwise(glyphs):
        em = glyph.style.size
        down, along = glyph.base - before.base, glyph.right - before.right
        if abs(along) < 0.3 * em and 0.5 * em < down < 2 * em:
            under += 1
        elif abs(down) < 0.3 * em:
            beside += 1
    return under > 10 and under > beside * 2


def laid_flat(glyphs: Sequence[Glyph], width: float) -> list[Glyph]:
    """Vertical text as if it were horizontal: its first column, at the right, on top."""
    return [
        each._replace(
            left=each.base - each.style.size,
            right=each.base,
            base=width - each.right,
        )
        for each in glyphs
    ]
