"""Lines with hints: what every reader makes of its file before the letter is understood.

Plain text, HTML, DOCX and PDF all come down to these; ``structure`` makes a letter of them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal, TypedDict

from undersigned.core.lexicon.dates import parse_date

_HIDDEN = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u00ad")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_HAN = "一二三四五六七八九十"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
# "PRIMERO.- Que se archive ...", as Spanish and Portuguese letters number what they ask.
_ORDINALS = (
    "PRIMER[OA]",
    "SEGUND[OA]",
    "TERCER[OA]",
    "CUART[OA]",
    "QUINT[OA]",
    "SEXT[OA]",
    "S[EÉ]PTIM[OA]",
    "OCTAV[OA]",
)
_HANGUL = "가나다라마바사아자차카타파하"
_MARKER = re.compile(
    r"\\?(?P<bullet>[-*+•·‣◦▪▫●○■□➢➤✓✔–—])[ \t\u00a0]+(?:\[[ xX✓]\][ \t\u00a0]+)?"
    r"|[(\[]?(?P<number>\d{1,3})(?:[.)\]°º]|\\\.)-?[ \t\u00a0]+"
    # "１．", "2　": with marks and blanks as wide as the letters of East Asia.
    r"|(?P<wide>\d{1,2})(?:[．、）][ \t\u3000]*|[\u3000 ])(?=[\u3040-\u30ff\u3400-\u9fff])"
    r"|[(\[]?(?P<letter>[a-z])[)\]][ \t\u00a0]+"
    r"|[(\[]?(?P<roman>i{1,3}|iv|vi{0,3}|ix|x)[.)\]][ \t\u00a0]+"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})[.:]-?[ \t\u00a0]+"
    # The middle dot before an item, as Japanese and Korean print it without a blank.
    r"|(?P<dot>[・･])[ \t\u3000]*(?=\S)"
    # "가. ...", as Korean counts.
    rf"|(?P<hangul>[{_HANGUL}])[.)][ \t\u00a0]+"
    # "하나, ...", before each demand of a Korean statement.
    r"|(?P<hana>하나)[,.:][ \t\u00a0]+"
    rf"|(?P<circled>[{_CIRCLED}])[ \t\u00a0]*(?=\S)|(?P<han>[{_HAN}])[、．][ \t\u00a0]*(?=\S)"
)
_ODD_BLANKS = re.compile(r"^\s+|\s+\Z|\s\s+|[^\S ]")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+")
_LONGEST_DATE_LINE = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """How the characters [start, end) of a line's ``text`` are set.

    ``target`` is a link's address, or the label of the footnote that a note mark stands for.
    """

    start: int
    end: int
    kind: Literal["strong", "emphasis", "link", "note"]
    target: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that says something.

    ``text`` has no hidden characters, and single blanks; ``start`` and ``end`` are offsets of it in
    the source, in code points; ``outer`` is where its marker ("1.", "•", "##") begins. ``gap``
    counts the empty lines before it. Hints: ``heading`` is 1 to 6, or 0; ``number`` and ``bullet``
    stand for the marker; ``quoted`` for a leading ">". ``cells`` are the cells of a table's row,
    each (start, end) in ``text``, and ``header`` says that they head their columns; ``note`` is the
    label of the footnote that the line is part of. ``depth`` is how far the line is set in, as an
    item of a list inside a list is.
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
    cells: tuple[tuple[int, int], ...] = ()
    header: bool = False
    note: str = ""
    depth: int = 0
    marks: tuple[Mark, ...] = ()
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


@lru_cache(maxsize=4096)
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


Printed = tuple[int, str]  # A character as it is read, and its offset in the source.


def text_lines(source: str) -> list[Line]:
    """The lines of plain text, with the markers that people type."""
    return lines_of(enumerate(source))


def lines_of(printed: Iterable[Printed]) -> list[Line]:
    """Lines of characters that a reader kept, parted at LF; empty ones become gaps."""
    lines: list[Line] = []
    current: list[Printed] = []
    gap = 0
    for each in chain(printed, [(0, "\n")]):
        if each[1] != "\n":
            current.append(each)
            continue
        line = _line(_squeezed(current), gap)
        current.clear()
        gap = 0 if line else gap + 1
        if line:
            lines.append(line)
    return lines


def _squeezed(printed: Iterable[Printed]) -> list[Printed]:
    """Without hidden characters and without doubled or outer blanks."""
    kept: list[Printed] = []
    for offset, character in printed:
        if character.isspace():
            if kept and kept[-1][1] != " ":
                kept.append((offset, " "))
        elif not is_hidden(character):
            kept.append((offset, character))
    if kept and kept[-1][1] == " ":
        kept.pop()
    return kept


def squeezed(text: str) -> tuple[str, Sequence[int]]:
    """``text`` without hidden characters and with single blanks.

    With it, for each offset of ``text`` and its end, the offset in what is left.
    """
    if text.isprintable() and "  " not in text and text == text.strip():
        return text, range(len(text) + 1)
    if "".join(text.split()).isprintable():
        return _single_blanks(text)
    kept = _squeezed(enumerate(text))
    moved, number = [], 0
    for offset in range(len(text) + 1):
        while number < len(kept) and kept[number][0] < offset:
            number += 1
        moved.append(number)
    return "".join(character for _, character in kept), moved


def _single_blanks(text: str) -> tuple[str, list[int]]:
    """What ``squeezed`` gives for a text without hidden characters: only its blanks are moved."""
    moved: list[int] = []
    length = end = 0
    for run in _ODD_BLANKS.finditer(text):
        moved += range(length, length + run.start() - end + 1)
        length += run.start() - end
        length += 1 if length and run.end() < len(text) else 0
        moved += [length] * (run.end() - run.start() - 1)
        end = run.end()
    moved += range(length, length + len(text) - end + 1)
    return " ".join(text.split()), moved


def _line(kept: list[Printed], gap: int) -> Line | None:
    text = "".join(character for _, character in kept)
    if not text.strip("> "):
        return None  # An empty line, and one that is empty in a quotation.
    cut, hints = _markers(text)
    if cut >= len(text):
        cut, hints = 0, Hints()
    offsets = [offset for offset, _ in kept[cut:]]
    straight = offsets[-1] - offsets[0] + 1 == len(offsets)
    return Line(
        text=text[cut:],
        start=offsets[0],
        end=offsets[-1] + 1,
        outer=kept[0][0],
        gap=gap,
        offsets=() if straight else tuple(offsets),
        **hints,
    )


def _markers(text: str) -> tuple[int, Hints]:
    """How many characters are markers, and what they say."""
    cut, hints = 0, Hints()
    if text.startswith(">"):
        cut = 2 if text.startswith("> ") else 1
        hints["quoted"] = True
    if match := _HEADING.match(text, cut):
        hints["heading"] = len(match["marks"])
        return match.end(), hints
    length, more = typed_marker(text[cut:])
    return cut + length, Hints(**hints, **more)


def typed_marker(text: str) -> tuple[int, Hints]:
    """How many characters of a line are an item's marker that somebody typed, and what it says."""
    match = _MARKER.match(text)
    if not match or _is_date(text):
        return 0, Hints()
    if number := match["number"] or match["wide"]:
        return match.end(), Hints(number=int(number))
    if match["letter"]:
        return match.end(), Hints(number=ord(match["letter"]) - ord("a") + 1)
    if match["ordinal"]:
        word = match["ordinal"]
        return match.end(), Hints(
            number=next(n for n, each in enumerate(_ORDINALS, 1) if re.fullmatch(each, word))
        )
    for row, name in (
        (_CIRCLED, "circled"),
        (_HAN, "han"),
        (_ROMAN, "roman"),
        (_HANGUL, "hangul"),
    ):
        if match[name]:
            return match.end(), Hints(number=row.index(match[name]) + 1)
    return match.end(), Hints(bullet=True)


def _is_date(text: str) -> bool:
    """Whether "16. Dezember 2019" begins with a day and not with an item's number."""
    if len(text) > _LONGEST_DATE_LINE:
        return False
    date = parse_date(text)
    return date is not None and date.start == 0
