"""Signatures and the directory of organisations: which entry belongs to which sign-on."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Count

from undersigned.apps.coalitions.alike import Alike, alike
from undersigned.apps.coalitions.entries import find_entry
from undersigned.apps.coalitions.models import MemberLink, Organisation
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


def represented(entries: Iterable[Organisation]) -> dict[int, list[str]]:
    """The names of the members of each entry that has any, by the entry's id.

    Those that belong to it themselves; not the members of its members. Where two entries have one
    name, the place tells them apart, so that they count as two.
    """
    links = MemberLink.objects.filter(body__in=list(entries), member__merged_into=None)
    rows = links.order_by("member__name", "member__place").values_list(
        "body", "member__name", "member__normalised_name", "member__place", "member__coalition"
    )
    namesakes = _namesakes({coalition for *_rest, coalition in rows})
    found = defaultdict(list)
    for body, name, normal, place, coalition in rows:
        is_told = place and (coalition, normal) in namesakes
        found[body].append(f"{name}, {place}" if is_told else name)
    return dict(found)


def _namesakes(coalitions: Iterable[int]) -> set[tuple[int, str]]:
    """Names that more than one entry has."""
    entries = Organisation.objects.filter(coalition__in=list(coalitions)).order_by()
    counted = entries.values_list("coalition", "normalised_name").annotate(number=Count("pk"))
    return {(coalition, name) for coalition, name, number in counted if number > 1}
