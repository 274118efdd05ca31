"""Tables of an Excel workbook (XLSX; ECMA-376).

Of formulas the value that was stored beside them is taken; nothing is evaluated. Dates come out as
ISO 8601. A value that stands in merged cells counts for each of their rows.
"""

import datetime as dt
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.archives import Container, open_container
from undersigned.core.readers.sheets.delimited import rows_of
from undersigned.core.readers.sheets.values import Book, Table

MOST_ROWS = 100_000
MOST_COLUMNS = 200
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br=\"(\d+)\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_SAVE_AGAIN = "Open it in a spreadsheet, save it as XLSX or as CSV (UTF-8), and give that."
# What openpyxl raises on what is no workbook; both parsers' errors are SyntaxErrors.
_FAULTS = (
    *(InvalidFileException, SyntaxError, KeyError, ValueError, TypeError, IndexError),
    *(AttributeError, zipfile.BadZipFile),
)


def read_workbook(data: bytes, name: str) -> Book:
    """All worksheets of a workbook. Raises ``UnreadableError``."""
    container = open_container(data, name)
    try:
        tables, remarks = _tables(container)
    except _FAULTS as error:
        raise UnreadableError(
            "The workbook is damaged, or no Excel workbook (XLSX).", where=name, do=_SAVE_AGAIN
        ) from error
    if not any(table.rows for table in tables):
        raise UnreadableError(
            "The workbook is empty.", where=name, do="Choose the file that holds the sign-ons."
        )
    if container.macros:
        remarks.append("The workbook holds macros; they were not run.")
    return Book(name=name, tables=tuple(tables), remarks=tuple(remarks))


def _tables(container: Container) -> tuple[list[Table], list[str]]:
    book = load_workbook(container.repacked(), read_only=True, data_only=True, keep_links=False)
    formulas = None
    tables: list[Table] = []
    remarks: list[str] = []
    sheet: Any  # openpyxl's read-only worksheet is not typed
    for sheet in book.worksheets:
        source = container.parts.get(sheet._worksheet_path.lstrip("/"), b"")
        rows = _values(sheet, source, container.where)
        if _FORMULA.search(source):
            formulas = formulas or load_workbook(container.repacked(), read_only=True)
            remarks += _without_value(rows, formulas[sheet.title], sheet.title)
        remarks += _fill_merged(rows, source, sheet.title)
        kept, _ = rows_of((line, [as_text(cell) for cell in row]) for line, row in rows.items())
        empty = max(rows, default=0) - len(kept)
        hidden = sheet.sheet_state != "visible"
        tables.append(Table(name=sheet.title, rows=kept, empty=empty, hidden=hidden))
    return tables, remarks


def _values(sheet: Any, source: bytes, name: str) -> dict[int, list[object]]:
    """Row number → values of the rows that hold something."""
    sheet.reset_dimensions()  # what the file states about its size may be wrong
    rows: dict[int, list[object]] = {}
    # One far row would have all rows before it made up.
    last = max(map(int, _ROW.findall(source)), default=0)
    limits = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS + 1}
    for number, row in enumerate(sheet.iter_rows(values_only=True, **limits), 1):
        values = list(row)
        while values and values[-1] is None:
            values.pop()
        if values:
            rows[number] = values
        if max(last, number) > MOST_ROWS or len(values) > MOST_COLUMNS:
            raise UnreadableError(
                f"The worksheet “{sheet.title}” has more than {MOST_ROWS} rows"
                f" or {MOST_COLUMNS} columns.",
                where=name,
                do="Copy the rows and columns that hold sign-ons into a new one, and give that.",
            )
    return rows


def _without_value(rows: dict[int, list[object]], sheet: Any, title: str) -> Iterator[str]:
    """Cells with a formula beside which no value is stored, as some programs write them."""
    lacking = [
        cell.coordinate
        for number, row in enumerate(sheet.iter_rows(), 1)
        for index, cell in enumerate(row[:MOST_COLUMNS])
        if cell.data_type == "f" and _value(rows, number, index) is None
    ]
    if lacking:
        more = " …" if len(lacking) > 5 else ""
        yield (
            f"“{title}”: these cells hold a formula without a stored value and were taken as empty:"
            f" {', '.join(lacking[:5])}{more}. Open and save the file in a spreadsheet first."
        )


def _value(rows: dict[int, list[object]], number: int, index: int) -> object:
    row = rows.get(number, [])
    return row[index] if index < len(row) else None


def _fill_merged(rows: dict[int, list[object]], source: bytes, title: str) -> Iterator[str]:
    """Write the value of cells merged over several rows into each of them."""
    filled = 0
    for found in _MERGED.findall(source):
        left, top, _right, bottom = (each or 1 for each in range_boundaries(found.decode()))
        value = _value(rows, top, left - 1)
        if value is None or bottom == top or left > MOST_COLUMNS:
            continue
        for number in range(top + 1, min(bottom, max(rows, default=0)) + 1):
            row = rows.get(number, [])
            row.extend([None] * (left - len(row)))
            if row[left - 1] is None and any(cell is not None for cell in row):
                row[left - 1] = value
                filled += 1
    if filled:
        yield f"“{title}”: merged cells count for each of their rows ({filled} cells filled)."


def as_text(value: object) -> str:
    """A cell's value as a person reads it; dates as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime):
        whole = value.replace(microsecond=0)
        return whole.date().isoformat() if whole.time() == dt.time() else whole.isoformat(" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
