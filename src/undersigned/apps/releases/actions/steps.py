"""What acts on a release have in common: what they refuse, and the gate."""

import datetime as dt

from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.gate import obstacles, pass_gate
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.core.letter import Edition, Roll

from ..hours import HourError, in_words, zone_named
from ..making import current_release
from ..models import Release


def gate(
    letter: Letter, act: GatePass.Act, edition: Edition, roll: Roll, reason: str, by: User
) -> None:
    """Stop at what stands in the way, unless a written ``reason`` passes it."""
    found = obstacles(letter, act, edition, roll)
    if found:
        pass_gate(letter, act, found, reason, by)


def hour_to_come(public_at: dt.datetime | None, zone_name: str, now: dt.datetime) -> dt.datetime:
    """``public_at``, or ``now`` where none is given; ``HourError`` for one that is past."""
    zone_named(zone_name)
    if public_at is None:
        return now
    if public_at <= now:
        raise HourError(
            _("%(hour)s is past.") % {"hour": in_words(public_at, zone_name)},
            where=_("hour"),
            do=_("Choose an hour that is still to come, or release now."),
        )
    return public_at


def said(words: str, where: str, do: str) -> str:
    """``words`` without outer blanks; ``NotNowError`` where there are none."""
    words = words.strip()
    if not words:
        raise NotNowError(_("Nothing is written here."), where=where, do=do)
    return words


def released(letter: Letter, now: dt.datetime | None = None) -> Release:
    """What the public sees of a released letter; ``NotNowError`` for any other."""
    found = current_release(letter, now) if letter.state == Letter.State.RELEASED else None
    if found is None:
        raise NotNowError(
            _("This letter is not released."),
            where=_("later signatures"),
            do=_("Release it first."),
        )
    return found


def must_be_current(release: Release, now: dt.datetime) -> None:
    """Raises ``NotNowError`` for what waits for its hour, was replaced or was withdrawn."""
    if release.is_under_embargo(now):
        raise NotNowError(
            _("This release is still under embargo."),
            where=_("release"),
            do=_("Call it back, then release it as it should be."),
        )
    if release.state != Release.State.PUBLISHED:
        raise NotNowError(
            _("This release has been replaced or withdrawn already."),
            where=_("release"),
            do=_("Work on the one that is current, or call back the one that waits for its hour."),
        )
