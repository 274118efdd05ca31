"""Office hours: 9 to 17 on the working days of the office's country, by its own clock.

Which days are the weekend comes from CLDR; public holidays are in no table of ours.
"""

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale, UnknownLocaleError
from babel.core import get_global

OPENS, CLOSES = dt.time(9), dt.time(17)
SATURDAY_AND_SUNDAY = frozenset({5, 6})  # as datetime.weekday counts, from Monday
WEEK = 7  # days


@cache
def zones_of(country: str) -> tuple[str, ...]:
    """The time zones of a country (ISO 3166-1 alpha-2), by name; none where it is not known."""
    known = available_timezones()
    return tuple(
        sorted(zone for zone in get_global("territory_zones").get(country, ()) if zone in known)
    )


def weekend(country: str) -> frozenset[int]:
    """The days of the week on which offices are closed, 0 for Monday."""
    try:
        locale = Locale.parse(f"und_{country}")
    except (UnknownLocaleError, ValueError):
        return SATURDAY_AND_SUNDAY
    length = (locale.weekend_end - locale.weekend_start) % WEEK + 1
    return frozenset((locale.weekend_start + day) % WEEK for day in range(length))


def next_opening(moment: dt.datetime, zone: str, country: str) -> dt.datetime:
    """``moment`` (aware) where the office is open then; else when it opens next."""
    local, closed = moment.astimezone(ZoneInfo(zone)), weekend(country)
    if local.weekday() not in closed and OPENS <= local.time() < CLOSES:
        return moment
    day = local.date() if local.time() < OPENS else local.date() + dt.timedelta(days=1)
    while day.weekday() in closed:
        day += dt.timedelta(days=1)
    return dt.datetime.combine(day, OPENS, tzinfo=ZoneInfo(zone))
