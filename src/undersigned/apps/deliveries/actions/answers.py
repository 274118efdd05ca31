"""What came of a try: the receipt or the refusal, and what comes back later.

``begin`` and ``settle`` are called by the outbox's worker, ``record_bounce`` by whoever reads the
mailbox; the others by a person.
"""

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.outbox import actions as outbox
from undersigned.apps.outbox.models import OutboxRow
from undersigned.channels import channel
from undersigned.channels.base import Channel, ChannelError, Consignment, Receipt

from ..models import Attempt, Delivery
from ..standing import why_not_sent
from .rows import hashes, locked, note, put

KIND = "deliveries.delivery"
INQUIRY = "deliveries.inquiry"
ASK_AFTER = dt.timedelta(minutes=2)  # a fax of some pages has gone by then
State = Delivery.State
Outcome = Attempt.Outcome


def begin(*, delivery: Delivery, consignment: Consignment, sha256: str, now: dt.datetime) -> None:
    """Note that a try begins, and with which bytes; an earlier one without an end is noted."""
    with transaction.atomic():
        delivery = locked(delivery.pk)
        if delivery.trying_since is not None:
            _note_try(delivery, Outcome.UNKNOWN, ended_at=now)
        delivery.trying_since = now
        delivery.trying_with = {"sha256": sha256, "papers": hashes(consignment.papers)}
        delivery.save(update_fields=["trying_since", "trying_with"])


def settle(
    row: OutboxRow,
    outcome: Receipt | ChannelError | None,
    final: bool,  # noqa: FBT001 - the outbox calls it so
) -> None:
    """Write what came of a try; within the transaction that settles the outbox's row."""
    delivery = Delivery.objects.select_for_update(of=("self",)).filter(pk=row.subject_pk).first()
    if delivery is None:
        return
    if outcome is None and delivery.state != State.WAITING:
        return  # its end was written otherwise
    if outcome is None:
        why = why_not_sent(delivery.release) or _("It was no longer to be sent.")
        put(delivery, State.CANCELLED, why)
    elif isinstance(outcome, Receipt):
        _note_try(
            delivery, Outcome.TAKEN, ended_at=outcome.at, answer=outcome.proof, to=outcome.to,
            message_id=outcome.message_id, sha256=outcome.sha256,
        )  # fmt: skip
        put(delivery, State.SENT)
        _ask_later(delivery)
    else:
        _not_taken(delivery, outcome, final=final)
    if delivery.trying_since is not None:
        delivery.trying_since, delivery.trying_with = None, {}
        delivery.save(update_fields=["trying_since", "trying_with"])


def _ask_later(delivery: Delivery) -> None:
    """A channel that can tell what became of it is asked, until it knows."""
    if type(channel(delivery.channel)).outcome is not Channel.outcome:
        outbox.enqueue(INQUIRY, delivery.key, not_before=timezone.now() + ASK_AFTER)


def settle_inquiry(
    row: OutboxRow,
    outcome: Receipt | ChannelError | None,
    final: bool,  # noqa: FBT001 - the outbox calls it so
) -> None:
    """Write what a channel told when it was asked; that it is still under way is no news."""
    delivery = Delivery.objects.select_for_update(of=("self",)).filter(pk=row.subject_pk).first()
    if delivery is None or delivery.state != State.SENT:
        return
    taken = delivery.attempts.filter(outcome=Outcome.TAKEN).last()
    if isinstance(outcome, Receipt) and outcome != taken.receipt:
        _note_news(delivery, Outcome.CONFIRMED, outcome.at, outcome.proof, dict(outcome.entered))
        put(delivery, State.DELIVERED)
    elif isinstance(outcome, ChannelError) and outcome.permanent and final:
        _note_news(delivery, Outcome.RETURNED, timezone.now(), outcome.reason, {})
        put(delivery, State.FAILED, outcome.reason)


def _note_news(
    delivery: Delivery, outcome: str, at: dt.datetime, answer: str, entered: dict[str, str]
) -> None:
    last = delivery.attempts.filter(outcome=Outcome.TAKEN).last()
    note(
        delivery, outcome, started_at=at, ended_at=at, answer=answer, entered=entered,
        message_id=last.message_id, to=last.to, sha256=last.sha256,
    )  # fmt: skip


def _not_taken(delivery: Delivery, error: ChannelError, *, final: bool) -> None:
    """A row that only waited behind another's broken connection was not tried: no attempt."""
    if delivery.trying_since is not None:
        outcome = Outcome.REFUSED if final else Outcome.NOT_NOW
        _note_try(delivery, outcome, ended_at=timezone.now(), answer=error.reason)
    put(delivery, State.FAILED if final else State.WAITING, error.reason)


def _note_try(delivery: Delivery, outcome: str, *, ended_at: dt.datetime, **values: str) -> None:
    tried = {"message_id": delivery.message_id, **delivery.trying_with}
    given = {name: value for name, value in values.items() if value}
    note(
        delivery, outcome, started_at=delivery.trying_since or ended_at, ended_at=ended_at,
        **tried | given,
    )  # fmt: skip


def record_bounce(
    *, message_id: str, permanent: bool, answer: str, at: dt.datetime | None = None
) -> Delivery | None:
    """A report that a mail came back or is late; None where it is about no delivery of ours.

    ``answer`` is the report's status and words as far as they name no person. The same report read
    twice is noted once.
    """
    key = _key_of(message_id)
    if key is None or not Delivery.objects.filter(pk=key).exists():
        return None
    at = at or timezone.now()
    outcome = Outcome.RETURNED if permanent else Outcome.DELAYED
    with transaction.atomic():
        unsent = outbox.cancel(KIND, key) if permanent else 0
        delivery = locked(key)
        if delivery.attempts.filter(outcome=outcome, answer=answer).exists():
            return delivery
        note(
            delivery, outcome, started_at=at, ended_at=at, answer=answer,
            message_id=delivery.message_id,
        )  # fmt: skip
        ended = unsent or delivery.state in {State.SENT, State.DELIVERED}
        if permanent and ended:
            put(delivery, State.FAILED, answer)
    return delivery


def _key_of(message_id: str) -> UUID | None:
    try:
        return UUID(message_id.strip().strip("<>").partition("@")[0])
    except ValueError:
        return None
