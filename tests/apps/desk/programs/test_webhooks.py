"""Webhooks on the desk: added, tested, looked at, removed."""

import re

import pytest
from django.urls import reverse

from tests.apps.programs.conftest import listener  # noqa: F401  (fixture)
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.programs import actions
from undersigned.apps.programs.models import Webhook

from .test_views import at, desk, words  # noqa: F401  (fixture)

pytestmark = pytest.mark.django_db


@pytest.fixture
def webhook(coalition, ama, listener):  # noqa: F811
    return actions.add_webhook(coalition=coalition, url=listener.url, by=ama)[0]


def test_the_secret_is_shown_once(desk):  # noqa: F811
    page = desk.post(at("new-webhook"), {"url": "https://hook.example/x"})
    (secret,) = re.findall(r"whsec_[\w+/=]+", words(page))
    webhook = Webhook.objects.get()
    assert secret not in words(desk.get(at("webhook", webhook.pk)))
    assert "https://hook.example/x" in words(desk.get(at("programs")))


def test_what_it_is_told_of_is_chosen_at_first_and_anew(desk):  # noqa: F811
    page = desk.get(at("new-webhook"))
    assert page.context["form"]["public"].value()[0] == "release.published"
    values = {"url": "https://hook.example/x", "public": ["ask.changed"], "own": ["letter.closed"]}
    desk.post(at("new-webhook"), values)
    webhook = Webhook.objects.get()
    assert webhook.kinds == ["ask.changed", "letter.closed"]
    form = desk.get(at("webhook-kinds", webhook.pk)).context["form"]
    assert (form["public"].value(), form["own"].value()) == (["ask.changed"], ["letter.closed"])
    answer = desk.post(at("webhook-kinds", webhook.pk), {"own": ["letter.admired"]})
    assert "own" in answer.context["form"].errors
    desk.post(at("webhook-kinds", webhook.pk), {})
    webhook.refresh_from_db()
    assert webhook.kinds == []
    assert "Nothing." in words(desk.get(at("webhook", webhook.pk)))


@pytest.mark.parametrize("url", ["", "nowhere", "http://hook.example/"])
def test_a_wrong_address_is_told_at_its_field(desk, url):  # noqa: F811
    page = desk.post(at("new-webhook"), {"url": url})
    assert "url" in page.context["form"].errors
    assert not Webhook.objects.exists()


def test_too_many_are_told_on_the_form(desk, monkeypatch):  # noqa: F811
    monkeypatch.setattr("undersigned.apps.programs.actions.webhooks.MOST", 0)
    page = desk.post(at("new-webhook"), {"url": "https://hook.example/"})
    assert "Remove one first" in words(page)


def test_a_test_is_sent_and_what_came_of_it_is_shown(desk, webhook, listener):  # noqa: F811
    assert "Send a test to see" in words(desk.get(at("webhook", webhook.pk)))
    desk.post(at("test-webhook", webhook.pk))
    assert "none yet" in words(desk.get(at("webhook", webhook.pk)))
    worker.drain()
    page = words(desk.get(at("webhook", webhook.pk)))
    assert "answered 200" in page
    assert listener.told[0][0]["webhook-id"] in page


def test_what_was_given_up_is_tried_again_by_a_button(desk, webhook, listener):  # noqa: F811
    listener.answers = [410]
    message = actions.tell_test(webhook=webhook)
    worker.drain()
    assert "Try again" in words(desk.get(at("webhook", webhook.pk)))
    desk.post(at("tell-again", webhook.pk, message.pk))
    assert OutboxRow.objects.get(pk=message.pk).state == "queued"
    desk.post(at("tell-again", webhook.pk, message.pk))
    worker.drain()
    assert "Try again" not in words(desk.get(at("webhook", webhook.pk)))


def test_a_removed_webhook_is_gone_from_the_desk(desk, webhook):  # noqa: F811
    desk.post(at("remove-webhook", webhook.pk))
    assert "No webhooks" in words(desk.get(at("programs")))
    assert desk.get(at("webhook", webhook.pk)).status_code == 404


def test_nobody_else_may_look_or_send(client, webhook, chidi):
    client.force_login(chidi)
    assert client.get(at("webhook", webhook.pk)).status_code == 404
    assert client.post(at("test-webhook", webhook.pk)).status_code == 404
    theirs = reverse("desk:webhook", args=["open-fields", webhook.pk])
    assert client.get(theirs).status_code == 404
