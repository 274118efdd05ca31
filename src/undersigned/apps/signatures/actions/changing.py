"""A new version of an open letter: what it means for those who signed, and telling them."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.letters.actions import freeze_edition
from undersigned.apps.letters.announcing import CHANGED, announce
from undersigned.apps.letters.gate import obstacles, pass_gate
from undersigned.apps.letters.models import EditionRecord, GatePass, Letter
from undersigned.core.letter import Edition

from .. import kinds
from ..deadlines import last_hour
from ..errors import NotPossibleError
from ..limits import promise
from ..models import Signature
from ..rolls import current_roll
from ..sheets import refuse_while_entering
from .consent import STANDING
from .rows import lock_letter


@dataclass(frozen=True)
class ChangeMeaning:
    """What a change would ask of those who signed.

    ``organisations`` and ``individuals`` must confirm again by ``until`` (in words; empty where
    sign-on has no end) or will not be printed; ``told`` get a mail with the difference.
    """

    organisations: int
    individuals: int
    told: int
    until: str

    @property
    def must_renew(self) -> int:
        return self.organisations + self.individuals


def what_a_change_means(letter: Letter, marking: str) -> ChangeMeaning:
    """Counted before anything is saved; a correction asks nobody to confirm again."""
    standing = letter.signatures.filter(state__in=STANDING)
    substantive = marking == EditionRecord.Marking.SUBSTANTIVE
    organisations = standing.filter(kind=Signature.Kind.ORGANISATION).count()
    told = standing.count()
    return ChangeMeaning(
        organisations=organisations if substantive else 0,
        individuals=told - organisations if substantive else 0,
        told=told,
        until=last_hour(letter),
    )


@transaction.atomic
def change_text(
    *, letter: Letter, edition: Edition, marking: str, note: str, by, reason: str = ""
) -> EditionRecord:
    """Freeze ``edition`` as the next version and mail the difference to all who stand under it.

    ``marking`` is "correction" or "substantive"; ``reason`` passes the gate where something stands
    in the way (``GateClosedError`` otherwise).
    """
    letter = lock_letter(letter.pk)
    if letter.state != Letter.State.OPEN:
        raise NotPossibleError(
            _("The letter is not open for sign-on."), do=_("Its text cannot be changed now.")
        )
    refuse_while_entering(letter)
    act = GatePass.Act.CHANGE
    found = obstacles(letter, act, edition, current_roll(letter))
    pass_gate(letter, act, found, reason, by)
    record = freeze_edition(letter=letter, edition=edition, marking=marking, note=note, by=by)
    standing = letter.signatures.filter(state__in=STANDING).select_related("contact")
    for signature in standing.order_by("created_at"):
        promise(kinds.CHANGED, signature)
    announce(CHANGED, letter, facts={"version": record.number, "marking": str(marking)})
    return record
