"""The ways through a letter's pages: grouped, in the order of its life."""

import pytest
from django.urls import reverse

from tests.factories import (
    make_coalition,
    make_edition_value,
    make_member,
    make_open_letter,
    make_signature,
)
from undersigned.apps.desk.ways import ways
from undersigned.apps.followup.models import Continuation
from undersigned.apps.letters.actions import create_letter
from undersigned.core.readers import read

pytestmark = pytest.mark.django_db

GROUPS = ["At a glance", "Text", "Sign-on", "Release", "Delivery", "Follow-up"]


def draft(**values):
    edition = make_edition_value()
    return create_letter(coalition=make_coalition(), edition=edition, by=None, **values)


def names(found):
    return [str(way.label) for way in found]


def later(found):
    return [str(way.label) for way in found if not way.url]


def in_state(state):
    letter = make_open_letter()
    letter.state = state
    letter.save()
    return letter


def test_a_draft_names_what_comes_and_leads_only_to_what_is_there():
    found = ways(draft(), "text")
    assert names(found.groups) == GROUPS
    assert later(found.groups) == ["Release", "Delivery"]
    assert names(found.pages) == ["Text", "Languages", "Reviews"]
    assert names(ways(draft(), "open").pages) == ["Open for sign-on", "Invitations"]


@pytest.mark.parametrize(
    ("state", "comes_later"),
    [("open", ["Release", "Delivery"]), ("closed", ["Delivery"]), ("released", [])],
)
def test_each_state_opens_what_comes_next(state, comes_later):
    found = ways(in_state(state), "sign-on")
    assert later(found.groups) == comes_later
    assert names(found.pages) == ["Invitations", "Sign-ons", "Count and close"]


def test_a_released_letter_leads_to_all_that_follows():
    letter = in_state("released")
    released = ["Release", "For the press", "On paper", "Copies"]
    assert names(ways(letter, "release").pages) == released
    assert names(ways(letter, "asks").pages) == ["Replies", "Asks", "Next letter", "Personal data"]
    assert names(ways(letter, "history").pages) == ["At a glance", "History"]


def test_a_group_leads_to_its_main_page_or_to_the_first_that_is_there():
    letter = draft()
    at = [letter.coalition.slug, letter.slug]
    urls = {str(way.label): way.url for way in ways(letter, "text").groups}
    assert urls["Sign-on"] == reverse("desk:open", args=at)
    assert urls["Follow-up"] == reverse("desk:asks", args=at)
    letter = in_state("open")
    at = [letter.coalition.slug, letter.slug]
    urls = {str(way.label): way.url for way in ways(letter, "text").groups}
    assert urls["Sign-on"] == reverse("desk:sign-ons", args=at)
    assert urls["Follow-up"] == reverse("desk:replies", args=at)


def test_one_is_in_one_group_and_on_one_page_of_it():
    found = ways(in_state("released"), "copies")
    assert [str(way.label) for way in found.groups if way.is_here] == ["Release"]
    assert [str(way.label) for way in found.pages if way.is_here] == ["Copies"]
    assert found.here == "Release"


def test_a_group_of_one_page_has_no_second_row():
    found = ways(in_state("released"), "deliveries")
    assert found.pages == ()
    assert [str(way.label) for way in found.groups if way.is_here] == ["Delivery"]


def test_a_page_that_was_opened_early_is_shown_where_it_belongs():
    found = ways(in_state("open"), "release")
    assert later(found.groups) == ["Delivery"]
    assert [str(way.label) for way in found.groups if way.is_here] == ["Release"]


def test_a_letter_from_a_file_shows_the_file_too():
    letter = draft(imported=read(b"Dear all,\n\nOpen the archive.\n", "letter.txt"))
    shown = ["As published", "As read", "Text", "Languages", "Reviews"]
    assert names(ways(letter, "text").pages) == shown


def test_a_letter_that_continues_another_shows_what_was_last_time():
    letter = draft()
    Continuation.objects.create(letter=letter, before=in_state("released"))
    shown = ["Last time", "Text", "Languages", "Reviews"]
    assert names(ways(letter, "languages").pages) == shown


def test_what_needs_the_secretariat_now_is_told_where_it_is():
    letter = make_open_letter()
    assert not any(way.needs_you for way in ways(letter, "sign-on").groups)
    make_signature(letter, state="confirmed")
    make_signature(make_open_letter(letter.coalition, slug="another"), state="confirmed")
    found = ways(letter, "sign-on")
    assert [str(way.label) for way in found.groups if way.needs_you] == ["Sign-on"]
    assert [str(way.label) for way in found.pages if way.needs_you] == ["Sign-ons"]
    closed = in_state("closed")
    found = ways(closed, "text")
    assert [str(way.label) for way in found.groups if way.needs_you] == ["Release"]
    assert not any(way.needs_you for way in found.pages)


def test_the_page_marks_where_one_is_and_what_waits_in_words(client):
    letter = make_open_letter()
    make_signature(letter, state="confirmed")
    client.force_login(make_member(letter.coalition).user)
    page = client.get(reverse("desk:sign-ons", args=[letter.coalition.slug, letter.slug]))
    body = page.content.decode()
    assert body.count('aria-current="true"') == 1
    assert body.count("Something here needs you now.</span>") == 2
    assert body.count("(comes later)") == 2
    history = client.get(reverse("desk:history", args=[letter.coalition.slug, letter.slug]))
    assert history.content.decode().count('aria-current="page"') == 2  # the page, and its crumb
