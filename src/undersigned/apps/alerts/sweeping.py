"""Erases addresses in time, now and then, beside the outbox's worker; any number may do so."""

import logging
import threading

from django.db import close_old_connections
from django.db.utils import OperationalError

from .actions import sweep

log = logging.getLogger("undersigned.alerts")

EVERY = 3600.0  # seconds


def run(stop: threading.Event) -> None:
    """Erase what has outlived its time until ``stop`` is set."""
    while not stop.is_set():
        try:
            close_old_connections()
            sweep()
        except OperationalError as error:  # the database went away or is locked: it will be back
            log.warning("erasing addresses waits for the database (%s)", type(error).__name__)
        except Exception as error:  # noqa: BLE001  (one fault must not end all erasing)
            log.warning("erasing addresses: a fault of ours (%s)", type(error).__name__)
        stop.wait(EVERY)
