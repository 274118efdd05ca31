"""Numbers beside each other: a bar a row, its label before it and its number behind it."""

from collections.abc import Sequence

from undersigned.core.charts.svg import BLUE, WIDTH, picture, rule, words
from undersigned.core.lexicon.numbers import in_figures
from undersigned.core.renderers.markup import Html, tag
from undersigned.core.renderers.printed import text_direction

_ROW, _BAR, _TOP = 34, 20, 6
_LABELS, _NUMBERS = 250, 60  # the room that they have
_LONGEST = 30  # characters of a label


def bars(title: str, rows: Sequence[tuple[str, int]], language: str) -> Html:
    """One bar a row of (label, number), from the side on which ``language`` begins its lines."""
    most = max((number for _, number in rows), default=0)
    flipped = text_direction(language) == "rtl"
    drawn: list[str] = []
    for index, (label, number) in enumerate(rows):
        top = _TOP + index * _ROW
        length = (WIDTH - _LABELS - _NUMBERS) * number / most if most else 0
        x = WIDTH - _LABELS - length if flipped else _LABELS
        behind = x - 8 if flipped else x + length + 8
        edge = WIDTH - _LABELS + 10 if flipped else _LABELS - 10
        # In a line that runs to the left, its end is on the left.
        drawn += [
            _label(edge, top + 15, label, flipped=flipped),
            _bar(x, top, length),
            _number(behind, top + 15, in_figures(number, language), flipped=flipped),
        ]
    height = 2 * _TOP + len(rows) * _ROW
    axis = WIDTH - _LABELS if flipped else _LABELS
    return picture(title, height, *drawn, rule(axis, 0, axis, height))


def _bar(x: float, top: float, length: float) -> Html:
    return tag(
        "rect", class_="chart-one", x=f"{x:.1f}", y=f"{top:g}", width=f"{length:.1f}",
        height=str(_BAR), fill=BLUE,
    )  # fmt: skip


def _label(x: float, y: float, said: str, *, flipped: bool) -> Html:
    short = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"
    return words(x, y, short, anchor="start" if flipped else "end")


def _number(x: float, y: float, said: str, *, flipped: bool) -> Html:
    return words(x, y, said, anchor="end" if flipped else "start")
