"""Putting mail into the outbox, and the acts on what waits there."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils import timezone

from .ids import new_id
from .models import OutboxRow
from .tokens import new_nonce


def enqueue(
    kind: str,
    subject_pk: object,
    *,
    purpose: str = "",
    nonce: str = "",
    not_before: datetime | None = None,
    row_id: UUID | None = None,
) -> OutboxRow:
    """Promise the mail ``kind`` about the row ``subject_pk``.

    It must be called inside the transaction that makes the mail due: both are stored, or neither.
    ``purpose`` and ``nonce`` are those of the token in the mail's link, for the builder. The mail
    is not sent before ``not_before``. ``row_id`` names the row, and so the mail's Message-ID, where
    the caller has an id that must be the same whatever happens: it cannot be enqueued twice.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("enqueue belongs inside the transaction of what it tells about")
    return OutboxRow.objects.create(
        id=row_id or new_id(),
        kind=kind,
        subject_pk=str(subject_pk),
        purpose=purpose,
        nonce=nonce or new_nonce(),
        next_try_at=not_before or timezone.now(),
        due_at=not_before,
    )


def enqueue_all(kind: str, subject_pks: Iterable[object], *, not_before: datetime) -> None:
    """As ``enqueue``, for many rows in few statements."""
    if not connection.in_atomic_block:
        raise RuntimeError("enqueue_all belongs inside the transaction of what it tells about")
    rows = [
        OutboxRow(
            kind=kind,
            subject_pk=str(pk),
            nonce=new_nonce(),
            next_try_at=not_before,
            due_at=not_before,
        )
        for pk in subject_pks
    ]
    OutboxRow.objects.bulk_create(rows, batch_size=500)


def cancel(kind: str, subject_pk: object) -> int:
    """Cancel what still waits of one kind about one row; how many. What is being sent goes on."""
    waiting = OutboxRow.objects.about(kind, subject_pk).filter(
        state__in=[OutboxRow.State.QUEUED, OutboxRow.State.HELD]
    )
    return waiting.order_by().update(state=OutboxRow.State.CANCELLED)


def hold(kind: str, subject_pk: object) -> int:
    """Let what waits wait until ``let_go``; how many. What is being sent goes on."""
    waiting = OutboxRow.objects.about(kind, subject_pk).filter(state=OutboxRow.State.QUEUED)
    return waiting.order_by().update(state=OutboxRow.State.HELD)


def let_go(kind: str, subject_pk: object, *, not_before: datetime | None = None) -> int:
    """What was held waits for its turn again, with a whole new patience; how many."""
    held = OutboxRow.objects.about(kind, subject_pk).filter(state=OutboxRow.State.HELD)
    return held.order_by().update(state=OutboxRow.State.QUEUED, **_anew(not_before))


def try_again(
    row: OutboxRow, *, not_before: datetime | None = None, also_sent: bool = False
) -> bool:
    """Queue a failed or cancelled row anew, with a whole new patience; False for any other.

    ``also_sent``: one that was sent too, because it came back.
    """
    ended = [OutboxRow.State.FAILED, OutboxRow.State.CANCELLED]
    ended += [OutboxRow.State.SENT] if also_sent else []
    found = OutboxRow.objects.filter(pk=row.pk, state__in=ended)
    return bool(found.update(state=OutboxRow.State.QUEUED, sent_at=None, **_anew(not_before)))


def _anew(not_before: datetime | None) -> dict[str, object]:
    due = not_before or timezone.now()
    return {"attempts": 0, "next_try_at": due, "due_at": due, "last_error": ""}
