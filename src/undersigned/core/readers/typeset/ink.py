"""The characters of one PDF page, with how they are set, and those that nobody can see.

Characters that one text object of the page holds are set alike, so its style is asked for once.
Codes, boxes and text objects are asked for all characters of the page in one go.
"""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped]

from undersigned.core.readers.typeset.glyphs import Glyph, Sheet, Style
from undersigned.core.readers.typeset.surroundings import Around, Box

_BOLD_NAMES = ("bold", "black", "heavy", "demi", "medium")
_ITALIC_NAMES = ("italic", "oblique")
_ITALIC_FLAG = 1 << 6
_INVISIBLE = (3, 7)  # Text that is neither filled nor stroked (ISO 32000, 9.3.6).
_FILLED_AND_STROKED = 2  # How a word processor makes a bold letter where it has no bold font.
_WHITE = 245
_SMALLEST = 1.5
_SKEWED = 4.0
_SCANNED = 0.5
# PDFium's own sign for a hyphen at the end of a line.
_HYPHENS = {"\x02": "-", "\ufffe": "-"}
# Where symbol fonts keep their bullets, as Word writes them.
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0e0": "→",
    "\uf02d": "-",
}
# Letters that fonts set as one, and the forms that Arabic letters take beside others.
_PRESENTATION = (("\ufb00", "\ufb06"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))

_BOX = 16  # Bytes of a box: left, top, right and bottom, as FS_RECTF has them.


def _plain(name: str, *kinds: type) -> Callable[..., int]:
    """PDFium's function by its address, taking and giving addresses as whole numbers.

    Turning each pointer into an object of its own type takes as long as the call.
    """
    at = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(*kinds)(at)


_ADDRESS, _WHOLE = ctypes.c_void_p, ctypes.c_int
_object_at = _plain("FPDFText_GetTextObject", _ADDRESS, _ADDRESS, _WHOLE)
_box_at = _plain("FPDFText_GetLooseCharBox", _WHOLE, _ADDRESS, _WHOLE, _ADDRESS)
_unicode_at = _plain("FPDFText_GetUnicode", ctypes.c_uint, _ADDRESS, _WHOLE)
_unknown_at = _plain("FPDFText_HasUnicodeMapError", _WHOLE, _ADDRESS, _WHOLE)
_mode_of = _plain("FPDFTextObj_GetTextRenderMode", _WHOLE, _ADDRESS)
_fill_at = _plain("FPDFText_GetFillColor", _WHOLE, _ADDRESS, _WHOLE, *(4 * (_ADDRESS,)))
_font_of = _plain("FPDFTextObj_GetFont", _ADDRESS, _ADDRESS)


class _Ink(NamedTuple):
    """How the characters of one text object are set; ``turn`` is in quarters, -1 for askew."""

    style: Style
    turn: int
    seen: bool
    white: bool


class _Run(NamedTuple):
    """Characters of one text object that follow each other; its first one stands at x and y."""

    ink: _Ink
    x: float
    y: float
    places: list[int]


