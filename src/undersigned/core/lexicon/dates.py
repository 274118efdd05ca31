"""Calendar dates as letters print them, read and written by language.

Month names come from Unicode CLDR through Babel, in every language of ``LANGUAGES``. Days and years
may stand in any script's digits. Two-digit years are no dates here: a letter dates itself in full.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel.dates import format_date as babel_format_date

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.lexicon.places import normal_form

# Levantine month names stand beside the international ones in Arabic letters; "Jänner" in Austria.
_MORE_LOCALES = {"ar": ("ar-LB", "ar-MA"), "de": ("de-AT",)}
# The first year of each Japanese era, less one.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}

_YEAR = re.compile(r"\d{4}|" + "|".join(_ERAS))
_YEAR_FIRST = r"(?P<y>\d{4})(?P<s>[-/.])\s?(?P<m>\d{1,2})(?P=s)\s?(?P<d>\d{1,2})"
_EAST_ASIAN = (
    rf"(?:(?P<y>\d{{4}})|(?P<era>{'|'.join(_ERAS)})\s*(?P<of_era>\d{{1,2}}|元))"
    r"\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]"
)
_NUMERIC = r"(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4})"
_DAY_FIRST = (
    r"[«“\"]?(?P<d>\d{1,2})[»”\"]?(?:st|nd|rd|th|\s?er|ᵉʳ|re|\.?º|°|\.?ª|o|\.)?[\s,،-]*"
    r"(?:(?:day\s+)?of\s+|de\s+|d[’'])?"
    # Two names for one month: "أيار/مايو", "أيار (مايو)".
    r"(?P<name>NAMES)\.?(?:\s*[/(]\s*(?:NAMES)\)?)?[\s,،-]*(?:del?\s+|of\s+)?(?P<y>\d{4})"
    r"(?:\s?(?:года|г\.|г|م)(?!\w))?"
)
_MONTH_FIRST = (
    r"(?P<name>NAMES)\.?,?\s*(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?:de\s+)?(?P<y>\d{4})"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands: ``text[start:end]``, in code points.

    ``ambiguous``: day and month may be the other way round ("03/04/2019"); ``date`` is then the
    likelier reading in that language.
    """

    date: dt.date
    start: int
    end: int
    ambiguous: bool = False


@cache
def _months(language: str) -> dict[str, int]:
    """Month name, folded → number; ``language`` wins over the others."""
    months: dict[str, int] = {}
    for each in (language, *LANGUAGES):
        for tag in (each, *_MORE_LOCALES.get(each, ())):
            for number, name in _names_in(tag):
                months.setdefault(name, number)
    return months


def _names_in(tag: str) -> Iterator[tuple[int, str]]:
    months = locale_of(tag).months
    for use in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in months[use][width].items():
                bare = name.rstrip(".").casefold()
                if not any(character.isdigit() for character in bare):
                    yield number, bare
                    yield number, normal_form(bare)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    sources = (
        _YEAR_FIRST,
        _EAST_ASIAN,
        _DAY_FIRST.replace("NAMES", names),
        _MONTH_FIRST.replace("NAMES", names),
        _NUMERIC,
    )
    return tuple(re.compile(rf"(?<![\w/.-]){each}(?!\d)", re.IGNORECASE) for each in sources)


@cache
def _weekdays() -> re.Pattern[str]:
    """The days of the week in every language of ``LANGUAGES``, longest first."""
    names = {
        name.rstrip(".").casefold()
        for each in LANGUAGES
        for use in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in locale_of(each).days[use][width].values()
    }
    ordered = sorted(filter(lambda each: len(each) > 1, names), key=lambda each: (-len(each), each))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)\.?", re.IGNORECASE)


def without_weekday(text: str) -> str:
    """``text`` without the day of the week at its end: "Port Odo, Monday" is "Port Odo,"."""
    bare = text.rstrip(" ,.:")
    days = list(_weekdays().finditer(bare))
    return bare[: days[-1].start()].rstrip() if days and days[-1].end() == len(bare) else text


def find_dates(text: str, language: str = "en") -> Iterator[FoundDate]:
    """Every full date (day, month, year) in ``text``, in order, none overlapping."""
    if not _YEAR.search(text):  # most lines have none, and the patterns are long
        return
    found = sorted(
        (
            each
            for pattern in _patterns(language)
            for match in pattern.finditer(text)
            if (each := _from(match, language))
        ),
        key=lambda each: (each.start, -each.end),
    )
    end = 0
    for each in found:
        if each.start >= end:
            yield each
            end = each.end


def parse_date(text: str, language: str = "en") -> FoundDate | None:
    """The first full date in ``text``, else ``None``."""
    return next(find_dates(text, language), None)


def format_date(date: dt.date, language: str) -> str:
    """``date`` in CLDR's long form: "December 16, 2019", "16 décembre 2019"."""
    return babel_format_date(date, format="long", locale=locale_of(language))


def _from(match: re.Match[str], language: str) -> FoundDate | None:
    parts = match.groupdict()
    year, ambiguous = _year(parts), False
    if "a" in parts:
        day, month, ambiguous = _day_and_month(parts, language)
    elif "name" in parts:
        day, month = int(parts["d"]), _months(language)[parts["name"].casefold()]
    else:
        day, month = int(parts["d"]), int(parts["m"])
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    return FoundDate(date, match.start(), match.end(), ambiguous)


def _year(parts: dict[str, str | None]) -> int:
    if parts["y"]:
        return int(parts["y"])
    of_era = parts["of_era"] or ""
    return _ERAS[parts["era"] or ""] + (1 if of_era == "元" else int(of_era))


def _day_and_month(parts: dict[str, str], language: str) -> tuple[int, int, bool]:
    """Day, month, and whether they could be swapped. Dots are written day first everywhere."""
    first, second = int(parts["a"]), int(parts["b"])
    month_first = second > 12 or (language in ("en", "en-US") and first <= 12)
    if parts["s"] == "." and second <= 12:
        return first, second, False
    ambiguous = first <= 12 and second <= 12 and first != second
    return (second, first, ambiguous) if month_first else (first, second, ambiguous)
