"""Until when one can sign, confirm and renew: judged by time, so that no task has to run."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.ui import cldr

# Links mailed before the deadline confirm for as long after it.
GRACE = timedelta(hours=24)


def links_work(letter: Letter, now: datetime | None = None) -> bool:
    """Whether a mailed link can still confirm or renew."""
    if letter.state == Letter.State.RELEASED:
        return letter.late_sign_on
    if letter.state != Letter.State.OPEN:
        return False
    closes_at = letter.sign_on_closes_at
    return closes_at is None or (now or timezone.now()) < closes_at + GRACE


def zone_of(letter: Letter) -> str:
    """The named time zone in which the letter's deadline is said (IANA)."""
    return letter.sign_on_time_zone or letter.coalition.timezone


def in_words(moment: datetime, zone: str) -> str:
    """ "Friday, 4 December 2026, 18:00 (Africa/Accra time)"."""
    local = timezone.localtime(moment, ZoneInfo(zone))
    return _("%(day)s, %(time)s (%(zone)s time)") % {
        "day": cldr.day_of_week(local),
        "time": cldr.hour(local),
        "zone": zone.replace("_", " "),
    }


def deadline(letter: Letter) -> str:
    """The end of sign-on in words; empty where none is set."""
    if letter.sign_on_closes_at is None:
        return ""
    return in_words(letter.sign_on_closes_at, zone_of(letter))


def last_hour(letter: Letter) -> str:
    """Until when mailed links confirm and renew, in words; empty where no end is set."""
    if letter.sign_on_closes_at is None:
        return ""
    return in_words(letter.sign_on_closes_at + GRACE, zone_of(letter))
