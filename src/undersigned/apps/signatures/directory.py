"""Signatures and the directory of organisations: which entry belongs to which sign-on."""

from django.db.models import Q, QuerySet

from undersigned.apps.coalitions.entries import find_entry
from undersigned.apps.coalitions.models import Organisation
from undersigned.core.matching.normalise import normalised_name

from .models import Signature

SUGGESTIONS = 5


def suggestions(signature: Signature) -> QuerySet[Organisation]:
    """Entries of the coalition that may be the signing organisation, by name or acronym."""
    if signature.withheld:
        return Organisation.objects.none()
    normal = normalised_name(signature.name)
    same = Q(normalised_name=normal) | Q(acronym__iexact=signature.name)
    inside = Q(normalised_name__contains=normal) if normal else Q()
    entries = Organisation.objects.filter(coalition=signature.letter.coalition_id)
    return entries.filter(same | inside).order_by("name")[:SUGGESTIONS]


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
