"""The list of a letter's sign-ons: what it begins with, its filters, its search."""

import pytest

from tests.factories import (
    make_edition,
    make_signature,
)

from .pages import at, words_of

pytestmark = pytest.mark.django_db


def names_in(answer):
    return [signature.name for signature in answer.context["page"]]


def test_the_list_begins_with_what_is_to_be_verified(desk, letter):
    for name, state in [("A", "confirmed"), ("B", "accepted"), ("C", "quarantined")]:
        make_signature(letter, name, state=state)
    answer = desk.get(at(letter))
    assert names_in(answer) == ["A", "C"]
    assert "The oldest sign-on" not in words_of(answer)


def test_the_list_shows_all_when_nothing_is_to_be_verified(desk, letter):
    make_signature(letter, "B", state="accepted")
    assert names_in(desk.get(at(letter))) == ["B"]


def test_the_wait_of_the_oldest_is_said(desk, letter):
    from datetime import timedelta

    from django.utils import timezone

    make_signature(letter, confirmed_at=timezone.now() - timedelta(days=3))
    assert "has waited 3 days" in words_of(desk.get(at(letter))).replace("\xa0", " ")


def test_every_filter_counts_what_it_shows(desk, letter):
    states = ["pending", "confirmed", "quarantined", "accepted", "declined", "withdrawn"]
    for state in states:
        make_signature(letter, f"Body {state}", state=state)
    make_edition(letter, marking="substantive")
    for key, _label, number in desk.get(at(letter)).context["filters"]:
        answer = desk.get(at(letter), {"state": key})
        assert len(answer.context["page"]) == number > 0


def test_searching_finds_names_titles_and_places(desk, letter):
    make_signature(letter, "Lake Friends", place="Lebanon")
    make_signature(letter, "Esi Boateng", kind="individual", title="Chair of the Delta Forum")
    for words, found in [
        ("lake", ["Lake Friends"]),
        ("friends lebanon", ["Lake Friends"]),
        ("delta", ["Esi Boateng"]),
        ("desert", []),
    ]:
        assert names_in(desk.get(at(letter), {"q": words})) == found


def test_a_page_that_does_not_exist_shows_the_last(desk, letter):
    make_signature(letter)
    assert desk.get(at(letter), {"page": "99"}).context["page"].number == 1


def test_a_thousand_sign_ons_take_as_many_queries_as_one(
    desk, letter, django_assert_max_num_queries
):
    for number in range(1000):
        make_signature(letter, f"Body {number}")
    with django_assert_max_num_queries(19):
        answer = desk.get(at(letter))
    assert answer.context["page"].paginator.num_pages == 10


def test_a_letter_without_sign_ons_says_what_to_do(desk, letter):
    assert "Hand on the link" in desk.get(at(letter)).content.decode()
    letter.editions.all().delete()
    assert "Open the letter" in desk.get(at(letter)).content.decode()
