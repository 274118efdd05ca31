"""The worker: leases what is due, asks for the words, sends them over one connection, settles.

Any number of workers may run, on any number of machines.
"""

import logging
import threading
import time
import traceback
from email.utils import formatdate

from django.core.mail import EmailMessage, get_connection
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from undersigned.channels.base import ChannelError, Receipt
from undersigned.channels.email.send import send

from . import builders, leases
from .models import OutboxRow

log = logging.getLogger("undersigned.outbox")

BATCH = 100  # rows; sent one by one, so a batch only saves asking
EXTEND_AFTER = leases.LEASE.total_seconds() / 3  # seconds
POLL = 0.5  # seconds between two looks at an empty outbox


def run(stop: threading.Event) -> None:
    """Work until ``stop`` is set; the mail in hand is finished first."""
    prepared = False
    while not stop.is_set():
        try:
            if not prepared:
                prepare_connection()
                prepared = True
            busy = work(stop)
        except OperationalError as error:  # the database went away or is locked: it will be back
            log.warning("the outbox waits for the database (%s)", type(error).__name__)
            connection.close()
            prepared = busy = False
        if not busy:
            stop.wait(POLL)


def prepare_connection() -> None:
    """A killed process loses no commit even so, only a power cut may: then a mail goes out twice.

    It makes marking a mail as sent cost no disk flush of its own. The web keeps FULL.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=NORMAL")


def work(stop: threading.Event | None = None) -> int:
    """One batch; how many rows it took."""
    rows = leases.lease(BATCH)
    if not rows:
        return 0
    wire = get_connection()
    try:
        _send_all(rows, wire, stop or threading.Event())
    finally:
        _close(wire)
    return len(rows)


def drain() -> int:
    """Send all that is due now; how many rows that were. For tests, the demo and commands."""
    total = 0
    while count := work():
        total += count
    return total


def _send_all(rows: list[OutboxRow], wire, stop: threading.Event) -> None:
    extended = time.monotonic()
    for index, row in enumerate(rows):
        if stop.is_set():
            leases.release(rows[index:])
            return
        if time.monotonic() - extended > EXTEND_AFTER:
            leases.extend(rows[index:])
            extended = time.monotonic()
        error = _send_one(row, wire)
        if error and error.unreachable:  # the others would only wait for the same
            for other in rows[index + 1 :]:
                _settle(other, error)
            return


def _send_one(row: OutboxRow, wire) -> ChannelError | None:
    try:
        outgoing = _built(row)
        if outgoing is None:
            _settle(row, None)
            return None
        receipt = _sent(row, outgoing, wire)
    except builders.NotYetError as not_yet:
        leases.postpone(row, not_yet.until)
        return None
    except ChannelError as error:
        log.warning("mail %s of kind %s: %s", row.pk, row.kind, error.reason)
        _settle(row, error)
        if error.wire_broken:
            _close(wire)
        return error
    _settle(row, receipt)
    return None


def _sent(row: OutboxRow, outgoing: EmailMessage | builders.Outgoing, wire) -> Receipt:
    now = timezone.now()
    if isinstance(outgoing, EmailMessage):
        return send(wire, outgoing, message_id=row.message_id, now=now)
    try:
        return outgoing.send(wire, message_id=row.message_id, now=now)
    except (ChannelError, OperationalError):
        raise
    except Exception as error:
        log.exception("%s of kind %s was not sent", row.pk, row.kind)
        reason = f"could not be sent ({type(error).__name__})"
        raise ChannelError(reason, wire_broken=True) from error


def _settle(row: OutboxRow, outcome: Receipt | ChannelError | None) -> None:
    """Write what came of it, and tell the owner of the row in the same transaction."""
    try:
        with transaction.atomic():
            if _marked(row, outcome):
                builders.tell(row, outcome, final=row.state != OutboxRow.State.QUEUED)
    except OperationalError:  # the database is away: the row stays leased, and is taken up again
        raise
    except Exception as error:
        log.exception("%s of kind %s was not told: %s", row.pk, row.kind, type(error).__name__)
        _marked(row, outcome)


def _marked(row: OutboxRow, outcome: Receipt | ChannelError | None) -> bool:
    if outcome is None:
        return leases.mark_cancelled(row)
    if isinstance(outcome, Receipt):
        return leases.mark_sent(row)
    if outcome.permanent:
        return leases.mark_failed(row, outcome.reason)
    return leases.put_back(row, outcome.reason)


def _built(row: OutboxRow) -> EmailMessage | builders.Outgoing | None:
    """What is to be sent; a fault of ours is tried again later."""
    try:
        outgoing = builders.build(row)
    except (ChannelError, builders.NotYetError):
        raise
    except Exception as error:  # noqa: BLE001  (one broken mail must not stop all the others)
        # Where and what kind, not the words: they may hold a name.
        place = traceback.extract_tb(error.__traceback__)[-1]
        kind = type(error).__name__
        log.warning("%s of kind %s: %s in %s:%s", row.pk, row.kind, kind, place.name, place.lineno)
        raise ChannelError(f"could not be written ({kind})") from None
    return _addressed(row, outgoing) if isinstance(outgoing, EmailMessage) else outgoing


def _addressed(row: OutboxRow, mail: EmailMessage) -> EmailMessage:
    """The mail with the headers that all our mails have."""
    if len(mail.recipients()) != 1:
        raise ChannelError("a mail has exactly one recipient", permanent=True)
    mail.extra_headers |= {
        "Message-ID": row.message_id,
        "Date": formatdate(row.created_at.timestamp()),
        "Auto-Submitted": "auto-generated",  # RFC 3834 5
    }
    return mail


def _close(wire) -> None:
    """Close politely; where the server is gone already, forget the connection."""
    try:
        wire.close()
    except OSError:
        wire.connection = None
