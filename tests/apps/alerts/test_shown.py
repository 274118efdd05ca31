"""What a follower reads of each thing: as it is when the mail is written, or nothing."""

import datetime as dt

import pytest
from django.utils import timezone, translation

from tests.apps.alerts.stories import mails, public
from tests.apps.followup.asks import found, make_ask
from tests.apps.followup.replies import make_reply
from tests.apps.releases.stories import closed_letter, make_core_edition
from tests.factories import make_signature
from undersigned.apps.alerts import actions
from undersigned.apps.alerts.models import NewsItem
from undersigned.apps.alerts.shown import lines, public_release
from undersigned.apps.followup import actions as followup
from undersigned.apps.releases import actions as releases

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition, ama, clock):
    made = public(coalition, ama, edition=make_core_edition("en", "fr")).letter
    clock(5)
    return made


def told(letter, language="en"):
    now = timezone.now()
    with translation.override(language):
        return lines(letter.news.all(), public_release(letter, now), language, now)


def test_a_signer_who_ticked_it_is_told_of_the_release(coalition, ama, clock):
    letter = closed_letter(coalition, ama)
    signature = make_signature(letter, "Estuary Circle", email="esi@delta.example")
    actions.follow_as_signer(signature=signature)
    clock(1)
    releases.release(letter=letter, by=ama)
    clock(11)
    (mail,) = mails()
    assert "It was released, and is public now." in mail.body


def test_an_ask_is_told_once_with_its_status_now(letter, ama, clock):
    ask = make_ask(letter, ama, published=True, ask_id="publish")
    found(ask, "session 76", "not met", ama, year=2024)
    found(ask, "session 77", "met", ama, year=2025)
    (line,) = [each for each in told(letter) if each.startswith("Ask")]
    assert line == "Ask 1, “Publish the measurements.”, is now: met late."


def test_an_ask_that_is_not_published_is_never_told(letter, ama, clock):
    ask = make_ask(letter, ama, ask_id="publish")
    found(ask, "session 76", "met", ama)
    assert not NewsItem.objects.filter(kind="ask.changed").exists()


def test_an_ask_that_was_taken_off_the_page_is_not_told(letter, ama, clock):
    ask = make_ask(letter, ama, published=True, ask_id="publish")
    found(ask, "session 76", "met", ama)
    assert NewsItem.objects.filter(kind="ask.changed").exists()
    followup.unpublish_ask(ask=ask, by=ama)
    assert not [each for each in told(letter) if each.startswith("Ask")]


def test_publishing_an_ask_is_no_change_of_its_status(letter, ama, clock):
    make_ask(letter, ama, published=True, ask_id="publish")
    assert not NewsItem.objects.filter(kind="ask.changed").exists()


def test_a_reply_is_told_with_its_office_while_it_is_published(letter, ama, clock):
    reply = make_reply(letter, part="addressee", position=0)
    followup.publish(reply=reply, by=ama, public_text="We thank you.")
    assert "A reply was published: Mariam Tamba." in told(letter)
    assert not [each for each in told(letter) if "thank" in each]
    followup.unpublish(reply=reply, by=ama)
    assert not [each for each in told(letter) if "reply" in each]


def test_a_reply_of_no_known_office_is_told_without_one(letter, ama, clock):
    reply = make_reply(letter, part="", position=None)
    followup.publish(reply=reply, by=ama, public_text="We thank you.")
    assert "A reply was published." in told(letter)


def test_of_a_withdrawn_letter_nothing_but_that_is_told(letter, ama, clock):
    reply = make_reply(letter, part="addressee", position=0)
    followup.publish(reply=reply, by=ama, public_text="We thank you.")
    releases.withdraw(release=letter.releases.get(), by=ama, reason="It was a mistake.")
    assert told(letter) == ["The coalition has withdrawn it: It was a mistake."]
    letter.news.filter(kind="release.withdrawn").delete()
    assert told(letter) == []


def test_what_is_not_public_yet_is_not_told(letter, ama, clock):
    letter.news.all().delete()
    release = letter.releases.get()
    hour = timezone.now() + dt.timedelta(hours=5)
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    releases.supersede(
        release=release, edition=edition, note="Note.", by=ama, public_at=hour, time_zone="UTC"
    )
    assert told(letter) == []


def test_a_called_back_release_is_not_told(letter, ama, clock):
    letter.news.all().delete()
    release = letter.releases.get()
    hour = timezone.now() + dt.timedelta(hours=5)
    edition = release.edition_value.model_copy(update={"place": "Tema"})
    made = releases.supersede(
        release=release, edition=edition, note="Note.", by=ama, public_at=hour, time_zone="UTC"
    )
    releases.call_back(release=made, by=ama, reason="Not yet.")
    clock(6 * 60)
    assert told(letter) == []


def test_a_line_speaks_the_readers_language(letter, ama, clock):
    ask = make_ask(letter, ama, published=True, ask_id="publish")
    found(ask, "session 76", "met", ama)
    french = told(letter, "fr")
    assert french
    assert any("Publish the measurements." in each for each in french)
