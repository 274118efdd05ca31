"""What every act does: hold the letter's row, and note what happened."""

from typing import Any

from undersigned.apps.coalitions.models import User

from ..models import Letter, LetterEvent


def record_event(letter: Letter, verb: str, by: User | None, **details: Any) -> LetterEvent:
    """Note what happened; nothing personal belongs into ``details``."""
    return LetterEvent.objects.create(letter=letter, verb=verb, actor=by, details=details)


def lock_letter(letter: Letter) -> Letter:
    """The letter's row as it stands, held until the transaction ends."""
    return Letter.objects.select_for_update().get(pk=letter.pk)
