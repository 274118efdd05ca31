"""Sign-on sheets: CSV, XLSX and what forms export, in any order of columns and language.

``read_book`` takes the bytes, ``understand`` proposes what each column of one worksheet holds, and
``sign_ons`` makes signatories of the rows under that proposal or under a corrected one.
"""

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.reader import Reader
from undersigned.core.readers.sheets.opening import is_sheet, read_book
from undersigned.core.readers.sheets.rows import sign_ons
from undersigned.core.readers.sheets.understanding import understand
from undersigned.core.readers.sheets.values import (
    MEANINGS,
    Book,
    Column,
    Entry,
    LeftOutRow,
    Mapping,
    Meaning,
    Refused,
    Row,
    SheetReading,
    SignOns,
    Table,
)
from undersigned.core.reading import Reading

__all__ = [
    "MEANINGS",
    "READER",
    "Book",
    "Column",
    "Entry",
    "LeftOutRow",
    "Mapping",
    "Meaning",
    "Refused",
    "Row",
    "SheetReading",
    "SignOns",
    "Table",
    "is_sheet",
    "read",
    "read_book",
    "sign_ons",
    "understand",
]

READER = Reader("sheet", "a sign-on sheet (CSV or XLSX)", claims=is_sheet)


def read(data: bytes, name: str) -> Reading:  # noqa: ARG001 - every reader takes the bytes
    """A sheet holds no letter: this says what to do with one."""
    raise UnreadableError(
        "The file is a sign-on sheet, not a letter.",
        where=name,
        do="See what it holds with `undersigned read FILE`; with `-o FOLDER` its list becomes the"
        " signatories.csv of a letter folder, which can be checked.",
    )
