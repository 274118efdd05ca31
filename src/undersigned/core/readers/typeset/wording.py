"""The words of a passage, its lines joined, with the marks on them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import Literal, NamedTuple

from undersigned.core.readers.genre import width
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import normal
from undersigned.core.readers.typeset.endings import ends_in_hyphen, keeps_hyphen
from undersigned.core.readers.typeset.glyphs import Glyph
from undersigned.core.readers.typeset.notes import raised_runs
from undersigned.core.readers.typeset.rows import Strip

_TAIL = 200  # Characters that are looked at on the two sides of a line end.
_HANGUL = ("\uac00", "\ud7a3")

Kind = Literal["strong", "emphasis", "link", "note"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the whole text says that one passage needs: its words, and the labels of its notes."""

    words: frozenset[str]
    labels: frozenset[str]
    bold: bool = False  # Whether the text itself is set in bold, so that bold says nothing.


class _Letter(NamedTuple):
    """A character, or a blank without a glyph; ``label`` is that of the note it stands for."""

    text: str
    glyph: Glyph | None = None
    label: str = ""


_BLANK = _Letter(" ")


def worded(strips: Sequence[Strip], known: Known) -> tuple[str, list[Mark]]:
    """The text of lines that are one, and the marks in it, counted in characters of the text."""
    letters: list[_Letter] = []
    for strip in strips:
        _append(letters, _letters(strip, known), known)
    # Composed letters stay one character for each, so that the marks keep their places.
    texts = [each.text if each.text.isascii() else normal(each.text) for each in letters]
    starts = list(accumulate(map(len, texts), initial=0))
    marks = [
        Mark(starts[first], starts[last], kind, target)
        for first, last, kind, target in _marks(letters, known)
    ]
    return "".join(texts), marks


def _letters(strip: Strip, known: Known) -> list[_Letter]:
    """The characters of a line as they are read; a mark is one with the letter that bears it."""
    labels = {
        place: label
        for start, end, label in raised_runs(strip)
        if label in known.labels
        for place in range(start, end)
    }
    return [
        _Letter(glyph.text, glyph, labels.get(place, "")) if glyph else _BLANK
        for place, glyph in enumerate(strip.read)
    ]


def _append(letters: list[_Letter], line: Sequence[_Letter], known: Known) -> None:
    """A line behind those before it; the blank or the hyphen between them as they should be."""
    if not letters:
        letters.extend(line)
        return
    tail = "".join(each.text for each in letters[-_TAIL:])
    head = "".join(each.text for each in line[:_TAIL])
    if ends_in_hyphen(tail):
        if not keeps_hyphen(tail, head, known.words):
            letters.pop()
    elif not _touch(letters[-1], line[0], tail):
        letters.append(_BLANK)
    letters.extend(line)


def _touch(last: _Letter, first: _Letter, tail: str) -> bool:
    """Whether no blank is due: between Chinese or Japanese letters, and inside an address."""
    if last.glyph and first.glyph and last.glyph.link and last.glyph.link == first.glyph.link:
        return "://" in tail.rpartition(" ")[2] or tail.rpartition(" ")[2].startswith("www.")
    return _is_han(last.text) and _is_han(first.text)


def _is_han(text: str) -> bool:
    return width(text[-1:]) > 1 and not _HANGUL[0] <= text[-1:] <= _HANGUL[1]


def _marks(letters: Sequence[_Letter], known: Known) -> Iterator[tuple[int, int, Kind, str]]:
    """Runs of characters that are set alike: first, end, kind, target."""
    for kind in _kinds(letters, known):
        values = [_value(each, kind) for each in letters]
        # A blank is set as the characters around it are.
        for place in range(1, len(values) - 1):
            if letters[place].glyph is None and values[place - 1] == values[place + 1]:
                values[place] = values[place - 1]
        start = 0
        for value, run in groupby(values):
            end = start + len(list(run))
            if value:
                yield start, end, kind, value if kind in ("link", "note") else ""
            start = end


def _kinds(letters: Sequence[_Letter], known: Known) -> Iterator[Kind]:
    """The kinds of marks that the characters bear."""
    glyphs = [each.glyph for each in letters if each.glyph]
    styles = {each.style for each in glyphs}
    if not known.bold and any(each.bold for each in styles):
        yield "strong"
    if any(each.italic for each in styles):
        yield "emphasis"
    if any(each.link for each in glyphs):
        yield "link"
    if any(each.label for each in letters):
        yield "note"


def _value(letter: _Letter, kind: Kind) -> str:
    glyph = letter.glyph
    if glyph is None:
        return ""
    if kind == "strong":
        return "strong" if glyph.style.bold and not letter.label else ""
    if kind == "emphasis":
        return "emphasis" if glyph.style.italic else ""
    return glyph.link if kind == "link" else letter.label
