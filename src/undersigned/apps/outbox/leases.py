"""Taking rows from the outbox and giving them back, each in one guarded UPDATE.

A worker that dies keeps nothing: when its lease has run out, another takes the row. A worker that
was only slow finds its lease gone and changes nothing. So the states hold, whatever process is
killed at whatever moment; the one thing that nobody can know is whether a mail that was being
handed over at that moment was taken. It is sent again under the same Message-ID.
"""

import random
import uuid
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from .models import OutboxRow

State = OutboxRow.State

LEASE = timedelta(minutes=2)  # longer than a mail server's timeout and its batch
FIRST_PAUSE = 5.0  # seconds
LONGEST_PAUSE = 15 * 60.0  # seconds


def lease(limit: int) -> list[OutboxRow]:
    """Take up to ``limit`` rows that are due, oldest first; nobody else gets them meanwhile."""
    if not OutboxRow.objects.due().exists():  # a read: the idle worker never takes the write lock
        return []
    token = uuid.uuid4()
    due = OutboxRow.objects.due().order_by("next_try_at")
    with transaction.atomic():
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        OutboxRow.objects.filter(pk__in=due.values("pk")[:limit]).update(
            state=State.LEASED,
            lease_token=token,
            lease_until=timezone.now() + LEASE,
            attempts=F("attempts") + 1,
        )
    return list(OutboxRow.objects.filter(lease_token=token).order_by("next_try_at"))


def extend(rows: list[OutboxRow]) -> None:
    """Keep the rest of a batch for another while."""
    held = OutboxRow.objects.filter(pk__in=[row.pk for row in rows], state=State.LEASED)
    if rows:
        held.filter(lease_token=rows[0].lease_token).order_by().update(
            lease_until=timezone.now() + LEASE
        )


def mark_sent(row: OutboxRow) -> bool:
    return _settle(row, state=State.SENT, sent_at=timezone.now(), last_error="")


def mark_cancelled(row: OutboxRow) -> bool:
    return _settle(row, state=State.CANCELLED)


def mark_failed(row: OutboxRow, reason: str) -> bool:
    return _settle(row, state=State.FAILED, last_error=reason[:200])


def put_back(row: OutboxRow, reason: str) -> bool:
    """Try again after a pause; fails for good when the row has waited as long as it may."""
    again = timezone.now() + pause(row.attempts)
    if again > row.gives_up_at:
        return mark_failed(row, f"given up: {reason}")
    return _settle(row, state=State.QUEUED, next_try_at=again, last_error=reason[:200])


def postpone(row: OutboxRow, until: datetime) -> bool:
    """Put it back unsent until ``until``: it was no try."""
    return _settle(row, state=State.QUEUED, next_try_at=until, attempts=max(row.attempts - 1, 0))


def release(rows: list[OutboxRow]) -> None:
    """Give back rows that were not tried after all, say because the worker is to stop."""
    for row in rows:
        _settle(row, state=State.QUEUED, attempts=max(row.attempts - 1, 0))


def pause(attempts: int) -> timedelta:
    """Doubles with every attempt up to 15 minutes; spread, so that rows do not come in step."""
    longest = min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)
    return timedelta(seconds=random.uniform(longest / 2, longest))  # noqa: S311  (no secret)


def _settle(row: OutboxRow, **values: object) -> bool:
    """Write only while the lease is still ours; False where another worker has it now."""
    held = OutboxRow.objects.filter(pk=row.pk, state=State.LEASED, lease_token=row.lease_token)
    if not held.update(lease_token=None, lease_until=None, **values):
        return False
    for name, value in values.items():
        setattr(row, name, value)
    return True
