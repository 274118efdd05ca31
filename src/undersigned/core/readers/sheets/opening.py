"""Which file is a sign-on sheet, and its tables."""

from undersigned.core.errors import UnreadableError
from undersigned.core.lexicon.sheet_words import header_fields
from undersigned.core.readers.archives import ZIP_MARK
from undersigned.core.readers.decode import MAX_BYTES
from undersigned.core.readers.sheets.delimited import read_delimited
from undersigned.core.readers.sheets.values import Book
from undersigned.core.readers.sheets.workbook import read_workbook

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NAMES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers")
_NO_TABLES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "a rich text (RTF) document"),
)
_HEAD = 2000  # bytes in which a pasted table shows its headers
_FEWEST_HEADERS = 2


def is_sheet(data: bytes, name: str) -> bool:
    """Whether the file is a table: by what it holds, else by its name."""
    if data.startswith(ZIP_MARK):
        return b"xl/workbook" in data or name.lower().endswith(_NAMES)
    return name.lower().endswith(_NAMES) or _is_tabbed(data)


def _is_tabbed(data: bytes) -> bool:
    """A table as it is pasted from a spreadsheet: headers with tabs between them."""
    head = data[:_HEAD].decode("utf-8-sig", "ignore").lstrip("\n\r ").partition("\n")[0]
    cells = head.split("\t")
    return sum(any(header_fields(cell)) for cell in cells) >= _FEWEST_HEADERS < len(cells) + 1


def read_book(data: bytes, name: str) -> Book:
    """The tables of a CSV, TSV or XLSX file. Raises ``UnreadableError``."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"The file has more than {MAX_BYTES // 1024 // 1024} MB.",
            where=name,
            do="Keep only the worksheet that holds the sign-ons, without pictures.",
        )
    if data.startswith(_OLD_OFFICE):
        raise UnreadableError(
            "The file is an old Excel workbook (XLS), or locked with a password.",
            where=name,
            do="Open it, save it as XLSX without a password, and give that.",
        )
    for mark, what in _NO_TABLES:
        if data.startswith(mark):
            raise UnreadableError(
                f"The file is {what}, not a table.",
                where=name,
                do="Give the sheet itself, as XLSX or CSV.",
            )
    if not data.startswith(ZIP_MARK):
        return read_delimited(data, name)
    if b"xl/workbook" not in data:
        raise UnreadableError(
            "The file is no Excel workbook (XLSX).",
            where=name,
            do="Open it in the program that made it, save it as XLSX or CSV, and give that.",
        )
    return read_workbook(data, name)
