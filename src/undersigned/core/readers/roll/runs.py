"""The names behind a label in one line: "Signed by: A, B and C.", "Kenya: A, B;"."""

import re
from collections.abc import Sequence

from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.genre import run_pieces

_CLOSED = re.compile(r"[\s;；,，、]+$")
_ABBREVIATED = re.compile(r"\b[^\W\d_](?:\.\s?[^\W\d_]{1,2})+\.$|\b(?:Inc|Ltd|Co|Jr|Sr|etc)\.$")

Piece = tuple[int, int]


def names_behind(text: str, start: int, language: str) -> list[Piece]:
    """Each name from ``start`` on, as (start, end) in ``text``; at least one."""
    end = len(_CLOSED.sub("", text))
    return as_sentence(text, run_pieces(text, start, end) or [(start, end)], language)


def as_sentence(text: str, pieces: Sequence[Piece], language: str) -> list[Piece]:
    """The names of a run; where it ends as a sentence does, its last two stand about an "and"."""
    start, end = pieces[-1]
    if text[end - 1] != "." or _ABBREVIATED.search(text, start, end):
        return list(pieces)
    if len(pieces) < 2:
        return [(start, end - 1)]
    return [*pieces[:-1], *at_and(text, (start, end - 1), language)]


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
