"""Letters at the beginning of their life."""

import datetime as dt

from django.utils import timezone

from tests.factories import make_coalition, make_edition_value, make_user
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.apps.letters.models import EditionRecord, Letter
from undersigned.core.letter import Edition

TOMORROW = dt.timedelta(days=1)


def make_letter(coalition=None, edition=None, **values) -> Letter:
    coalition = coalition or make_coalition()
    edition = edition or make_edition_value()
    return create_letter(coalition=coalition, edition=edition, by=None, **values)


def opened(letter: Letter, **values) -> EditionRecord:
    given = {
        "by": make_user(),
        "closes_at": timezone.now() + TOMORROW,
        "time_zone": "Africa/Accra",
        "visibility": Letter.Visibility.LINK,
        "reason": "",
    }
    return open_letter(letter=letter, **{**given, **values})


def wrong_edition() -> Edition:
    """Its title misspells the addressee: an error."""
    return make_edition_value("Joint Letter to Minister Ada Quilt")
