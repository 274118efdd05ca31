"""How many had signed on each day: one line a kind, told apart by colour and by dashes."""

import datetime as dt
from collections.abc import Sequence

from babel.dates import format_skeleton

from undersigned.core.charts.svg import BLUE, ORANGE, WIDTH, picture, rule, words
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.numbers import in_figures
from undersigned.core.renderers.markup import Html, tag

HEIGHT = 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 190, 16, 262
_LABEL_HEIGHT = 18
_STEPS = (1, 2, 5)
_MOST_LINES = 5

Days = Sequence[tuple[dt.date, int]]  # each day with the number reached at its end, in order


def curve(title: str, lines: Sequence[tuple[str, Days]], language: str) -> Html:
    """Up to two lines of (label, days), over the same days from the first to the last of all."""
    days = [day for _, points in lines for day, _ in points]
    if not days:
        return picture(title, HEIGHT)
    first, last = min(days), max(days)
    top = _rounded_up(max(number for _, points in lines for _, number in points))
    drawn = [*_grid(top, language), *_dates(first, last, language)]
    ends = _apart([_y(points[-1][1], top) for _, points in lines])
    for (label, points), end, look in zip(lines, ends, _LOOKS, strict=False):
        drawn.append(_line(points, first, last, top, look))
        reached = in_figures(points[-1][1], language)
        drawn.append(words(WIDTH - _RIGHT + 12, end + 5, f"{reached} {label}"))
    return picture(title, HEIGHT, *drawn)


_LOOKS = (("chart-one", BLUE, ""), ("chart-two", ORANGE, "7 5"))


def _line(
    points: Days, first: dt.date, last: dt.date, top: int, look: tuple[str, str, str]
) -> Html:
    """A step a day: nobody signed between two of them."""
    name, colour, dashes = look
    path = f"M{_LEFT} {_y(0, top):.1f}"
    for day, number in points:
        path += f"H{_x(day, first, last):.1f}V{_y(number, top):.1f}"
    path += f"H{WIDTH - _RIGHT}"
    return tag(
        "path", class_=f"{name} chart-stroke", d=path, fill="none", stroke=colour,
        stroke_width="2.5", stroke_dasharray=dashes,
    )  # fmt: skip


def _x(day: dt.date, first: dt.date, last: dt.date) -> float:
    days = (last - first).days
    return _LEFT + (WIDTH - _RIGHT - _LEFT) * ((day - first).days / days if days else 0)


def _y(number: int, top: int) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * number / top


def _grid(top: int, language: str) -> list[str]:
    step = _step(top)
    drawn: list[str] = []
    for number in range(0, top + 1, step):
        y = _y(number, top)
        drawn.append(rule(_LEFT, y, WIDTH - _RIGHT, y))
        drawn.append(
            words(_LEFT - 8, y + 5, in_figures(number, language), anchor="end", quiet=True)
        )
    return drawn


def _dates(first: dt.date, last: dt.date, language: str) -> list[str]:
    drawn: list[str] = [words(_LEFT, _BOTTOM + 24, _day(first, language), quiet=True)]
    if last != first:
        drawn.append(
            words(WIDTH - _RIGHT, _BOTTOM + 24, _day(last, language), anchor="end", quiet=True)
        )
    return drawn


def _day(day: dt.date, language: str) -> str:
    # As the site's pages have it: English days are those of the United Nations.
    tag = "en-GB" if language == "en" else language
    return format_skeleton("yMMMd", day, locale=locale_of(tag))


def _rounded_up(number: int) -> int:
    step = _step(max(number, 1))
    return -(-max(number, 1) // step) * step


def _step(top: int) -> int:
    """The smallest round step of which at most ``_MOST_LINES`` reach ``top``."""
    size = 1
    while True:
        for step in _STEPS:
            if top <= step * size * _MOST_LINES:
                return step * size
        size *= 10


def _apart(heights: list[float]) -> list[float]:
    """Two labels one under the other rather than one over the other."""
    if len(heights) == 1 or abs(heights[0] - heights[1]) >= _LABEL_HEIGHT:
        return heights
    middle = sum(heights) / 2
    up, down = middle - _LABEL_HEIGHT / 2, middle + _LABEL_HEIGHT / 2
    return [up, down] if heights[0] <= heights[1] else [down, up]
