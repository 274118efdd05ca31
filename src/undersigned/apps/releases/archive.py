"""What the public archive holds at one instant: the one place that says what may be seen.

Every public page, list, feed, download and picture asks here first, with one query. What is under
embargo is not in the answer, so nothing can tell it from what does not exist.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from .models import Release


class Entry(NamedTuple):
    """One public release, without its words: what lists are ordered and pages are kept by."""

    pk: UUID
    number: int
    public_at: dt.datetime
    withdrawn_at: dt.datetime | None
    late_roll_id: int | None
    late_counted_at: dt.datetime | None
    added_at: dt.datetime | None
    letter_id: UUID
    slug: str
    late_sign_on: bool
    visibility: str
    coalition: str
    coalition_name: str
    # When the letter's first version became public; set by ``newest``.
    first_at: dt.datetime | None = None


FIELDS = (
    "pk",
    "number",
    "public_at",
    "withdrawn_at",
    "late_roll_id",
    "late_roll__counted_at",
    "added_at",
    "letter_id",
    "letter__slug",
    "letter__late_sign_on",
    "letter__visibility",
    "letter__coalition__slug",
    "letter__coalition__name",
)


@dataclass(frozen=True)
class Found:
    """One release of the archive with what stands around it.

    ``newest`` is the version that the public is given now; ``earlier`` those before this one;
    ``previous`` and ``next`` the neighbours in time (older and younger) among the letters.
    """

    entry: Entry
    newest: Entry
    versions: tuple[Entry, ...]
    previous: Entry | None
    next: Entry | None

    @property
    def is_replaced(self) -> bool:
        return self.entry.pk != self.newest.pk

    @property
    def changed_at(self) -> dt.datetime:
        """When anything on its page changed last (HTTP's Last-Modified)."""
        around = [e for e in (*self.versions, self.previous, self.next) if e is not None]
        return last_change(around)


def entries(coalition: str = "", now: dt.datetime | None = None) -> tuple[Entry, ...]:
    """Every public release of ``coalition`` (of all where it is empty), the youngest first."""
    public = Release.objects.public(now or timezone.now())
    if coalition:
        public = public.filter(letter__coalition__slug=coalition)
    rows = public.order_by("-public_at", "-number", "pk").values_list(*FIELDS)
    return tuple(Entry(*row) for row in rows)


def newest(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """One entry a letter: its last version, in the place in time of its first."""
    last: dict[UUID, Entry] = {}
    first: dict[UUID, dt.datetime] = {}
    for entry in found:
        if entry.letter_id not in last or entry.number > last[entry.letter_id].number:
            last[entry.letter_id] = entry
        first[entry.letter_id] = min(entry.public_at, first.get(entry.letter_id, entry.public_at))
    # A correction of an old letter does not make it a new one.
    dated = (entry._replace(first_at=first[entry.letter_id]) for entry in last.values())
    return tuple(sorted(dated, key=lambda entry: (entry.first_at, entry.slug), reverse=True))


def archive_of(coalition: str, now: dt.datetime | None = None) -> tuple[Entry, ...]:
    """The letters of a coalition; 404 where it has none, as where there is no such coalition."""
    found = newest(entries(coalition, now))
    if not found:
        raise Http404
    return found


def find(
    coalition: str, slug: str, number: int | None = None, now: dt.datetime | None = None
) -> Found:
    """The release at an address; ``number`` asks for one version, else the newest is given."""
    everything = entries(coalition, now)
    letters = newest(everything)
    place = next((index for index, entry in enumerate(letters) if entry.slug == slug), None)
    if place is None:
        raise Http404
    last = letters[place]
    versions = tuple(entry for entry in everything if entry.letter_id == last.letter_id)
    wanted = [entry for entry in versions if entry.number == (number or last.number)]
    if not wanted:
        raise Http404
    return Found(
        entry=wanted[0],
        newest=last,
        versions=tuple(sorted(versions, key=lambda entry: entry.number)),
        previous=letters[place + 1] if place + 1 < len(letters) else None,
        next=letters[place - 1] if place else None,
    )


def last_change(found: Iterable[Entry]) -> dt.datetime:
    """The last time at which one of ``found`` became public or anything on its page changed."""
    moments = [m for e in found for m in _moments(e) if m]
    return max(moments)


def _moments(entry: Entry) -> tuple[dt.datetime | None, ...]:
    return (entry.public_at, entry.late_counted_at, entry.withdrawn_at, entry.added_at)


def load(found: Iterable[Entry]) -> list[Release]:
    """The releases of ``found`` in its order, with what lists show of them."""
    keys = [entry.pk for entry in found]
    rows = (
        Release.objects.filter(pk__in=keys)
        .select_related("letter__coalition")
        .defer("letterhead", "rendered")
        .in_bulk()
    )
    return [rows[key] for key in keys]
