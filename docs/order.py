"""The manual's parts in the order in which one comes to need them, not in that of the alphabet."""

from collections.abc import Iterator
from typing import Any

ORDER = ("Tutorial", "How to", "Reference", "Explanation", "Adr")


def on_nav(nav: Any, **_: Any) -> Any:
    """Called by MkDocs: the first page stays first, and each page leads to the one behind it."""
    nav.items.sort(key=lambda item: ORDER.index(item.title) if item.is_section else -1)
    nav.items[-1].title = "Decisions"
    nav.pages = list(_pages(nav.items))
    for before, after in zip([None, *nav.pages], [*nav.pages, None], strict=True):
        if before:
            before.next_page = after
        if after:
            after.previous_page = before
    return nav


def _pages(items: list[Any]) -> Iterator[Any]:
    for item in items:
        if item.is_section:
            yield from _pages(item.children)
        else:
            yield item
