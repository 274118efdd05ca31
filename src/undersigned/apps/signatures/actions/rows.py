"""Rows that the acts share: locked, filled, and their events."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from undersigned.apps.letters.announcing import SIGNATURES, announce
from undersigned.apps.letters.models import Letter

from ..errors import NotPossibleError
from ..models import Signature, SignatureEvent

# Acts after which another number of sign-ons is confirmed, or will be printed.
_CHANGING = frozenset({"confirmed", "accepted", "declined", "withdrawn", "quarantined", "entered"})


def lock_letter(letter_id: object) -> Letter:
    """The letter's row, held until the transaction ends (on SQLite the transaction holds all)."""
    return Letter.objects.select_for_update().get(pk=letter_id)


def lock_signature(signature: Signature) -> Signature:
    """The letter's row and then the signature's, both as they stand now."""
    letter = lock_letter(signature.letter_id)
    locked = Signature.objects.select_for_update(of=("self",)).select_related(
        "contact", "consent_edition", "organisation"
    )
    row = locked.get(pk=signature.pk)
    row.letter = letter
    return row


def take_note(signature: Signature, verb: str, by: Any = None, **details: Any) -> None:
    """Record what happened; nothing personal belongs into ``details``."""
    SignatureEvent.objects.create(
        signature=signature,
        verb=verb,
        edition_id=signature.consent_edition_id,
        actor=by,
        details=details,
    )
    if verb in _CHANGING:
        announce(SIGNATURES, signature.letter, about=str(signature.pk))


def require_state(signature: Signature, states: Iterable[str]) -> None:
    """Raises ``NotPossibleError`` where the signature is in none of ``states``."""
    if signature.state in states:
        return
    raise NotPossibleError(
        _("This sign-on is %(state)s.") % {"state": signature.get_state_display()},
        do=_("Reload the page to see what can still be done."),
    )
