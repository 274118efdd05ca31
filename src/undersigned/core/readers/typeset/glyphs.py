"""Characters on their places: what a typeset page says before anyone reads it.

All lengths are points (1/72 inch); ``x`` grows to the right and ``y`` grows down from the top edge
of the sheet as it is held for reading.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class Style(NamedTuple):
    """How characters are set: ``size`` in points, to a tenth."""

    size: float
    bold: bool = False
    italic: bool = False


class Glyph(NamedTuple):
    """One character: its left and right edges, and the line ``base`` that it stands on.

    ``order`` is its place in the file. ``spaced`` says that the file has a blank before it.
    """

    text: str
    left: float
    right: float
    base: float
    style: Style
    order: int
    spaced: bool = False
    link: str = ""


class Rule(NamedTuple):
    """A drawn horizontal line."""

    left: float
    right: float
    y: float


@dataclass(slots=True)
class Sheet:
    """One page. ``pictured`` is the share of it under pictures, from 0 to 1.

    ``hidden`` are words that nobody can see, ``turned`` those that are set across the page.
    ``unknown`` counts the characters of which the file does not say what they are.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictured: float = 0.0
    hidden: str = ""
    turned: str = ""
    unknown: int = 0
    # The words are those that were recognised in a picture of the page.
    recognised: bool = False
    comments: int = 0


@dataclass(frozen=True, slots=True)
class Volume:
    """All sheets of a file, and what it tells of who made it."""

    sheets: tuple[Sheet, ...]
    author: str = ""
    company: str = ""
