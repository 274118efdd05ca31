"""Who is asked to sign a letter: put on the board, corrected, taken back, and what they say.

Asking is no signature: nothing here changes a count.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.models import Letter, make_nonce

from ..answering import note_answers
from ..contacts import Invited, dedupe_key, invited_contact, organisation_key
from ..errors import NotPossibleError
from ..models import Contact, Invitation, Signature, Suppression
from .importing import AT_ONCE
from .rows import lock_letter


@dataclass(frozen=True)
class Added:
    """What became of those who were to be asked."""

    invitations: tuple[Invitation, ...]
    invited_already: int
    signed_already: int


@transaction.atomic
def invite(*, letter: Letter, people: Iterable[Invited], by) -> Added:
    """Put ``people`` on the board; no mail goes out by this.

    Who is there already, by address and name or by entry of the directory, stays as it is. Who has
    signed already is left out. Raises ``NotPossibleError`` for an archived letter.
    """
    letter = lock_letter(letter.pk)
    if letter.state == Letter.State.ARCHIVED:
        raise NotPossibleError(
            _("This letter is archived."), do=_("Nobody can be asked to sign it any more.")
        )
    names, entries = _asked(letter)
    signed_names, signed_entries = _signing(letter)
    new, invited_already, signed_already = [], 0, 0
    for person in people:
        name = dedupe_key(letter.pk, person.email, person.kind, person.name)
        entry = organisation_key(letter.pk, person.organisation)
        if name in names or (entry and entry in entries):
            invited_already += 1
        elif name in signed_names or person.organisation in signed_entries:
            signed_already += 1
        else:
            names.add(name)
            entries.add(entry)
            new.append((_invitation(letter, person, name, entry, by), person))
    invitations = _store(new)
    if invitations:
        record_event(letter, "asked to sign", by, number=len(invitations))
    return Added(invitations, invited_already, signed_already)


def _asked(letter: Letter) -> tuple[set[str], set[str]]:
    rows = letter.invitations.live().values_list("name_key", "organisation_key")
    return {name for name, _entry in rows}, {entry for _name, entry in rows if entry}


def _signing(letter: Letter) -> tuple[set[str], set[int]]:
    rows = letter.signatures.live().values_list("dedupe_key", "organisation_id")
    return {name for name, _entry in rows}, {entry for _name, entry in rows if entry is not None}


def _invitation(letter: Letter, person: Invited, name: str, entry: str, by) -> Invitation:
    return Invitation(
        letter=letter,
        language=person.language or letter.coalition.language,
        name_key=name,
        organisation_key=entry,
        added_by=by,
    )


def _store(new: list[tuple[Invitation, Invited]]) -> tuple[Invitation, ...]:
    contacts = [invited_contact(invitation.pk, person) for invitation, person in new]
    stored = Contact.objects.bulk_create(contacts, batch_size=AT_ONCE)
    for (invitation, _person), contact in zip(new, stored, strict=True):
        invitation.contact = contact
    made = Invitation.objects.bulk_create([each for each, _ in new], batch_size=AT_ONCE)
    return tuple(made)


@transaction.atomic
def correct_invitation(*, invitation: Invitation, invited: Invited) -> Invitation:
    """Ask under another name, address or language; links that were mailed still work.

    Raises ``NotPossibleError`` where that name is asked at that address by another invitation.
    """
    invitation = _locked(invitation)
    letter_id = invitation.letter_id
    name = dedupe_key(letter_id, invited.email, invited.kind, invited.name)
    others = Invitation.objects.live().filter(letter_id=letter_id).exclude(pk=invitation.pk)
    if others.filter(name_key=name).exists():
        raise NotPossibleError(
            _("This name is asked at this address already."),
            do=_("Take one of the two invitations back."),
        )
    before = invitation.contact.address_hash if invitation.contact else ""
    contact = invited_contact(invitation.pk, invited, into=invitation.contact)
    if contact.address_hash != before:
        invitation.failed_at = None
    contact.save()
    invitation.contact = contact
    invitation.name_key = name
    invitation.organisation_key = organisation_key(letter_id, invited.organisation)
    invitation.language = invited.language or invitation.language
    invitation.save()
    return invitation


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, by) -> Invitation:
    """Take an invitation back: its link leads nowhere, no more mail goes out; twice is once."""
    invitation = _locked(invitation)
    if invitation.revoked_at is None:
        invitation.revoked_at = timezone.now()
        invitation.save(update_fields=["revoked_at"])
        record_event(invitation.letter, "invitation taken back", by)
    return invitation


@transaction.atomic
def renew_invitation_link(*, invitation: Invitation) -> Invitation:
    """Make every link void that was mailed or handed on; the next mail carries the new one."""
    invitation = _locked(invitation)
    invitation.nonce = make_nonce()
    invitation.save(update_fields=["nonce"])
    return invitation


@transaction.atomic
def decline_invitation(*, invitation: Invitation, by=None) -> Invitation:
    """ "We do not sign": no reminder goes out. ``by`` the member who was told; None on the page."""
    invitation = _locked(invitation)
    if invitation.declined_at is None:
        invitation.declined_at, invitation.declined_by = timezone.now(), by
        invitation.save(update_fields=["declined_at", "declined_by"])
    return invitation


@transaction.atomic
def reopen_invitation(*, invitation: Invitation) -> Invitation:
    """They think again: the "no" is taken off."""
    invitation = _locked(invitation)
    invitation.declined_at = invitation.declined_by = None
    invitation.save(update_fields=["declined_at", "declined_by"])
    return invitation


@transaction.atomic
def refuse_mails(*, invitation: Invitation) -> Invitation:
    """As ``decline_invitation``; and the address gets no more mail from this server."""
    invitation = decline_invitation(invitation=invitation)
    if invitation.contact:
        Suppression.objects.get_or_create(address_hash=invitation.contact.address_hash)
    return invitation


@transaction.atomic
def stop_calls(*, invitation: Invitation) -> Invitation:
    """No more calls go there; nothing is said of signing, and the link still works."""
    invitation = _locked(invitation)
    if invitation.no_calls_at is None:
        invitation.no_calls_at = timezone.now()
        invitation.save(update_fields=["no_calls_at"])
    return invitation


@transaction.atomic
def match_sign_ons(*, letter: Letter) -> int:
    """Find which sign-ons answer an invitation that was made after them, or came as a sheet."""
    return note_answers(Signature.objects.live().filter(letter=letter, invitation=None))


def _locked(invitation: Invitation) -> Invitation:
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("contact")
    row = rows.get(pk=invitation.pk)
    row.letter = invitation.letter
    return row
