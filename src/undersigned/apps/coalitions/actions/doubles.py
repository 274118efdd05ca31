"""Entries that may be one: looked for, stored for the page, and said to be two."""

from typing import Any

from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils.timezone import now

from undersigned.apps.outbox.actions import enqueue

from ..alike import Pair, pairs_of
from ..models import Coalition, Double, DoubleSearch, Organisation
from .entries import note

SEARCH = "directory.doubles"  # what the outbox calls it; nothing is sent
# Entries that a page waits for (a quarter of a second); more are looked through by the worker.
_AT_ONCE = 1000
_ROWS = 500  # a statement


def state_of(coalition: Coalition) -> str:
    """A mark that differs when an entry was added, changed, merged or taken out."""
    entries = Organisation.objects.filter(coalition=coalition).order_by()
    told = entries.aggregate(number=Count("pk"), newest=Max("changed_at"))
    return f"{told['number']} {told['newest']}"


def look_for_doubles(*, coalition: Coalition) -> bool:
    """Bring the proposals up to date, here or by the worker; whether they are."""
    state = state_of(coalition)
    search, _made = DoubleSearch.objects.get_or_create(coalition=coalition)
    if search.state == state:
        return True
    if int(state.split()[0]) <= _AT_ONCE:
        search_doubles(coalition=coalition)
        return True
    with transaction.atomic():
        mine = DoubleSearch.objects.filter(pk=search.pk).exclude(asked_state=state)
        if mine.update(asked_state=state):
            enqueue(SEARCH, coalition.pk)
    return False


def search_doubles(*, coalition: Coalition) -> int:
    """Look through the whole directory now; how many pairs are proposed.

    What a person has said to be two stays so.
    """
    state = state_of(coalition)  # of before: who changes something meanwhile makes it stale
    pairs = {(pair.first, pair.second): pair for pair in pairs_of(coalition)}
    with transaction.atomic():
        _store(coalition, pairs)
        DoubleSearch.objects.update_or_create(
            coalition=coalition, defaults={"state": state, "searched_at": now()}
        )
    return len(pairs)


def _store(coalition: Coalition, pairs: dict[tuple[int, int], Pair]) -> None:
    kept, gone = set(), []
    for row in Double.objects.filter(first__coalition=coalition):
        key = (row.first_id, row.second_id)
        if row.apart_at or Pair(*key, row.verdict, row.reason) == pairs.get(key):
            kept.add(key)
        else:
            gone.append(row.pk)
    for start in range(0, len(gone), _ROWS):
        Double.objects.filter(pk__in=gone[start : start + _ROWS]).delete()
    Double.objects.bulk_create(
        [
            Double(
                first_id=pair.first,
                second_id=pair.second,
                verdict=pair.verdict,
                reason=pair.reason,
            )
            for key, pair in pairs.items()
            if key not in kept
        ],
        batch_size=_ROWS,
        ignore_conflicts=True,  # somebody else looked at the same moment
    )


@transaction.atomic
def keep_apart(*, double: Double, by: Any) -> None:
    """They are two: do not propose them again."""
    proposed = Double.objects.filter(pk=double.pk, apart_at=None)
    if proposed.update(apart_at=now(), apart_by=by):
        note(double.first, "apart", by, name=double.second.name)


@transaction.atomic
def propose_again(*, double: Double, by: Any) -> None:
    """They may be one after all."""
    said = Double.objects.filter(~Q(apart_at=None), pk=double.pk)
    if said.update(apart_at=None, apart_by=None):
        note(double.first, "not apart", by, name=double.second.name)
