"""Ending sign-on and counting."""

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters import announcing as news
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.apps.signatures.rolls import current_roll
from undersigned.apps.signatures.sheets import refuse_while_entering
from undersigned.core.letter import Roll

from ..making import edition_to_release, store_roll
from ..models import RollRecord
from .steps import gate


def count_and_close(*, letter: Letter, by: User, reason: str = "") -> RollRecord:
    """End sign-on and count, in one transaction. ``reason`` passes the gate where it is closed."""
    with transaction.atomic():
        letter = lock_letter(letter)
        if letter.state != Letter.State.OPEN:
            raise NotNowError(
                _("This letter is not open for sign-on."),
                where=_("count and close"),
                do=_("Only an open letter can be counted and closed."),
            )
        refuse_while_entering(letter)
        roll = current_roll(letter)
        _somebody_signed(roll)
        edition = edition_to_release(letter)
        gate(letter, GatePass.Act.CLOSE, edition, roll, reason, by)
        record = store_roll(letter, roll, by)
        letter.state = Letter.State.CLOSED
        letter.save(update_fields=["state"])
        record_event(letter, "closed", by, roll=record.number, **_numbers(roll))
        news.announce(news.CLOSED, letter)
    return record


def _somebody_signed(roll: Roll) -> None:
    if not roll.counts.signatories:
        raise NotNowError(
            _("No signature counts yet."),
            where=_("count and close"),
            do=_("Accept at least one sign-on first."),
        )


def _numbers(roll: Roll) -> dict[str, int]:
    return {"organisations": roll.counts.organisations, "individuals": roll.counts.individuals}
