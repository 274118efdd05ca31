"""What the outbox's worker does of the directory: it looks through a large one for doubles."""

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow

from .actions.doubles import SEARCH, search_doubles
from .models import Coalition


def register() -> None:
    """Tell the outbox who looks."""
    builders.register(SEARCH, look)


def look(row: OutboxRow) -> None:
    """Look through the directory that ``row`` names; nothing is ever sent for it."""
    coalition = Coalition.objects.filter(pk=row.subject_pk).first()
    if coalition is not None:
        search_doubles(coalition=coalition)
