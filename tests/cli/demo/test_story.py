"""The demo's world: each page of the site has something to show."""

import pytest
from django.urls import reverse
from django.utils import timezone

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.followup.models import AskRecord, EvidenceRecord, RecordImport, Reply
from undersigned.apps.followup.proposing import offers
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.worker import drain
from undersigned.apps.signatures.models import Invitation
from undersigned.cli.demo.story import EMAIL, SLUG, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    tell()
    return Coalition.objects.get(slug=SLUG)


def test_the_whole_story_is_told_once(world):
    """One story for all that is looked at: telling it is what takes the time."""
    asks_are_held_against_evidence()
    a_file_of_the_record_has_something_left_to_confirm(world)
    somebody_was_asked_and_some_said_no(world)
    the_letter_went_out_by_three_ways_and_was_answered()
    tell()
    assert Letter.objects.count() == 3


def asks_are_held_against_evidence():
    asks = AskRecord.objects.published()
    assert {ask.ask_id: ask.events.last().headline for ask in asks} == {
        "adopt-without-a-vote": "met late, contested",
        "report-on-the-registers": "met",
        "strike-section-nine": "met late",
        "hear-the-editors": "partly met, contested",
    }
    assert EvidenceRecord.objects.filter(assessments=None, relation="contradicts").count() == 1


def a_file_of_the_record_has_something_left_to_confirm(world):
    kept = RecordImport.objects.get(coalition=world)
    assert (kept.state, kept.rows, kept.refused, kept.doubtful) == ("read", 10, 1, 1)
    open_ones = [each for each in offers(kept, timezone.localdate()) if each.changes]
    assert [each.proposal.occasion for each in open_ones] == ["session 79"]


def somebody_was_asked_and_some_said_no(world):
    asked = Invitation.objects.filter(letter__coalition=world).with_standing()
    drain()
    assert sorted(each.standing for each in asked.all()) == [
        "declined",
        "invited",
        "invited",
        "signed",
        "signed",
        "to-confirm",
    ]


def the_letter_went_out_by_three_ways_and_was_answered():
    states = {each.channel: each.state for each in Delivery.objects.all()}
    assert states == {"email": "sent", "post": "delivered", "hand": "to_do"}
    replies = Reply.objects.all()
    assert {each.kind for each in replies} == {"reply", "meeting"}
    assert replies.exclude(published_at=None).count() == 1


def test_a_newcomer_sees_each_page_with_content(world, client):
    client.force_login(User.objects.get(email=EMAIL))
    released = Letter.objects.filter(state="released").order_by("-created_at")[0]
    pages = {
        reverse("followup:asks", args=[SLUG]): "contested",
        reverse("desk:records", args=[SLUG]): "sarrania-record.xml",
        reverse("desk:asks", args=[SLUG, released.slug]): "met late",
    }
    for address, word in pages.items():
        assert word in client.get(address).content.decode(), address
