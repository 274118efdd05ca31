"""What the outbox's worker does of a sheet: a few seconds' rows, and then it is the mails' turn."""

from django.utils import timezone

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow

from . import kinds
from .actions.sheets import go_on_with_sheet
from .errors import NotPossibleError, SignOnClosedError
from .models import SignOnSheet

SECONDS = 3.0


def register() -> None:
    """Tell the outbox who goes on with a sheet."""
    builders.register(kinds.SHEET, go_on)


def go_on(row: OutboxRow) -> None:
    """Enter further rows of the sheet that ``row`` names; nothing is ever sent for it.

    Raises ``NotYetError`` while rows are left.
    """
    sheet = SignOnSheet.objects.filter(pk=row.subject_pk).first()
    if sheet is None or not sheet.is_being_entered:
        return
    try:
        done = go_on_with_sheet(sheet=sheet, seconds=SECONDS)
    except (NotPossibleError, SignOnClosedError):  # it was taken back or ended meanwhile
        return
    if done is None:
        raise builders.NotYetError(timezone.now())
