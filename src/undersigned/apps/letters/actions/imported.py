"""The list of the file that a letter was imported from, corrected while the letter is a draft."""

from collections.abc import Callable

from django.db import transaction
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.core.letter import Signatory
from undersigned.core.readers.corrected import with_more, with_signatory, without_signatory
from undersigned.core.reading import Reading

from ..errors import NotNowError
from ..models import Letter
from .drafts import keep_reading
from .rows import lock_letter, record_event


def correct_signatory(
    *, letter: Letter, number: int, was: str, signatory: Signatory, by: User | None
) -> None:
    """Entry ``number`` (from 0) of the imported list, named ``was``, is ``signatory`` instead."""
    _amend(letter, by, lambda reading: with_signatory(reading, number, signatory), (number, was))


def take_off_signatory(*, letter: Letter, number: int, was: str, by: User | None) -> None:
    """Entry ``number`` (from 0) of the imported list, named ``was``, is no signatory."""
    _amend(letter, by, lambda reading: without_signatory(reading, number), (number, was))


def add_signatory(*, letter: Letter, signatory: Signatory, by: User | None) -> None:
    """The imported list holds one more, whom the reader did not see."""
    _amend(letter, by, lambda reading: with_more(reading, signatory))


@transaction.atomic
def _amend(
    letter: Letter,
    by: User | None,
    change: Callable[[Reading], Reading],
    expected: tuple[int, str] | None = None,
) -> None:
    """Change the imported list while the letter is a draft; later its signatures are what counts.

    ``expected`` is the entry that the person saw: a list that somebody has changed since is not
    changed blindly.
    """
    letter = lock_letter(letter)
    reading = letter.imported_reading
    if letter.state != Letter.State.DRAFT or reading is None:
        raise NotNowError(
            _("The list of the file can be corrected only before the letter opens."),
            do=_("Correct the sign-on itself."),
        )
    if expected and expected not in [(i, s.name) for i, s in enumerate(reading.signatories)]:
        raise NotNowError(
            _("Somebody has changed the list meanwhile."),
            do=_("Look at it again; nothing of yours was saved."),
        )
    keep_reading(letter, change(reading))
    record_event(letter, "list of the file corrected", by)
