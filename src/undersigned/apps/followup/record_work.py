"""What the outbox's worker does of a file of the public record: it reads it."""

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow

from . import kinds
from .actions.record import read_record
from .models import RecordImport


def register() -> None:
    """Tell the outbox who reads a file that was given."""
    builders.register(kinds.RECORD, go_on)


def go_on(row: OutboxRow) -> None:
    """Read the file that ``row`` names, unless its page did; nothing is ever sent for it."""
    kept = RecordImport.objects.light().filter(pk=row.subject_pk).first()
    if kept is not None:
        read_record(kept=kept)
