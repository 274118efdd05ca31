"""Which acts on a letter become news."""

import pytest

from tests.factories import make_open_letter, make_signature
from undersigned.apps.alerts import actions
from undersigned.apps.alerts.hearing import heard
from undersigned.apps.alerts.models import Follower, NewsItem
from undersigned.apps.letters import announcing
from undersigned.apps.letters.announcing import News
from undersigned.apps.signatures.actions import erase_own
from undersigned.apps.signatures.models import Contact

pytestmark = pytest.mark.django_db

SILENT = [
    announcing.OPENED,
    announcing.CHANGED,
    announcing.CLOSED,
    announcing.SIGNATURES,
    announcing.COUNTED,
    announcing.DELIVERY,
]


@pytest.mark.parametrize("kind", SILENT)
def test_what_is_not_for_the_public_is_no_news(coalition, kind):
    heard(News(kind, make_open_letter(coalition)))
    assert not NewsItem.objects.exists()


def test_a_reply_is_news(coalition):
    heard(News(announcing.REPLY, make_open_letter(coalition), about="7"))
    assert (NewsItem.objects.get().kind, NewsItem.objects.get().about) == ("reply.published", "7")


@pytest.mark.parametrize("state", ["withdrawn", "declined"])
def test_who_has_taken_the_signature_back_does_not_come_to_follow(coalition, state):
    letter = make_open_letter(coalition)
    signature = make_signature(letter, state=state, follows=True, confirmed_at=letter.created_at)
    heard(News(announcing.SIGNATURES, letter, about=str(signature.pk)))
    assert not Follower.objects.exists()


def test_a_signer_who_erases_the_contact_is_told_no_more(coalition):
    letter = make_open_letter(coalition, state="archived")
    signature = make_signature(letter, email="esi@delta.example")
    actions.follow_as_signer(signature=signature)
    erase_own(signature=signature)
    assert not Follower.objects.exists()
    assert not Contact.objects.exists()


def test_who_was_entered_by_hand_has_shown_no_address(coalition):
    signature = make_signature(make_open_letter(coalition), state="confirmed", follows=True)
    heard(News(announcing.SIGNATURES, signature.letter, about=str(signature.pk)))
    assert not Follower.objects.exists()
