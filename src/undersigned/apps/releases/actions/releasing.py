"""Making a counted letter public, now or at an hour to come."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters import announcing as news
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import GatePass, Letter

from ..making import edition_to_release, make_release, newest_roll
from ..models import Release
from .steps import gate, hour_to_come


def release(
    *,
    letter: Letter,
    by: User,
    public_at: dt.datetime | None = None,
    time_zone: str = "UTC",
    reason: str = "",
    now: dt.datetime | None = None,
) -> Release:
    """Make the letter public as counted: now, or at ``public_at`` (aware), in every language."""
    now = now or timezone.now()
    public_at = hour_to_come(public_at, time_zone, now)
    with transaction.atomic():
        letter = lock_letter(letter)
        if letter.state != Letter.State.CLOSED:
            raise NotNowError(
                _("This letter is not counted and closed."),
                where=_("release"),
                do=_("Count and close it first; then it can be released, once."),
            )
        edition, roll = edition_to_release(letter), newest_roll(letter)
        gate(letter, GatePass.Act.RELEASE, edition, roll.value, reason, by)
        made = make_release(
            letter, edition, roll, by, now=now, public_at=public_at, time_zone=time_zone
        )
        letter.state = Letter.State.RELEASED
        letter.save(update_fields=["state"])
        record_event(letter, "released", by, release=made.number, public_at=public_at.isoformat())
        news.announce(news.PUBLISHED, letter, release=made)
    return made
