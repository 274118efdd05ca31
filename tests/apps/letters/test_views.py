"""The page under a review link, as a core group meets it."""

import pytest

from tests.factories import make_coalition, make_edition_value
from undersigned.apps.letters.actions import (
    add_review_link,
    create_letter,
    revoke_review_link,
    save_draft,
)
from undersigned.apps.letters.links import review_link_of, review_url

pytestmark = pytest.mark.django_db

YES = {"draft": 1, "decision": "approve", "reviewer_name": "Dina Osei"}


@pytest.fixture
def link():
    letter = create_letter(coalition=make_coalition(), edition=make_edition_value(), by=None)
    return add_review_link(letter=letter, group_name="Delta Forum", must_approve=True, by=None)


@pytest.fixture
def address(link):
    return "/review/" + review_url(link).rpartition("/review/")[2]


def test_the_link_shows_the_draft_without_a_cookie_and_to_no_search_engine(client, address):
    answer = client.get(address)
    page = answer.content.decode()
    assert "Joint Letter on Clear Rivers" in page
    assert "Delta Forum" in page
    assert "noindex" in page
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


def test_opening_the_link_says_nothing_in_the_groups_name(client, address, link):
    client.get(address)
    client.head(address)
    assert not link.reviews.exists()


def test_a_yes_is_recorded_and_shown(client, address, link):
    answer = client.post(address, YES)
    assert answer.status_code == 303
    review = link.reviews.get()
    assert (review.decision, review.reviewer_name) == ("approve", "Dina Osei")
    assert "Dina Osei" in client.get(address).content.decode()


def test_no_choice_is_no_answer_and_what_was_written_is_kept(client, address, link):
    page = client.post(address, {**YES, "decision": "", "comment": "Please wait"}).content.decode()
    assert "Choose one. Nothing has been sent." in page
    assert "Please wait" in page
    assert not link.reviews.exists()


@pytest.mark.parametrize("decision", ["object", "comment"])
def test_anything_but_a_yes_needs_words(client, address, link, decision):
    page = client.post(address, {**YES, "decision": decision}).content.decode()
    assert "Say what should change." in page
    assert not link.reviews.exists()


def test_a_yes_to_a_text_that_changed_meanwhile_is_asked_for_again(client, address, link):
    newer = make_edition_value("Another title")
    save_draft(letter=link.letter, edition=newer, base_number=1, by=None)
    page = client.post(address, YES).content.decode()
    assert "The text has changed meanwhile" in page
    assert "Another title" in page
    assert not link.reviews.exists()
    client.post(address, {**YES, "draft": 2})
    assert link.reviews.get().draft.number == 2


def test_a_revoked_link_shows_nothing(client, address, link):
    revoke_review_link(link=link, by=None)
    answer = client.get(address)
    assert answer.status_code == 404
    assert b"Clear Rivers" not in answer.content


@pytest.mark.parametrize("token", ["x", "1-", "9" * 30 + "-abc", "1-" + "a" * 32, "-", "٣-abc"])
def test_a_made_up_link_is_nobodys(client, link, token):
    assert review_link_of(token) is None
    assert client.get(f"/review/{token}/").status_code == 404
