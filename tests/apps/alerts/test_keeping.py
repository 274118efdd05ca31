"""Followers go with the letter's other contacts, and nobody new is asked for after that day."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.apps.alerts.stories import ESI, asked, follow, public
from tests.factories import make_signature
from undersigned.apps.alerts.keeping import is_over
from undersigned.apps.alerts.models import Follower
from undersigned.apps.signatures.actions import erase
from undersigned.apps.signatures.keeping import kept
from undersigned.apps.signatures.keeping_models import Keeping
from undersigned.apps.signatures.links import own_token
from undersigned.apps.signatures.models import Contact

pytestmark = pytest.mark.django_db

PAGE = "/follow/to/clear-rivers/clear-water/"


@pytest.fixture
def letter(coalition, ama):
    return public(coalition, ama).letter


def keep_until(letter, days):
    day = timezone.now().date() + dt.timedelta(days=days)
    Keeping.objects.update_or_create(letter=letter, defaults={"until": day})


def test_erasing_a_letters_contacts_erases_who_follows_it(letter, ama):
    follow(letter)
    assert kept(letter)["followers"] == 1
    erase(letter=letter, by=ama)
    assert not Follower.objects.exists()
    assert not Contact.objects.exists()


def test_another_letters_followers_stay(letter, coalition, ama):
    other = asked(public(coalition, ama, slug="grey-water").letter)
    erase(letter=letter, by=ama)
    assert Follower.objects.get() == other


@pytest.mark.parametrize(("days", "over"), [(2, False), (-2, True)])
def test_after_its_day_nobody_new_is_asked(letter, client, days, over):
    keep_until(letter, days)
    assert is_over(letter) is over
    assert client.get(PAGE).status_code == (404 if over else 200)
    page = client.get("/releases/clear-rivers/clear-water/").content.decode()
    assert ("Be told of changes" in page) is not over


def test_a_letter_of_which_no_day_is_set_is_followed(letter):
    assert not is_over(letter)


def test_after_its_day_no_signer_comes_to_follow(letter, client):
    signature = make_signature(letter, "Delta Forum", email=ESI)
    keep_until(letter, -2)
    own = f"/sign/w/{own_token(signature)}/"
    assert "Tell me by e-mail" not in client.get(own).content.decode()
    client.post(f"/follow/s/{own_token(signature)}/", {"act": "follow"})
    assert not Follower.objects.exists()
