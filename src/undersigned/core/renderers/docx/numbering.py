"""Lists of a Word file (ISO/IEC 29500-1, 17.9): real ones, whose numbers Word counts itself."""

from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.renderers.docx.elements import w

_LEVELS = 9
_STEP = 397  # 7 mm: room for "12." before the words
_BULLETS = "•–"
_BULLETED, _NUMBERED = 0, 1


def indent_of(depth: int) -> int:
    """Where the words of an item stand that is in ``depth`` other lists."""
    return _STEP * (min(depth, _LEVELS - 1) + 1)


@dataclass
class Numbering:
    """The lists of one file, each with its own count."""

    _lists: list[etree._Element] = field(default_factory=list)

    def new_list(self, depth: int, *, ordered: bool, start: int = 1) -> int:
        """A list that begins with ``start``; what it is called by its paragraphs (w:numId)."""
        number = len(self._lists) + 1
        kind = w("abstractNumId", val=_NUMBERED if ordered else _BULLETED)
        level = min(depth, _LEVELS - 1)
        counted = [w("lvlOverride", w("startOverride", val=start), ilvl=level)] if ordered else []
        self._lists.append(w("num", kind, *counted, numId=number))
        return number

    def part(self) -> etree._Element:
        """The whole of numbering.xml."""
        bullets = [_level(d, "bullet", _BULLETS[d % len(_BULLETS)]) for d in range(_LEVELS)]
        numbers = [_level(depth, "decimal", f"%{depth + 1}.") for depth in range(_LEVELS)]
        return w(
            "numbering",
            w("abstractNum", w("multiLevelType", val="hybridMultilevel"), *bullets,
              abstractNumId=_BULLETED),
            w("abstractNum", w("multiLevelType", val="hybridMultilevel"), *numbers,
              abstractNumId=_NUMBERED),
            *self._lists,
        )  # fmt: skip


def item(number: int, depth: int) -> etree._Element:
    """What a paragraph says that is an item of the list ``number`` (w:numPr)."""
    return w("numPr", w("ilvl", val=min(depth, _LEVELS - 1)), w("numId", val=number))


def _level(depth: int, form: str, text: str) -> etree._Element:
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=form),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=indent_of(depth), hanging=_STEP)),
        ilvl=depth,
    )
