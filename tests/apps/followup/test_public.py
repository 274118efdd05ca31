import pytest
from django.urls import reverse

from tests.apps.followup.replies import make_reply
from undersigned.apps.followup.actions import publish, set_aside, unpublish
from undersigned.apps.releases.actions import withdraw

pytestmark = pytest.mark.django_db


def page(client, letter, language=""):
    args = [letter.coalition.slug, letter.slug, *([language] if language else [])]
    return client.get(reverse("releases:translation" if language else "releases:letter", args=args))


def words(answer):
    return " ".join(answer.content.decode().split())


def test_a_reply_is_on_no_public_page_before_words_of_it_are_published(client, letter):
    make_reply(letter)
    assert "What was answered" not in words(page(client, letter))


def test_published_words_stand_under_the_letter_with_office_day_and_asks(client, letter, ama):
    ask = letter.latest_draft.value.authentic.asks[0]
    reply = make_reply(letter, asks=[ask.id])
    before = page(client, letter)
    publish(reply=reply, by=ama, public_text="We will <clean> it.")
    after = page(client, letter)
    assert after["ETag"] != before["ETag"]
    assert "Mariam Tamba, 2 March 2026" in words(after)
    assert "We will &lt;clean&gt; it." in words(after)
    assert "On: 1." in words(after)
    assert "Office of the Minister" not in words(after)


def test_what_is_taken_off_the_page_is_gone_at_once(client, letter, ama):
    reply = make_reply(letter, part="", kind="meeting", way="in_person")
    publish(reply=reply, by=ama, public_text="We met.")
    assert "a meeting" in words(page(client, letter))
    unpublish(reply=reply, by=ama)
    assert "We met." not in words(page(client, letter))
    publish(reply=reply, by=ama, public_text="We met.")
    set_aside(reply=reply, by=ama)
    assert "We met." not in words(page(client, letter))


def test_a_withdrawn_letter_shows_no_replies(client, letter, release, ama):
    publish(reply=make_reply(letter), by=ama, public_text="We will.")
    withdraw(release=release, reason="Wrong.", by=ama)
    assert "We will." not in words(page(client, letter))
