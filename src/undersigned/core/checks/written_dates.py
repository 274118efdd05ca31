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
_WEEKDAY_LAST = frozenset({"ko", "ja"})
# Only days that some month has: "2031.45.99" is a version of something.
_IN_FIGURES = re.compile(
    r"(?<![\w/.-])(?:(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>0?[1-9]|1[0-2])(?P=s1)(?P<d1>29|30|31)"
    r"|(?P<y2>\d{4})\s*[年년]\s*(?P<m2>0?[1-9]|1[0-2])\s*[月월]\s*(?P<d2>29|30|31)\s*[日일]"
    r"|(?P<d3>29|30|31)(?P<s3>[-/.])(?P<m3>0?[1-9]|1[0-2])(?P=s3)(?P<y3>\d{4}))(?![\d/-])"
)
_ARTICLE = r"(?:\s+(?:the|on|le|el|o|il|am|dem|den|día|dia)\b)*"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """``text[start:end]`` is a date; ``date`` is ``None`` where the calendar does not have it.

    ``weekday`` is the weekday that stands before or after it, Monday 0.
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
        end = each.end
        if weekday is None:
            end, weekday = _weekday_after(text, each.end, language)
        yield WrittenDate(text[start:end], each.date, weekday, start, end)
    taken = [(each.start, each.end) for each in found]
    for start, end in _impossible(text, language):
        if all(end <= first or last <= start for first, last in taken):
            yield WrittenDate(text[start:end], None, None, start, end)


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
def _short_weekdays(language: str) -> dict[str, int]:
    """The weekdays as they stand in brackets: "Mon", "월", "月"."""
    days = locale_of(language).days["format"]["abbreviated"]
    return {name.rstrip(".").casefold(): number for number, name in days.items()}


def _weekday_after(text: str, at: int, language: str) -> tuple[int, int | None]:
    """ "(Monday)" or "(Mon)" right after the date; in Korean and Japanese without brackets too."""
    known = _short_weekdays(language) | _weekdays(language)
    long, short = ("|".join(map(re.escape, each)) for each in (_weekdays(language), known))
    bare = rf"|(?P<bare>{long})" if language.partition("-")[0] in _WEEKDAY_LAST else ""
    found = re.compile(rf"\s*(?:[(（]\s*(?P<day>{short})\.?\s*[)）]{bare})", re.IGNORECASE).match(
        text, at
    )
    if found is None:
        return at, None
    groups = found.groupdict()
    return found.end(), known[(groups["day"] or groups["bare"]).casefold()]


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


def _impossible(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Days that no calendar has, with the month by name or in figures."""
    for match in _candidates(language).finditer(text):
        month = _months(language)[(match["m1"] or match["m2"]).casefold()]
        if not _exists(match["y"], month, match["d1"] or match["d2"]):
            yield match.span()
    for match in _IN_FIGURES.finditer(text):
        form = next(each for each in "123" if match[f"y{each}"])
        if not _exists(match[f"y{form}"], match[f"m{form}"], match[f"d{form}"]):
            yield match.span()


def _exists(year: str, month: str | int, day: str) -> bool:
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
