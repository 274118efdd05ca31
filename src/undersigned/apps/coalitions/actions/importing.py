"""A list brought into the directory: kept while it is looked at, entered as a whole, undone."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from undersigned.core.matching.normalise import normalised_name
from undersigned.core.readers.sheets import Book

from ..contacts import open_people, seal_people
from ..directory_errors import DirectoryError
from ..entries import called
from ..importing import Listed, NewEntry, Planned, planned
from ..kept_lists import Columns, KeptList, listed, open_list, seal_list
from ..models import (
    Coalition,
    DirectoryEvent,
    DirectoryImport,
    MemberLink,
    Organisation,
    OrganisationContact,
    OtherName,
)
from ..references import references

_AT_ONCE = 500  # rows a statement
_LONGEST = 300  # letters of a source's name


@transaction.atomic
def keep_import(
    *,
    coalition: Coalition,
    source: str,
    rows: tuple[NewEntry, ...],
    by: Any,
    book: Book | None = None,
) -> DirectoryImport:
    """Keep a list, sealed, until it is entered or discarded; ``DirectoryError`` for an empty one.

    With the sheet it came from (``book``) its columns can be corrected, and it may be empty until
    they are. A list that the same member looked at before and left is discarded.
    """
    if not rows and book is None:
        raise DirectoryError(
            _("There is no organisation in “%(name)s”.") % {"name": source},
            do=_("Give a list with a column of organisations, or a letter with its signatories."),
        )
    coalition.directory_imports.filter(entered_at=None, added_by=by).delete()
    made = DirectoryImport(coalition=coalition, source=source[:_LONGEST], added_by=by)
    seal_list(made, KeptList(rows=rows, book=book))
    made.save()
    return made


@transaction.atomic
def choose_list_columns(*, made: DirectoryImport, chosen: Columns) -> Listed:
    """Understand the sheet of a list that is looked at anew, as a person says.

    Raises ``DirectoryError`` for a list without a sheet or that was entered, ``UndersignedError``
    for a worksheet or a line that there is not.
    """
    made = _lock(made)
    kept = open_list(made)
    if kept.book is None:
        raise DirectoryError(
            _("This list has no columns."), do=_("Give it as a spreadsheet, CSV or XLSX.")
        )
    found = listed(kept.book, chosen)
    seal_list(made, kept.model_copy(update={"rows": found.rows, "chosen": chosen}))
    made.save(update_fields=["sealed", "key_id"])
    return found


@transaction.atomic
def discard_import(*, made: DirectoryImport) -> None:
    """Delete a list that was only looked at; ``DirectoryError`` for one that was entered."""
    _lock(made)
    made.delete()


def plan_of(made: DirectoryImport) -> list[Planned]:
    """The rows of a list that is looked at, each with the entry that it is already."""
    return planned(made.coalition, open_list(made).rows)


@dataclass(frozen=True)
class Brought:
    """What entering a list did: entries made, and rows that were in the directory already."""

    new: int
    known: int


@transaction.atomic
def enter_import(*, made: DirectoryImport, separate: Collection[int], by: Any) -> Brought:
    """Enter a list. Rows in ``separate`` are made entries though they seem to be another.

    An entry that a row is already learns its name as another, whom it reaches, and its members;
    what it says itself stays. The sealed rows are erased. Raises ``DirectoryError`` where the list
    was entered before.
    """
    made = _lock(made)
    plan = plan_of(made)
    if not plan:
        raise DirectoryError(
            _("No row of this list names an organisation."),
            do=_("Say which column holds the organisations."),
        )
    old = {
        each.number: each.entry
        for each in plan
        if each.entry and (each.is_sure or each.number not in separate)
    }
    new = _make(made.coalition, [each for each in plan if each.number not in old])
    entries = {**old, **new}
    made.made = {
        "entries": [entry.pk for entry in new.values()],
        "names": _call(plan, old, new),
        "people": _reach(plan, entries),
        "links": [],
    }
    _join(made, plan, entries)
    made.sealed, made.entered_at = None, now()
    made.save()
    _note_all(made, new.values(), by)
    return Brought(new=len(new), known=len(old))


def _make(coalition: Coalition, rows: list[Planned]) -> dict[int, Organisation]:
    new = {
        each.number: Organisation(
            coalition=coalition,
            name=each.row.name,
            normalised_name=each.row.key[0],
            acronym=each.row.acronym,
            place=each.row.place,
            country=each.row.country,
            sort_key=each.row.sort_key,
            domain=each.row.domain,
            printed=[form.model_dump() for form in each.row.printed],
        )
        for each in rows
    }
    Organisation.objects.bulk_create(new.values(), batch_size=_AT_ONCE)
    return new


def _call(
    plan: list[Planned], old: dict[int, Organisation], new: dict[int, Organisation]
) -> list[int]:
    """Keep the other names of new entries, and the names by which the list calls old ones."""
    names = [
        OtherName(organisation=new[each.number], name=name, normalised_name=normalised_name(name))
        for each in plan
        if each.number in new
        for name in each.row.other_names
    ]
    names += [
        OtherName(
            organisation=old[each.number],
            name=each.row.name,
            normalised_name=each.row.key[0],
            place=each.row.place,
        )
        for each in plan
        if each.number in old and not each.is_sure
    ]
    made = []
    for name in names:
        row, is_made = OtherName.objects.get_or_create(
            organisation=name.organisation,
            normalised_name=name.normalised_name,
            place=name.place,
            defaults={"name": name.name},
        )
        made += [row.pk] if is_made else []
    return made


def _reach(plan: list[Planned], entries: dict[int, Organisation]) -> list[int]:
    """Seal the people of rows whose entries have none yet; the ids of those entries."""
    reached = []
    for each in plan:
        entry = entries[each.number]
        if each.row.people and not open_people(entry):
            seal_people(entry, each.row.people)
            reached.append(entry.pk)
    return reached


def _join(made: DirectoryImport, plan: list[Planned], entries: dict[int, Organisation]) -> None:
    """Bind members to their bodies; a name that is no entry yet is made one."""
    known = called(made.coalition)
    extra: dict[str, Organisation] = {}

    def entry_of(name: str) -> Organisation:
        if found := known(name):
            return next((entry for entry in found if not entry.place), found[0])
        normal = normalised_name(name)
        if normal not in extra:
            extra[normal] = Organisation.objects.create(
                coalition=made.coalition, name=name, normalised_name=normal
            )
            made.made["entries"].append(extra[normal].pk)
        return extra[normal]

    wanted = [
        *((entries[each.number], entry_of(name)) for each in plan for name in each.row.members),
        *((entry_of(name), entries[each.number]) for each in plan for name in each.row.bodies),
    ]
    for body, member in wanted:
        if body.pk != member.pk:
            link, is_made = MemberLink.objects.get_or_create(body=body, member=member)
            made.made["links"] += [link.pk] if is_made else []


def _note_all(made: DirectoryImport, entries: Collection[Organisation], by: Any) -> None:
    DirectoryEvent.objects.bulk_create(
        [
            DirectoryEvent(coalition=made.coalition, organisation=entry, verb="imported", actor=by)
            for entry in entries
        ],
        batch_size=_AT_ONCE,
    )


@transaction.atomic
def undo_import(*, made: DirectoryImport, by: Any) -> int:
    """Take out what entering a list brought in; how many of its entries stay, and why they do.

    An entry stays that has signed, was asked to sign, or of which more was said since; so do people
    that were changed since. Raises ``DirectoryError`` where it is undone or was never entered.
    """
    made = DirectoryImport.objects.select_for_update().get(pk=made.pk)
    if made.entered_at is None or made.undone_at is not None:
        raise DirectoryError(_("This list is not in the directory."), do=_("Reload the page."))
    _delete(MemberLink, made.made["links"])
    _delete(OtherName, made.made["names"])
    changed = DirectoryEvent.objects.filter(
        verb="contacts changed", happened_at__gt=made.entered_at, coalition=made.coalition_id
    )
    since = set(changed.values_list("organisation", flat=True))
    people = [pk for pk in made.made["people"] if pk not in since]
    for start in range(0, len(people), _AT_ONCE):
        at_once = people[start : start + _AT_ONCE]
        OrganisationContact.objects.filter(organisation__in=at_once).delete()
    kept = _take_out(made.made["entries"])
    made.undone_at = now()
    made.save(update_fields=["undone_at"])
    DirectoryEvent.objects.create(
        coalition_id=made.coalition_id, verb="import undone", actor=by, details={"kept": kept}
    )
    return kept


def _delete(model: Any, pks: list[int]) -> None:
    for start in range(0, len(pks), _AT_ONCE):
        model.objects.filter(pk__in=pks[start : start + _AT_ONCE]).delete()


def _take_out(pks: list[int]) -> int:
    """Delete entries that nothing hangs on; how many stay."""
    kept = 0
    for start in range(0, len(pks), _AT_ONCE):
        entries = Organisation.with_merged.filter(pk__in=pks[start : start + _AT_ONCE])
        free = Organisation.objects.filter(pk__in=entries).without_work()
        gone = [entry.pk for entry in free if not any(each.count(entry) for each in references())]
        kept += entries.count() - len(gone)
        _delete(Organisation, gone)
    return kept


def _lock(made: DirectoryImport) -> DirectoryImport:
    """The import's row, held; raises where it was entered."""
    made = DirectoryImport.objects.select_for_update().select_related("coalition").get(pk=made.pk)
    if made.entered_at is not None:
        raise DirectoryError(
            _("This list is in the directory already."), do=_("Undo it first, or give it anew.")
        )
    return made
