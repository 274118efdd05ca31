"""What the page says under the list of signatories: its labels, links, rulers and licence.

Words alone do not tell it in every language. What tells it is that it stands last, apart, and looks
like none of the names above it.
"""

import re
from collections.abc import Callable, Sequence

from undersigned.core.lexicon.cues import pattern
from undersigned.core.readers.addressing import label_end
from undersigned.core.readers.draft import Draft
from undersigned.core.readers.genre import (
    ends_sentence,
    furniture,
    names_in_line,
    place_label,
    signing_label,
    unmarked,
    width,
)
from undersigned.core.readers.lines import Line

_FEWEST_NAMES = 3
_LONGEST_BLOCK = 3  # lines of the page that stand together
_ODD_AMONG = 10  # one line, and one more in so many, may look as the page's last lines do
_RULER = re.compile(r"--|\W*(?:[-–—_=*~]{3,}|(?:[*·•-]\s?){3,})\W*")
_LABEL = re.compile(r"[^\W\d_][^:：,;()]{1,40}\s?[:：]\s")
_BARS = re.compile(r"\S\s*\|\s*\S|\S\s+[·•»>]\s+\S")
_ADDRESS = re.compile(r"\S@\S+\.\w|https?://|\bwww\.", re.IGNORECASE)
_RIGHTS = re.compile(r"[©®]|\(c\)\s*\d{4}|\bCC[ -](?:BY|0)\b|\bcreative commons\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_FIGURES = re.compile(r"\d{2,}")
_COUNTS = re.compile(r"\s*[(（\[]?\s*\d+\s*[)）\]]?\s*$|^\s*\d+\s+")
_LONG_TEXT = 160
_FEWEST_SENTENCES = 3
_STOPS = re.compile(r"(?<=\w\w)[.!?](?=\s|$)|[。！？؟]")
_TYPED = ("**", "__")
_ODD: tuple[Callable[[str], object], ...] = (
    _LABEL.match,
    _BARS.search,
    _ADDRESS.search,
    _RIGHTS.search,
    _CLOCK.search,
)


def page_begins(draft: Draft, index: int) -> bool:
    """Whether below the names the page goes on there: under a ruler, or with its own heading."""
    line = draft.lines[index]
    if _RULER.fullmatch(line.text):
        underlines = not line.gap and draft.lines[index - 1].gap > 0
        return not underlines and _is_short_rest(draft, index)
    apart = line.gap > 0 and not line.item and not line.cells
    return apart and is_page_heading(line.text)


def is_page_heading(text: str) -> bool:
    """ "Related news", "Comments (3)", "How to sign"."""
    bare = _COUNTS.sub("", unmarked(text)).strip(" :*…»>?!")
    return bool(bare) and bool(pattern("*", "page_headings").fullmatch(bare))


def _is_short_rest(draft: Draft, ruler: int) -> bool:
    """Whether what stands under the ruler is too little, beside the names, to be more of them."""
    rest = [line for line in draft.lines[ruler + 1 :] if not furniture(line.text)]
    above = ruler - draft.roll
    return len(rest) * 2 <= above and not any(_announces(line) for line in rest)


def _announces(line: Line) -> bool:
    return bool(signing_label(line.text) or pattern("*", "signature_headings").match(line.text))


def without_foot(draft: Draft, end: int) -> int:
    """Where the names end that would end at ``end``, without the lines of the page below them."""
    end = _before_text(draft, end)
    while end > draft.roll:
        start = _block_start(draft, end)
        enough = end - draft.roll > _FEWEST_NAMES or _holds_run(draft, start)
        if start <= draft.roll or not enough or not _is_of_page(draft, start, end):
            return end
        end = start
    return end


def _holds_run(draft: Draft, end: int) -> bool:
    """Whether one of the few lines of a short list holds several names."""
    lines = draft.lines[draft.roll : min(end, draft.roll + _FEWEST_NAMES)]
    return any(signing_label(line.text) or names_in_line(line.text) for line in lines)


def _block_start(draft: Draft, end: int) -> int:
    start = end - 1
    while start > draft.roll and not draft.lines[start].gap:
        start -= 1
    return start


def _is_of_page(draft: Draft, start: int, end: int) -> bool:
    """Whether each line of the block looks like the page's and like no name."""
    lines = draft.lines[start:end]
    if len(lines) > _LONGEST_BLOCK or any(line.cells or line.item for line in lines):
        return False
    if any("|" not in line.text and names_in_line(line.text) for line in lines):
        return False
    if label_end(lines[0].text, draft.language, "cc_labels") > 0 or _leads_names(lines[0]):
        return False
    above = [line.text for line in draft.lines[draft.roll : start]]
    odd = [_is_odd(line.text, above) for line in lines]
    return all(odd)


def _leads_names(line: Line) -> bool:
    return bool(signing_label(line.text) or place_label(line.text))


def _is_odd(text: str, above: Sequence[str]) -> bool:
    if furniture(text):
        return True
    looks = [each for each in _ODD if each(text)]
    most = 1 + len(above) // _ODD_AMONG
    few = any(sum(map(bool, map(each, above))) <= most for each in looks)
    return few or _is_address_of(text, above)


def _is_address_of(text: str, above: Sequence[str]) -> bool:
    """ "Pier Union, 12 Harbour Road": one of the names above, with figures behind it."""
    figures = _FIGURES.search(text)
    if figures is None:
        return False
    first = re.split(r"\s*[,;:|]|\s[-–—·]\s", text, maxsplit=1)[0].casefold()
    return len(first) < figures.start() and any(each.casefold().startswith(first) for each in above)


def _before_text(draft: Draft, end: int) -> int:
    """The names end before a long text below them, unless a heading says that more follow it."""
    for block in draft.blocks_of(range(draft.roll, end)):
        lines = [draft.lines[each] for each in block]
        if block[0] - draft.roll < _FEWEST_NAMES or not _is_text(lines):
            continue
        if any(_announces(line) for line in draft.lines[block[-1] + 1 : end]):
            continue
        return block[0] - int(_is_headline(draft, block[0] - 1))
    return end


def _is_text(lines: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in lines)
    plain = not any(line.item or line.cells or line.heading for line in lines)
    return (
        plain
        and width(text) > _LONG_TEXT
        and ends_sentence(text)
        and len(_STOPS.findall(text)) >= _FEWEST_SENTENCES
        and not signing_label(lines[0].text)
    )


def _is_headline(draft: Draft, index: int) -> bool:
    """Whether the line over a text is its headline: all of it bold or a heading, and alone."""
    line, below = draft.lines[index], draft.lines[index + 1]
    bold = any(
        mark.kind == "strong" and mark.start == 0 and mark.end >= len(line.text)
        for mark in line.marks
    )
    typed = draft.source[line.outer : line.start + 2].endswith(_TYPED) or (
        draft.source[max(line.start - 2, 0) : line.start] in _TYPED
    )
    return bool(line.gap and below.gap) and (line.heading > 0 or bold or typed)
