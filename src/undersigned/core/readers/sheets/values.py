"""What is read of a sign-on sheet: its cells, what each column seems to hold, and who signs.

Lines are those that a person sees: of a workbook the row's number, of a text the line on which the
row begins, both from 1.
"""

import datetime as dt
from typing import Literal, get_args

from undersigned.core.letter import Kind, Signatory, Value
from undersigned.core.reading import Confidence

Meaning = Literal[
    "name",
    "name-and-more",
    "given-name",
    "family-name",
    "honorific",
    "organisation",
    "organisation-and-place",
    "representative",
    "title",
    "affiliation",
    "place",
    "email",
    "phone",
    "kind",
    "shown",
    "withheld",
    "consent",
    "date",
    "members",
    "comments",
    "ignore",
]
MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
# Which kind a row is: as its columns tell, or the same for all.
Rows = Literal["told", "organisation", "individual"]


class Row(Value):
    """One row that holds something; as many cells as the widest, without outer blanks."""

    line: int
    cells: tuple[str, ...]

    def text(self) -> str:
        return " | ".join(filter(None, self.cells))


class Table(Value):
    """One worksheet, or the whole of a text. ``empty`` counts the rows without a filled cell."""

    name: str = ""
    rows: tuple[Row, ...] = ()
    empty: int = 0
    hidden: bool = False


class Book(Value):
    """A file's worksheets, and what had to be guessed or made up for, in sentences."""

    name: str
    tables: tuple[Table, ...]
    remarks: tuple[str, ...] = ()


class Column(Value):
    """A column, what it is thought to hold, how sure that is, and why in a sentence's part."""

    header: str
    samples: tuple[str, ...] = ()
    filled: int = 0
    meaning: Meaning = "ignore"
    confidence: Confidence = 0
    reason: str = ""


class Mapping(Value):
    """What each column means, as proposed or as a person corrected it."""

    columns: tuple[Meaning, ...]
    rows: Rows = "told"


class LeftOutRow(Value):
    """A row that names nobody, and why: a line above the headers, the headers again, a total."""

    line: int
    reason: str
    words: str = ""


class SheetReading(Value):
    """A worksheet as it was understood; ``proposal`` maps its columns.

    ``header_line`` is 0 where the columns have no headers. ``language`` is that of most headers;
    ``month_first`` says how 03/04/2024 is read; ``sections`` are the headings among the rows that
    tell a kind: the line, and the kind of the rows below it.
    """

    name: str
    worksheet: str = ""
    worksheets: tuple[str, ...] = ()
    language: str = "en"
    header_line: int = 0
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    left_out: tuple[LeftOutRow, ...] = ()
    sections: tuple[tuple[int, Kind], ...] = ()
    empty: int = 0
    month_first: bool = False
    remarks: tuple[str, ...] = ()
    proposal: Mapping


class Entry(Value):
    """A row as a signatory, with what is not printed. ``doubts`` are sentences; none is no doubt.

    ``signatory.name`` is the real name even where the row asks to withhold it.
    """

    line: int
    signatory: Signatory
    email: str = ""
    phone: str = ""
    representative: str = ""
    role: str = ""
    signed_on: dt.date | None = None
    doubts: tuple[str, ...] = ()


class Refused(Value):
    """A row that makes no signatory, and why."""

    line: int
    reason: str
    words: str


class SignOns(Value):
    """The rows under one mapping: every row of the reading is in one of the two."""

    entries: tuple[Entry, ...] = ()
    refused: tuple[Refused, ...] = ()
