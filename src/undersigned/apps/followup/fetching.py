"""Looks into the mailbox and at the calendar, now and then, beside the outbox's worker.

Any number of workers may do so: a mail is kept once, by its bytes, and a reminder is made once.
"""

import logging
import threading

from django.conf import settings
from django.db import close_old_connections
from django.db.utils import OperationalError

from undersigned.apps.signatures.actions import erase_due
from undersigned.channels.base import ChannelError
from undersigned.channels.email.mailbox import Fetched, Place, place_of, unread

from .actions import receive, remind, remind_of_asks, too_large

log = logging.getLogger("undersigned.followup")

LOOK_EVERY = 60.0  # seconds
REMIND_EVERY = 60  # looks


def run(stop: threading.Event) -> None:
    """Look until ``stop`` is set. What goes wrong is logged without a word of any mail."""
    looks = 0
    while not stop.is_set():
        try:
            close_old_connections()
            if looks % REMIND_EVERY == 0:  # first: a mailbox that fails must silence no reminder
                remind()
                remind_of_asks()
                erase_due()
            if settings.MAILBOX:
                fetch(place_of(settings.MAILBOX), stop)
        except ChannelError as error:
            log.warning("replies: %s", error.reason)
        except OperationalError as error:  # the database went away or is locked: it will be back
            log.warning("replies wait for the database (%s)", type(error).__name__)
        except Exception as error:  # noqa: BLE001  (one fault must not end all looking)
            log.warning("replies: a fault of ours (%s)", type(error).__name__)
        looks += 1
        stop.wait(LOOK_EVERY)


def fetch(place: Place, stop: threading.Event | None = None) -> int:
    """Keep every unread mail; how many. Raises ``ChannelError`` where the mailbox is not reached.

    A mail is marked as read only after it was kept. One that we fail on stays unread, is tried
    again the next time, and holds back none of those that came after it.
    """
    count = 0
    for mail in unread(place):
        _keep(mail)
        count += mail.is_kept
        if stop is not None and stop.is_set():
            break
    return count


def _keep(mail: Fetched) -> None:
    try:
        if mail.is_too_large:
            too_large(mail.size)
        else:
            receive(mail.data)
    except OperationalError:  # the database went away: nothing of the mail is known to be wrong
        raise
    except Exception as error:  # noqa: BLE001  (whatever a stranger's mail brings about)
        mail.is_kept = False
        log.warning("replies: a fault of ours (%s); the mail stays unread", type(error).__name__)
