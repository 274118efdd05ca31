"""Replacing what is public by a corrected version."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters import announcing as news
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.models import GatePass
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.letter import Edition
from undersigned.core.roll import make_roll

from ..making import frozen, make_release, store_roll
from ..models import Release
from .steps import gate, hour_to_come, must_be_current, said


def supersede(
    *,
    release: Release,
    edition: Edition,
    note: str,
    by: User,
    reason: str = "",
    recount: bool = False,
    public_at: dt.datetime | None = None,
    time_zone: str = "UTC",
    now: dt.datetime | None = None,
) -> Release:
    """Replace ``release`` by a corrected version; the old one stays at its own address.

    ``note`` is printed with its date on both. The roll stays the one that was delivered, unless
    ``recount``: then who counts now is printed. Until ``public_at`` the old one is current.
    """
    now = now or timezone.now()
    note = said(note, _("correction"), _("Say in a sentence what was wrong and what is right."))
    public_at = hour_to_come(public_at, time_zone, now)
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
        must_be_current(release, now)
        record = frozen(letter, edition, note, by)
        if recount:
            names = current_roll(letter).signatories
            counted = make_roll(names, edition.counting, edition.authentic.language)
            roll = store_roll(letter, counted, by)
        else:
            # The numbers stay those that were counted, by the rule that stood beside them.
            edition = edition.model_copy(update={"counting": release.edition_value.counting})
            roll = release.roll
        gate(letter, GatePass.Act.RELEASE, edition, roll.value, reason, by)
        release.state = Release.State.SUPERSEDED
        release.save(update_fields=["state"])
        made = make_release(
            letter, edition, roll, by, now=now, public_at=public_at, time_zone=time_zone,
            record=record, note=note, late_roll=None if recount else release.late_roll,
        )  # fmt: skip
        release.superseded_by = made
        release.save(update_fields=["superseded_by"])
        record_event(letter, "superseded", by, release=release.number, replaced_by=made.number)
        news.announce(news.CORRECTED, letter, release=made)
    return made
