"""What every chart is drawn with.

Colours are attributes, so that a file shows them alone; a page's style sheet overrules them by
class, for dark mode. Blue and orange are told apart by everybody, and nothing is told by colour
alone. Lengths are in pixels of the viewBox.
"""

from undersigned.core.renderers.markup import Html, tag
from undersigned.core.renderers.xml import as_xml

WIDTH = 720
INK, QUIET, LINE, LAND, BLUE, ORANGE = (
    "#1d1c1a", "#5c574e", "#ddd7ca", "#e4dfd4", "#1f5a94", "#b3560f",
)  # fmt: skip
FONTS = "Noto Sans, Noto Sans CJK KR, Noto Sans Arabic, DejaVu Sans, Libertinus Serif, sans-serif"
TEXT_SIZE = 15


def picture(title: str, height: float, *children: str) -> Html:
    """A whole chart; ``title`` is what it is called where it is read aloud."""
    return tag(
        "svg",
        tag("title", as_xml(title)),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        role="img",
        direction="ltr",  # what "start" and "end" mean; the words turn by themselves
        viewBox=f"0 0 {WIDTH} {height:g}",
        font_family=FONTS,
        font_size=str(TEXT_SIZE),
    )


def words(x: float, y: float, said: str, *, anchor: str = "start", quiet: bool = False) -> Html:
    """Words on a line; ``anchor`` says which of their ends stands at ``x``, in the line's sense."""
    return tag(
        "text",
        as_xml(said),
        class_="chart-quiet" if quiet else "chart-ink",
        x=f"{x:g}",
        y=f"{y:g}",
        fill=QUIET if quiet else INK,
        text_anchor=anchor,
    )


def rule(x1: float, y1: float, x2: float, y2: float) -> Html:
    """A thin line that carries nothing."""
    return tag(
        "line", class_="chart-line", x1=f"{x1:g}", y1=f"{y1:g}", x2=f"{x2:g}", y2=f"{y2:g}",
        stroke=LINE,
    )  # fmt: skip
