"""Who signs and withdraws after the release."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters import announcing as news
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.rolls import current_roll

from ..making import counting_ids, store_roll
from ..models import RollRecord
from .steps import released


def count_late(*, letter: Letter, by: User, now: dt.datetime | None = None) -> RollRecord:
    """Count who came and who withdrew since the release; both are shown apart from it."""
    now = now or timezone.now()
    with transaction.atomic():
        letter = lock_letter(letter)
        release = released(letter, now)
        delivered = set(release.roll.signature_ids)
        known = set((release.late_roll or release.roll).signature_ids)
        counting = counting_ids(letter)
        if set(counting) == known:
            raise NotNowError(
                _("Nobody has signed or withdrawn since the last count."),
                where=_("later signatures"),
                do=_("Nothing has to be done."),
            )
        record = store_roll(letter, current_roll(letter), by, delivered=delivered)
        release.late_roll = record
        release.save(update_fields=["late_roll"])
        record_event(letter, "counted late", by, roll=record.number)
        news.announce(news.COUNTED, letter, release=release)
    return record


def set_late_sign_on(*, letter: Letter, on: bool, by: User) -> Letter:
    """Whether people may still sign after the release."""
    with transaction.atomic():
        letter = lock_letter(letter)
        released(letter)
        letter.late_sign_on = on
        letter.save(update_fields=["late_sign_on"])
        record_event(letter, "late sign-on on" if on else "late sign-on off", by)
    return letter
