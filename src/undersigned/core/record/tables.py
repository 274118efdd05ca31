"""Tables as text (CSV, RFC 4180), read row by row under the names in their first row."""

import csv
import re
from collections.abc import Iterator, Mapping

from undersigned.core.record.entries import Refused
from undersigned.core.record.feed import Feed, repaired

_DELIMITERS = (",", ";", "\t")
_LONGEST_HEADER = 20_000
_BLANKS = re.compile(r"\s+")


def columns_in(head: bytes) -> tuple[str, ...]:
    """The names in the first row of a table, in small letters; none where it is no text."""
    first = head.split(b"\n", 1)[0]
    if b"\0" in first or not first.strip() or len(first) > _LONGEST_HEADER:
        return ()
    line = first.decode("utf-8-sig", errors="replace")
    return tuple(map(_name, next(csv.reader([line], delimiter=_delimiter(line)), [])))


def rows_in(feed: Feed) -> Iterator[tuple[int, Mapping[str, str]] | Refused]:
    """Line and {column: cell} of every row but the first; a row of another width is refused.

    Empty rows are passed over. ``feed.rows`` counts the others.
    """
    lines = feed.lines()
    first = next(lines, "")
    names = list(map(_name, next(csv.reader([first], delimiter=_delimiter(first)), [])))
    reader = csv.reader(lines, delimiter=_delimiter(first))
    while True:
        line = reader.line_num + 2
        try:
            cells = next(reader, None)
        except csv.Error as error:
            feed.rows += 1
            yield Refused(line, f"The row is no CSV: {error}.")
            continue
        if cells is None:
            return
        if not any(cells):
            continue
        feed.rows += 1
        if len(cells) != len(names):
            reason = f"The row has {len(cells)} cells, and the first row has {len(names)}."
            yield Refused(line, reason, " ".join(cells)[:100])
            continue
        yield line, {name: repaired(cell.strip()) for name, cell in zip(names, cells, strict=True)}


def _name(cell: str) -> str:
    return _BLANKS.sub("_", cell.strip().lower())


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)
