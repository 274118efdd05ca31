"""What the signer does under the mailed links: confirm, refuse, withdraw, renew."""

from django.db import transaction
from django.utils import timezone

from undersigned.apps.letters.models import EditionRecord

from .. import kinds
from ..contacts import full_name
from ..deadlines import links_work
from ..errors import SignOnClosedError, TextChangedError
from ..limits import promise
from ..models import Signature, Suppression
from ..names import is_suspicious
from .rows import lock_signature, require_state, take_note

State = Signature.State
STANDING = (State.CONFIRMED, State.ACCEPTED, State.QUARANTINED)


@transaction.atomic
def confirm(*, signature: Signature, edition: EditionRecord, language: str) -> Signature:
    """The representative's consent to ``edition``, read in ``language``; twice is once.

    A name that mixes scripts inside a word waits for the secretariat's check. Raises
    ``SignOnClosedError`` when links no longer confirm, ``TextChangedError`` when ``edition`` is
    older than the last substantive one.
    """
    signature = lock_signature(signature)
    if signature.state in STANDING:
        return signature
    require_state(signature, [State.PENDING])
    _require_current(signature, edition)
    now = timezone.now()
    suspicious = is_suspicious(full_name(signature))
    signature.state = State.QUARANTINED if suspicious else State.CONFIRMED
    signature.confirmed_at = signature.consented_at = now
    signature.consent_edition, signature.consent_language = edition, language
    signature.save()
    take_note(signature, "confirmed", language=language)
    if suspicious:
        take_note(signature, "quarantined", rule="mixed scripts")
    promise(kinds.CONFIRMED, signature)
    return signature


@transaction.atomic
def refuse(*, signature: Signature) -> Signature:
    """ "This was not me": nothing is signed, and the address gets no more mail from this server."""
    signature = lock_signature(signature)
    if signature.state == State.DECLINED:
        return signature
    require_state(signature, [State.PENDING])
    signature.state = State.DECLINED
    signature.save(update_fields=["state"])
    if signature.contact:
        Suppression.objects.get_or_create(address_hash=signature.contact.address_hash)
    take_note(signature, "refused")
    return signature


@transaction.atomic
def withdraw(*, signature: Signature) -> Signature:
    """The signer takes the signature back; possible at any time, what was delivered stays."""
    signature = lock_signature(signature)
    if signature.state == State.WITHDRAWN:
        return signature
    require_state(signature, Signature.LIVE)
    before, signature.state = signature.state, State.WITHDRAWN
    signature.save(update_fields=["state"])
    take_note(signature, "withdrawn", before=before)
    return signature


@transaction.atomic
def renew(*, signature: Signature, edition: EditionRecord, language: str) -> Signature:
    """Consent to a changed text; acceptance survives. Raises as ``confirm`` does."""
    signature = lock_signature(signature)
    require_state(signature, STANDING)
    _require_current(signature, edition)
    if signature.consent_edition.number >= edition.number:
        return signature
    signature.consent_edition, signature.consent_language = edition, language
    signature.consented_at = timezone.now()
    signature.save(update_fields=["consent_edition", "consent_language", "consented_at"])
    take_note(signature, "renewed", language=language)
    return signature


def _require_current(signature: Signature, edition: EditionRecord) -> None:
    if not links_work(signature.letter):
        raise SignOnClosedError
    needed = signature.letter.last_substantive_edition
    if edition.letter_id != signature.letter_id or edition.number < needed.number:
        raise TextChangedError
