"""A letter in two languages that some have signed, and who looks at it."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.factories import make_signature
from undersigned.apps.letters.actions import create_letter, open_letter
from undersigned.core.letter import Edition, LetterText, Placeholder, Text

DAY = dt.datetime(2026, 11, 2, 23, 30, tzinfo=dt.UTC)


def text(language, one, other, rest):
    groups = Placeholder(name="organisations", forms=(("one", one), ("other", other)))
    return LetterText(language=language, title=(groups, Text(text=rest)))


@pytest.fixture
def letter(coalition, ama):
    """Open, its deadline in Seoul, where 23:30 in UTC is the next day."""
    edition = Edition(
        texts=(text("en", "group", "groups", " for a river"), text("fr", "groupe", "groupes", " !"))
    )
    made = create_letter(coalition=coalition, edition=edition, by=ama)
    closes = timezone.now() + dt.timedelta(days=20)
    open_letter(
        letter=made, by=ama, closes_at=closes, time_zone="Asia/Seoul", visibility="link", reason="-"
    )
    made.refresh_from_db()
    make_signature(made, "Delta Forum", state="accepted", confirmed_at=DAY)
    make_signature(
        made, "Lake Friends", state="accepted", confirmed_at=DAY + dt.timedelta(days=3),
        place="Lebanon", country="LB",
    )  # fmt: skip
    make_signature(
        made, "Esi Boateng", kind="individual", state="accepted", confirmed_at=DAY,
        place="Sarrania", country="",
    )  # fmt: skip
    make_signature(made, "Not Yet", state="confirmed", confirmed_at=DAY)
    return made


@pytest.fixture
def owner(client, ama):
    client.force_login(ama)
    return client
