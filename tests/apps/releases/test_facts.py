"""The page of facts about a letter: its embargo line, its quotes, its own words by language."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.apps.releases.stories import closed_letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.facts import facts
from undersigned.core.press import as_text
from undersigned.core.roll import make_roll

pytestmark = pytest.mark.django_db


def said(letter, release, language):
    shown = facts(letter, release.edition_value, release.roll.value, language, release)
    return " ".join(as_text(shown).split())


@pytest.fixture
def closed(coalition, ama):
    return closed_letter(coalition, ama)


def test_the_first_line_says_from_when_it_may_be_published(closed, ama):
    value, roll = closed.latest_edition.value, closed.rolls.get().value
    before = as_text(facts(closed, value, roll, "en"))
    assert before.startswith("Not released yet. Not for publication; the numbers may change.")
    hour = timezone.now() + dt.timedelta(days=1)
    waiting = actions.release(letter=closed, by=ama, reason="-", public_at=hour, time_zone="UTC")
    assert said(closed, waiting, "en").startswith("Under embargo until ")
    assert "http" in said(closed, waiting, "en")
    waiting.public_at = timezone.now()
    assert said(closed, waiting, "en").startswith("For immediate release. Public since ")


def test_the_coalitions_own_contact_is_named(closed):
    value, roll = closed.latest_edition.value, closed.rolls.get().value
    (contact,) = facts(closed, value, roll, "en").contacts
    assert (contact.name, contact.phone) == ("Ama Mensah", "+233 30 200 0000")


def test_numbers_in_quotes_are_those_of_the_roll(closed):
    actions.add_press_quote(
        letter=closed, by=None, words={"en": "We are {{ organisations }} now."}, speaker="Dina"
    )
    value = closed.latest_edition.value
    roll = closed.rolls.get().value
    for some in (roll, make_roll(roll.signatories[1:], value.counting, "en")):
        (quote,) = facts(closed, value, some, "en").quotes
        assert quote.words == f"We are {some.counts.organisations} now."
