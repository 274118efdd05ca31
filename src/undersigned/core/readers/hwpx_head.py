"""What the head of an HWPX file says of paragraphs and letters, and the numbers that it prints.

Lengths are in hundredths of a point (HWPUNIT) in the file, and in points here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.hwpx_package import inside, local
from undersigned.core.readers.numerals import printed_number

# Hancom's names for formats of numbers → those of WordprocessingML.
_FORMS = {
    "DIGIT": "decimal", "CIRCLED_DIGIT": "decimalEnclosedCircle", "ROMAN_CAPITAL": "upperRoman",
    "ROMAN_SMALL": "lowerRoman", "LATIN_CAPITAL": "upperLetter", "LATIN_SMALL": "lowerLetter",
    "HANGUL_SYLLABLE": "ganada", "HANGUL_JAMO": "chosung", "HANGUL_PHONETIC": "koreanCounting",
    "IDEOGRAPH": "chineseCounting",
}  # fmt: skip
_PLACE = re.compile(r"\^(\d{1,2})")
_UNITS_A_POINT = 100
_LARGEST = 1_000_000
_CONTENTS = re.compile(r"(차례|toc) ?(\d+|제목|heading)", re.IGNORECASE)


def whole(text: str | None, otherwise: int = 0) -> int:
    """A whole number as files write it."""
    try:
        return max(min(int(text or ""), _LARGEST), -_LARGEST)
    except ValueError:
        return otherwise


@dataclass(frozen=True, slots=True)
class ParaLook:
    """How a paragraph is set: its list ("OUTLINE", "NUMBER", "BULLET" or none), and its space."""

    kind: str = ""
    list_id: str = ""
    level: int = 0
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.0


@dataclass(slots=True)
class Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class Head:
    """The looks by id, and how far each list has been counted."""

    paras: dict[str, ParaLook] = field(default_factory=dict)
    strong: set[str] = field(default_factory=set)
    emphasis: set[str] = field(default_factory=set)
    contents: set[str] = field(default_factory=set)
    bullets: dict[str, str] = field(default_factory=dict)
    changes: int = 0
    outline: str = ""
    lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, look: ParaLook) -> tuple[str, int | None]:
        """Counts one more paragraph of a list: its marker as printed, and its number."""
        key = self.outline if look.kind == "OUTLINE" else look.list_id
        levels = self.lists.get(key)
        if levels is None:
            return "", None
        counts = self._counts.setdefault(key, {})
        start = levels.get(look.level, Level()).start
        counts[look.level] = counts.get(look.level, start - 1) + 1
        for deeper in [each for each in counts if each > look.level]:
            del counts[deeper]

        def of_level(match: re.Match[str]) -> str:
            depth = int(match[1]) - 1
            how = levels.get(depth, Level())
            return printed_number(counts.get(depth, how.start), how.form)

        marker = _PLACE.sub(of_level, levels.get(look.level, Level()).text).strip()
        return marker, counts[look.level] if marker else None


def read_head(root: etree._Element | None) -> Head:
    """The head of a file; one that says nothing where there is none."""
    head = Head()
    if root is not None:
        _read_looks(root, head)
        _read_lists(root, head)
        head.changes = sum(1 for _ in inside(root, "trackChange"))
    return head


def _read_looks(root: etree._Element, head: Head) -> None:
    for element in inside(root, "paraPr"):
        head.paras[element.get("id", "")] = _para(element)
    for element in inside(root, "charPr"):
        names = {local(child) for child in element}
        head.strong |= {element.get("id", "")} if "bold" in names else set()
        head.emphasis |= {element.get("id", "")} if "italic" in names else set()
    for element in inside(root, "style"):
        called = (element.get("name", ""), element.get("engName", ""))
        if any(_CONTENTS.fullmatch(name) for name in called):
            head.contents.add(element.get("id", ""))


def _read_lists(root: etree._Element, head: Head) -> None:
    for element in inside(root, "bullet"):
        head.bullets[element.get("id", "")] = _bullet(element.get("char", ""))
    for element in inside(root, "numbering"):
        levels = {
            whole(each.get("level"), 1) - 1: _level(each) for each in inside(element, "paraHead")
        }
        head.lists[element.get("id", "")] = levels


def _bullet(char: str) -> str:
    """The bullet as printed; those of symbol fonts stand at private places."""
    private = len(char) == 1 and 0xE000 <= ord(char) <= 0xF8FF
    return char if len(char) == 1 and not private else "•"


def _level(element: etree._Element) -> Level:
    return Level(
        form=_FORMS.get(element.get("numFormat", ""), "decimal"),
        text=element.text or "",
        start=max(whole(element.get("start"), 1), 0),
    )


def _para(element: etree._Element) -> ParaLook:
    heading = next(_own(element, "heading"), None)
    lengths = {local(each): each for each in next(_own(element, "margin"), ())}

    def points(name: str) -> float:
        found = lengths.get(name)
        return whole(found.get("value") if found is not None else "") / _UNITS_A_POINT

    kind = heading.get("type", "") if heading is not None else ""
    return ParaLook(
        kind="" if kind == "NONE" else kind,
        list_id=heading.get("idRef", "") if heading is not None else "",
        level=min(max(whole(heading.get("level")) if heading is not None else 0, 0), 9),
        indent=points("left"),
        before=points("prev"),
        after=points("next"),
    )


def _own(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """What a look says; of what it says in several units, the first."""
    return inside(element, name)
