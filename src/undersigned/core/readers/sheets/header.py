"""Where the headers of a table stand, and which rows under them name nobody."""

import re
from collections.abc import Sequence

from undersigned.core.letter import Kind
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.sheet_words import header_fields, sheet_pattern
from undersigned.core.readers.sheets.cells import is_date, is_email, is_phone, is_place
from undersigned.core.readers.sheets.values import LeftOutRow, Row

_SEARCHED = 30  # rows in which the headers are looked for
_LONGEST_HEADER = 400  # forms ask in whole paragraphs
_NUMBER = re.compile(r"[\d.,\s%]+")
_JOINING = re.compile(r"\W*(?:and|et|y|e|und|и|و)?\W*")
_FILLED_ENOUGH = 2


def header_row(rows: Sequence[Row]) -> int:
    """The index of the row of headers; -1 where the table begins with its first sign-on."""
    scored = [(_score(row), -index) for index, row in enumerate(rows[:_SEARCHED])]
    best, index = max(scored, default=(0.0, 0))
    if best > 0:
        return -index
    return 0 if rows and _differs_from_below(rows) else -1


def _score(row: Row) -> float:
    """How many of a row's cells are headers, less those that are sign-ons."""
    filled = [cell for cell in row.cells if cell]
    if any(is_email(cell) or is_date(cell) for cell in filled):
        return 0
    known = sum(
        len(cell) <= _LONGEST_HEADER and any(header_fields(cell)) and not is_place(cell, "")
        for cell in filled
    )
    places = sum(is_place(cell, "") for cell in filled)
    alone = len(filled) == 1
    if alone and len(row.cells) > 1:
        return 0  # a title, or a heading among the rows
    if alone and not is_only_header(filled[0]):
        return 0
    # "Organisation" over bodies: a body's name holds that word too, beside others.
    exact = sum(is_only_header(cell) for cell in filled)
    return known + exact - 2 * places if known * 2 >= len(filled) or exact else 0


def is_only_header(cell: str) -> bool:
    """Whether a cell is made of header words alone: "Organisation", "Name and title"."""
    bare = bare_header(cell)
    rest = bare
    for _, found in header_fields(bare):
        rest = rest.replace(found.group(), " ")
    return rest != bare and bool(_JOINING.fullmatch(rest))


def bare_header(header: str) -> str:
    """A header without the marks that forms put around it."""
    return " ".join(re.sub(r"[*:?？：•_]+", " ", header).casefold().split()).strip(" .-–()[]")


def _differs_from_below(rows: Sequence[Row]) -> bool:
    """Whether a column holds addresses, dates or places under a first cell that is none."""
    first, below = rows[0], rows[1:_SEARCHED]
    if not below:
        return False
    for index, head in enumerate(first.cells):
        cells = [row.cells[index] for row in below if row.cells[index]]
        for test in (is_email, is_date, is_phone, lambda cell: is_place(cell, "")):
            typed = sum(map(test, cells))
            if head and cells and typed * 10 >= len(cells) * 6 and not test(head):
                return True
    return False


def parted_rows(
    rows: Sequence[Row], header: int
) -> tuple[list[Row], list[LeftOutRow], list[tuple[int, Kind]]]:
    """The rows that may name somebody, those that do not, and the headings that tell a kind."""
    kept: list[Row] = []
    left: list[LeftOutRow] = []
    sections: list[tuple[int, Kind]] = []
    headers = [bare_header(cell) for cell in rows[header].cells] if header >= 0 else []
    for index, row in enumerate(rows):
        if index <= header:
            reason = "the headers" if index == header else "above the headers"
            left.append(_left(row, reason))
        elif headers and [bare_header(cell) for cell in row.cells] == headers:
            left.append(_left(row, "the headers again"))
        elif is_total(row):
            left.append(_left(row, "a total, not a sign-on"))
        elif kind := _section(row):
            sections.append((row.line, kind))
            left.append(_left(row, "a heading among the rows"))
        else:
            kept.append(row)
    return kept, left, sections


def _left(row: Row, reason: str) -> LeftOutRow:
    return LeftOutRow(line=row.line, reason=reason, words=row.text()[:200])


def is_total(row: Row) -> bool:
    """ "Total | 47", "Total organisations: 47", "Summe"; and rows of nothing but numbers."""
    filled = [cell for cell in row.cells if cell]
    words = [cell for cell in filled if not _NUMBER.fullmatch(cell)]
    if not words:
        return len(filled) < len(row.cells)
    if len(words) > _FILLED_ENOUGH or not sheet_pattern("totals").match(words[0]):
        return False
    rest = _NUMBER.sub(" ", sheet_pattern("totals").sub(" ", words[0])).strip(" :=-()")
    named = not rest or any(header_fields(rest))
    counted = len(words) < len(filled) or bool(re.search(r"\d", row.text()))
    return named and (counted or not rest)


def _section(row: Row) -> Kind | None:
    """The kind that "Organisations (69)" announces, alone in a row of several columns."""
    filled = [cell for cell in row.cells if cell]
    if len(filled) != 1 or len(row.cells) == 1:
        return None
    text = re.sub(r"[\s(]*\d+[)\s]*", " ", filled[0]).strip(" :")
    if pattern("*", "individual_headings").fullmatch(text):
        return "individual"
    return "organisation" if pattern("*", "organisation_headings").fullmatch(text) else None
