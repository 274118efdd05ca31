"""Followers are personal data of a letter, kept and erased with the rest.

Once the day is over until which a letter's contacts are kept, nobody new is told of it either: an
address that is erased within the hour would be asked for in vain.
"""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.keeping import Store, keeping_of, register

from .actions import leave_all
from .models import Follower


def register_own() -> None:
    register("followers", Store(_("Who is told of changes"), _count, leave_all))


def is_over(letter: Letter, now: dt.datetime | None = None) -> bool:
    """Whether the letter keeps no contacts any more."""
    until = keeping_of(letter).until
    today = (now or timezone.now()).astimezone(letter.coalition.zone).date()
    return until is not None and until < today


def _count(letter: Letter) -> int:
    return Follower.objects.filter(letter=letter).count()
