"""When it is day where somebody lives: from nine to seven in the evening, by the country's zones.

A country of many zones (CLDR's list) is written to when it is day in all of them, or else in as
many as can be.
"""

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global

MORNING, EVENING = 9, 19  # hours of the local day; the evening's is no longer day
_STEP = dt.timedelta(minutes=30)  # zones differ by half hours
_DAY = dt.timedelta(days=1)


@cache
def zones_of(country: str) -> tuple[ZoneInfo, ...]:
    """The zones of a country (ISO 3166-1 alpha-2); empty where it has none or is not known."""
    names = [name for name, of in get_global("zone_territories").items() if of == country]
    return tuple(ZoneInfo(name) for name in sorted(names))


def next_day(moment: dt.datetime, country: str, zone: str) -> dt.datetime:
    """``moment`` if it is day there, else the next half hour at which it is."""
    zones = zones_of(country) if country else ()
    zones = zones or (ZoneInfo(zone),)
    full = _next_half_hour(moment)
    later = [full + _STEP * number for number in range(_DAY // _STEP)]
    best = max(_in_day(each, zones) for each in later)
    return next(each for each in [moment, *later] if _in_day(each, zones) >= best)


def _in_day(moment: dt.datetime, zones: tuple[ZoneInfo, ...]) -> int:
    """In how many of ``zones`` it is day."""
    return sum(MORNING <= moment.astimezone(zone).hour < EVENING for zone in zones)


def _next_half_hour(moment: dt.datetime) -> dt.datetime:
    """Counted from the epoch, so that it is a half hour in every zone but Nepal's and two more."""
    seconds = -(-moment.timestamp() // _STEP.total_seconds()) * _STEP.total_seconds()
    return dt.datetime.fromtimestamp(seconds, tz=moment.tzinfo)
