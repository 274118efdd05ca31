"""The names behind a label in one line: "Signed by: A, B and C.", "Kenya: A, B;"."""

import re

from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.genre import outside_brackets

# What parts names whose titles hold commas; else commas do.
_STRONG = re.compile(r"\s*[;；]\s*|\s*/\s*|\s+[·•∙‧|]\s+")
_COMMAS = re.compile(r"\s*[,，、،]\s*")
_FEWEST_STRONG = 1
_CLOSED = re.compile(r"[\s;；,，、]+$")
_ABBREVIATED = re.compile(r"\b[^\W\d_](?:\.\s?[^\W\d_]{1,2})+\.$|\b(?:Inc|Ltd|Co|Jr|Sr|etc)\.$")

Piece = tuple[int, int]


def names_behind(text: str, start: int, language: str) -> list[Piece]:
    """Each name from ``start`` on, as (start, end) in ``text``; at least one."""
    end = len(_CLOSED.sub("", text))
    sentence = text[start:end].endswith(".") and not _ABBREVIATED.search(text, start, end)
    if sentence:
        end -= 1
    strong = _parted(text, start, end, _STRONG)
    pieces = strong if len(strong) > _FEWEST_STRONG else _parted(text, start, end, _COMMAS)
    last = at_and(text, pieces[-1], language) if sentence and len(pieces) > 1 else [pieces[-1]]
    return [*pieces[:-1], *last]


def _parted(text: str, start: int, end: int, separator: re.Pattern[str]) -> list[Piece]:
    cuts = [(start + a, start + b) for a, b in outside_brackets(text[start:end], separator)]
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    return [each for each in zip(starts, ends, strict=True) if each[1] > each[0]] or [(start, end)]


def at_and(text: str, piece: Piece, language: str) -> list[Piece]:
    """The last name of a sentence parted at its last "and"; or without an "and" that begins it."""
    joints = [
        (joint.start(), joint.end())
        for joint in pattern(language, "conjunctions").finditer(text, *piece)
    ]
    if not joints:
        return [piece]
    before, after = joints[-1]
    after += len(text[after : piece[1]]) - len(text[after : piece[1]].lstrip())
    first = len(text[:before].rstrip())
    if after >= piece[1] or text[after].islower():
        return [piece]
    return [(piece[0], first), (after, piece[1])] if first > piece[0] else [(after, piece[1])]
