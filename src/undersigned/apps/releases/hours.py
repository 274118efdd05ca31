"""An hour in a named time zone: read as somebody writes it, and said back in words."""

import datetime as dt
from zoneinfo import ZoneInfo, available_timezones

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.ui import cldr
from undersigned.core.errors import UndersignedError


class HourError(UndersignedError):
    """The hour does not exist, is past, or its zone is unknown; ``where`` names the field."""


def zone_named(name: str) -> ZoneInfo:
    """The zone with this name in the IANA time zone database, such as "Africa/Accra"."""
    if name not in available_timezones():
        raise HourError(
            _("“%(name)s” is not a time zone.") % {"name": name},
            where=_("time zone"),
            do=_("Choose one such as Africa/Accra or Europe/Paris."),
        )
    return ZoneInfo(name)


def at_hour(local: dt.datetime, zone_name: str) -> dt.datetime:
    """``local`` (without a zone) in the named zone, as an aware time.

    An hour that the clocks skip in spring is refused. One that comes twice in autumn is its first
    coming, and ``in_words`` shows its distance from UTC.
    """
    zone = zone_named(zone_name)
    hour = local.replace(tzinfo=zone, fold=0)
    there_and_back = hour.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None)
    if there_and_back != local.replace(fold=0):
        raise HourError(
            _("That hour does not exist in %(zone)s: the clocks are put forward over it.")
            % {"zone": zone_name},
            where=_("hour"),
            do=_("Choose an hour before or after it."),
        )
    return hour


def in_words(moment: dt.datetime, zone_name: str) -> str:
    """ "Thursday, 3 December 2026, 09:00 in Africa/Accra (UTC+00:00)"."""
    local = timezone.localtime(moment, zone_named(zone_name))
    offset = local.strftime("%z")
    return _("%(day)s, %(hour)s in %(zone)s (UTC%(offset)s)") % {
        "day": cldr.day_of_week(local),
        "hour": cldr.hour(local),
        "zone": zone_name.replace("_", " "),
        "offset": f"{offset[:3]}:{offset[3:5]}",
    }
