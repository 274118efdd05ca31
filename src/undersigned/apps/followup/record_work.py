"""What the outbox's worker does of a file of the public record: it reads it."""

import datetime as dt

from django.utils import timezone

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow

from . import kinds
from .actions.record import read_record
from .models import RecordImport

LOOK_AGAIN = dt.timedelta(seconds=15)


def register() -> None:
    """Tell the outbox who reads a file that was given."""
    builders.register(kinds.RECORD, go_on)


def go_on(row: OutboxRow) -> None:
    """Read the file that ``row`` names, unless its page did; nothing is ever sent for it.

    While another reads it, the row stays, to be taken up should that one die.
    """
    kept = RecordImport.objects.light().filter(pk=row.subject_pk).first()
    if kept is None:
        return
    kept = read_record(kept=kept, is_waited_for=False)
    if kept.state == RecordImport.State.READING:  # by another, who may yet die
        raise builders.NotYetError(timezone.now() + LOOK_AGAIN)
