"""The chart of an ask's occasions: where its marks and lines stand. The template draws it.

What was found is told three times, so that no colour is needed: by the height of a mark, by its
shape and by the words beside the chart. Lengths are CSS pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from undersigned.core.record.asks import Finding, Occasion, TrackedAsk
from undersigned.core.record.headline import contested

from .looks import found_words

LANE = 34  # from one height to the next
NARROW, WIDE = 78, 104  # from one occasion to the next, as their names need
LETTER = 7  # a letter's width, nearly
LEFT = 96  # room for the names of the lanes
RIGHT = 32
TOP = 22
FOOT = 44
LONGEST = 14  # characters of an occasion's name

# The lanes from above, and what stands in each.
LANES = (Finding.MET, Finding.PARTLY, Finding.NOT_MET, Finding.CANNOT_TELL)
_LANE_OF = {Finding.MET: 0, Finding.PARTLY: 1, Finding.NOT_MET: 2}
UNKNOWN_LANE = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One occasion: middle of its mark, its two lines of words, and its shape.

    ``shape`` is the finding's word with hyphens, "none" where nothing is known.
    ``is_contested``: sources or people disagree.
    """

    x: int
    y: int
    shape: str
    key: str
    day: str
    title: str
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """``deadline_x`` is where the letter's deadline lies among the occasions; 0 for none."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    lanes: tuple[tuple[int, str], ...]
    deadline_x: int
    left: int = LEFT
    top: int = TOP

    @property
    def line(self) -> str:
        """The marks of what is known, joined: the points of an SVG polyline."""
        return " ".join(f"{mark.x},{mark.y}" for mark in self.marks if mark.shape != "none")

    @property
    def across(self) -> str:
        """Its width in rem, which grows with the reader's text: "24.5rem" (16 pixels each)."""
        return f"{self.width / 16:g}rem"

    @property
    def floor(self) -> int:
        return self.height - FOOT


def chart_of(ask: TrackedAsk) -> Chart | None:
    """The chart of all occasions in their order; None where there is none."""
    if not ask.occasions:
        return None
    lanes = [found_words(each) for each in LANES[:UNKNOWN_LANE]]
    lanes.append(found_words(None))
    cell = _cell(ask.occasions)
    disputed = {each.key for each in contested(ask)}
    return Chart(
        width=LEFT + cell * len(ask.occasions) + RIGHT,
        height=TOP + LANE * len(lanes) + FOOT,
        marks=tuple(
            _mark(number, each, cell, is_contested=each.key in disputed)
            for number, each in enumerate(ask.occasions)
        ),
        lanes=tuple((TOP + LANE * lane + LANE // 2, words) for lane, words in enumerate(lanes)),
        deadline_x=_deadline_x(ask, cell),
    )


def _cell(occasions: Sequence[Occasion]) -> int:
    longest = max(len(_short(each.key)) for each in occasions)
    return min(WIDE, max(NARROW, longest * LETTER + 8))


def _mark(number: int, occasion: Occasion, cell: int, *, is_contested: bool) -> Mark:
    found = occasion.current.found if occasion.current else None
    beside = f", {_('contested')}" if is_contested else ""
    lane = _LANE_OF.get(found, UNKNOWN_LANE) if found else UNKNOWN_LANE
    return Mark(
        x=LEFT + cell * number + cell // 2,
        y=TOP + LANE * lane + LANE // 2,
        shape=found.replace(" ", "-") if found else "none",
        key=_short(occasion.key),
        day=occasion.closes.strftime("%Y-%m") if occasion.closes else "",
        title=f"{occasion.key}: {found_words(found)}{beside}",
        is_contested=is_contested,
    )


def _short(key: str) -> str:
    """What there is room for; the whole stands in the mark's title and in the table."""
    return key if len(key) <= LONGEST else f"{key[: LONGEST - 1].rstrip()}…"


def _deadline_x(ask: TrackedAsk, cell: int) -> int:
    deadline = ask.deadline.by
    if deadline is None:
        return 0
    over = [each for each in ask.occasions if each.closes and each.closes <= deadline]
    return LEFT + cell * len(over)
