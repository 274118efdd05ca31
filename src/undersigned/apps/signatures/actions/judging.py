"""What the secretariat decides: accept, decline, set aside."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.letters.models import Letter
from undersigned.core.errors import UndersignedError

from ..answering import invitation_of_organisation
from ..directory import entry_for
from ..errors import NotPossibleError, OrganisationAcceptedError, SecondPersonError
from ..models import Signature
from ..reasons import DeclineReason
from .members import fill_members
from .rows import lock_signature, require_state, take_note

State = Signature.State


@transaction.atomic
def accept(*, signature: Signature, by, organisation: Organisation | None = None) -> Signature:
    """The signature will be printed; twice is once.

    An organisation is linked to the directory: to ``organisation``, else to the entry it has, else
    to the entry of its name and place, which is made where there is none; and it is counted with
    the members that its entry has, where it states none itself. Raises
    ``OrganisationAcceptedError`` where that entry already stands under the letter, and
    ``SecondPersonError`` where the coalition wants another member's check of what ``by`` entered.
    """
    signature = lock_signature(signature)
    if signature.state == State.ACCEPTED:
        return signature
    require_state(signature, [State.CONFIRMED, State.QUARANTINED])
    if signature.letter.state == Letter.State.ARCHIVED:
        raise NotPossibleError(
            _("This letter is archived."), do=_("Nothing more can be printed under it.")
        )
    if waits_for_another(signature, by):
        raise SecondPersonError
    if signature.kind == Signature.Kind.ORGANISATION and not signature.withheld:
        signature.organisation = organisation or signature.organisation or entry_for(signature)
        require_own_entry(signature)
        fill_members(signature, by)
    signature.state = State.ACCEPTED
    signature.accepted_at, signature.accepted_by = timezone.now(), by
    save_accepted(signature)
    take_note(signature, "accepted", by)
    return signature


def accept_all(*, signatures: Iterable[Signature], by) -> list[tuple[Signature, UndersignedError]]:
    """Accept each by itself; those that could not be, each with the reason."""
    refused = []
    for signature in signatures:
        try:
            accept(signature=signature, by=by)
        except UndersignedError as error:
            refused.append((signature, error))
    return refused


@transaction.atomic
def decline(*, signature: Signature, by, reason: str) -> Signature:
    """The signature will not be printed; ``reason`` is one of ``DeclineReason``."""
    reason = DeclineReason(reason)
    signature = lock_signature(signature)
    require_state(signature, Signature.LIVE)
    signature.state = State.DECLINED
    if reason == DeclineReason.MISTAKE:
        signature.invitation = None  # nobody has answered it
    signature.save(update_fields=["state", "invitation"])
    take_note(signature, "declined", by, reason=reason.value)
    return signature


@transaction.atomic
def quarantine(*, signature: Signature, by) -> Signature:
    """Set aside for another look; it does not count meanwhile."""
    signature = lock_signature(signature)
    if signature.state == State.QUARANTINED:
        return signature
    require_state(signature, [State.CONFIRMED, State.ACCEPTED])
    signature.state = State.QUARANTINED
    signature.save(update_fields=["state"])
    take_note(signature, "quarantined", by)
    return signature


def waits_for_another(signature: Signature, by) -> bool:
    """Whether ``by`` has entered it by hand, and the coalition wants a second person's check."""
    by_hand = signature.way not in (Signature.Way.FORM, Signature.Way.IMPORT)
    return (
        by_hand
        and signature.letter.coalition.second_check
        and by is not None
        and signature.entered_by_id == by.pk
    )


def require_own_entry(signature: Signature) -> None:
    """Raises ``NotPossibleError`` for an entry of another coalition's directory."""
    entry = signature.organisation
    if entry and entry.coalition_id != signature.letter.coalition_id:
        raise NotPossibleError(
            _("This entry is not in your directory."), do=_("Choose one that is.")
        )


def save_accepted(signature: Signature) -> None:
    """Save; ``OrganisationAcceptedError`` where the database knows the organisation already.

    Whoever asked the organisation sees that it has answered, by whichever link it signed.
    """
    if signature.invitation_id is None:
        signature.invitation = invitation_of_organisation(signature)
    try:
        with transaction.atomic():
            signature.save()
    except IntegrityError:
        raise OrganisationAcceptedError(signature.organisation.name) from None
