"""What stands around the text of every page: running heads and feet, and page numbers.

They are told by their place and form on several pages. The head of the first page is kept, because
it is the letterhead or holds the date; its repeats are not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from undersigned.core.readers.typeset.rows import Strip

HEAD = "a running head"
FOOT = "a running foot"
NUMBER = "a page number"
_DEEPEST = 3  # Lines at the top and at the bottom of a page that may be its furniture.
_SAME_PLACE = 4.0
_SAME_LINE = 2.0
_MARGIN = 0.12  # The share of the page's height that is its upper and its lower margin.
_DIGITS = re.compile(r"\d+")
_ALONE = re.compile(r"[-–—\[(|\s]*(?:\d{1,4}|x{0,3}(?:ix|iv|v?i{1,3}|v|x))[-–—\])|\s]*")
_LABELLED = re.compile(r"\W*(?:[^\W\d]{1,8}\.?\s*)?(\d{1,4})(?:\W*[^\W\d]{0,4}\W*(\d{1,4}))?\W*")


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The strips of a page's text, and what stands around it with the reason."""

    strips: tuple[Strip, ...]
    above: tuple[tuple[Strip, str], ...] = ()
    below: tuple[tuple[Strip, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Outer:
    """One of the outermost lines of a page: its words, and as they would be on other pages."""

    text: str
    form: str
    base: float
    top: bool


_Edge = dict[int, _Outer]  # By the number of the strip on its page.


def trimmed(pages: Sequence[Sequence[Strip]], heights: Sequence[float]) -> list[Trimmed]:
    """Each page without its furniture."""
    edges = [_edge(strips, height) for strips, height in zip(pages, heights, strict=True)]
    return [_trimmed(strips, index, edges, heights[index]) for index, strips in enumerate(pages)]


def _edge(strips: Sequence[Strip], height: float) -> _Edge:
    """The outermost lines of a page, as they would look alike on other pages."""
    edge: _Edge = {}
    for top in (True, False):
        seen: list[float] = []
        numbers = range(len(strips)) if top else reversed(range(len(strips)))
        for number in numbers:
            strip = strips[number]
            if not seen or abs(strip.base - seen[-1]) > 0.3 * strip.size:
                seen.append(strip.base)
            half = strip.base < height / 2
            if len(seen) > _DEEPEST:
                break
            if half == top:
                form = _DIGITS.sub("#", strip.text.casefold())
                edge[number] = _Outer(strip.text, form, strip.base, top)
    return edge


def _trimmed(strips: Sequence[Strip], index: int, edges: Sequence[_Edge], height: float) -> Trimmed:
    kept: list[Strip] = []
    above: list[tuple[Strip, str]] = []
    below: list[tuple[Strip, str]] = []
    places = edges[index]
    reasons = {each: _reason(place, index, edges, height) for each, place in places.items()}
    numbered = [
        places[each].base
        for each, reason in reasons.items()
        if reason == NUMBER and not places[each].top
    ]
    for number, strip in enumerate(strips):
        place, reason = places.get(number), reasons.get(number, "")
        if place and not reason and any(abs(place.base - each) < _SAME_LINE for each in numbered):
            reason = FOOT  # What stands beside the number of the page.
        if place and reason:
            (above if place.top else below).append((strip, reason))
        else:
            kept.append(strip)
    return Trimmed(tuple(kept), tuple(above), tuple(below))


def _reason(line: _Outer, index: int, edges: Sequence[_Edge], height: float) -> str:
    """Why a line is no part of the text; empty where it is."""
    margin = min(line.base, height - line.base) < _MARGIN * height
    if margin and _is_number(line.text, index + 1, len(edges)):
        return NUMBER
    repeats = [
        (number, other)
        for number, edge in enumerate(edges)
        for other in edge.values()
        if (other.form, other.top) == (line.form, line.top)
        and abs(other.base - line.base) <= _SAME_PLACE
    ]
    pages = {number for number, _ in repeats}
    if len(pages) < 2 or len(pages) * 3 < len(edges) or not re.search(r"\w", line.form):
        return ""
    if not line.top:
        return FOOT
    first = index == 0 and all(other.text == line.text for _, other in repeats)
    return "" if first else HEAD


def _is_number(text: str, page: int, pages: int) -> bool:
    """Whether it numbers the page: alone, or as "page 2", "2/4", "2 of 4"."""
    if _ALONE.fullmatch(text.casefold()):
        return True
    labelled = _LABELLED.fullmatch(text)
    if not labelled or int(labelled[1]) != page:
        return False
    return int(labelled[2]) == pages if labelled[2] else pages > 1
