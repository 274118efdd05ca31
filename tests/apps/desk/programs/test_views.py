"""Tokens on the desk: owners make and revoke them, and each is shown once."""

import re

import pytest
from django.urls import reverse

from tests.factories import make_member, make_user
from undersigned.apps.programs import actions
from undersigned.apps.programs.bearers import holding
from undersigned.apps.programs.models import ProgramToken

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def at(name, *args):
    return reverse(f"desk:{name}", args=["clear-rivers", *args])


def words(answer):
    return " ".join(answer.content.decode().split())


def test_a_token_is_shown_once_and_opens(desk):
    page = desk.post(at("new-token"), {"name": "Our map", "scope": "read"})
    (token,) = re.findall(r"undersigned_[\w-]+", words(page))
    assert holding(token).name == "Our map"
    assert "no-store" in page["Cache-Control"]
    listed = words(desk.get(at("programs")))
    assert "Our map" in listed
    assert token not in listed
    assert "never" in listed


def test_a_form_without_an_answer_makes_nothing(desk):
    page = desk.post(at("new-token"), {"name": "", "scope": "all"})
    assert page.context["form"].errors.keys() == {"name", "scope"}
    assert not ProgramToken.objects.exists()


def test_too_many_tokens_are_told_on_the_form(desk, monkeypatch):
    monkeypatch.setattr("undersigned.apps.programs.actions.tokens.MOST", 0)
    page = desk.post(at("new-token"), {"name": "Our map", "scope": "read"})
    assert "Revoke those that nothing uses" in words(page)


def test_a_token_is_revoked_after_a_question(desk, coalition, ama):
    row, token = actions.make_token(coalition=coalition, name="Old", scope="manage", by=ama)
    assert "Revoke the token for" in words(desk.get(at("revoke-token", row.pk)))
    assert holding(token)
    assert "opens nothing" in words(desk.post(at("revoke-token", row.pk), follow=True))
    assert holding(token) is None
    assert "No tokens" in words(desk.get(at("programs")))


def test_the_page_stands_on_the_desk_for_owners_alone(client, desk, coalition):
    assert at("programs") in words(desk.get(reverse("desk:letters", args=["clear-rivers"])))
    vera = make_user("Vera Vogel")
    make_member(coalition, vera, "editor")
    client.force_login(vera)
    assert client.get(at("programs")).status_code == 403
    assert client.post(at("new-token"), {"name": "x", "scope": "read"}).status_code == 403
    letters = words(client.get(reverse("desk:letters", args=["clear-rivers"])))
    assert at("programs") not in letters


def test_a_token_of_another_coalition_cannot_be_revoked_here(desk, chidi):
    theirs = chidi.coalitions.get()
    row, token = actions.make_token(coalition=theirs, name="Map", scope="read", by=chidi)
    assert desk.post(at("revoke-token", row.pk)).status_code == 404
    assert holding(token)
