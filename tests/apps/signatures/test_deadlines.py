"""Until when one can confirm, judged by time."""

from datetime import UTC, datetime, timedelta

import pytest

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures.deadlines import deadline, last_hour, links_work, zone_of

CLOSES = datetime(2026, 12, 4, 18, 0, tzinfo=UTC)


def letter_with(state="open", closes_at=CLOSES, **values):
    coalition = Coalition(timezone="Africa/Accra")
    return Letter(coalition=coalition, state=state, sign_on_closes_at=closes_at, **values)


@pytest.mark.parametrize(
    ("after", "works"),
    [
        (timedelta(hours=-1), True),
        (timedelta(0), True),
        (timedelta(hours=23, minutes=59), True),
        (timedelta(hours=24), False),
    ],
)
def test_links_confirm_for_a_day_after_the_deadline(after, works):
    assert links_work(letter_with(), CLOSES + after) is works


def test_without_a_deadline_links_confirm_until_the_letter_is_closed():
    assert links_work(letter_with(closes_at=None))
    assert not links_work(letter_with("closed", closes_at=None))


@pytest.mark.parametrize("state", ["draft", "closed", "archived"])
def test_only_an_open_letter_takes_confirmations(state):
    assert not links_work(letter_with(state), CLOSES - timedelta(days=1))


def test_after_release_links_work_while_late_signatures_are_taken():
    assert links_work(letter_with("released", late_sign_on=True))
    assert not links_work(letter_with("released", late_sign_on=False))


def test_the_deadline_names_day_hour_and_zone():
    assert deadline(letter_with()) == "Friday, 4 December 2026, 18:00 (Africa/Accra time)"
    assert last_hour(letter_with()) == "Saturday, 5 December 2026, 18:00 (Africa/Accra time)"
    assert deadline(letter_with(closes_at=None)) == last_hour(letter_with(closes_at=None)) == ""


def test_the_letters_own_zone_goes_before_the_coalitions():
    letter = letter_with(sign_on_time_zone="America/New_York")
    assert zone_of(letter) == "America/New_York"
    assert deadline(letter) == "Friday, 4 December 2026, 13:00 (America/New York time)"
