"""Dates as a letter writes them, weekday included, whether or not the calendar has them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel.dates import format_date

from undersigned.core.lexicon.dates import find_dates
from undersigned.core.lexicon.locales import locale_of

# "today, ", "on this day, ", "dated this": what follows is the letter's own date.
_OWN = {
    "en": r"today,?|(?:on )?this day,?|as of today,?|this",
    "fr": r"aujourd['’]hui,?|ce jour,?|en ce",
    "es": r"hoy,?|en este día,?",
    "pt": r"hoje,?|neste dia,?",
    "it": r"oggi,?",
    "de": r"heute,?|am heutigen",
}
_ARTICLE = r"(?:\s+(?:the|on|le|el|o|il|am|dem|den|día|dia)\b)*"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """``text[start:end]`` is a date; ``date`` is ``None`` where the calendar does not have it.

    ``weekday`` is the weekday that stands before it, Monday 0.
    """

    words: str
    date: dt.date | None
    weekday: int | None
    start: int
    end: int


def written_dates(text: str, language: str) -> Iterator[WrittenDate]:
    """Every full date in ``text``, in order, impossible ones last."""
    found = list(find_dates(text, language))
    for each in found:
        start, weekday = _weekday_before(text, each.start, language)
        yield WrittenDate(text[start : each.end], each.date, weekday, start, each.end)
    taken = [(each.start, each.end) for each in found]
    for match in _candidates(language).finditer(text):
        free = all(match.end() <= start or end <= match.start() for start, end in taken)
        if free and not _exists(match, language):
            yield WrittenDate(match[0], None, None, *match.span())


def own_dates(text: str, language: str) -> Iterator[WrittenDate]:
    """The dates that ``text`` states as its own: "today, 16 December 2019"."""
    own = _OWN.get(language.partition("-")[0])
    if own is None:
        return
    before = re.compile(rf"(?<!\w)(?:{own}){_ARTICLE}\s*$", re.IGNORECASE)
    for date in written_dates(text, language):
        if before.search(text[: date.start]):
            yield date


def weekday_name(date: dt.date, language: str) -> str:
    """The weekday of ``date`` in ``language``."""
    return format_date(date, "EEEE", locale=locale_of(language))


@cache
def _weekdays(language: str) -> dict[str, int]:
    days = locale_of(language).days["format"]["wide"]
    return {name.casefold(): number for number, name in days.items()}


def _weekday_before(text: str, at: int, language: str) -> tuple[int, int | None]:
    names = "|".join(map(re.escape, _weekdays(language)))
    found = re.search(rf"(?<!\w)(?P<day>{names})(?:\s*,)?{_ARTICLE}\s+$", text[:at], re.IGNORECASE)
    if found is None:
        return at, None
    return found.start(), _weekdays(language)[found["day"].casefold()]


@cache
def _months(language: str) -> dict[str, int]:
    months = locale_of(language).months["format"]["wide"]
    return {name.casefold(): number for number, name in months.items()}


@cache
def _candidates(language: str) -> re.Pattern[str]:
    """Day, month by name and year, whatever the day."""
    names = "|".join(map(re.escape, _months(language)))
    return re.compile(
        rf"(?<!\w)(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+|of\s+)?(?P<m1>{names})"
        rf"|(?P<m2>{names})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
        r",?\s+(?:de\s+|del\s+)?(?P<y>\d{4})\b",
        re.IGNORECASE,
    )


def _exists(match: re.Match[str], language: str) -> bool:
    month = _months(language)[(match["m1"] or match["m2"]).casefold()]
    try:
        dt.date(int(match["y"]), month, int(match["d1"] or match["d2"]))
    except ValueError:
        return False
    return True
