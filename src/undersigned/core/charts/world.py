"""Who signed where: circles on a map that draws no border and so takes no side about one.

A circle's area goes with its number, so that a small island is seen as well as a large country; the
number stands in it where it fits. The land and the middle of each country's largest part are
Natural Earth's (public domain), in degrees, thinned out; the projection is Equal Earth (Šavrič,
Patterson and Jenny, 2018), cut through the Bering Strait.
"""

import csv
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from undersigned.core.charts.svg import BLUE, LAND, WIDTH, picture
from undersigned.core.lexicon.numbers import in_figures
from undersigned.core.renderers.markup import Html, tag
from undersigned.core.renderers.xml import as_xml

HEIGHT = 336
_MIDDLE = 11.0  # degrees east
_LARGEST, _OF_ONE, _SMALLEST = 26.0, 7.0, 4.0  # radius
_ROOM_FOR_NUMBER = 9.0
_SOUTH = -58.0
_A = (1.340264, -0.081106, 0.000893, 0.003796)


def is_on_map(code: str) -> bool:
    """Whether the place with this ISO 3166-1 code has a point on the map; Antarctica has none."""
    return code in _points()


def world(title: str, numbers: Mapping[str, tuple[str, int]], language: str) -> Html:
    """The map with a circle at each code of ``numbers``, which holds (name, number) each.

    Codes that are not on the map are left out: the table behind names them.
    """
    shown = {code: each for code, each in numbers.items() if is_on_map(code)}
    most = max((number for _, number in shown.values()), default=1)
    # The large ones first, so that no small one lies under them.
    ordered = sorted(shown.items(), key=lambda item: (-item[1][1], item[0]))
    circles = [_circle(code, *each, most, language) for code, each in ordered]
    land = tag("path", class_="chart-land", d=_land(), fill=LAND)
    return picture(title, HEIGHT, land, *circles)


def _circle(code: str, name: str, number: int, most: int, language: str) -> Html:
    x, y = _points()[code]
    unit = min(_LARGEST / math.sqrt(most), _OF_ONE)
    radius = max(unit * math.sqrt(number), _SMALLEST)
    said = in_figures(number, language)
    inside = tag(
        "text", said, class_="chart-inside", x=f"{x:.1f}", y=f"{y + 4.5:.1f}", fill="#fff",
        text_anchor="middle", font_size="13",
    ) if radius > max(_ROOM_FOR_NUMBER, 4.2 * len(said)) else ""  # fmt: skip
    return tag(
        "g",
        tag("title", as_xml(f"{name}: {said}")),
        tag(
            "circle", class_="chart-one chart-circle", cx=f"{x:.1f}", cy=f"{y:.1f}",
            r=f"{radius:.1f}", fill=BLUE, fill_opacity="0.82", stroke="#fff",
        ),
        inside,
    )  # fmt: skip


@cache
def _points() -> Mapping[str, tuple[float, float]]:
    return {
        row["code"]: _placed(float(row["longitude"]), float(row["latitude"]))
        for row in _table("points.csv")
    }


@cache
def _land() -> str:
    """The outline of all land as one path."""
    path = ""
    for _, ring in groupby(_table("land.csv"), key=lambda row: row["ring"]):
        points = [
            _placed(float(row["longitude"]), float(row["latitude"]), turn=False) for row in ring
        ]
        path += "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"
    return path


def _table(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def _placed(longitude: float, latitude: float, *, turn: bool = True) -> tuple[float, float]:
    """Where a point in degrees stands in the picture.

    Outlines are whole, and go on beyond 180° where land does: they are not to ``turn``.
    """
    east = longitude - _MIDDLE
    if turn:
        east = (east + 180) % 360 - 180
    x, y = _equal_earth(math.radians(east), math.radians(latitude))
    _, north = _equal_earth(0, math.radians(84))
    _, south = _equal_earth(0, math.radians(_SOUTH))
    width, _ = _equal_earth(math.pi, 0)
    return (
        WIDTH / 2 + x / width * (WIDTH / 2 - 6),
        (north - y) / (north - south) * HEIGHT,
    )


def _equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    a1, a2, a3, a4 = _A
    theta = math.asin(math.sqrt(3) / 2 * math.sin(latitude))
    square = theta * theta
    sixth = square**3
    slope = 9 * a4 * square * sixth + 7 * a3 * sixth + 3 * a2 * square + a1
    x = 2 * math.sqrt(3) * longitude * math.cos(theta) / (3 * slope)
    y = theta * (a4 * square * sixth + a3 * sixth + a2 * square + a1)
    return x, y