@dataclass(slots=True)
class _Characters:
    """All characters of a page as the file has them, in the page's own units.

    ``texts`` are as they are read: " " for a blank, "" for what is unknown.
    """

    texts: list[str]
    lefts: Sequence[float]
    bottoms: Sequence[float]
    rights: Sequence[float]
    tops: Sequence[float]
    spaced: list[bool] = field(default_factory=list)

    def words(self, places: Iterable[int]) -> str:
        """Characters as words, in the order of the file."""
        shown = (
            f" {self.texts[each]}" if self.spaced[each] else self.texts[each] for each in places
        )
        return "".join(shown).strip()

    def box(self, places: Sequence[int]) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of the box around several characters."""
        return (
            min(map(self.lefts.__getitem__, places)),
            min(map(self.bottoms.__getitem__, places)),
            max(map(self.rights.__getitem__, places)),
            max(map(self.tops.__getitem__, places)),
        )

    def middle(self, place: int) -> tuple[float, float]:
        return (
            (self.lefts[place] + self.rights[place]) / 2,
            (self.bottoms[place] + self.tops[place]) / 2,
        )


@dataclass(slots=True)
class SheetReader:
    """Reads the characters of an open text page, whose page has the bounds ``edges``."""

    text: raw.FPDF_TEXTPAGE
    edges: Box
    around: Around
    links: Sequence[tuple[Box, str]] = ()
    _address: int = 0
    _inks: dict[tuple[float, ...], _Ink] = field(default_factory=dict)
    _fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    # The links at about the height of a line, in whole points.
    _beside: dict[tuple[int, int], list[tuple[Box, str]]] = field(default_factory=dict)

    def fill(self, sheet: Sheet, count: int) -> None:
        """Gives ``sheet`` its ``count`` characters and what was found beside them."""
        self._address = ctypes.cast(self.text, ctypes.c_void_p).value or 0
        sheet.rules = self.around.rules
        sheet.pictured = self._pictured()
        read = self._characters(count)
        runs = self._runs(sheet, read)
        unseen = sum(len(each.places) for each in runs if not each.ink.seen)
        found = sum(len(each.places) for each in runs)
        sheet.recognised = sheet.pictured >= _SCANNED and unseen * 2 > found
        seen: list[_Run] = []
        hidden: list[int] = []
        for run in runs:
            shown = run.places if sheet.recognised else self._seen(read, run)
            if shown:
                seen.append(run._replace(places=shown))
            if len(shown) < len(run.places):
                hidden += sorted(set(run.places).difference(shown))
        turns: Counter[int] = Counter()
        for run in seen:
            turns[run.ink.turn] += len(run.places)
        turns.pop(-1, 0)
        turn = turns.most_common(1)[0][0] if turns else 0
        if turn % 2:
            sheet.width, sheet.height = sheet.height, sheet.width
        straight = (each for each in seen if each.ink.turn == turn)
        sheet.glyphs = [glyph for run in straight for glyph in self._glyphs(read, run)]
        sheet.hidden = read.words(hidden)
        sheet.turned = read.words(
            place for run in seen if run.ink.turn != turn for place in run.places
        )

    def _pictured(self) -> float:
        """The share of the page under its pictures, counted up to the whole."""
        left, bottom, right, top = self.edges
        area = max((right - left) * (top - bottom), 1.0)
        covered = 0.0
        for one, two, three, four in self.around.pictures:
            wide = min(three, right) - max(one, left)
            covered += max(wide, 0) * max(min(four, top) - max(two, bottom), 0)
        return min(covered / area, 1.0)

    def _characters(self, count: int) -> _Characters:
        held = (ctypes.c_float * (4 * count))()
        start = ctypes.addressof(held)
        boxes = range(start, start + _BOX * count, _BOX)
        for _ in map(_box_at, repeat(self._address), range(count), boxes):
            pass
        lefts, tops, rights, bottoms = (held[side::4] for side in range(4))
        texts = list(map(_READ_AS.__getitem__, self._codes(count)))
        return _Characters(texts, lefts, bottoms, rights, tops)

    def _codes(self, count: int) -> Sequence[int]:
        """The code of each character: in one go, if each has one unit of UTF-16."""
        held = (ctypes.c_ushort * (count + 1))()
        if raw.FPDFText_GetText(self.text, 0, count, held) == count + 1:
            codes = held[:count]
            if not any(0xD800 <= each < 0xE000 for each in codes):
                return codes
        return list(map(_unicode_at, repeat(self._address), range(count)))

    def _runs(self, sheet: Sheet, read: _Characters) -> list[_Run]:
        """All characters but blanks, and those of which the file does not say what they are."""
        count = len(read.texts)
        shapes = map(_object_at, repeat(self._address), range(count))
        unknown = map(_unknown_at, repeat(self._address), range(count))
        spaced, last = True, 0
        begun: dict[int, _Run] = {}
        runs: list[_Run] = []
        for place, (text, shape, error) in enumerate(zip(read.texts, shapes, unknown, strict=True)):
            read.spaced.append(spaced)
            if text == " ":
                spaced = True
            elif not text or error == 1:
                sheet.unknown += 1
            elif shape:
                # Without one, PDFium made it up, as it does the hyphens of its own line ends.
                if shape != last:
                    if shape not in begun:
                        begun[shape] = self._begin(place, shape)
                    runs.append(begun[shape]._replace(places=[]))
                    last = shape
                runs[-1].places.append(place)
                spaced = False
        return runs

    def _begin(self, place: int, shape: int) -> _Run:
        """A run of the text object, whose base line is that of its first character."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self.text, place, ctypes.byref(x), ctypes.byref(y))
        return _Run(self._ink(place, shape), x.value, y.value, [])

    def _ink(self, place: int, shape: int) -> _Ink:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.text, place, ctypes.byref(matrix))
        size = raw.FPDFText_GetFontSize(self.text, place)
        rgba = (ctypes.c_uint * 4)()
        start = ctypes.addressof(rgba)
        _fill_at(self._address, place, start, start + 4, start + 8, start + 12)
        mode, font = _mode_of(shape), _font_of(shape) or 0
        key = (matrix.a, matrix.b, matrix.c, matrix.d, size, *rgba, mode, font)
        ink = self._inks.get(key)
        if ink is None:
            size *= math.hypot(matrix.c, matrix.d)
            angle = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
            bold, italic = self._face(place, font)
            ink = self._inks[key] = _Ink(
                style=Style(round(size, 1), bold or mode == _FILLED_AND_STROKED, italic),
                turn=round(angle / 90) % 4 if abs((angle + 45) % 90 - 45) <= _SKEWED else -1,
                seen=mode not in _INVISIBLE and rgba[3] > 0 and size >= _SMALLEST,
                white=min(rgba[:3]) >= _WHITE,
            )
        return ink

    def _face(self, place: int, font: int) -> tuple[bool, bool]:
        """Whether the font is bold, and whether it is italic, by its name first."""
        if font not in self._fonts:
            held, flags = ctypes.create_string_buffer(200), ctypes.c_int()
            raw.FPDFText_GetFontInfo(self.text, place, held, len(held), ctypes.byref(flags))
            name = held.value.decode("utf-8", "replace").lower()
            italic = any(each in name for each in _ITALIC_NAMES)
            self._fonts[font] = (
                any(each in name for each in _BOLD_NAMES),
                italic or bool(flags.value & _ITALIC_FLAG),
            )
        return self._fonts[font]

    def _seen(self, read: _Characters, run: _Run) -> list[int]:
        """Which of them a person sees: inked, on the page, and not white on white."""
        if not run.ink.seen:
            return []
        left, bottom, right, top = self.edges
        one, two, three, four = read.box(run.places)
        shown = run.places
        if not (left <= one and bottom <= two and three <= right and four <= top):
            shown = [each for each in shown if self.edges.holds(*read.middle(each))]
        if run.ink.white:
            shown = [each for each in shown if self._on_ground(*read.middle(each))]
        return shown

    def _on_ground(self, x: float, y: float) -> bool:
        return any(ground.holds(x, y) for ground in self.around.grounds)

    def _glyphs(self, read: _Characters, run: _Run) -> Iterator[Glyph]:
        """The characters on the sheet as it is held for reading."""
        left, bottom, right, top = self.edges
        turn, places = run.ink.turn, run.places
        if turn == 0:
            firsts, lasts, base = read.lefts, read.rights, top - run.y
        elif turn == 1:
            firsts, lasts, base = read.bottoms, read.tops, run.x - left
        elif turn == 2:
            firsts, lasts, base = read.rights, read.lefts, run.y - bottom
        else:
            firsts, lasts, base = read.tops, read.bottoms, right - run.x
        sign, zero = ((1, left), (1, bottom), (-1, right), (-1, top))[turn]
        return map(
            Glyph,
            [read.texts[each] for each in places],
            [sign * (firsts[each] - zero) for each in places],
            [sign * (lasts[each] - zero) for each in places],
            repeat(base),
            repeat(run.ink.style),
            places,
            [read.spaced[each] for each in places],
            self._leads(read, places) if self.links else repeat(""),
        )

    def _leads(self, read: _Characters, places: Sequence[int]) -> Iterable[str]:
        """Where each of the characters of a run leads."""
        one, two, three, four = read.box(places)
        level = (round(two), round(four))
        beside = self._beside.get(level)
        if beside is None:
            beside = self._beside[level] = [
                each
                for each in self.links
                if each[0][1] - 1 <= level[1] and level[0] <= each[0][3] + 1
            ]
        near = [each for each in beside if each[0][0] <= three and one <= each[0][2]]
        if not near:  # as on most lines
            return repeat("")
        return [self._link(near, *read.middle(each)) for each in places]

    @staticmethod
    def _link(near: Sequence[tuple[Box, str]], x: float, y: float) -> str:
        return next((address for box, address in near if box.holds(x, y)), "")


class _ReadAs(dict[int, str]):
    """What a character code is read as: a blank, nothing where it is unknown, or letters."""

    def __missing__(self, code: int) -> str:
        self[code] = text = _read_as(code)
        return text


def _read_as(code: int) -> str:
    text = chr(code) if 0 < code < 0x110000 else ""
    text = _HYPHENS.get(text, _SYMBOLS.get(text, text))
    if text.isspace():
        return " "
    if not text or text == "\ufffd" or unicodedata.category(text) in ("Cc", "Cs", "Co", "Cn"):
        return ""
    if any(first <= text <= last for first, last in _PRESENTATION):
        return unicodedata.normalize("NFKC", text)
    return text


# As long as there are codes: a file can name each of them, and that is some MB once.
_READ_AS = _ReadAs()
