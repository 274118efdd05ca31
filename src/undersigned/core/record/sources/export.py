"""Search results of the UN Digital Library as it exports them to a table: XLSX, or CSV of it.

Whoever exports ticks the MARC fields; columns are named "245__c", column "1" is field 001, and
repeated values stand in one cell with "; " between. Indicators are lost, so that related documents
are told apart by their symbols, and votes only if no state lacks one. MARCXML is the better export.
"""

import re
from collections.abc import Iterator, Mapping

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.sheets.workbook import read_workbook
from undersigned.core.record.entries import Refused
from undersigned.core.record.feed import Feed, repaired
from undersigned.core.record.marc import Field, NotAnEntryError, entry_of
from undersigned.core.record.source import UN_LIBRARY, Declared, Item, Source
from undersigned.core.record.tables import columns_in, rows_in

_COLUMN = re.compile(r"(?P<tag>\d{3})__(?P<code>\w)")
_SYMBOLS = frozenset({"191__a", "791__a"})
_WHOLE = frozenset({"245", "996"})  # their text may hold a semicolon of its own
_ZIP = b"PK\x03\x04"


def claims(head: bytes, name: str) -> bool:
    if head.startswith(_ZIP):
        return b"xl/" in head or name.lower().endswith(".xlsx")
    return bool(_SYMBOLS & set(columns_in(head)))


def items(feed: Feed, declared: Declared) -> Iterator[Item]:  # noqa: ARG001 - as every reader
    """A document or vote for each row."""
    rows = _of_workbook(feed) if feed.head.startswith(_ZIP) else rows_in(feed)
    for row in rows:
        if isinstance(row, Refused):
            yield row
            continue
        line, cells = row
        try:
            yield entry_of(list(_fields(cells)), line)
        except NotAnEntryError as error:
            yield Refused(line, str(error), cells.get("245__a", ""))


def _of_workbook(feed: Feed) -> Iterator[tuple[int, Mapping[str, str]] | Refused]:
    book = read_workbook(feed.whole(), feed.name)
    for table in book.tables:
        if not table.rows:
            continue
        names = [cell.strip().lower() for cell in table.rows[0].cells]
        if not _SYMBOLS & set(names):
            continue
        for row in table.rows[1:]:
            feed.rows += 1
            yield (
                row.line,
                {name: repaired(cell) for name, cell in zip(names, row.cells, strict=True)},
            )
        return
    raise UnreadableError(
        "The workbook has no column of symbols (191__a).",
        where=feed.name,
        do="Export the search again and tick field 191, or export MARCXML.",
    )


def _fields(cells: Mapping[str, str]) -> Iterator[Field]:
    """The fields that a row stands for; the values of one cell make a field each."""
    if number := cells.get("1") or cells.get("001", ""):
        yield Field("001", " ", (("", number),))
    single: dict[str, list[tuple[str, str]]] = {}
    for name, cell in cells.items():
        column = _COLUMN.fullmatch(name)
        if column is None or not cell or column["tag"] == "967":
            continue
        if column["tag"] in _WHOLE:
            single.setdefault(column["tag"], []).append((column["code"], cell))
        else:
            for value in cell.split("; "):
                yield Field(column["tag"], " ", ((column["code"], value),))
    for tag, subfields in single.items():
        yield Field(tag, " ", tuple(subfields))
    yield from _ballots(cells)


def _ballots(cells: Mapping[str, str]) -> Iterator[Field]:
    states = _values(cells, "967__c") or _values(cells, "967__e")
    votes = _values(cells, "967__d")
    if len(states) != len(votes):
        raise NotAnEntryError(
            f"{len(states)} states and {len(votes)} votes cannot be told apart in a table;"
            " export MARCXML."
        )
    for state, vote in zip(states, votes, strict=True):
        yield Field("967", " ", (("c", state), ("e", state), ("d", vote)))


def _values(cells: Mapping[str, str], name: str) -> list[str]:
    cell = cells.get(name, "")
    return cell.split("; ") if cell else []


SOURCE = Source(
    name="export",
    label="search results of the UN Digital Library as a table (XLSX or CSV)",
    claims=claims,
    items=items,
    attribution=UN_LIBRARY,
)
