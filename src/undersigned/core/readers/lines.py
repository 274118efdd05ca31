"""Lines with hints: what every reader makes of its file before the letter is understood.

Plain text, HTML, DOCX and PDF all come down to these; ``structure`` makes a letter of them.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from undersigned.core.lexicon.dates import parse_date

_HIDDEN = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u00ad")
_MARKER = re.compile(
    r"\\?(?P<bullet>[-*+•·‣◦▪▫●○■□➢➤✓✔–—])[ \t\u00a0]+"
    r"|[(\[]?(?P<number>\d{1,3})(?:[.)\]]|\\\.)[ \t\u00a0]+"
    r"|[(\[]?(?P<letter>[a-z])[)\]][ \t\u00a0]+"
)
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+")
_LONGEST_DATE_LINE = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something.

    ``text`` has no hidden characters, and single blanks; ``start`` and ``end`` are offsets of it in
    the source, in code points; ``outer`` is where its marker ("1.", "•", "##") begins. ``gap``
    counts the empty lines before it. Hints: ``heading`` is 1 to 6, or 0; ``number`` and ``bullet``
    stand for the marker; ``quoted`` for a leading ">".
    """

    text: str
    start: int
    end: int
    outer: int
    gap: int = 0
    heading: int = 0
    number: int | None = None
    bullet: bool = False
    quoted: bool = False
    # Offset of each character of ``text``, where they do not simply follow ``start``.
    offsets: tuple[int, ...] = ()

    @property
    def item(self) -> bool:
        """Whether the line begins an item of a list."""
        return self.bullet or self.number is not None

    def at(self, index: int) -> int:
        """The offset in the source of ``text[index]``; of its end for ``len(text)``."""
        if index >= len(self.text):
            return self.end
        return self.offsets[index] if self.offsets else self.start + index


class Hints(TypedDict, total=False):
    """What a line's marker says; the fields of ``Line``."""

    heading: int
    number: int
    bullet: bool
    quoted: bool


def is_hidden(character: str) -> bool:
    """Whether a letter may not hold the character: it prints nothing, and can deceive."""
    return character in _HIDDEN or (
        unicodedata.category(character) in ("Cc", "Cs") and not character.isspace()
    )


def hidden_runs(source: str) -> Iterator[tuple[int, int]]:
    """Where hidden characters stand: (start, end) of each run."""
    bad = {character for character in set(source) if is_hidden(character)}
    if not bad:
        return
    runs = re.compile("[" + "".join(map(re.escape, sorted(bad))) + "]+")
    for match in runs.finditer(source):
        yield match.start(), match.end()


def text_lines(source: str) -> list[Line]:
    """The lines of plain text, with the markers that people type."""
    lines: list[Line] = []
    position, gap = 0, 0
    for raw in source.split("\n"):
        line = line_from(source, position, position + len(raw), gap=gap)
        position += len(raw) + 1
        if line is None:
            gap += 1
        else:
            lines.append(line)
            gap = 0
    return lines


def line_from(source: str, start: int, end: int, *, gap: int) -> Line | None:
    """The line at ``source[start:end]``; ``None`` where nothing printable stands there."""
    kept = _visible(source, start, end)
    text = "".join(" " if source[each].isspace() else source[each] for each in kept)
    cut, hints = _markers(text)
    if cut >= len(text):
        cut, hints = 0, Hints()
    if not text:
        return None
    text, offsets = text[cut:], kept[cut:]
    straight = offsets[-1] - offsets[0] + 1 == len(offsets)
    return Line(
        text=text,
        start=offsets[0],
        end=offsets[-1] + 1,
        outer=kept[0],
        gap=gap,
        offsets=() if straight else tuple(offsets),
        **hints,
    )


def _visible(source: str, start: int, end: int) -> list[int]:
    """Offsets of what is printed: no hidden characters, no doubled or outer blanks."""
    kept: list[int] = []
    for each in range(start, end):
        character = source[each]
        if is_hidden(character):
            continue
        if character.isspace() and (not kept or source[kept[-1]].isspace()):
            continue
        kept.append(each)
    while kept and source[kept[-1]].isspace():
        kept.pop()
    return kept


def _markers(text: str) -> tuple[int, Hints]:
    """How many characters are markers, and what they say."""
    cut, hints = 0, Hints()
    if text.startswith(">"):
        cut = 2 if text.startswith("> ") else 1
        hints["quoted"] = True
    if match := _HEADING.match(text, cut):
        hints["heading"] = len(match["marks"])
        return match.end(), hints
    match = _MARKER.match(text, cut)
    if match and not _is_date(text[cut:]):
        cut = match.end()
        if match["number"]:
            hints["number"] = int(match["number"])
        elif match["letter"]:
            hints["number"] = ord(match["letter"]) - ord("a") + 1
        else:
            hints["bullet"] = True
    return cut, hints


def _is_date(text: str) -> bool:
    """Whether "16. Dezember 2019" begins with a day and not with an item's number."""
    if len(text) > _LONGEST_DATE_LINE:
        return False
    date = parse_date(text)
    return date is not None and date.start == 0
