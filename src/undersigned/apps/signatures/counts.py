"""What counts under letters now, for lists: the numbers alone, without reading a name.

The database sums up those that are counted alike, so that a letter costs as much with ten thousand
signatories as with ten, and many letters cost as many queries as one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count as DatabaseCount

from undersigned.apps.letters.models import EditionRecord
from undersigned.core.counting import count
from undersigned.core.letter import Counting, Counts, Signatory

from .models import Signature

UNREAD = "…"  # stands where a name would; names are not counted


@dataclass(frozen=True)
class _Signed:
    """How a letter counts, and the edition that consent must be for, or a later one."""

    counting: Counting
    since: int


def counts_now(letters: Collection[UUID]) -> dict[UUID, Counts]:
    """As ``current_roll(letter).counts``, for those of ``letters`` that have been opened."""
    signed = _signed(letters)
    alike = defaultdict(list)
    for row in _alike(signed):
        if row["consent_edition__number"] >= signed[row["letter_id"]].since:
            alike[row["letter_id"]].append(row)
    members = defaultdict(list)
    for letter, number, stated in _members(signed):
        if number >= signed[letter].since:
            members[letter].append(stated)
    return {
        letter: _counted(alike[letter], members[letter], each.counting)
        for letter, each in signed.items()
    }


def _signed(letters: Collection[UUID]) -> dict[UUID, _Signed]:
    editions = EditionRecord.objects.filter(letter__in=letters).order_by("letter", "number")
    found: dict[UUID, _Signed] = {}
    for letter, number, marking, counting in editions.values_list(
        "letter_id", "number", "marking", "edition__counting"
    ):
        is_correction = marking == EditionRecord.Marking.CORRECTION
        since = found[letter].since if is_correction and letter in found else number
        found[letter] = _Signed(Counting.model_validate(counting), since)
    return found


def _alike(letters: Iterable[UUID]) -> Iterable[dict[str, Any]]:
    """How many are counted alike, by the version that they consent to."""
    accepted = Signature.objects.accepted().filter(letter__in=list(letters)).order_by()
    same = ("kind", "place", "country", "withheld", "place_consent")
    grouped = accepted.values("letter_id", "consent_edition__number", *same)
    return grouped.annotate(number=DatabaseCount("pk"))


def _members(letters: Iterable[UUID]) -> Iterable[tuple[UUID, int, list[str]]]:
    """The member bodies that organisations state."""
    accepted = Signature.objects.accepted().filter(letter__in=list(letters)).exclude(members=[])
    stated = accepted.filter(kind=Signature.Kind.ORGANISATION).order_by()
    return stated.values_list("letter_id", "consent_edition__number", "members")


def _counted(alike: list[dict[str, Any]], members: list[list[str]], counting: Counting) -> Counts:
    places = [
        Signatory(
            kind=row["kind"],
            name=UNREAD,
            place=row["place"],
            country=row["country"],
            withheld=row["withheld"],
            place_consent=row["place_consent"],
        )
        for row in alike
    ]
    stating = [
        Signatory(kind="organisation", name=UNREAD, members=tuple(stated)) for stated in members
    ]
    # Places, regions and members count once however many state them; heads are summed up.
    once = count((*places, *stating), counting)
    heads = {
        "organisations": sum(row["number"] for row in alike if row["kind"] == "organisation"),
        "individuals": sum(row["number"] for row in alike if row["kind"] == "individual"),
        "withheld": sum(row["number"] for row in alike if row["withheld"]),
    }
    return once.model_copy(update=heads)
