"""Which invitation a sign-on answers: found by keyed hashes, whichever way the sign-on came."""

from collections.abc import Iterable

from undersigned.core.matching.normalise import normalised_name

from .contacts import Invited, open_invited, organisation_key
from .models import Invitation, Signature


def invitation_for(
    letter_id: object, *, name_key: str, address_hash: str, kind: str
) -> Invitation | None:
    """The open invitation of this name and address; else the only one that its address got.

    Another kind is another body: who was asked for an organisation and signs for herself has not
    answered for it.
    """
    asked = Invitation.objects.live().filter(letter_id=letter_id).select_related("contact")
    same = asked.filter(name_key=name_key).first()
    if same:
        return same
    unanswered = asked.with_standing().exclude(standing="signed")
    near = unanswered.filter(contact__address_hash=address_hash)[:2]
    if len(near) != 1:
        return None
    invited = open_invited(near[0])
    return near[0] if invited and invited.kind == kind else None


def invitation_of_organisation(signature: Signature) -> Invitation | None:
    """The invitation of the directory's entry that a sign-on was linked to."""
    key = organisation_key(signature.letter_id, signature.organisation_id)
    if not key:
        return None
    asked = Invitation.objects.live().filter(letter_id=signature.letter_id)
    return asked.filter(organisation_key=key).first()


def note_answers(signatures: Iterable[Signature]) -> int:
    """Tell many new sign-ons of one letter which invitations they answer; how many do."""
    unmatched = [each for each in signatures if each.invitation_id is None]
    letters = {each.letter_id for each in unmatched}
    by_name, by_entry = {}, {}
    for asked in Invitation.objects.live().filter(letter_id__in=letters):
        by_name[asked.name_key] = asked
        by_entry[asked.organisation_key or None] = asked
    matched = []
    for each in unmatched:
        key = organisation_key(each.letter_id, each.organisation_id)
        found = by_name.get(each.dedupe_key) or (by_entry.get(key) if key else None)
        if found:
            each.invitation = found
            matched.append(each)
    Signature.objects.bulk_update(matched, ["invitation"], batch_size=500)
    return len(matched)


def entry_of(invitation: Invitation | None, *, kind: str, name: str) -> int | None:
    """The entry of the directory that signs, where the invited organisation signs by its name.

    A link can be handed on: under another name the secretariat says which entry it is.
    """
    invited = open_invited(invitation) if invitation else None
    if invited is None or invited.kind != kind or not is_named(invited, name):
        return None
    return invited.organisation


def is_named(invited: Invited, name: str) -> bool:
    return normalised_name(invited.name) == normalised_name(name)
