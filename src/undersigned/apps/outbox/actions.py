"""Putting mail into the outbox, and the acts on what waits there."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from django.utils import timezone

from .models import OutboxRow
from .tokens import new_nonce


def enqueue(
    kind: str,
    subject_pk: object,
    *,
    purpose: str = "",
    nonce: str = "",
    not_before: datetime | None = None,
) -> OutboxRow:
    """Promise the mail ``kind`` about the row ``subject_pk``.

    It must be called inside the transaction that makes the mail due: both are stored, or neither.
    ``purpose`` and ``nonce`` are those of the token in the mail's link, for the builder. The mail
    is not sent before ``not_before``.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("enqueue belongs inside the transaction of what it tells about")
    return OutboxRow.objects.create(
        kind=kind,
        subject_pk=str(subject_pk),
        purpose=purpose,
        nonce=nonce or new_nonce(),
        next_try_at=not_before or timezone.now(),
    )


def enqueue_all(kind: str, subject_pks: Iterable[object], *, not_before: datetime) -> None:
    """As ``enqueue``, for many rows in few statements."""
    if not connection.in_atomic_block:
        raise RuntimeError("enqueue_all belongs inside the transaction of what it tells about")
    rows = [
        OutboxRow(kind=kind, subject_pk=str(pk), nonce=new_nonce(), next_try_at=not_before)
        for pk in subject_pks
    ]
    OutboxRow.objects.bulk_create(rows, batch_size=500)


def cancel(kind: str, subject_pk: object) -> int:
    """Cancel what still waits of one kind about one row; how many. What is being sent goes on."""
    waiting = OutboxRow.objects.about(kind, subject_pk).filter(state=OutboxRow.State.QUEUED)
    return waiting.order_by().update(state=OutboxRow.State.CANCELLED)


def try_again(row: OutboxRow) -> bool:
    """Queue a failed row anew, with a whole new patience; False where it had not failed."""
    now = timezone.now()
    failed = OutboxRow.objects.filter(pk=row.pk, state=OutboxRow.State.FAILED)
    values = {"attempts": 0, "next_try_at": now, "created_at": now, "last_error": ""}
    return bool(failed.update(state=OutboxRow.State.QUEUED, **values))
