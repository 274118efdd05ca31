"""Writes the blocks of a web page as lines with hints, title and date of the page among them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.readers.html_blocks import Block, Flow
from undersigned.core.readers.html_head import Head
from undersigned.core.readers.html_parts import is_date
from undersigned.core.readers.html_words import LABELS
from undersigned.core.readers.lines import Hints, Mark, typed_marker
from undersigned.core.readers.page import LineHints, Page

_LONGEST_LABEL = 100
_LARGEST_QUOTE = 0.4
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 12
_NO_WORD = re.compile(r"[\W_]+")
# The label of a footnote before its words: "1", "[1]", "1.".
_NOTE = re.compile(r"[\[(]?\d{1,3}[\])]?[.:]?\s+")


@dataclass(frozen=True, slots=True)
class WebPage:
    """A web page as lines, and the words that it hides."""

    page: Page
    hidden: str


def write_page(flow: Flow, head: Head, begin: int, end: int) -> WebPage:
    """The page's lines; ``begin`` and ``end`` are the blocks between which its prose stands."""
    _quote(flow)
    page = Page()
    if title := _page_title(flow, head, begin):
        page.line(title, heading=1)
        page.gap()
    day = head.date or _labelled_day(flow)
    if day and not any(map(is_date, _short_lines(flow, begin, end))):
        page.line(day.isoformat())
        page.gap()
    waiting: list[Block] = []
    for block in flow.blocks:
        if waiting and waiting[0].reason != block.reason:
            _leave(page, waiting)
        if block.kind == "picture" or block.reason:
            if block.kind != "picture":
                waiting.append(block)
            continue
        _write(page, block)
    _leave(page, waiting)
    return WebPage(page, _hidden(flow))


def _labelled_day(flow: Flow) -> dt.date | None:
    """The day in the first of the page's labels that has one: "Published by us on 7 May 2016"."""
    labels = (block.text for block in flow.blocks if block.reason == LABELS)
    short = (text for text in labels if len(text) <= _LONGEST_LABEL)
    found = next(filter(None, map(parse_date, short)), None)
    return found.date if found and not found.ambiguous else None


def _leave(page: Page, waiting: list[Block]) -> None:
    if waiting:
        page.leave("\n".join(block.text for block in waiting), waiting[0].reason)
        waiting.clear()


def _write(page: Page, block: Block) -> None:
    if block.gap:
        page.gap()
    if block.kind == "row":
        words = [text for text, _ in block.cells]
        page.row(words, [marks for _, marks in block.cells], header=block.header)
        return
    text, marks, marker = block.text, block.marks, block.marker
    hints = LineHints(
        heading=block.heading, quoted=block.quoted, note=block.note, depth=block.depth
    )
    cut, typed = (0, None) if block.heading else typed_marker(text)
    if block.note and (label := _NOTE.match(text)):
        cut, typed = label.end(), Hints()
    if 0 < cut < len(text.rstrip()) and typed is not None and _counts(block, typed):
        marker, text, marks = text[:cut].strip(), text[cut:], tuple(_shifted(marks, cut))
        if "number" in typed:
            hints["number"] = typed["number"]
        elif "bullet" in typed:
            hints["bullet"] = True
    elif block.number is not None:
        hints["number"] = block.number
    elif block.bullet:
        hints["bullet"] = True
    page.line(text, marks, marker, **hints)


def _counts(block: Block, typed: Hints) -> bool:
    """Whether a typed marker stands for the line's; a bullet inside an item is a word."""
    return not block.item or "number" in typed


def _shifted(marks: tuple[Mark, ...], cut: int) -> Iterator[Mark]:
    for mark in marks:
        if mark.end > cut:
            yield Mark(max(mark.start - cut, 0), mark.end - cut, mark.kind, mark.target)


def _quote(flow: Flow) -> None:
    """Block quotes are quotes where they hold a few sentences; else they only set text in."""
    whole = sum(len(block.text) for block in flow.blocks)
    for region in flow.regions:
        inside = flow.blocks[region.start : region.end]
        if region.tag != "blockquote" or not _quotes(inside, whole):
            continue
        for block in inside:
            block.quoted = True


def _quotes(inside: list[Block], whole: int) -> bool:
    if any(block.heading or block.item or block.kind == "row" for block in inside):
        return False
    return sum(len(block.text) for block in inside) <= _LARGEST_QUOTE * whole


def _short_lines(flow: Flow, begin: int, end: int) -> Iterator[Block]:
    """Lines of the letter above and below its text, where dates stand."""
    for block in (*flow.blocks[: begin + 1], *flow.blocks[end:]):
        if block.kind == "line" and not block.reason:
            yield block


def _page_title(flow: Flow, head: Head, begin: int) -> str:
    """The page's title where the letter has no heading of its own; "" where it has.

    A line above the text that says the same becomes the heading.
    """
    above = [block for block in flow.blocks[:begin] if not block.reason and block.kind == "line"]
    if any(block.heading for block in above):
        return ""
    if not 0 < len(head.title) <= _LONGEST_TITLE:
        return ""
    wanted = _bare(head.title)
    for block in above:
        said = _bare(block.text)
        if len(said) >= _SHORTEST_TITLE and (said in wanted or wanted in said):
            block.heading = 1
            return ""
    calls = pattern("*", "letter_words")
    own = any(calls.search(each.text) and each.links * 2 < len(each.text) for each in above)
    return "" if own else head.title


def _bare(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()


def _hidden(flow: Flow) -> str:
    """Hidden words between the first and the last block of the letter, a line for each place."""
    kept = [at for at, block in enumerate(flow.blocks) if not block.reason]
    if not kept:
        return ""
    return "\n".join(words for at, words in flow.hidden if kept[0] <= at <= kept[-1])
