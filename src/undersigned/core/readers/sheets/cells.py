"""What one cell says: an address, a number, a date, a yes or no, a kind."""

import datetime as dt
import re
from functools import lru_cache

from openpyxl.utils.datetime import from_excel

from undersigned.core.letter import Kind
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.lexicon.places import find_place, place_of_code
from undersigned.core.lexicon.sheet_words import sheet_pattern

_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+")
_PHONE = re.compile(r"[+(]?[\d][\d\s()./-]{5,22}\d")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?!\d)")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_YEAR_FIRST = re.compile(r"(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)")
# Days since 1900 as Excel counts them: 1982 to 2119.
_SERIALS = range(30_000, 80_000)
_TICKS = {"✓", "✔", "☑", "x", "X", "×✓", "1", "TRUE"}
_CROSSES = {"✗", "✘", "☐", "0", "-", "–", "—", "FALSE", "×"}


def emails_in(cell: str) -> list[str]:
    """The e-mail addresses in a cell, in order."""
    return [each.strip(".") for each in _EMAIL.findall(cell)]


def is_email(cell: str) -> bool:
    return bool(emails_in(cell)) and len(cell) < 200


def is_phone(cell: str) -> bool:
    bare = cell.strip()
    return bool(_PHONE.fullmatch(bare)) and not (is_date(bare) or is_serial(bare))


def is_date(cell: str) -> bool:
    """Whether the cell begins with a date; serial numbers only where a column says so."""
    if len(cell) > 60:
        return False
    if _SLASHED.match(cell) or _YEAR_FIRST.match(cell):
        return True
    found = _parsed(cell)
    return found is not None and found[1] <= 20


def is_serial(cell: str) -> bool:
    """Whether the cell may be a date as spreadsheets count days."""
    return bool(_SERIAL.fullmatch(cell)) and int(float(cell)) in _SERIALS


@lru_cache(maxsize=20_000)
def is_place(cell: str, language: str) -> bool:
    return len(cell) < 80 and (
        find_place(cell, language) is not None or place_of_code(cell, language) is not None
    )


def month_comes_first(cells: list[str]) -> bool | None:
    """How a column writes its dates: 11/14/2024 or 14/11/2024; None where nothing tells."""
    found = [match for cell in cells if (match := _SLASHED.match(cell))]
    if any(int(match[1]) > 12 for match in found):
        return False
    return True if any(int(match[2]) > 12 for match in found) else None


def date_of(cell: str, *, month_first: bool) -> dt.date | None:
    """The date in a cell: written in any language, as numbers, or as a spreadsheet's day number."""
    cell = cell.strip()
    if is_serial(cell):
        moment = from_excel(float(cell))
        return moment.date() if isinstance(moment, dt.datetime) else None
    if match := _YEAR_FIRST.match(cell):
        year, month, day = (int(each) for each in match.groups())
        return _day(year, month, day)
    if match := _SLASHED.match(cell):
        first, second, year = (int(each) for each in match.groups())
        year = year + 2000 if year < 100 else year
        return _day(year, first, second) if month_first else _day(year, second, first)
    found = _parsed(cell)
    return found[0] if found else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=20_000)
def _parsed(cell: str) -> tuple[dt.date, int] | None:
    """A date and where it begins."""
    found = parse_date(cell[:80])
    return (found.date, found.start) if found else None


@lru_cache(maxsize=5_000)
def answer(cell: str) -> bool | None:
    """Yes, no, or None for neither: in words of any language, as ticks, as sentences.

    "Yes, but anonymously" is a no: what is doubtful is not published.
    """
    text = cell.strip()
    if text in _TICKS:
        return True
    if text in _CROSSES:
        return False
    if _says(text, "no"):
        return False
    return True if _says(text, "yes") else None


def _says(text: str, field: str) -> bool:
    """Whether the words of ``field`` stand there; one letter ("n", "s") only as the whole cell."""
    return any(
        match.end() - match.start() > 1 or len(text) == 1
        for match in sheet_pattern(field).finditer(text)
    )


@lru_cache(maxsize=5_000)
def kind_in(cell: str) -> Kind | None:
    """The kind that a cell names; None for none, or for both."""
    individual = bool(sheet_pattern("individual_kind").search(cell)) or bool(
        pattern("*", "individual_headings").search(cell)
    )
    organisation = bool(sheet_pattern("organisation_kind").search(cell)) or bool(
        pattern("*", "organisation_headings").search(cell)
    )
    if individual == organisation:
        return None
    return "individual" if individual else "organisation"


def is_kind(cell: str) -> bool:
    """Whether a cell is the name of a kind and nothing else, and no body's name that holds it."""
    bare = cell.strip(" .:")
    return any(
        sheet_pattern(field).fullmatch(bare) for field in ("individual_kind", "organisation_kind")
    ) or any(
        pattern("*", field).fullmatch(bare)
        for field in ("individual_headings", "organisation_headings")
    )
