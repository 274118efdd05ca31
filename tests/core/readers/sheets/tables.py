"""Made-up tables, as bytes, and what is read of them in short."""

import csv
import io
from collections.abc import Iterable

from openpyxl import Workbook

from undersigned.core.readers.sheets import (
    Book,
    Mapping,
    Row,
    SheetReading,
    SignOns,
    Table,
    read_book,
    sign_ons,
    understand,
)


def csv_bytes(
    rows: Iterable[Iterable[str]], delimiter: str = ",", encoding: str = "utf-8"
) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def xlsx_bytes(*sheets: tuple[str, Iterable[Iterable[object]]]) -> bytes:
    """A workbook of (title, rows)."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def reading_of(*rows: Iterable[str]) -> SheetReading:
    """What is understood of these rows, the headers first."""
    width = max(len(tuple(row)) for row in rows)
    padded = [(*row, *([""] * (width - len(tuple(row))))) for row in rows]
    lines = tuple(Row(line=number, cells=cells) for number, cells in enumerate(padded, 1))
    return understand(Book(name="sheet.csv", tables=(Table(rows=lines),)))


def meanings(*rows: Iterable[str]) -> list[str]:
    return [column.meaning for column in reading_of(*rows).columns]


def read_rows(*rows: Iterable[str], mapping: Mapping | None = None) -> SignOns:
    return sign_ons(reading_of(*rows), mapping)


def printed(rows: SignOns) -> list[tuple[str, str, str, str]]:
    """Kind (o or i), name, title and place of each entry."""
    return [
        (
            entry.signatory.kind[0],
            *(getattr(entry.signatory, each) for each in ("name", "title")),
            entry.signatory.place,
        )
        for entry in rows.entries
    ]


def cells_of(data: bytes, name: str = "sheet.csv") -> list[tuple[str, ...]]:
    return [row.cells for row in read_book(data, name).tables[0].rows]
