"""Webhooks are added with a sealed secret, given up in the end, and taken up again by hand."""

import base64

import pytest
from django.utils import timezone

from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.sealing import open_sealed
from undersigned.apps.programs import actions
from undersigned.apps.programs.actions import webhooks
from undersigned.apps.programs.models import WebhookTry
from undersigned.channels.base import ChannelError, Receipt
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

URL = "https://hook.example/"


@pytest.fixture
def made(coalition, ama):
    return actions.add_webhook(coalition=coalition, url=URL, by=ama)


@pytest.fixture
def message(made):
    return actions.tell_test(webhook=made[0])


def row_of(message):
    return OutboxRow.objects.get(pk=message.pk)


def test_the_secret_is_sealed_and_its_words_are_what_it_signs_with(made):
    webhook, words = made
    secret = base64.b64decode(words.removeprefix("whsec_"))
    assert len(secret) == 32
    assert open_sealed(webhook.sealed, context=webhook.context) == secret
    assert secret not in bytes(webhook.sealed)


def test_a_wrong_address_is_not_kept(coalition, ama):
    with pytest.raises(UndersignedError, match="Nothing can be sent"):
        actions.add_webhook(coalition=coalition, url="http://hook.example/", by=ama)
    assert not coalition.webhooks.exists()


def test_a_coalition_has_no_endless_webhooks(coalition, ama, made, monkeypatch):
    monkeypatch.setattr(webhooks, "MOST", 1)
    with pytest.raises(UndersignedError, match="already"):
        actions.add_webhook(coalition=coalition, url=URL, by=ama)
    actions.remove_webhook(webhook=made[0])
    assert actions.add_webhook(coalition=coalition, url=URL, by=ama)


def test_the_last_failure_gives_it_up_and_a_person_takes_it_up_again(message):
    row = row_of(message)
    actions.settle(row, ChannelError("answered 500"), False)
    message.refresh_from_db()
    assert message.state == "waiting"
    actions.settle(row, ChannelError("answered 500"), True)
    message.refresh_from_db()
    assert (message.state, message.tries.count()) == ("refused", 2)
    OutboxRow.objects.filter(pk=row.pk).update(state="failed")
    assert actions.tell_again(message=message)
    message.refresh_from_db()
    assert (message.state, row_of(message).state) == ("waiting", "queued")


def test_what_waits_or_was_taken_is_not_taken_up_again(message):
    assert not actions.tell_again(message=message)
    actions.settle(row_of(message), Receipt(at=timezone.now(), proof="answered 204"), True)
    message.refresh_from_db()
    assert message.state == "taken"


def test_a_message_taken_up_by_another_meanwhile_is_not_taken_up_twice(message, monkeypatch):
    OutboxRow.objects.filter(pk=message.pk).update(state="failed")
    monkeypatch.setattr(webhooks, "try_again", lambda _row: False)
    assert not actions.tell_again(message=message)


def test_what_came_of_a_message_that_is_gone_is_kept_nowhere(message):
    row = row_of(message)
    message.delete()
    actions.settle(row, None, True)
    assert not WebhookTry.objects.exists()


def test_what_is_told_is_chosen_from_the_table_in_its_order(coalition, ama, made):
    webhook, _secret = made
    actions.choose_kinds(webhook=webhook, kinds=["letter.closed", "release.published"])
    webhook.refresh_from_db()
    assert webhook.kinds == ["release.published", "letter.closed"]
    with pytest.raises(ValueError, match="admired"):
        actions.choose_kinds(webhook=webhook, kinds=["letter.admired"])
    silent, _secret = actions.add_webhook(coalition=coalition, url=URL, by=ama, kinds=[])
    assert silent.kinds == []


def test_numbers_once_kept_stay(message):
    assert actions.fill(message=message, facts={"pending": 1}) == {"pending": 1}
    assert actions.fill(message=message, facts={"pending": 2}) == {"pending": 1}
