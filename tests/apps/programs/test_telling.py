"""What webhooks are told: that something public happened, in its hour, and nobody's name."""

import datetime as dt
import json

import pytest
from django.utils import timezone

from tests.apps.releases.stories import make_core_edition, released, sign
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.programs import actions
from undersigned.apps.programs.models import WebhookMessage
from undersigned.apps.releases import actions as releases

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
