"""Markdown as people publish it: its marks become hints, its page matter is left out.

Not CommonMark's grammar but its surface, HTML tags and character references included: what matters
here is which words stand on which line. Our own letter folder is read by ``textformat``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from itertools import pairwise

from undersigned.core.readers.drawn import find_grids, grid_rows
from undersigned.core.readers.front_matter import listed_in_matter
from undersigned.core.readers.lines import Line, Printed, lines_of
from undersigned.core.reading import LeftOut

_FRONT_MATTER = re.compile(
    r"(?P<fence>---|\+\+\+)[ ]*\n(?P<inner>.*?\n)(?P=fence)[ ]*\n", re.DOTALL
)
# "Title: ..." and more such lines at the head of the page, without fences.
_BARE_MATTER = re.compile(r"(?P<inner>(?:[A-Za-z][\w-]{1,20}:[ ]?.*\n){2,})[ ]*\n")
_TITLE = re.compile(
    r"""^\s*title\s*[:=]\s*["']?(?P<value>.*?)["']?\s*$""", re.MULTILINE | re.IGNORECASE
)
_DATE = re.compile(
    r"""^\s*(?:date|created)\s*[:=]\s*["']?(?P<value>\d{4}-\d\d-\d\d)""",
    re.MULTILINE | re.IGNORECASE,
)
_BREAKS = frozenset(("br", "p", "/p", "/li", "div", "/div", "ol", "ul", "/ol", "/ul", "hr"))
_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?|-{3,}")
# What is not read, in the order in which it is looked for.
_MARKS = re.compile(
    r"""
      <(?P<inert>style|script)\b.*?</(?P=inert)\s*>
    | <!--.*?-->
    | <(?P<break>br)\s*/?>[ \t]*\n?
    | <(?P<tag>/?[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^<>]*>
    | \{\{<.*?>\}\} | \{%.*?%\}
    | \[!\[[^\]]*\]\([^)]*\)\]\([^)]*\) | !\[[^\]]*\]\([^)]*\)
    | \[(?P<words>[^\[\]]*)\](?:\([^)]*\)|\[\d*\])
    | (?P<reference>&(?:[a-zA-Z]+|\#\d+|\#[xX][0-9a-fA-F]+);)
    | \\(?=\r?\n)
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | \*\*+ | __+ | (?<!\w)[*_](?=\S) | (?<=\S)[*_](?!\w)
    """,
    re.DOTALL | re.VERBOSE,
)


def markdown_lines(source: str) -> tuple[list[Line], list[LeftOut]]:
    """The lines of a Markdown page, its title and date first, and what is not read of it."""
    left_out: list[LeftOut] = []
    lines: list[Line] = []
    start = 0
    listed: list[Line] = []
    if matter := _FRONT_MATTER.match(source) or _bare_matter(source):
        start = matter.end()
        lines += lines_of(_matter(source, matter.start("inner"), matter.end("inner")))
        listed = lines_of(listed_in_matter(source, *matter.span("inner")))
        left_out.append(LeftOut(start=0, end=start, reason="the page's front matter"))
    for grid in find_grids(source, start):
        lines += _text(source, start, grid.start(), left_out)
        for number, row in enumerate(grid_rows(grid, read_cell)):
            lines.append(replace(row, gap=0 if number else 1))
        start = grid.end()
    return lines + _text(source, start, len(source), left_out) + listed, left_out


def _text(source: str, start: int, end: int, left_out: list[LeftOut]) -> list[Line]:
    """The lines of what stands between two drawn tables; the first stands apart."""
    printed: list[Printed] = []
    for kept, skipped in _pieces(source[:end], start):
        printed.extend(kept)
        if skipped:
            left_out.append(LeftOut(start=skipped[0], end=skipped[1], reason="markup"))
    lines = _with_tables(lines_of(printed), left_out)
    return [replace(lines[0], gap=max(lines[0].gap, 1)), *lines[1:]] if lines and start else lines


def read_cell(text: str) -> list[Printed]:
    """What is read of a cell, with offsets in ``text``."""
    return [each for kept, _ in _pieces(text, 0) for each in kept]


def _with_tables(lines: list[Line], left_out: list[LeftOut]) -> list[Line]:
    """Rows of tables with their cells; the rule under the header is left out."""
    kept: list[Line] = []
    in_table = False
    for line in lines:
        if kept and not line.gap and "|" in kept[-1].text and _RULE.fullmatch(line.text):
            kept[-1] = replace(kept[-1], cells=_cells(kept[-1].text), header=True)
            left_out.append(LeftOut(start=line.outer, end=line.end, reason="markup"))
            in_table = True
            continue
        in_table = in_table and not line.gap and "|" in line.text
        kept.append(replace(line, cells=_cells(line.text)) if in_table else line)
    return kept


def _cells(text: str) -> tuple[tuple[int, int], ...]:
    """Where the cells between the bars stand; the outer bars part nothing."""
    edges = [-1, *(match.start() for match in re.finditer(r"\|", text)), len(text)]
    cells = []
    for first, last in pairwise(edges):
        words = text[first + 1 : last]
        start = first + 1 + len(words) - len(words.lstrip())
        cells.append((start, max(start, start + len(words.strip()))))
    outer = slice(int(text.startswith("|")), len(cells) - int(text.endswith("|")))
    return tuple(cells[outer])


def _bare_matter(source: str) -> re.Match[str] | None:
    """Front matter without fences: it has a title."""
    matter = _BARE_MATTER.match(source)
    return matter if matter and _TITLE.search(matter["inner"]) else None


def _matter(source: str, start: int, end: int) -> Iterator[Printed]:
    """Title and date of the front matter, as a heading and a line of their own."""
    if title := _TITLE.search(source, start, end):
        yield from ((title.start("value"), character) for character in "# ")
        yield from _plain(source, *title.span("value"))
        yield from ((title.end(), "\n"), (title.end(), "\n"))
    if date := _DATE.search(source, start, end):
        yield from _plain(source, *date.span("value"))
        yield from ((date.end(), "\n"), (date.end(), "\n"))


def _plain(source: str, start: int, end: int) -> Iterator[Printed]:
    return zip(range(start, end), source[start:end], strict=True)


def _pieces(source: str, start: int) -> Iterator[tuple[list[Printed], tuple[int, int] | None]]:
    """What is read before each mark and of it, and where the mark stands."""
    for mark in _MARKS.finditer(source, start):
        kept = [*_plain(source, start, mark.start()), *_of(source, mark)]
        yield kept, mark.span()
        start = mark.end()
    yield list(_plain(source, start, len(source))), None


def _of(source: str, mark: re.Match[str]) -> Iterator[Printed]:
    """What is read of a mark: a link's words, a reference's character, a break, a bullet."""
    if mark["words"] is not None:
        for kept, _ in _pieces(source[: mark.end("words")], mark.start("words")):
            yield from kept
    elif mark["escaped"]:
        yield mark.start("escaped"), mark["escaped"]
    elif mark["reference"]:
        yield from ((mark.start(), character) for character in unescape(mark["reference"]))
    elif mark["break"]:
        yield mark.start(), "\n"
    elif mark["tag"]:
        tag = mark["tag"].lower()
        breaks = 2 if tag in ("p", "/p") else int(tag in _BREAKS)
        read = "\n- " if tag == "li" else "\n" * breaks
        yield from ((mark.start(), character) for character in read)
