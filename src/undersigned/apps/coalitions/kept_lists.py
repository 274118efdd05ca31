"""A list while it is looked at: its rows, and the sheet they came from, to be understood anew."""

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Value
from undersigned.core.readers.sheets import Book, SheetReading, understand

from .contacts import open_rows, seal_rows
from .importing import ROWS, Listed, NewEntry, of_sheet, proposed_columns
from .models import DirectoryImport


class Columns(Value):
    """What a person says of a sheet; what is empty is as proposed.

    ``meanings`` as ``importing.of_sheet`` takes them, ``header_line`` as ``understand`` does.
    """

    worksheet: str = ""
    header_line: int | None = None
    meanings: tuple[str, ...] = ()


class KeptList(Value):
    """``book`` is None for a list without columns to correct: a letter's, a table of ours."""

    rows: tuple[NewEntry, ...]
    book: Book | None = None
    chosen: Columns = Columns()


def open_list(made: DirectoryImport) -> KeptList:
    """What is kept of a list that is looked at."""
    opened = open_rows(made)
    if opened.startswith(b"["):  # rows alone, as they were kept before columns could be corrected
        return KeptList(rows=ROWS.validate_json(opened))
    return KeptList.model_validate_json(opened)


def seal_list(made: DirectoryImport, kept: KeptList) -> None:
    """Put it into ``made``; the caller stores it."""
    seal_rows(made, kept.model_dump_json())


def reading_of(kept: KeptList) -> SheetReading | None:
    """The chosen worksheet under the chosen headers; None where there is none."""
    if kept.book is None:
        return None
    chosen = kept.chosen
    return understand(kept.book, chosen.worksheet, header_line=chosen.header_line)


def columns_of(kept: KeptList, reading: SheetReading) -> tuple[str, ...]:
    """What each column holds: as it was said, else as proposed."""
    return kept.chosen.meanings or proposed_columns(reading)


def listed(book: Book, chosen: Columns) -> Listed:
    """The organisations of the sheet; none where no column holds a name."""
    reading = understand(book, chosen.worksheet, header_line=chosen.header_line)
    try:
        return of_sheet(reading, chosen.meanings)
    except UndersignedError as error:
        return Listed((), remarks=(*reading.remarks, f"{error.what} {error.do}"))
