"""Yearly lists of meetings of the Security Council: a saved page (HTML), or a table of it (CSV).

Dates in them have no year: it is taken from the heading above, from what a person declares, or from
the address of the press release. Only a list under a heading, or of a declared year, is known to be
a year's list. A CSV is what somebody made of one: what it covers must be declared.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from undersigned.core.lexicon.dates import parse_date
from undersigned.core.readers.html_guard import ready
from undersigned.core.record.entries import Meeting, Refused
from undersigned.core.record.feed import Feed, repaired
from undersigned.core.record.source import UN_LIBRARY, Declared, Item, Source
from undersigned.core.record.symbols import mended, parse_symbol
from undersigned.core.record.tables import columns_in, rows_in

_PAGE = re.compile(rb"<(?:!doctype\s+html|html|table|tr)\b", re.I)
_OF_MEETINGS = re.compile(rb"\bS/PV\.?\s?\d")
_HEADINGS = frozenset({"title", "caption", "h1", "h2", "h3", "h4", "h5", "h6"})
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d{2}(?!\d)")
_OF_PRESS = re.compile(r"/press/[a-z]{2}/((?:19|20|21)\d{2})/")
_NAMES: Mapping[str, tuple[str, ...]] = {
    "symbol": ("meeting", "meeting_record", "record", "symbol"),
    "date": ("date", "date_text"),
    "year": ("table_year", "year"),
    "topic": ("topic", "agenda", "agenda_item", "subject"),
    "outcome": ("outcome", "security_council_outcome", "outcome_/_vote", "vote"),
}
_BLANKS = re.compile(r"\s+")
_FEWEST_CELLS = 4


def claims(head: bytes, name: str) -> bool:  # noqa: ARG001 - every reader is asked so
    if _PAGE.search(head):
        return bool(_OF_MEETINGS.search(head))
    columns = set(columns_in(head))
    return all(columns & set(_NAMES[each]) for each in ("symbol", "date", "topic"))


def items(feed: Feed, declared: Declared) -> Iterator[Item]:
    """A meeting for each row."""
    return _of_page(feed, declared) if _PAGE.search(feed.head) else _of_table(feed, declared)


def _of_table(feed: Feed, declared: Declared) -> Iterator[Item]:
    for row in rows_in(feed):
        if isinstance(row, Refused):
            yield row
            continue
        line, cells = row
        found = {
            name: next((cells[each] for each in names if each in cells), "")
            for name, names in _NAMES.items()
        }
        year = declared.year or _year_in(found["year"])
        yield _meeting(line, found, year=year, list_year=declared.year or 0)


def _of_page(feed: Feed, declared: Declared) -> Iterator[Item]:
    markup = ready(feed.text(), feed.name)
    root = etree.fromstring(markup, etree.HTMLParser(no_network=True, huge_tree=False))
    heading = 0
    elements: Any = root.iter() if root is not None else ()
    for element in elements:
        if element.tag in _HEADINGS:
            heading = _year_in(_text(element)) or heading
        elif element.tag == "tr":
            cells = [each for each in element if each.tag == "td"]
            if len(cells) < _FEWEST_CELLS:  # a heading of the table, a remark
                heading = _year_in(_text(element)) or heading
                continue
            feed.rows += 1
            listed = declared.year or heading
            year = listed or _year_of_press(element)
            yield _meeting(int(element.sourceline or 0), _cells(cells), year=year, list_year=listed)


def _cells(cells: Sequence[Any]) -> dict[str, str]:
    """Symbol, date and topic of a row; between them stands the press release."""
    texts = [_text(each) for each in cells]
    return {"symbol": texts[0], "date": texts[1], "topic": texts[3], "outcome": "".join(texts[4:5])}


def _meeting(
    line: int, found: Mapping[str, str], *, year: int, list_year: int
) -> Meeting | Refused:
    words = " | ".join(filter(None, (found["symbol"], found["date"], found["topic"])))
    symbol = found["symbol"]
    if not (parse_symbol(symbol) or mended(symbol)):
        return Refused(
            line, "The row has no symbol of a meeting; it may be a video conference.", words
        )
    date = parse_date(found["date"], "en")
    if date is None and not year:
        return Refused(line, "The year is told nowhere; declare it.", words)
    day = date.date if date else _day(found["date"], year)
    if day is None:
        return Refused(line, f"“{found['date']}” is no date.", words)
    return Meeting(line, symbol, day, found["topic"], found["outcome"], list_year)


def _day(words: str, year: int) -> dt.date | None:
    """The day of "22 December", of several the last."""
    found = parse_date(f"{words} {year}", "en")
    return found.date if found else None


def _year_in(words: str) -> int:
    """The one year that is named; 0 where there is none, or more than one."""
    years = set(_YEAR.findall(words))
    return int(years.pop()) if len(years) == 1 else 0


def _year_of_press(row: Any) -> int:
    for link in row.iter("a"):
        if match := _OF_PRESS.search(link.get("href", "")):
            return int(match[1])
    return 0


def _text(element: Any) -> str:
    return repaired(_BLANKS.sub(" ", "".join(element.itertext())).strip())


SOURCE = Source(
    name="meetings",
    label="yearly lists of meetings of the Security Council (a saved page, or CSV)",
    claims=claims,
    items=items,
    attribution=UN_LIBRARY,
)
