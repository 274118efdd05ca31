"""One worksheet of a book, understood: headers, columns, and which rows may name somebody."""

from collections import Counter
from collections.abc import Sequence

from undersigned.core.errors import UndersignedError
from undersigned.core.lexicon.sheet_words import header_fields, languages_of
from undersigned.core.readers.sheets.cells import month_comes_first
from undersigned.core.readers.sheets.columns import columns_of
from undersigned.core.readers.sheets.header import header_row, parted_rows
from undersigned.core.readers.sheets.values import Book, Column, Mapping, Row, SheetReading, Table


def understand(
    book: Book,
    worksheet: str = "",
    *,
    header_line: int | None = None,
    month_first: bool | None = None,
) -> SheetReading:
    """What ``worksheet`` of the book holds, or the one that holds most sign-ons.

    ``header_line`` says on which line the headers stand, 0 that there are none; ``month_first``
    how 03/04/2024 is read; ``None`` leaves either to what the sheet itself tells. Raises
    ``UndersignedError`` where there is no such worksheet or line, or no row under the headers.
    """
    table = _chosen(book, worksheet)
    index = header_row(table.rows) if header_line is None else _index_of(header_line, table, book)
    kept, left, sections = parted_rows(table.rows, index)
    if not kept:
        raise UndersignedError(
            "No row under the headers names anybody.",
            where=f"{book.name}, {table.name}" if table.name else book.name,
            do="Choose another worksheet, or the file that holds the sign-ons.",
        )
    headers = table.rows[index].cells if index >= 0 else ("",) * len(kept[0].cells)
    language = _language(headers)
    columns = columns_of(headers, kept, language)
    remark: tuple[str, ...] = ()
    if month_first is None:
        month_first, remark = _dates(columns, kept, language)
    return SheetReading(
        name=book.name,
        worksheet=table.name,
        worksheets=tuple(each.name for each in book.tables if each.rows),
        language=language,
        header_line=table.rows[index].line if index >= 0 else 0,
        columns=columns,
        rows=tuple(kept),
        left_out=tuple(left),
        sections=tuple(sections),
        empty=table.empty,
        month_first=month_first,
        remarks=(*book.remarks, *_about_worksheets(book, table, worksheet), *remark),
        proposal=Mapping(columns=tuple(column.meaning for column in columns)),
    )


def _chosen(book: Book, worksheet: str) -> Table:
    if not worksheet:
        return max(book.tables, key=_worth)
    for table in book.tables:
        if table.name == worksheet and table.rows:
            return table
    raise UndersignedError(
        f"There is no worksheet “{worksheet}” with rows in it.",
        where=book.name,
        do=f"There are: {', '.join(each.name for each in book.tables if each.rows)}.",
    )


def _index_of(line: int, table: Table, book: Book) -> int:
    """The index of the row of headers on ``line``; -1 for none."""
    lines = [0, *(row.line for row in table.rows)]
    if line not in lines:
        raise UndersignedError(
            f"The sheet has no row on line {line} that could hold the headers.",
            where=book.name,
            do="Name a line that holds something, or 0 where there are no headers.",
        )
    return lines.index(line) - 1


def _worth(table: Table) -> tuple[bool, bool, int, int]:
    """Seen before hidden, with known headers before without, then the most rows."""
    index = header_row(table.rows)
    headers = table.rows[index].cells if index >= 0 else ()
    known = sum(any(header_fields(cell)) for cell in headers)
    return bool(table.rows) and not table.hidden, bool(known), len(table.rows) - index, known


def _about_worksheets(book: Book, table: Table, worksheet: str) -> tuple[str, ...]:
    others = [each.name for each in book.tables if each.rows and each is not table]
    if worksheet or not others:
        return ()
    return (f"The worksheet “{table.name}” was read; there are also: {', '.join(others)}.",)


def _language(headers: Sequence[str]) -> str:
    """The language of most headers; English where none tells."""
    votes = Counter(language for header in headers for language in languages_of(header))
    if not votes:
        return "en"
    most = max(votes.values())
    return "en" if votes["en"] == most else next(key for key in votes if votes[key] == most)


def _dates(
    columns: Sequence[Column], rows: Sequence[Row], language: str
) -> tuple[bool, tuple[str, ...]]:
    """Whether months come first, and a remark where nothing tells."""
    cells = [
        row.cells[index]
        for index, column in enumerate(columns)
        if column.meaning == "date"
        for row in rows
    ]
    told = month_comes_first(cells)
    if told is not None:
        return told, ()
    first = language == "en"
    slashed = any(cell[:5].count("/") for cell in cells) and not any(
        cell[:4].isdigit() for cell in cells
    )
    order = "month before day" if first else "day before month"
    return first, ((f"Dates were read with the {order}; nothing tells which it is.",) * slashed)
