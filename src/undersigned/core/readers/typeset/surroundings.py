"""What stands on a PDF's page beside its characters: pictures, rules, links, comments.

Read for what they say of the characters: whether white ones stand on something dark, where links
lead, whether the page is but a picture. Nothing is fetched from where a link leads.
"""

import ctypes
from dataclasses import dataclass, field

from pypdfium2 import PdfPage, raw  # type: ignore[import-untyped]

from undersigned.core.readers.typeset.glyphs import Rule

_MOST_OBJECTS = 20_000
_MOST_LINKS = 2_000
_MOST_RULES = 1_000
_LONGEST_ADDRESS = 2_000
_THICKEST_RULE = 3.0
_SHORTEST_RULE = 30.0
_WHITE = 245
# Annotations that are words about the text, and those that are printed with it.
_COMMENTS = (
    raw.FPDF_ANNOT_TEXT,
    raw.FPDF_ANNOT_HIGHLIGHT,
    raw.FPDF_ANNOT_UNDERLINE,
    raw.FPDF_ANNOT_SQUIGGLY,
    raw.FPDF_ANNOT_STRIKEOUT,
    raw.FPDF_ANNOT_CARET,
)
_PRINTED = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP)


class Box(tuple[float, float, float, float]):
    """Left, bottom, right, top, in the page's own units (y grows up)."""

    __slots__ = ()

    def holds(self, x: float, y: float) -> bool:
        left, bottom, right, top = self
        return left <= x <= right and bottom <= y <= top


@dataclass(slots=True)
class Around:
    """What was drawn on a page. ``grounds`` is what is not white and not text."""

    grounds: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


@dataclass(slots=True)
class Annotations:
    """Links with their addresses, how many comments, and whether some are printed."""

    links: list[tuple[Box, str]] = field(default_factory=list)
    comments: int = 0
    printed: bool = False


def annotations(document: raw.FPDF_DOCUMENT, page: PdfPage) -> Annotations:
    """The annotations of a page."""
    found = Annotations(links=_links(document, page))
    for number in range(min(raw.FPDFPage_GetAnnotCount(page.raw), _MOST_LINKS)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, number)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        found.comments += kind in _COMMENTS and _says_something(annotation)
        found.printed = found.printed or kind in _PRINTED
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _says_something(annotation: raw.FPDF_ANNOTATION) -> bool:
    # Two bytes are the end of an empty string in UTF-16.
    return bool(raw.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0) > 2)


def _links(document: raw.FPDF_DOCUMENT, page: PdfPage) -> list[tuple[Box, str]]:
    found: list[tuple[Box, str]] = []
    position, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while len(found) < _MOST_LINKS and raw.FPDFLink_Enumerate(
        page.raw, ctypes.byref(position), ctypes.byref(link)
    ):
        address = _address(document, link)
        if address and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
            found.append((Box((box.left, box.bottom, box.right, box.top)), address))
    return found


def _address(document: raw.FPDF_DOCUMENT, link: raw.FPDF_LINK) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST_ADDRESS:
        return ""
    held = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, held, length)
    return held.value.decode("utf-8", "replace").strip()


def look_around(page: PdfPage, top: float) -> Around:
    """What is drawn on a page whose upper edge is at ``top``."""
    around = Around()
    held = (ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float())
    places = [ctypes.byref(each) for each in held]
    for number in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page.raw, number)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT or not raw.FPDFPageObj_GetBounds(drawn, *places):
            continue
        box = Box(each.value for each in held)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            _path(around, drawn, box, top)
            continue
        around.grounds.append(box)
        if kind == raw.FPDF_PAGEOBJ_IMAGE or _holds_picture(drawn, kind):
            around.pictures.append(box)
    return around


def _path(around: Around, drawn: raw.FPDF_PAGEOBJECT, box: Box, top: float) -> None:
    left, bottom, right, upper = box
    if upper - bottom <= _THICKEST_RULE:
        if right - left >= _SHORTEST_RULE and len(around.rules) < _MOST_RULES:
            around.rules.append(Rule(left, right, top - (bottom + upper) / 2))
    elif not _is_white(drawn):
        around.grounds.append(box)


def _is_white(drawn: raw.FPDF_PAGEOBJECT) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(drawn, *(ctypes.byref(each) for each in (red, green, blue, alpha)))
    return min(red.value, green.value, blue.value) >= _WHITE or not alpha.value


def _holds_picture(drawn: raw.FPDF_PAGEOBJECT, kind: int) -> bool:
    """Whether a form, which is a drawing in a drawing, begins with a picture."""
    if kind != raw.FPDF_PAGEOBJ_FORM:
        return False
    inner = (
        raw.FPDFFormObj_GetObject(drawn, number)
        for number in range(min(raw.FPDFFormObj_CountObjects(drawn), 10))
    )
    return any(raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_IMAGE for each in inner)
