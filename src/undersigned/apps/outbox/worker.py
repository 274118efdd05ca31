"""The worker: leases what is due, asks for the words, sends them over one connection, settles.

Any number of workers may run, on any number of machines.
"""

import logging
import threading
import time
import traceback
from email.utils import formatdate

from django.core.mail import EmailMessage, get_connection
from django.db import connection
from django.db.utils import OperationalError
from django.utils import timezone

from undersigned.channels.base import ChannelError
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
                leases.put_back(other, error.reason)
            return


def _send_one(row: OutboxRow, wire) -> ChannelError | None:
    try:
        mail = _built(row)
        if mail is None:
            leases.mark_cancelled(row)
            return None
        send(wire, mail, message_id=row.message_id, now=timezone.now())
    except ChannelError as error:
        _not_taken(row, error)
        if error.wire_broken:
            _close(wire)
        return error
    leases.mark_sent(row)
    return None


def _built(row: OutboxRow) -> EmailMessage | None:
    """The mail with the headers that all our mails have; a fault of ours is tried again later."""
    try:
        mail = builders.build(row)
    except Exception as error:  # noqa: BLE001  (one broken mail must not stop all the others)
        # Where and what kind, not the words: they may hold a name.
        place = traceback.extract_tb(error.__traceback__)[-1]
        kind = type(error).__name__
        log.warning("%s of kind %s: %s in %s:%s", row.pk, row.kind, kind, place.name, place.lineno)
        raise ChannelError(f"could not be written ({kind})") from None
    if mail is not None:
        if len(mail.recipients()) != 1:
            raise ChannelError("a mail has exactly one recipient", permanent=True)
        mail.extra_headers |= {
            "Message-ID": row.message_id,
            "Date": formatdate(row.created_at.timestamp()),
            "Auto-Submitted": "auto-generated",  # RFC 3834 5
        }
    return mail


def _not_taken(row: OutboxRow, error: ChannelError) -> None:
    log.warning("mail %s of kind %s: %s", row.pk, row.kind, error.reason)
    if error.permanent:
        leases.mark_failed(row, error.reason)
    else:
        leases.put_back(row, error.reason)


def _close(wire) -> None:
    """Close politely; where the server is gone already, forget the connection."""
    try:
        wire.close()
    except OSError:
        wire.connection = None
