"""Signatures and the directory of organisations: which entry belongs to which sign-on."""

from undersigned.apps.coalitions.alike import Alike, alike
from undersigned.apps.coalitions.entries import find_entry
from undersigned.apps.coalitions.models import Organisation
from undersigned.core.matching.normalise import normalised_name

from .contacts import open_contact
from .models import Signature

SUGGESTIONS = 5


def suggestions(signature: Signature) -> list[Alike]:
    """Entries of the coalition that are or may be the signing organisation, and why.

    By all their names, their acronym, and the domain of the mail that signed.
    """
    if signature.withheld or signature.kind != Signature.Kind.ORGANISATION:
        return []
    return alike(
        signature.letter.coalition_id,
        signature.name,
        country=signature.country,
        email=open_contact(signature).email,
        at_most=SUGGESTIONS,
    )


def entry_for(signature: Signature) -> Organisation:
    """The entry of this name and place in the coalition's directory; made where there is none.

    Another name by which an entry is known is as good as its own.
    """
    coalition = signature.letter.coalition_id
    known = find_entry(coalition, signature.name, signature.place)
    if known is not None:
        return known
    entry, _created = Organisation.objects.get_or_create(
        coalition_id=coalition,
        normalised_name=normalised_name(signature.name),
        place=signature.place,
        defaults={
            "name": signature.name,
            "country": signature.country,
            "sort_key": signature.sort_key,
            "printed": signature.printed,
        },
    )
    return entry
