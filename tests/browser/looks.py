"""Whether a page can be used by everybody: axe in light and in dark, and room on 320 pixels."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
NARROW = {"width": 320, "height": 640}  # WCAG 1.4.10


def faults_of(page: Page) -> list[str]:
    """What stands in somebody's way on the page as it is open, in both colour schemes."""
    found = [*_by_axe(page)]
    found += [f"320 pixels: {each}" for each in _too_wide(page)]
    return list(dict.fromkeys(found))


def faults_turned(page: Page) -> list[str]:
    """The same where the page runs from right to left, as in Arabic."""
    before = page.evaluate("document.documentElement.dir")
    page.evaluate("document.documentElement.dir = 'rtl'")
    found = [*_by_axe(page, ("light",)), *_too_wide(page)]
    page.evaluate("dir => { document.documentElement.dir = dir }", before)
    return [f"from right to left: {each}" for each in dict.fromkeys(found)]


def _by_axe(page: Page, schemes: tuple[str, ...] = ("light", "dark")) -> Iterator[str]:
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for fault in Axe().run(page, options=OPTIONS).response["violations"]:
            for node in fault["nodes"]:
                yield f"{scheme}: {fault['id']} at {node['target'][0]}: {node['failureSummary']}"


def _too_wide(page: Page) -> list[str]:
    """What makes the page wider than 320 pixels: the innermost elements that reach beyond it."""
    size = page.viewport_size
    page.set_viewport_size(NARROW)
    wide = page.evaluate(
        """() => {
        const reaches = e => e.getBoundingClientRect().right > innerWidth + 1;
        return document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("main *")]
          .filter(e => reaches(e) && ![...e.children].some(reaches))
          .slice(0, 8).map(e => e.tagName + "." + e.className + " " + e.textContent.slice(0, 40))
          .concat("page: " + document.documentElement.scrollWidth)}"""
    )
    page.set_viewport_size(size)
    return wide
