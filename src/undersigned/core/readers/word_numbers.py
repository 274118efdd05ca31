"""The numbers and bullets that Word prints before paragraphs (ISO/IEC 29500-1, 17.9).

A file does not hold them: they are counted here as Word counts them, in the order of the text.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.numerals import printed_number
from undersigned.core.readers.word_package import W
from undersigned.core.readers.word_styles import PROPERTIES, number, paragraph_look, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"
_LARGEST = 1_000_000


@dataclass(slots=True)
class Level:
    """One level of a list: how it prints its number."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    style: str = ""
    indent: float | None = None
    figures: bool = False


@dataclass(slots=True)
class NumberedAs:
    """What stands before a paragraph: ``marker`` as printed, and what it says."""

    marker: str = ""
    number: int | None = None
    bullet: bool = False
    level: int = 0
    indent: float | None = None


@dataclass(slots=True)
class _List:
    """The levels of a list by an id, and which counters it shares with others."""

    shared: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if root is None:
            return
        abstract = {
            each.get(f"{W}abstractNumId", ""): each for each in root.iterchildren(f"{W}abstractNum")
        }
        by_style = {link: each for each in abstract.values() if (link := value(each, "styleLink"))}
        for element in root.iterchildren(f"{W}num"):
            shared = value(element, "abstractNumId") or ""
            held = abstract.get(shared)
            if held is not None and (link := value(held, "numStyleLink")):
                held = by_style.get(link, held)
            self._lists[element.get(f"{W}numId", "")] = _list(shared, held, element)

    def next(self, list_id: str | None, level: int | None, style: str = "") -> NumberedAs | None:
        """Counts one more paragraph of a list; ``None`` where it is in none.

        ``style`` is the paragraph's; a list may tie its levels to styles.
        """
        held = self._lists.get(list_id or "")
        if held is None:
            return None
        if level is None:
            tied = (depth for depth, each in held.levels.items() if style and each.style == style)
            level = next(tied, 0)
        level = min(max(level, 0), _LEVELS - 1)
        how = held.levels.get(level, Level())
        if how.form == "bullet":
            return NumberedAs(_bullet(how.text), bullet=True, level=level, indent=how.indent)
        count = self._count(list_id or "", held, level)
        marker = self._printed(held, level)
        if not marker:
            return NumberedAs(level=level, indent=how.indent)
        return NumberedAs(marker, count, level=level, indent=how.indent)

    def _count(self, list_id: str, held: _List, level: int) -> int:
        counts = self._counts.setdefault(held.shared, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for depth, start in held.starts.items():
                counts[depth] = start - 1
        how = held.levels.get(level, Level())
        counts[level] = counts.get(level, how.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            restart = held.levels.get(deeper, Level()).restart
            if restart is None or (restart and level < restart):
                del counts[deeper]
        return counts[level]

    def _printed(self, held: _List, level: int) -> str:
        counts = self._counts[held.shared]
        figures = held.levels.get(level, Level()).figures

        def of_level(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            how = held.levels.get(depth, Level())
            form = "decimal" if figures and depth != level else how.form
            return printed_number(counts.get(depth, how.start), form)

        return _PLACE.sub(of_level, held.levels.get(level, Level()).text).strip()


def _bullet(text: str) -> str:
    """The bullet as a plain sign: those of symbol fonts stand at private places."""
    sign = text.strip()
    is_plain = len(sign) == 1 and sign in "•-–—*◦▪▫●○■□➢➤✓✔‣·"
    return sign if is_plain else _BULLET


def _list(shared: str, held: etree._Element | None, element: etree._Element) -> _List:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    if held is not None:
        for each in held.iterchildren(f"{W}lvl"):
            levels[_depth(each)] = _level(each)
    for override in element.iterchildren(f"{W}lvlOverride"):
        depth = _depth(override)
        own = override.find(f"{W}lvl")
        if own is not None:
            levels[depth] = _level(own)
        start = number(value(override, "startOverride"))
        if start is not None:
            starts[depth] = _bounded(start)
    return _List(shared, levels, starts)


def _depth(element: etree._Element) -> int:
    return number(element.get(f"{W}ilvl")) or 0


def _bounded(start: int) -> int:
    return max(min(start, _LARGEST), 0)


def _level(element: etree._Element) -> Level:
    start = number(value(element, "start"))
    return Level(
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=0 if start is None else _bounded(start),
        restart=number(value(element, "lvlRestart")),
        style=value(element, "pStyle") or "",
        indent=paragraph_look(element.find(PROPERTIES)).indent,
        figures=element.find(f"{W}isLgl") is not None,
    )
