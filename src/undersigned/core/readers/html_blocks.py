"""A web page as a flat row of blocks, and the regions of it that they stand in."""

import re
from dataclasses import dataclass, field
from typing import Literal

from undersigned.core.readers.lines import Mark

Cell = tuple[str, tuple[Mark, ...]]


@dataclass(slots=True)
class Block:
    """A line that a person sees, a row of a table, or a picture with its description.

    ``gap``: an empty line stands before it. ``links`` counts the characters that are links,
    ``away`` those links that lead to another site, ``anchors`` all. ``reason`` says why it is no
    part of the letter.
    """

    text: str
    kind: Literal["line", "row", "picture", "left"] = "line"
    marks: tuple[Mark, ...] = ()
    gap: bool = False
    heading: int = 0
    marker: str = ""
    number: int | None = None
    bullet: bool = False
    depth: int = 0
    quoted: bool = False
    note: str = ""
    cells: tuple[Cell, ...] = ()
    header: bool = False
    links: int = 0
    anchors: int = 0
    away: int = 0
    reason: str = ""

    @property
    def item(self) -> bool:
        """Whether it begins an item of a list."""
        return self.bullet or self.number is not None


@dataclass(slots=True)
class Region:
    """An element that holds blocks [start, end); ``parent`` is the index of the region around it.

    ``names`` are its element, role, classes and id; ``fields`` counts what can be filled in there.
    """

    tag: str
    role: str
    names: str
    parent: int
    start: int
    end: int = 0
    fields: int = 0


@dataclass(slots=True)
class Flow:
    """What was walked: blocks, regions in the order in which they begin, hidden words."""

    blocks: list[Block] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)
    hidden: list[tuple[int, str]] = field(default_factory=list)


_HOST = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#:]+)", re.IGNORECASE)


def host_of(address: str) -> str:
    """The host that an address names, without "www."; "" where it names none."""
    found = _HOST.match(address.strip())
    return found[1].lower() if found else ""
