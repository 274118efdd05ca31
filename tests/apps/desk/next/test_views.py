"""The next letter, the last one, and two side by side."""

import pytest
from django.urls import reverse

from tests.apps.followup.asks import found, make_ask
from tests.apps.followup.replies import make_reply
from tests.apps.releases.stories import open_letter, sign
from tests.factories import make_member, make_user
from undersigned.apps.followup.models import Continuation, OfficeCheck
from undersigned.apps.letters.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def viewer(client, coalition):
    user = make_user("Dina Haddad")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client


def at(letter, name, *rest):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *rest])


def text(answer):
    return " ".join(answer.content.decode().split())


VALUES = {
    "holder-0": "Mariam Tamba",
    "holder-1": "Jonas Vreel",
    "asks": ["publish"],
    "tell_history": "yes",
    "words": "keep",
    "invite": "on",
}


def go_on(desk, letter, **values):
    answer = desk.post(at(letter, "continue"), VALUES | values, follow=True)
    assert Continuation.objects.exists(), text(answer)
    return Continuation.objects.latest("made_at").letter, text(answer)


def test_it_asks_who_holds_each_office_and_says_when_that_was_checked(desk, letter):
    page = text(desk.get(at(letter, "continue")))
    assert "Minister of Water" in page
    assert "Nobody has noted yet who holds this office." in page
    go_on(desk, letter, **{"looked-0": "on"})
    page = text(desk.get(at(letter, "continue")))
    assert "Last checked on" in page
    assert "Begun already:" in page


def test_asks_that_are_not_met_are_proposed_with_their_history(desk, letter, ama):
    found(make_ask(letter, ama), "session 74", "not met", ama)
    page = text(desk.get(at(letter, "continue")))
    assert "Not met in session 74." in page
    made, _page = go_on(desk, letter)
    assert "Not met in session 74." in text(desk.get(at(made, "text")))


def test_the_new_letter_shows_last_time_beside_this_time(desk, letter, coalition):
    make_reply(letter, public_text="We will look into it.")
    made, page = go_on(desk, letter)
    assert "This letter continues" in page
    assert "0 stayed, 0 are printed otherwise, 0 joined, 3 are not there." in page
    assert "River Watch" in page
    assert "3 stand on the board of invitations." in page
    assert "a reply" in page
    assert "Compare the words of both" in page
    assert f"first={letter.slug}" in page
    assert made.coalition == coalition


def test_an_office_is_looked_up_again_from_the_new_letter(desk, letter):
    made, _page = go_on(desk, letter)
    page = text(desk.post(at(made, "check-office", 0), follow=True))
    assert "Last checked on" in page
    assert OfficeCheck.objects.get().holder == "Mariam Tamba"
    assert desk.post(at(made, "check-office", 9)).status_code == 404


def test_an_office_without_a_name_cannot_be_noted(desk, letter):
    made, _page = go_on(desk, letter, **{"holder-0": ""})
    page = text(desk.post(at(made, "check-office", 0), follow=True))
    assert "No name is given." in page


def test_looked_up_without_a_name_is_told(desk, letter):
    values = VALUES | {"holder-0": "", "looked-0": "on"}
    page = text(desk.post(at(letter, "continue"), values))
    assert "Write who holds the office today." in page
    assert Letter.objects.count() == 1


def test_what_cannot_be_done_is_told_on_the_form(desk, letter, monkeypatch):
    from undersigned.apps.desk.next import views
    from undersigned.apps.followup.errors import ContinueError

    def refuse(**_values):
        raise ContinueError("The letter has other addressees by now.", do="Load the page again.")

    monkeypatch.setattr(views.actions, "continue_letter", refuse)
    page = text(desk.post(at(letter, "continue"), VALUES))
    assert "other addressees by now" in page


def test_a_letter_that_is_not_released_has_no_next_one(desk, coalition):
    assert desk.get(at(open_letter(coalition, slug="b"), "continue")).status_code == 404


def test_a_letter_that_continues_none_has_no_last_time(desk, letter):
    assert desk.get(at(letter, "last-time")).status_code == 404


def test_a_viewer_reads_last_time_and_begins_nothing(viewer, letter, ama, client):
    assert viewer.get(at(letter, "continue")).status_code == 403
    client.force_login(ama)
    made, _page = go_on(client, letter)
    client.force_login(letter.coalition.memberships.get(role="viewer").user)
    page = text(client.get(at(made, "last-time")))
    assert "What was asked" in page
    assert "I looked it up today" not in page
    assert client.post(at(made, "check-office", 0)).status_code == 403


def compare(client, coalition, first="", second=""):
    query = {"first": first, "second": second} if first else {}
    return client.get(reverse("desk:two-letters", args=[coalition.slug]), query)


def test_two_letters_are_compared_by_who_signs_what_is_asked_and_words(desk, letter, coalition):
    other = open_letter(coalition, slug="later")
    edition = other.latest_edition.value
    other.drafts.create(number=1, edition=edition.model_dump(mode="json"))
    sign(other, "River Watch")
    sign(other, "Walkers of the Far Bank")
    page = text(compare(desk, coalition, letter.slug, other.slug))
    assert "1 stayed, 0 are printed otherwise, 1 joined, 2 are not there." in page
    assert "Walkers of the Far Bank" in page
    assert "Asked again" in page
    assert "Jonas Vreel" in page


def test_one_letter_is_not_compared_with_itself(desk, letter, coalition):
    assert "one and the same letter" in text(compare(desk, coalition, letter.slug, letter.slug))


def test_nothing_is_compared_before_two_are_chosen(desk, letter, coalition):
    assert "Who signs" not in text(compare(desk, coalition))


def test_letters_of_others_are_not_found(client, letter, chidi):
    client.force_login(chidi)
    assert client.get(at(letter, "continue")).status_code == 404
    own = chidi.coalitions.get()
    assert compare(client, own, letter.slug, letter.slug).status_code == 404
