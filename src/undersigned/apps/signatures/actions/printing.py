"""How a signature is printed, and which entry of the directory it belongs to."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Organisation
from undersigned.core.letter import PrintedName

from .. import kinds
from ..directory import entry_for
from ..errors import NotPossibleError
from ..limits import promise
from ..models import Signature
from ..names import is_suspicious
from ..printing import may_correct
from ..reasons import CorrectionReason
from .judging import require_own_entry, save_accepted
from .members import fill_members
from .rows import lock_signature, require_state, take_note

State = Signature.State
# What a signer can change of the printed line.
_OWN = ("name", "title", "sort_key", "place", "printed")


@transaction.atomic
def correct_printed_name(
    *,
    signature: Signature,
    by,
    name: str,
    title: str = "",
    sort_key: str = "",
    place: str | None = None,
    country: str | None = None,
    printed: Iterable[PrintedName] | None = None,
    reason: str,
) -> Signature:
    """Print the name otherwise and tell its signer; ``reason`` is one of ``CorrectionReason``.

    ``printed`` are the forms by language; they and the place stay as they are where None is given.
    """
    reason = CorrectionReason(reason)
    signature = lock_signature(signature)
    require_state(signature, Signature.LIVE)
    _require_printed(signature)
    signature.name, signature.title, signature.sort_key = name, title, sort_key
    if printed is not None:
        signature.printed = [form.model_dump() for form in printed]
    if place is not None:
        signature.place, signature.country = place, country or ""
    signature.save()
    take_note(signature, "corrected", by, reason=reason.value)
    promise(kinds.CORRECTED, signature)
    return signature


@transaction.atomic
def correct_own_name(
    *,
    signature: Signature,
    name: str,
    title: str = "",
    sort_key: str = "",
    place: str = "",
    country: str = "",
    printed: Iterable[PrintedName] = (),
) -> Signature:
    """The signer says how the name is printed; possible until the list is counted.

    The secretariat sees it: what was accepted waits for its check again and does not count
    meanwhile, as does a name that mixes scripts. Raises ``NotPossibleError`` when it is too late.
    """
    signature = lock_signature(signature)
    _require_printed(signature)
    if not may_correct(signature, signature.letter):
        raise NotPossibleError(
            _("The list can no longer be changed by its signers."),
            do=_("Write to the secretariat: it can still correct a name."),
        )
    before = {field: getattr(signature, field) for field in _OWN}
    signature.name, signature.title, signature.sort_key = name, title, sort_key
    signature.place, signature.country = place, country
    signature.printed = [form.model_dump() for form in printed]
    changed = [field for field in _OWN if getattr(signature, field) != before[field]]
    if not changed:
        return signature
    names = [name, *(form["name"] for form in signature.printed)]
    if signature.state == State.ACCEPTED or (
        signature.state == State.CONFIRMED and any(map(is_suspicious, names))
    ):
        signature.state = State.QUARANTINED
    signature.save()
    take_note(signature, "corrected by signer", fields=changed)
    return signature


@transaction.atomic
def link_organisation(*, signature: Signature, organisation: Organisation | None, by) -> Signature:
    """Say which entry of the directory it is (None: no entry); raises as ``accept`` does."""
    signature = lock_signature(signature)
    _require_printed(signature)
    signature.organisation = organisation
    require_own_entry(signature)
    if signature.state == Signature.State.ACCEPTED:
        fill_members(signature, by)
    save_accepted(signature)
    take_note(signature, "linked" if organisation else "unlinked", by)
    return signature


@transaction.atomic
def create_organisation(*, signature: Signature, by) -> Signature:
    """Put the signing organisation into the directory as it is printed, and link it."""
    signature = lock_signature(signature)
    _require_printed(signature)
    return link_organisation(signature=signature, organisation=entry_for(signature), by=by)


def _require_printed(signature: Signature) -> None:
    # The directory and the printed forms are not sealed.
    if signature.withheld:
        raise NotPossibleError(
            _("This name is withheld; it is printed nowhere."),
            do=_("Ask the signer to sign anew with the name if it shall be printed."),
        )
