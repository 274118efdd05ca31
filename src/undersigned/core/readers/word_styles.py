"""Styles of a Word file, with what they inherit (ISO/IEC 29500-1, 17.7).

Built-in styles are told by their name, which Word writes in English whatever language it speaks;
the ids are in the language of whoever made the file. Spaces are in points.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from undersigned.core.readers.word_package import W

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = {"title": 1, "subtitle": 2}
_QUOTES = ("quote", "intense quote", "quotations", "block text")
_CONTENTS = re.compile(r"toc ([1-9]|heading)|contents ([1-9]|heading)")
_DEEPEST_HEADING = 6
_TWIPS = 20
_OFF = ("0", "false", "off", "none")

PROPERTIES = f"{W}pPr"
RUN_PROPERTIES = f"{W}rPr"
VALUE = f"{W}val"


def value(parent: etree._Element | None, name: str) -> str | None:
    """The w:val of a child; "" where it has none, ``None`` without the child."""
    child = parent.find(W + name) if parent is not None else None
    return None if child is None else child.get(VALUE, "")


def number(text: str | None) -> int | None:
    """A whole number as files write it; ``None`` for anything else."""
    try:
        return int(text or "")
    except ValueError:
        return None


def switch(parent: etree._Element | None, name: str) -> bool | None:
    """A property that is on or off; ``None`` where nothing is said."""
    told = value(parent, name)
    return None if told is None else told not in _OFF


def points(text: str | None) -> float | None:
    """A length as points: twentieths of them, or with its unit as strict files write it."""
    if text and text.endswith("pt"):
        text = str(round(float(text[:-2]) * _TWIPS)) if _is_decimal(text[:-2]) else None
    told = number(text)
    return None if told is None else told / _TWIPS


def _is_decimal(text: str) -> bool:
    return re.fullmatch(r"-?\d{1,6}(\.\d{1,6})?", text) is not None


@dataclass(slots=True)
class Look:
    """What properties say of a paragraph and its letters; ``None`` where they say nothing."""

    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    before: float | None = None
    after: float | None = None
    close: bool | None = None
    indent: float | None = None
    strong: bool | None = None
    emphasis: bool | None = None
    hidden: bool | None = None
    right_to_left: bool | None = None

    def over(self, below: "Look") -> "Look":
        """This, and where it says nothing what is ``below``."""
        told = {
            name: mine if mine is not None else getattr(below, name)
            for name in self.__slots__
            for mine in [getattr(self, name)]
        }
        return Look(**told)


def paragraph_look(properties: etree._Element | None) -> Look:
    """What a w:pPr says."""
    look = Look()
    if properties is None:
        return look
    look.level = number(value(properties, "outlineLvl"))
    numbering = properties.find(f"{W}numPr")
    if numbering is not None:
        look.list_id = value(numbering, "numId")
        look.list_level = number(value(numbering, "ilvl"))
    spacing = properties.find(f"{W}spacing")
    if spacing is not None:
        look.before = points(spacing.get(f"{W}before"))
        look.after = points(spacing.get(f"{W}after"))
    look.close = switch(properties, "contextualSpacing")
    indent = properties.find(f"{W}ind")
    if indent is not None:
        look.indent = points(indent.get(f"{W}left") or indent.get(f"{W}start"))
    return look


def letters_look(properties: etree._Element | None) -> Look:
    """What a w:rPr says; letters of right-to-left scripts have switches of their own."""
    if properties is None or not len(properties):
        return Look()
    right_to_left = switch(properties, "rtl")
    suffix = "Cs" if right_to_left else ""
    return Look(
        strong=switch(properties, f"b{suffix}"),
        emphasis=switch(properties, f"i{suffix}"),
        hidden=switch(properties, "vanish"),
    )


@dataclass(slots=True)
class Style:
    """A style: what it says, inherited or not, and the names of it and those below, lower case."""

    look: Look = field(default_factory=Look)
    over_base: Look = field(default_factory=Look)  # with what the file sets for all paragraphs
    names: tuple[str, ...] = ()

    @property
    def heading(self) -> int:
        """1 to 6 for a heading, by its own name or those that it is based on; else 0."""
        for name in self.names:
            if name in _TITLES:
                return _TITLES[name]
            if match := _HEADING.fullmatch(name):
                return min(int(match[1]), _DEEPEST_HEADING)
        return 0

    @property
    def quoted(self) -> bool:
        return any(name in _QUOTES for name in self.names)

    @property
    def contents(self) -> bool:
        """Whether it sets a line of a table of contents."""
        return any(_CONTENTS.fullmatch(name) for name in self.names)


class Styles:
    """The styles of a file, by id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._styles: dict[str, Style] = {}
        self._usual = ""
        self.base = Look()  # what is below all styles
        if root is None:
            return
        for element in root.iterchildren(f"{W}style"):
            key = element.get(f"{W}styleId", "")
            self._elements[key] = element
            is_usual = element.get(f"{W}default", "0") not in _OFF
            if is_usual and element.get(f"{W}type") == "paragraph":
                self._usual = key
        defaults = f"{W}docDefaults/{W}pPrDefault/{PROPERTIES}"
        self.base = paragraph_look(root.find(defaults))

    def of(self, key: str | None) -> Style:
        """The style with this id; the usual one of paragraphs for ``None``."""
        key = self._usual if key is None else key
        if key not in self._styles:
            self._styles[key] = self._style(key)
        return self._styles[key]

    def _style(self, key: str) -> Style:
        look, names = Look(), list[str]()
        for element in self._chain(key):
            name = (value(element, "name") or "").lower()
            names.append(name)
            own = letters_look(element.find(RUN_PROPERTIES))
            look = look.over(own).over(paragraph_look(element.find(PROPERTIES)))
        return Style(look, look.over(self.base), tuple(names))

    def _chain(self, key: str) -> Iterator[etree._Element]:
        """The style and those that it is based on, each once."""
        seen: set[str] = set()
        while key in self._elements and key not in seen:
            seen.add(key)
            yield self._elements[key]
            key = value(self._elements[key], "basedOn") or ""
