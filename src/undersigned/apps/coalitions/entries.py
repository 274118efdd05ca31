"""Finding entries of the directory: by what is searched for, by a name as it is signed."""

from collections.abc import Callable, Iterable

from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from undersigned.core.matching.normalise import normalised_name

from .models import Coalition, MemberLink, Organisation, OtherName

# Under the sort key, or else under the name.
IN_ORDER = (Coalesce(NullIf("sort_key", Value("")), "name"), "name", "pk")


def search(coalition: Coalition, words: str = "") -> QuerySet[Organisation]:
    """Entries that hold all of ``words`` in a name, the acronym, the place or the domain."""
    found = Organisation.objects.filter(coalition=coalition).order_by(*IN_ORDER)
    for word in words.split():
        normal = normalised_name(word)
        found = found.filter(
            Q(normalised_name__contains=normal)
            | Q(name__icontains=word)
            | Q(acronym__icontains=word)
            | Q(place__icontains=word)
            | Q(domain__icontains=word)
            | Q(pk__in=_called(coalition, normal))
        )
    return found


def _called(coalition: Coalition, normal: str) -> QuerySet:
    others = OtherName.objects.filter(
        organisation__coalition=coalition, normalised_name__contains=normal
    )
    return others.values("organisation")


def find_entry(coalition_id: int, name: str, place: str) -> Organisation | None:
    """The entry that is called ``name`` in ``place``, by its own or another of its names.

    None where there is none, and where another name is that of several.
    """
    normal = normalised_name(name)
    own = Organisation.objects.filter(
        coalition=coalition_id, normalised_name=normal, place=place
    ).first()
    if own is not None:
        return own
    return by_other_names(coalition_id, [normal]).get((normal, place))


def by_other_names(coalition_id: int, names: Iterable[str] | None = None) -> "_ByOtherName":
    """Entries by other names (normalised) and place; of all names where None is given."""
    others = OtherName.objects.filter(
        organisation__coalition=coalition_id, organisation__merged_into=None
    ).select_related("organisation")
    return _ByOtherName(others if names is None else others.filter(normalised_name__in=list(names)))


class _ByOtherName:
    """Other names, each with its entry; one that two entries share is nobody's."""

    def __init__(self, others: Iterable[OtherName]) -> None:
        self._by_name: dict[str, list[OtherName]] = {}
        for other in others:
            self._by_name.setdefault(other.normalised_name, []).append(other)

    def get(self, key: tuple[str, str]) -> Organisation | None:
        """The entry for a normalised name and a place as printed."""
        name, place = key
        fitting = {
            other.organisation
            for other in self._by_name.get(name, ())
            if _fits(place, other.place or other.organisation.place)
        }
        return fitting.pop() if len(fitting) == 1 else None


def _fits(place: str, of_entry: str) -> bool:
    return not place or not of_entry or place == of_entry


def members_of(organisation: Organisation) -> list[Organisation]:
    """The bodies that belong to it, in the order of the directory."""
    return list(organisation.members.order_by(*IN_ORDER))


def speaking(coalition: Coalition) -> tuple[int, int]:
    """How many entries speak for others, and for how many, each counted once."""
    links = MemberLink.objects.filter(
        body__coalition=coalition, body__merged_into=None, member__merged_into=None
    )
    counted = links.aggregate(
        bodies=Count("body", distinct=True), members=Count("member", distinct=True)
    )
    return counted["bodies"], counted["members"]


def called(coalition: Coalition) -> Callable[[str], list[Organisation]]:
    """Which entries a name may mean, as a person writes it: "Name", or "Name, place"."""
    entries = list(Organisation.objects.filter(coalition=coalition))
    others = OtherName.objects.filter(
        organisation__coalition=coalition, organisation__merged_into=None
    ).select_related("organisation")
    by_name: dict[str, list[Organisation]] = {}
    for name, entry in (
        *((entry.normalised_name, entry) for entry in entries),
        *((f"{entry.normalised_name} {normalised_name(entry.place)}", entry) for entry in entries),
        *((other.normalised_name, other.organisation) for other in others),
    ):
        found = by_name.setdefault(name, [])
        if entry not in found:
            found.append(entry)
    return lambda name: by_name.get(normalised_name(name), [])
