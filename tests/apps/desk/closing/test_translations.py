"""A stale translation is said and stops nobody: at opening, change, close and release."""

import datetime as dt

import pytest
from django.urls import reverse

from tests.apps.letters.texts import edition, english, french
from tests.apps.releases.stories import sign
from undersigned.apps.letters.actions import create_letter, open_letter, save_draft
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.actions import count_and_close, release

pytestmark = pytest.mark.django_db

SAID = "The translation into French has 1 passage whose source changed."


@pytest.fixture
def letter(coalition, ama):
    """A draft whose translation is behind its source by one paragraph."""
    texts = edition(english("One.", "Two."), french("Un.", "Deux."))
    letter = create_letter(coalition=coalition, edition=texts, by=ama)
    changed = edition(english("One more.", "Two."), french("Un.", "Deux."))
    save_draft(letter=letter, edition=changed, base_number=1, by=ama)
    return letter


def opened(letter, by):
    open_letter(letter=letter, by=by, closes_at=None, time_zone="UTC", visibility="link")
    return letter


def page(client, letter, name):
    answer = client.get(reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug]))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_it_is_said_before_the_letter_opens(owner, letter):
    said = page(owner, letter, "open")
    assert SAID in said
    assert "stands in the way" not in said


def test_it_is_said_before_a_new_version(owner, letter, ama):
    opened(letter, ama)
    changed = edition(english("One more.", "Two, too."), french("Un.", "Deux."))
    save_draft(letter=letter, edition=changed, base_number=2, by=ama)
    assert "2 passages whose source changed" in page(owner, letter, "change")


def test_it_is_said_before_the_close_the_release_and_a_correction(owner, letter, ama):
    opened(letter, ama)
    sign(letter)
    assert SAID in page(owner, letter, "close")
    count_and_close(letter=letter, by=ama)
    assert SAID in page(owner, letter, "release")
    release(letter=Letter.objects.get(), by=ama, now=dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    assert SAID in page(owner, letter, "correct")


def test_a_fresh_translation_is_no_matter(owner, letter, ama):
    again = edition(english("One.", "Two."), french("Un.", "Deux."))
    save_draft(letter=letter, edition=again, base_number=2, by=ama)
    assert "Please check the translations" not in page(owner, letter, "open")
    opened(letter, ama)
    assert "Please check the translations" not in page(owner, letter, "close")
