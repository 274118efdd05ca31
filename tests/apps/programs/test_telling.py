"""What webhooks are told: that something public happened, in its hour, and nobody's name."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from tests.apps.followup.asks import found, make_ask
from tests.apps.followup.replies import make_reply
from tests.apps.releases.stories import make_core_edition, released, sign
from tests.factories import make_open_letter, make_signature
from undersigned.apps.deliveries.actions.rows import put
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.followup import actions as followup
from undersigned.apps.letters import announcing
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.programs import actions
from undersigned.apps.programs.events import BY_KIND, EVENTS
from undersigned.apps.programs.models import WebhookMessage
from undersigned.apps.releases import actions as releases
from undersigned.apps.signatures.actions import change_text, confirm, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def webhook(coalition, ama, listener):
    return actions.add_webhook(coalition=coalition, url=listener.url, by=ama)[0]


def bodies(listener):
    worker.drain()
    return [json.loads(body) for _headers, body in listener.told]


def soon():
    OutboxRow.objects.update(next_try_at=timezone.now())


def test_a_release_is_told_with_where_it_is_read_and_nobodys_name(
    webhook, listener, coalition, ama, client
):
    released(coalition, ama, now=timezone.now())
    (told,) = bodies(listener)
    assert told["type"] == "release.published"
    assert told["data"].keys() == {"coalition", "letter", "version", "page", "address"}
    assert (told["data"]["letter"], told["data"]["version"]) == ("clear-water", 1)
    for place in ("page", "address"):
        path = told["data"][place].removeprefix("http://localhost:8000")
        assert client.get(path).status_code == 200
    assert "River Watch" not in json.dumps(told)
    message = webhook.messages.get()
    assert (message.state, message.tries.get().said) == ("taken", "answered 200")


def test_each_later_act_is_told_once(webhook, listener, coalition, ama):
    release = released(coalition, ama, now=timezone.now())
    sign(release.letter, "Late Boats")
    releases.count_late(letter=release.letter, by=ama)
    edition = make_core_edition(place="Tema")
    second = releases.supersede(release=release, edition=edition, note="The place.", by=ama)
    releases.withdraw(release=second, by=ama, reason="A mistake.")
    told = sorted((each["type"], each["data"]["version"]) for each in bodies(listener))
    assert told == [
        ("release.corrected", 2),
        ("release.counted", 1),
        ("release.published", 1),
        ("release.withdrawn", 2),
    ]


def test_nothing_is_told_before_the_hour(webhook, listener, coalition, ama, clock):
    now = timezone.now()
    hour = now + dt.timedelta(hours=3)
    released(coalition, ama, now=now, public_at=hour, time_zone="UTC")
    assert bodies(listener) == []
    soon()
    assert bodies(listener) == []
    clock(hour + dt.timedelta(seconds=1))
    soon()
    (told,) = bodies(listener)
    assert dt.datetime.fromisoformat(told["timestamp"]) == hour


def test_a_release_that_was_called_back_is_never_told(webhook, listener, coalition, ama, clock):
    now = timezone.now()
    hour = now + dt.timedelta(hours=3)
    release = released(coalition, ama, now=now, public_at=hour, time_zone="UTC")
    releases.call_back(release=release, by=ama, reason="Not yet.")
    clock(hour + dt.timedelta(seconds=1))
    soon()
    assert bodies(listener) == []
    assert webhook.messages.get().state == "needless"


def test_a_message_that_was_not_taken_comes_again_with_the_same_id_and_body(
    webhook, listener, coalition, ama
):
    listener.answers = [503]
    released(coalition, ama, now=timezone.now())
    bodies(listener)
    message = webhook.messages.get()
    assert message.state == "waiting"
    assert OutboxRow.objects.get(pk=message.pk).next_try_at > timezone.now()
    soon()
    bodies(listener)
    (first, body), (second, body_again) = listener.told
    assert body == body_again
    assert first["webhook-id"] == second["webhook-id"] == f"msg_{message.pk.hex}"
    assert [each.said for each in message.tries.all()] == ["answered 503", "answered 200"]


def test_a_removed_webhook_is_told_nothing(webhook, listener, coalition, ama):
    actions.tell_test(webhook=webhook)
    actions.remove_webhook(webhook=webhook)
    released(coalition, ama, now=timezone.now())
    assert bodies(listener) == []
    assert [each.state for each in webhook.messages.all()] == ["needless"]


def test_another_coalition_hears_nothing(listener, coalition, ama, chidi):
    actions.add_webhook(coalition=chidi.coalitions.get(), url=listener.url, by=chidi)
    released(coalition, ama, now=timezone.now())
    assert not WebhookMessage.objects.exists()


def test_a_test_names_the_coalition_alone(webhook, listener):
    actions.tell_test(webhook=webhook)
    (told,) = bodies(listener)
    assert (told["type"], told["data"]) == ("test", {"coalition": "clear-rivers"})


@pytest.fixture
def curious(coalition, ama, listener):
    """A webhook that is told everything."""
    kinds = [event.kind for event in EVENTS]
    return actions.add_webhook(coalition=coalition, url=listener.url, by=ama, kinds=kinds)[0]


def kinds_of(told):
    return [each["type"] for each in told]


def test_every_message_holds_what_the_table_says(curious, listener, coalition, ama):
    release = released(coalition, ama, now=timezone.now())
    ask = make_ask(release.letter, ama, published=True, ask_id="publish")
    found(ask, "session 76", "met", ama)
    followup.publish(reply=make_reply(release.letter), by=ama, public_text="We thank you.")
    letter = make_open_letter(coalition, slug="grey-water")
    announcing.announce(announcing.OPENED, letter, facts={"version": 1})
    change_text(
        letter=letter, edition=make_core_edition(), marking="substantive", note="New.", by=ama
    )
    signature = make_signature(letter, state="pending")
    confirm(signature=signature, edition=letter.latest_edition, language="en")
    soon()
    told = bodies(listener)
    assert set(kinds_of(told)) == {
        "letter.closed", "release.published", "ask.changed", "reply.published",
        "letter.opened", "letter.changed", "signatures.changed",
    }  # fmt: skip
    for each in told:
        assert each["data"].keys() == {"coalition", "letter", *BY_KIND[each["type"]].holds}
    assert "River Watch" not in json.dumps(told)
    (asked,) = [each["data"] for each in told if each["type"] == "ask.changed"]
    assert (asked["ask"], asked["status"]) == ("publish", "met")


def test_a_webhook_is_told_what_was_chosen_alone(curious, listener, coalition, ama):
    actions.choose_kinds(webhook=curious, kinds=["letter.closed"])
    released(coalition, ama, now=timezone.now())
    assert kinds_of(bodies(listener)) == ["letter.closed"]


def test_many_sign_ons_are_one_message_with_the_numbers_of_a_minute_later(
    curious, listener, coalition, ama
):
    letter = make_open_letter(coalition)
    for name in ("River Watch", "Lake Friends", "Delta Forum"):
        signature = make_signature(letter, name, state="pending")
        confirm(signature=signature, edition=letter.latest_edition, language="en")
    assert bodies(listener) == []
    listener.answers = [503]
    soon()
    (first,) = bodies(listener)
    assert first["data"]["confirmed"] == 3
    assert first["data"]["counts"]["organisations"] == 0
    withdraw(signature=signature)
    soon()
    told = bodies(listener)
    assert [each["data"]["confirmed"] for each in told] == [3, 3, 2]
    assert told[0] == told[1]


def test_a_delivery_is_told_with_its_office_and_no_name(curious, listener, coalition, ama):
    release = released(coalition, ama, now=timezone.now())
    place = {"part": "addressee", "position": 0, "channel": "post", "languages": ["en"]}
    now = timezone.now()
    delivery = Delivery.objects.create(release=release, state="to_do", due_at=now, **place)
    put(delivery, "sent")
    put(delivery, "sent")
    (told,) = [each for each in bodies(listener) if each["type"] == "delivery.changed"]
    assert told["data"] == {
        "coalition": "clear-rivers",
        "letter": "clear-water",
        "version": 1,
        "channel": "post",
        "state": "sent",
        "office": {"part": "addressee", "number": 1},
    }


def test_a_reply_that_was_taken_off_the_page_meanwhile_is_not_told(
    curious, listener, coalition, ama
):
    actions.choose_kinds(webhook=curious, kinds=["reply.published"])
    release = released(coalition, ama, now=timezone.now())
    reply = make_reply(release.letter)
    followup.publish(reply=reply, by=ama, public_text="We thank you.")
    followup.unpublish(reply=reply, by=ama)
    assert bodies(listener) == []


def test_what_is_said_of_a_letter_under_embargo_is_not_told(curious, listener, coalition, ama):
    actions.choose_kinds(webhook=curious, kinds=["reply.published", "ask.changed"])
    hour = timezone.now() + dt.timedelta(hours=3)
    release = released(coalition, ama, now=timezone.now(), public_at=hour, time_zone="UTC")
    ask = make_ask(release.letter, ama, published=True, ask_id="publish")
    found(ask, "session 76", "met", ama)
    followup.publish(reply=make_reply(release.letter), by=ama, public_text="We thank you.")
    assert bodies(listener) == []
    assert {each.state for each in curious.messages.all()} == {"needless"}


def test_an_act_that_no_table_names_is_not_told(curious, listener, coalition):
    announcing.announce("letter.admired", make_open_letter(coalition))
    assert not curious.messages.exists()
