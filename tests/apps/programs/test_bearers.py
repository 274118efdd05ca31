"""A token holds while its maker may do what it may; whatever else is sent opens nothing."""

import datetime as dt

import pytest

from tests.apps.programs.conftest import Program
from tests.factories import make_member, make_user
from undersigned.apps.programs import actions
from undersigned.apps.programs.bearers import holding

pytestmark = pytest.mark.django_db

LETTERS = "/manage/letters"


@pytest.fixture
def made(coalition, ama):
    return actions.make_token(coalition=coalition, name="CRM", scope="manage", by=ama)


@pytest.mark.parametrize("header", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "x"}])
def test_without_a_token_the_answer_says_what_to_send(program, made, header):
    program.headers = header
    answer = program.get(LETTERS)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["problems"][0]["where"] == "Authorization"


def test_being_signed_in_is_no_token(client, ama):
    client.force_login(ama)
    assert client.get(f"/api/v1{LETTERS}").status_code == 401


def test_a_revoked_token_opens_nothing(made):
    token, words = made
    assert Program(words).get(LETTERS).status_code == 200
    actions.revoke_token(token=token)
    assert Program(words).get(LETTERS).status_code == 401


def test_a_token_ends_with_its_makers_membership_and_role(coalition, ama, made):
    membership = coalition.memberships.get(user=ama)
    membership.role = "viewer"
    membership.save()
    assert holding(made[1]) is None
    membership.delete()
    assert holding(made[1]) is None


def test_a_viewer_may_have_a_token_that_reads(coalition):
    vera = make_user("Vera Vogel")
    make_member(coalition, vera, "viewer")
    _row, words = actions.make_token(coalition=coalition, name="Map", scope="read", by=vera)
    assert holding(words)
    vera.is_active = False
    vera.save()
    assert holding(words) is None


def test_the_last_use_is_noted_to_the_minute(made):
    token, words = made
    Program(words).get(LETTERS)
    token.refresh_from_db()
    first = token.last_used_at
    Program(words).get(LETTERS)
    token.refresh_from_db()
    assert token.last_used_at == first
    actions.take_note_of_use(token=token, now=first + dt.timedelta(minutes=2))
    token.refresh_from_db()
    assert token.last_used_at > first
