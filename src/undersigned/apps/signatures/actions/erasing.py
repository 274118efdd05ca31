"""Erasing what only the secretariat may read: of a whole letter, when its time is up, or of one."""

import datetime as dt
import logging

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.announcing import ERASING, announce
from undersigned.apps.letters.models import Letter

from ..errors import NotPossibleError
from ..keeping import keeping_of, kept, may_erase, may_erase_own, stores
from ..keeping_models import Keeping
from ..models import Signature
from .rows import lock_letter, lock_signature, take_note

log = logging.getLogger("undersigned.signatures")


@transaction.atomic
def keep_until(*, letter: Letter, until: dt.date | None, by: User | None) -> Keeping:
    """Say on which day contacts are kept for the last time; None for as long as nobody says.

    Raises ``NotPossibleError`` for a day that is past.
    """
    letter = lock_letter(letter.pk)
    if until is not None and until < _today(letter, timezone.now()):
        raise NotPossibleError(
            _("This day is past."), do=_("Choose today or a later day, or erase now.")
        )
    keeping = keeping_of(letter)
    keeping.until, keeping.set_by = until, by
    keeping.save()
    record_event(letter, "keeping set", by, until=until.isoformat() if until else None)
    return keeping


@transaction.atomic
def erase(*, letter: Letter, by: User | None = None) -> dict[str, int]:
    """Leave nothing of what only the secretariat may read; how much there was, by store.

    Numbers, printed names and what happened stay. Raises ``NotPossibleError`` while the letter
    takes sign-ons or waits to be counted. What is erased stands in backups until they are too.
    """
    letter = lock_letter(letter.pk)
    if not may_erase(letter):
        raise NotPossibleError(
            _("Contacts are needed while the letter takes sign-ons."),
            do=_("Count and close it first, or end its later sign-ons."),
        )
    erased = kept(letter)
    for store in stores().values():
        store.erase(letter)
    keeping = keeping_of(letter)
    keeping.erased_at, keeping.erased = timezone.now(), erased
    keeping.save()
    record_event(letter, "personal data erased", by, **erased)
    return erased


def erase_due(*, now: dt.datetime | None = None) -> int:
    """Erase what was to be kept until a day that is over; of how many letters.

    A letter that takes sign-ons again is left alone, and asked again the next time.
    """
    now = now or timezone.now()
    waiting = Keeping.objects.filter(until__lt=now.date() + dt.timedelta(days=1))
    waiting = waiting.select_related("letter__coalition").defer("letter__imported")
    number = 0
    for keeping in waiting:
        letter = keeping.letter
        if keeping.until >= _today(letter, now) or not may_erase(letter):
            continue
        if any(kept(letter).values()):
            erase(letter=letter)
            log.info("erased what was kept of one letter: its day is over")
            number += 1
    return number


@transaction.atomic
def erase_own(*, signature: Signature) -> None:
    """At the signer's wish: contact and messages go; the printed name and the signature stay.

    Raises ``NotPossibleError`` while the signature still needs its address.
    """
    signature = lock_signature(signature)
    if not may_erase_own(signature):
        raise NotPossibleError(
            _("Your address is needed until the letter is counted."),
            do=_("Withdraw the signature first, or come back afterwards."),
        )
    announce(ERASING, signature.letter, about=str(signature.pk))
    contact = signature.contact
    signature.contact = None
    signature.save(update_fields=["contact"])
    if contact:
        contact.delete()
    signature.evidence.all().delete()
    take_note(signature, "contact erased")


def _today(letter: Letter, now: dt.datetime) -> dt.date:
    return now.astimezone(letter.coalition.zone).date()
