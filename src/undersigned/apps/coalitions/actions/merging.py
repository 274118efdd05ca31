"""Two entries that are one: looked at first, merged, and put back exactly as they were."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _

from undersigned.core.matching.normalise import normalised_name

from ..directory_errors import EntryTakenError, MergeError
from ..models import MemberLink, Merge, Organisation, OtherName
from ..references import reference, references
from .entries import lock_entry, note

# What the kept entry takes from the other where it says nothing itself.
_FIELDS = ("acronym", "country", "sort_key", "domain")
_MEMBERS, _BODIES = "members", "bodies"


@dataclass(frozen=True)
class MergePlan:
    """What merging would do. ``obstacles`` are sentences; with one in it, nothing can be done.

    ``moved`` tells how many references of each kind move; ``filled`` what the kept entry gets;
    ``names`` by what it will also be known.
    """

    merged: Organisation
    kept: Organisation
    moved: tuple[tuple[str, int], ...]
    filled: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    obstacles: tuple[str, ...]


def plan_merge(merged: Organisation, kept: Organisation) -> MergePlan:
    """Look at it; nothing changes."""
    moved = [(str(each.label), each.count(merged)) for each in references()]
    moved += [
        (_("its members"), _links_to_move(merged, kept, "body").count()),
        (_("bodies that it belongs to"), _links_to_move(merged, kept, "member").count()),
    ]
    return MergePlan(
        merged=merged,
        kept=kept,
        moved=tuple((label, number) for label, number in moved if number),
        filled=tuple(_shown(merged, field) for field in _filled(merged, kept)),
        names=tuple(dict.fromkeys(other.name for other in _new_names(merged, kept))),
        obstacles=tuple(_obstacles(merged, kept)),
    )


@transaction.atomic
def merge(*, merged: Organisation, kept: Organisation, by: Any) -> Merge:
    """Make ``merged`` a part of ``kept``: whatever points at it points at ``kept``.

    Its names stay known as other names. Raises ``MergeError`` where the two cannot be one.
    """
    # In one order, so that two who merge crosswise do not wait for each other.
    rows = {pk: lock_entry(Organisation(pk=pk)) for pk in sorted({merged.pk, kept.pk})}
    merged, kept = rows[merged.pk], rows[kept.pk]
    if obstacles := _obstacles(merged, kept):
        raise MergeError(" ".join(obstacles), do=_("Nothing was changed."))
    made = Merge(kept=kept, merged=merged, made_by=by, filled=_filled(merged, kept))
    made.moved = {each.name: each.move(merged, kept) for each in references()}
    for name, end in ((_MEMBERS, "body"), (_BODIES, "member")):
        links = list(_links_to_move(merged, kept, end).values_list("pk", flat=True))
        MemberLink.objects.filter(pk__in=links).update(**{end: kept})
        made.moved[name] = links
    made.save()
    OtherName.objects.bulk_create([_of_merge(other, made) for other in _new_names(merged, kept)])
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
    for field, (_before, after) in made.filled.items():
        setattr(kept, field, after)
    kept.changed_at = now()
    kept.save()
    note(kept, "merged", by, merge=made.pk, name=merged.name)
    return made


@transaction.atomic
def undo_merge(*, made: Merge, by: Any) -> Organisation:
    """Put both entries back as they were; what was changed by hand since stays as it is.

    Raises ``MergeError`` where it was undone already, where the kept entry was itself merged since,
    or where a new entry has taken the name and place.
    """
    made = Merge.objects.select_for_update().get(pk=made.pk)
    kept, merged = made.kept, made.merged
    _require_undoable(made, kept, merged)
    for name, end in ((_MEMBERS, "body"), (_BODIES, "member")):
        MemberLink.objects.filter(pk__in=made.moved[name], **{end: kept}).update(**{end: merged})
    for name, ids in made.moved.items():
        if name not in (_MEMBERS, _BODIES):
            reference(name).move_back(ids, merged, kept)
    made.names.all().delete()
    for field, (before, after) in made.filled.items():
        if getattr(kept, field) == after:
            setattr(kept, field, before)
    kept.changed_at = now()
    kept.save()
    merged.merged_into = None
    merged.save(update_fields=["merged_into"])
    made.undone_at, made.undone_by = now(), by
    made.save(update_fields=["undone_at", "undone_by"])
    note(kept, "merge undone", by, merge=made.pk, name=merged.name)
    return merged


def _require_undoable(made: Merge, kept: Organisation, merged: Organisation) -> None:
    if made.undone_at is not None:
        raise MergeError(_("This merge is undone already."), do=_("Reload the page."))
    if kept.merged_into is not None:
        raise MergeError(
            _("“%(name)s” was itself merged since.") % {"name": kept.name},
            do=_("Undo that merge first."),
        )
    same = Organisation.objects.filter(
        coalition=merged.coalition_id, normalised_name=merged.normalised_name, place=merged.place
    )
    if same.exists():
        raise EntryTakenError(merged.name)


def _shown(merged: Organisation, field: str) -> tuple[str, str]:
    """What a field is called, and what ``merged`` has in it."""
    if field == "printed":
        return _("names by language"), "; ".join(form.name for form in merged.forms)
    label = (
        _("country code")
        if field == "country"
        else Organisation._meta.get_field(field).verbose_name
    )
    return str(label), getattr(merged, field)


def _obstacles(merged: Organisation, kept: Organisation) -> list[str]:
    if merged.pk == kept.pk:
        return [_("This is one entry.")]
    if merged.coalition_id != kept.coalition_id:
        return [_("One of these is not in your directory.")]
    if merged.merged_into_id or kept.merged_into_id:
        return [_("One of the two was merged already.")]
    return [why for each in references() if (why := each.obstacle(merged, kept))]


def _filled(merged: Organisation, kept: Organisation) -> dict[str, list[Any]]:
    """Field -> its value before and after, of what ``kept`` lacks."""
    filled: dict[str, list[Any]] = {
        field: ["", getattr(merged, field)]
        for field in _FIELDS
        if getattr(merged, field) and not getattr(kept, field)
    }
    if kept.place != merged.place:
        filled.pop("country", None)  # the code is that of another place
    languages = {form["language"] for form in kept.printed}
    new = [form for form in merged.printed if form["language"] not in languages]
    if new:
        filled["printed"] = [kept.printed, [*kept.printed, *new]]
    return filled


def _new_names(merged: Organisation, kept: Organisation) -> list[OtherName]:
    """What ``kept`` will also be called, in the place of ``merged``."""
    names = [(merged.name, merged.place)]
    if merged.acronym and kept.acronym:  # else it becomes the acronym
        names.append((merged.acronym, ""))
    names += [(other.name, other.place or merged.place) for other in merged.other_names.all()]
    there = {(kept.normalised_name, kept.place), (normalised_name(kept.acronym), "")}
    there |= set(kept.other_names.values_list("normalised_name", "place"))
    found = []
    for name, place in names:
        key = (normalised_name(name), place)
        if key not in there:
            there.add(key)
            found.append(OtherName(name=name, normalised_name=key[0], place=place))
    return found


def _of_merge(other: OtherName, made: Merge) -> OtherName:
    other.organisation, other.merge = made.kept, made
    return other


def _links_to_move(merged: Organisation, kept: Organisation, end: str):
    """The links of ``merged`` that ``kept`` has not, and that would not bind it to itself."""
    other_end = "member" if end == "body" else "body"
    own = MemberLink.objects.filter(**{end: merged}).exclude(**{other_end: kept})
    there = MemberLink.objects.filter(**{end: kept}).values(other_end)
    return own.exclude(**{f"{other_end}__in": there})
