"""The characters of one PDF page, with how they are set, and those that nobody can see.

Characters that one text object of the page holds are set alike, so its style is asked for once.
"""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
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

# PDFium's function by its address, giving the text object's own address: as a number it is its
# name in a table, and turning a pointer into one for each character takes a tenth of all reading.
_object_at = ctypes.CFUNCTYPE(ctypes.c_void_p, raw.FPDF_TEXTPAGE, ctypes.c_int)(
    ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


class _Ink(NamedTuple):
    """How the characters of one text object are set; ``turn`` is in quarters, -1 for askew."""

    style: Style
    turn: int
    seen: bool
    white: bool


class _Found(NamedTuple):
    """A character as the file has it, in the page's own units."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    ink: _Ink
    order: int
    spaced: bool


@dataclass(slots=True)
class SheetReader:
    """Reads the characters of an open text page, whose page has the bounds ``edges``."""

    text: raw.FPDF_TEXTPAGE
    edges: Box
    around: Around
    links: Sequence[tuple[Box, str]] = ()
    _inks: dict[int, _Ink] = field(default_factory=dict)
    _fonts: dict[int, tuple[bool, bool]] = field(default_factory=dict)
    # The links at about the height of a line, in whole points.
    _beside: dict[int, list[tuple[Box, str]]] = field(default_factory=dict)

    def fill(self, sheet: Sheet, count: int) -> None:
        """Gives ``sheet`` its ``count`` characters and what was found beside them."""
        sheet.rules = self.around.rules
        sheet.pictured = self._pictured()
        found = self._read(sheet, count)
        unseen = sum(not each.ink.seen for each in found)
        sheet.recognised = sheet.pictured >= _SCANNED and unseen * 2 > len(found)
        seen: list[_Found] = []
        hidden: list[_Found] = []
        for each in found:
            (seen if sheet.recognised or self._is_seen(each) else hidden).append(each)
        turns = Counter(each.ink.turn for each in seen if each.ink.turn >= 0)
        turn = turns.most_common(1)[0][0] if turns else 0
        if turn % 2:
            sheet.width, sheet.height = sheet.height, sheet.width
        sheet.glyphs = [self._glyph(each, turn) for each in seen if each.ink.turn == turn]
        sheet.hidden = _words(hidden)
        sheet.turned = _words(each for each in seen if each.ink.turn != turn)

    def _pictured(self) -> float:
        """The share of the page under its pictures, counted up to the whole."""
        left, bottom, right, top = self.edges
        area = max((right - left) * (top - bottom), 1.0)
        covered = 0.0
        for one, two, three, four in self.around.pictures:
            wide = min(three, right) - max(one, left)
            covered += max(wide, 0) * max(min(four, top) - max(two, bottom), 0)
        return min(covered / area, 1.0)

    def _read(self, sheet: Sheet, count: int) -> list[_Found]:
        """All characters but blanks, and those of which the file does not say what they are."""
        unicode_of = raw.FPDFText_GetUnicode
        box_of, origin_of = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
        box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        to_box, to_x, to_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
        # The base line of a text object is that of its first character.
        bases: dict[int, tuple[float, float]] = {}
        found, spaced = [], True
        for index in range(count):
            code = unicode_of(self.text, index)
            text = _read_as(code)
            if text == " ":
                spaced = True
                continue
            if not text or raw.FPDFText_HasUnicodeMapError(self.text, index) == 1:
                sheet.unknown += 1
                continue
            address = _object_at(self.text, index)
            if not address:
                # PDFium makes up blanks and line ends, and the hyphens of its own line ends.
                continue
            box_of(self.text, index, to_box)
            ink = self._inks.get(address)
            if ink is None:
                ink = self._ink(index, address)
                origin_of(self.text, index, to_x, to_y)
                bases[address] = (x.value, y.value)
            place = (box.left, box.bottom, box.right, box.top, *bases[address])
            found.append(_Found(text, *place, ink, index, spaced))
            spaced = False
        return found

    def _ink(self, index: int, address: int) -> _Ink:
        shape = ctypes.cast(address, raw.FPDF_PAGEOBJECT)
        ink = self._inks[address] = self._asked(index, shape)
        return ink

    def _asked(self, index: int, shape: raw.FPDF_PAGEOBJECT) -> _Ink:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.text, index, ctypes.byref(matrix))
        size = raw.FPDFText_GetFontSize(self.text, index) * math.hypot(matrix.c, matrix.d)
        angle = math.degrees(math.atan2(matrix.b, matrix.a)) % 360
        turn = round(angle / 90) % 4 if abs((angle + 45) % 90 - 45) <= _SKEWED else -1
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        raw.FPDFText_GetFillColor(
            self.text, index, *(ctypes.byref(each) for each in (red, green, blue, alpha))
        )
        mode = raw.FPDFTextObj_GetTextRenderMode(shape)
        bold, italic = self._face(index, shape)
        return _Ink(
            style=Style(round(size, 1), bold or mode == _FILLED_AND_STROKED, italic),
            turn=turn,
            seen=mode not in _INVISIBLE and alpha.value > 0 and size >= _SMALLEST,
            white=min(red.value, green.value, blue.value) >= _WHITE,
        )

    def _face(self, index: int, shape: raw.FPDF_PAGEOBJECT) -> tuple[bool, bool]:
        """Whether the font is bold, and whether it is italic, by its name first."""
        font = ctypes.cast(raw.FPDFTextObj_GetFont(shape), ctypes.c_void_p).value or 0
        if font not in self._fonts:
            held, flags = ctypes.create_string_buffer(200), ctypes.c_int()
            raw.FPDFText_GetFontInfo(self.text, index, held, len(held), ctypes.byref(flags))
            name = held.value.decode("utf-8", "replace").lower()
            italic = any(each in name for each in _ITALIC_NAMES)
            self._fonts[font] = (
                any(each in name for each in _BOLD_NAMES),
                italic or bool(flags.value & _ITALIC_FLAG),
            )
        return self._fonts[font]

    def _is_seen(self, each: _Found) -> bool:
        """Whether a person sees it: inked, on the page, and not white on white."""
        left, bottom, right, top = self.edges
        x, y = (each.left + each.right) / 2, (each.bottom + each.top) / 2
        if not (each.ink.seen and left <= x <= right and bottom <= y <= top):
            return False
        return not each.ink.white or any(ground.holds(x, y) for ground in self.around.grounds)

    def _glyph(self, each: _Found, turn: int) -> Glyph:
        """The character on the sheet as it is held for reading."""
        left, bottom, right, top = self.edges
        if turn == 0:
            start, end, base = each.left - left, each.right - left, top - each.y
        elif turn == 1:
            start, end, base = each.bottom - bottom, each.top - bottom, each.x - left
        elif turn == 2:
            start, end, base = right - each.right, right - each.left, each.y - bottom
        else:
            start, end, base = top - each.top, top - each.bottom, right - each.x
        link = self._link(each) if self.links else ""
        style = each.ink.style
        return Glyph(each.text, start, end, base, style, each.order, each.spaced, link)

    def _link(self, each: _Found) -> str:
        """Where the character leads."""
        x, y = (each.left + each.right) / 2, (each.bottom + each.top) / 2
        level = round(y)
        beside = self._beside.get(level)
        if beside is None:
            near = [each for each in self.links if each[0][1] - 1 <= level <= each[0][3] + 1]
            beside = self._beside[level] = near
        if not beside:  # as on most lines
            return ""
        return next((address for box, address in beside if box.holds(x, y)), "")


def _words(found: Iterable[_Found]) -> str:
    """Characters as words, in the order of the file."""
    return "".join(f" {each.text}" if each.spaced else each.text for each in found).strip()


@lru_cache(maxsize=8192)
def _read_as(code: int) -> str:
    """What a character code is read as: a blank, nothing where it is unknown, or letters."""
    text = chr(code) if 0 < code < 0x110000 else ""
    text = _HYPHENS.get(text, _SYMBOLS.get(text, text))
    if text.isspace():
        return " "
    if not text or text == "\ufffd" or unicodedata.category(text) in ("Cc", "Cs", "Co", "Cn"):
        return ""
    if any(first <= text <= last for first, last in _PRESENTATION):
        return unicodedata.normalize("NFKC", text)
    return text
