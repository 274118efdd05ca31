"""Days, hours and numbers as people write them in a language, by Unicode CLDR.

English is that of the United Nations: "16 December 2019, 18:00".
"""

import datetime as dt
from typing import TypeVar
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from django.utils import timezone
from django.utils.translation import get_language

_OURS = {"en": "en_GB"}
Moment = TypeVar("Moment", bound=dt.date)


def locale(language: str | None = None) -> Locale:
    """CLDR's data for ``language``, else for the language that the page speaks."""
    tag = language or get_language() or "en"
    try:
        return Locale.parse(_OURS.get(tag, tag).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_OURS["en"])


def day(moment: dt.date, language: str | None = None) -> str:
    """ "16 December 2019", "2019년 12월 16일"."""
    return format_date(_local(moment), "long", locale=locale(language))


def short_day(moment: dt.date, language: str | None = None) -> str:
    """ "16 Dec 2019", "2019. 12. 16."."""
    return format_date(_local(moment), "medium", locale=locale(language))


def day_of_week(moment: dt.date, language: str | None = None) -> str:
    """ "Monday 16 December 2019", "2019년 12월 16일 월요일"."""
    return format_date(_local(moment), "full", locale=locale(language))


def day_of_year(moment: dt.date, language: str | None = None) -> str:
    """ "16 Dec", "12월 16일"."""
    return format_skeleton("MMMd", _local(moment), locale=locale(language))


def hour(moment: dt.datetime, language: str | None = None) -> str:
    """ "18:00": by the 24-hour clock in every language, so that no deadline is twelve hours off."""
    return format_skeleton("Hm", _local(moment).replace(tzinfo=None), locale=locale(language))


def day_and_hour(moment: dt.datetime, language: str | None = None) -> str:
    """ "16 December 2019, 18:00 UTC": with the zone, for an hour without one says too little."""
    glue = locale(language).datetime_formats["medium"]
    glued = glue.format(hour(moment, language), day(moment, language))
    return f"{glued} {_local(moment).tzinfo or ''}".strip()


def number(value: float, language: str | None = None) -> str:
    """ "12,000", "12 000", "12.000"."""
    return format_decimal(value, locale=locale(language))


def _local(moment: Moment) -> Moment:
    """An aware hour of the database (UTC) in the page's time zone; any other stays in its own."""
    if not isinstance(moment, dt.datetime) or moment.tzinfo not in (dt.UTC, ZoneInfo("UTC")):
        return moment
    return timezone.localtime(moment)
