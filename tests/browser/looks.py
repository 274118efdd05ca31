"""Whether a page can be used by everybody: what a program can see of WCAG 2.2 AA.

axe in light and in dark; room on 320 pixels, at a zoom of 200 %, with text of twice the size and
with wide spacing; nothing that moves where less motion was asked for. ``docs/reference/
accessibility.md`` says what each check stands for, and what no program sees.
"""

from collections.abc import Iterator
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
# In the dark only colours are otherwise (ui/tokens.css), on a narrow screen only places.
COLOURS = ["color-contrast", "link-in-text-block"]
PLACES = ["target-size", "scrollable-region-focusable"]
OURS = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")

NARROW = {"width": 320, "height": 640}  # WCAG 1.4.10
ZOOMED = {"width": 640, "height": 450}  # 1280 by 900 at 200 % (1.4.4)
LARGE_TEXT = "html { font-size: 200% !important }"  # 1.4.4, where only the text grows
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""  # 1.4.12
MOST_STOPS = 600


def faults_of(page: Page) -> list[str]:
    """What stands in somebody's way on the page as it is open, in both colour schemes."""
    _begin(page)
    found = [*_by_axe(page, "light"), *_by_axe(page, "dark", COLOURS), *_without_room(page)]
    found += page.evaluate("looks.moving()")
    return list(dict.fromkeys(found))


def faults_turned(page: Page) -> list[str]:
    """The same for a page that runs from right to left; one that does not is turned first."""
    _begin(page)
    before = page.evaluate("document.documentElement.dir")
    page.evaluate("document.documentElement.dir = 'rtl'")
    found = [*_by_axe(page, "light"), *_without_room(page)]
    page.evaluate("dir => { document.documentElement.dir = dir }", before)
    return [f"from right to left: {each}" for each in dict.fromkeys(found)]


def faults_by_keyboard(page: Page) -> list[str]:
    """What Tab does not come to in order, or comes to without showing it (2.1.1, 2.4.3, 2.4.7)."""
    _begin(page)
    stops = page.evaluate("looks.begins()")
    if stops > MOST_STOPS:
        return [f"{stops} stops: nobody gets through"]
    pressed, most = 0, 2 * stops + 40
    while pressed < most:
        for _press in range(max(1, stops) if not pressed else 4):
            page.keyboard.press("Tab")
            pressed += 1
        if page.evaluate("looks.isThrough()"):
            break
    return [f"keyboard: {each}" for each in page.evaluate("looks.ends()")]


def _begin(page: Page) -> None:
    """Put both programs into the page, once after each time that it was loaded."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    if not page.evaluate("'looks' in globalThis"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate(OURS)
    page.evaluate("looks.opens()")


def _by_axe(page: Page, scheme: str, rules: list[str] | None = None) -> Iterator[str]:
    """All rules, or those alone that are named."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    asked = "options => axe.run(options).then(each => each.violations)"
    options = OPTIONS | {"runOnly": {"type": "rule", "values": rules}} if rules else OPTIONS
    for fault in page.evaluate(asked, options):
        for node in fault["nodes"]:
            yield f"{scheme}: {fault['id']} at {node['target'][0]}: {node['failureSummary']}"


def _without_room(page: Page) -> Iterator[str]:
    """Where text is cut, lies over text or makes the page wider than the window."""
    size = page.viewport_size
    yield from _seen("as it is", page)
    page.set_viewport_size(NARROW)
    yield from _seen("320 pixels", page)
    for fault in _by_axe(page, "light", PLACES):
        yield f"320 pixels, {fault}"
    page.set_viewport_size(ZOOMED)
    yield from _seen("zoom of 200 %", page)
    page.set_viewport_size(size)
    for name, rules in (("text of 200 %", LARGE_TEXT), ("wide spacing", SPACED)):
        page.evaluate("rules => looks.wears(rules)", rules)
        yield from _seen(name, page)
        page.evaluate("looks.bare()")


def _seen(when: str, page: Page) -> Iterator[str]:
    seen = "[...looks.tooWide(), ...looks.cut(), ...looks.overlapping()]"
    for fault in page.evaluate(seen):
        yield f"{when}: {fault}"
