"""Opening: who is written to by a name from memory is named, and looking it up is noted."""

import datetime as dt

import pytest
from django.utils import timezone

from undersigned.apps.followup.models import OfficeCheck

from .conftest import at, words_of

pytestmark = pytest.mark.django_db

ASKED = "Do they hold these offices today?"


def test_a_name_that_nobody_looked_up_is_asked_for_until_somebody_did(owner, letter):
    page = words_of(owner.get(at(letter, "open")))
    assert ASKED in page
    assert "Nobody has noted yet who holds this office." in page
    page = words_of(owner.post(f"{at(letter, 'check-office', 0)}?from=open", follow=True))
    assert "Noted, with today&#x27;s date and your name." in page
    assert ASKED not in page
    OfficeCheck.objects.update(checked_at=timezone.now() - dt.timedelta(days=400))
    page = words_of(owner.get(at(letter, "open")))
    assert ASKED in page
    assert "Last checked on" in page


def test_an_office_without_a_name_is_not_asked_for(owner, letter):
    draft = letter.latest_draft
    office = draft.value.addressees[0].model_copy(update={"name": ""})
    edition = draft.value.model_copy(update={"addressees": (office,)})
    draft.edition = edition.model_dump(mode="json")
    draft.save()
    assert ASKED not in words_of(owner.get(at(letter, "open")))


def test_the_text_is_shown_without_numbers_while_nobody_has_signed(owner, letter):
    page = words_of(owner.get(at(letter, "open")))
    assert "We write on behalf of […] organisations and […] individuals." in page
