"""Entries of the directory: made, changed, taken out; their people and members."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from undersigned.core.letter import PrintedName
from undersigned.core.matching.normalise import normalised_name

from ..contacts import Person, seal_people
from ..directory_errors import DirectoryError, EntryTakenError
from ..models import Coalition, DirectoryEvent, MemberLink, Organisation, OtherName
from ..references import references


@dataclass(frozen=True)
class EntryValues:
    """What an entry says of an organisation; ``printed`` are its names by language."""

    name: str
    acronym: str = ""
    place: str = ""
    country: str = ""
    sort_key: str = ""
    domain: str = ""
    printed: tuple[PrintedName, ...] = ()
    other_names: tuple[str, ...] = ()


@transaction.atomic
def add_entry(*, coalition: Coalition, values: EntryValues, by: Any) -> Organisation:
    """A new entry; ``EntryTakenError`` where one of this name and place is there."""
    entry = Organisation(coalition=coalition)
    _save(entry, values)
    note(entry, "added", by)
    return entry


@transaction.atomic
def change_entry(*, entry: Organisation, values: EntryValues, by: Any) -> Organisation:
    """Say otherwise what an entry says; ``EntryTakenError`` as ``add_entry``.

    What was signed and printed stays as it is: a signature has a name of its own.
    """
    entry = lock_entry(entry)
    _save(entry, values)
    note(entry, "changed", by)
    return entry


def _save(entry: Organisation, values: EntryValues) -> None:
    entry.name, entry.normalised_name = values.name, normalised_name(values.name)
    entry.acronym, entry.domain = values.acronym, values.domain
    entry.place, entry.country = values.place, values.country
    entry.sort_key = values.sort_key
    entry.printed = [form.model_dump() for form in values.printed]
    entry.changed_at = now()
    save_once(entry)
    _call_otherwise(entry, values.other_names)


def save_once(entry: Organisation) -> None:
    """Save; ``EntryTakenError`` where another entry has this name and place."""
    try:
        with transaction.atomic():
            entry.save()
    except IntegrityError:
        raise EntryTakenError(entry.name) from None


def _call_otherwise(entry: Organisation, names: Iterable[str]) -> None:
    """Keep ``names`` as the other names; those that a merge brought keep their place."""
    wanted = {normalised_name(name): name for name in names}
    wanted.pop(entry.normalised_name, None)
    kept = set()
    for other in entry.other_names.all():
        if other.normalised_name in wanted:
            kept.add(other.normalised_name)
        else:
            other.delete()
    OtherName.objects.bulk_create(
        OtherName(organisation=entry, name=name, normalised_name=normal)
        for normal, name in wanted.items()
        if normal not in kept
    )


@transaction.atomic
def remove_entry(*, entry: Organisation, by: Any) -> None:
    """Take an entry out that nothing refers to; ``DirectoryError`` where something does."""
    entry = lock_entry(entry)
    if any(each.count(entry) for each in references()):
        raise DirectoryError(
            _("“%(name)s” has signed or was asked to sign.") % {"name": entry.name},
            do=_("Keep it, or merge it into the entry that shall stay."),
        )
    if Organisation.with_merged.filter(merged_into=entry).exists():
        raise DirectoryError(
            _("Another entry was merged into “%(name)s”.") % {"name": entry.name},
            do=_("Undo that merge first."),
        )
    note(entry, "removed", by, name=entry.name)
    entry.delete()


@transaction.atomic
def set_people(*, entry: Organisation, people: Iterable[Person], by: Any) -> None:
    """Keep ``people`` as those whom one reaches at it, sealed."""
    entry = lock_entry(entry)
    seal_people(entry, people)
    note(entry, "contacts changed", by)


@transaction.atomic
def set_members(
    *,
    entry: Organisation,
    members: Iterable[Organisation],
    by: Any,
    new: Iterable[EntryValues] = (),
) -> None:
    """Say which entries are its members; entries of ``new`` are made.

    Letters that it has signed keep what they said.
    """
    entry = lock_entry(entry)
    wanted = {member.pk: member for member in members}
    for values in new:
        member = add_entry(coalition=entry.coalition, values=values, by=by)
        wanted[member.pk] = member
    if entry.pk in wanted:
        raise DirectoryError(
            _("“%(name)s” cannot be its own member.") % {"name": entry.name},
            do=_("Take it out of the list."),
        )
    if any(member.coalition_id != entry.coalition_id for member in wanted.values()):
        raise DirectoryError(
            _("One of these is not in your directory."), do=_("Choose entries that are.")
        )
    links = entry.member_links.filter(member__merged_into=None)
    links.exclude(member__in=wanted).delete()
    there = set(links.values_list("member", flat=True))
    MemberLink.objects.bulk_create(
        MemberLink(body=entry, member_id=pk) for pk in wanted if pk not in there
    )
    note(entry, "members changed", by, number=len(wanted))


def lock_entry(entry: Organisation) -> Organisation:
    """The entry's row as it stands now, held until the transaction ends."""
    return Organisation.with_merged.select_for_update().get(pk=entry.pk)


def note(entry: Organisation, verb: str, by: Any, **details: Any) -> None:
    """Record what happened; nothing personal belongs into ``details``."""
    DirectoryEvent.objects.create(
        coalition_id=entry.coalition_id,
        organisation=entry,
        verb=verb,
        actor=by,
        details=details,
    )
