"""The board, one invitation, and what an editor does with it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    make_invitation,
    make_member,
    make_open_letter,
    make_signature,
    make_user,
)
from undersigned.apps.signatures import links
from undersigned.apps.signatures.actions import plan_call
from undersigned.apps.signatures.calls import Words
from undersigned.apps.signatures.contacts import open_invited
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import Contact, Invitation, Suppression

pytestmark = pytest.mark.django_db

ACTS = ("no", "again", "link", "take-back")


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def viewer(client, coalition):
    user = make_user("Vera Vogel")
    make_member(coalition, user, "viewer")
    client.force_login(user)
    return client


def at(letter, name="invitations", *args):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug, *args])


def read(answer):
    return " ".join(answer.content.decode().split())


def act(desk, asked, which):
    return read(desk.post(at(asked.letter, f"invitation-{which}", asked.pk), follow=True))


def standing(asked):
    return Invitation.objects.with_standing().get(pk=asked.pk).standing


def test_a_board_without_anybody_says_what_to_do(desk, letter):
    assert "Nobody is asked yet" in read(desk.get(at(letter)))


def test_the_board_tells_who_stands_where(desk, letter):
    make_invitation(letter, email="ben@river-watch.example")
    make_signature(letter, "Lake Friends", invitation=make_invitation(letter, "Lake Friends"))
    page = read(desk.get(at(letter)))
    assert page.index("River Watch Ghana") < page.index("Lake Friends")
    assert "ben@river-watch.example" in page
    assert "<dt>signed</dt><dd>1</dd>" in page
    only = read(desk.get(at(letter) + "?standing=signed"))
    assert "Lake Friends" in only
    assert "River Watch Ghana" not in only


def test_those_taken_back_stand_apart(desk, letter):
    asked = make_invitation(letter)
    act(desk, asked, "take-back")
    assert "River Watch Ghana" not in read(desk.get(at(letter)))
    assert "River Watch Ghana" in read(desk.get(at(letter) + "?standing=revoked"))


def test_an_erased_contact_leaves_a_row_without_a_name(desk, letter):
    asked = make_invitation(letter)
    Contact.objects.all().delete()
    assert "(erased)" in read(desk.get(at(letter)))
    assert "(erased)" in read(desk.get(at(letter, "invitation", asked.pk)))


def test_the_board_goes_on_over_pages(desk, letter, monkeypatch):
    monkeypatch.setattr("undersigned.apps.desk.inviting.board.PER_PAGE", 1)
    make_invitation(letter)
    make_invitation(letter, "Lake Friends")
    assert "Lake Friends" not in read(desk.get(at(letter)))
    assert "Lake Friends" in read(desk.get(at(letter) + "?page=2"))


def test_viewers_see_who_is_asked_but_no_address_and_no_act(viewer, letter):
    asked = make_invitation(letter, email="ben@river-watch.example")
    page = read(viewer.get(at(letter)))
    assert "River Watch Ghana" in page
    for hidden in ("ben@river-watch.example", "Ask more", str(asked.pk)):
        assert hidden not in page
    assert viewer.get(at(letter, "invitation", asked.pk)).status_code == 403
    for which in ACTS:
        assert viewer.post(at(letter, f"invitation-{which}", asked.pk)).status_code == 403


def test_another_coalition_sees_nothing(client, chidi, letter):
    asked = make_invitation(letter)
    client.force_login(chidi)
    assert client.get(at(letter)).status_code in (403, 404)
    assert client.post(at(letter, "invitation-take-back", asked.pk)).status_code in (403, 404)
    assert standing(asked) == Standing.PREPARED


def test_an_invitation_of_another_letter_is_not_found(desk, letter, coalition):
    other = make_invitation(make_open_letter(coalition))
    assert desk.get(at(letter, "invitation", other.pk)).status_code == 404


def test_one_invitation_shows_its_link_and_what_happened(desk, letter):
    asked = make_invitation(letter)
    plan_call(letter=letter, by=None, purpose="invitation", texts=[Words("en", "S", "{link}")])
    make_signature(letter, invitation=asked, state="pending")
    page = read(desk.get(at(letter, "invitation", asked.pk)))
    assert links.invited_url(asked) in page
    assert "form sent, not confirmed" in page
    assert "Put on the board" in page
    assert "Call to sign: waiting" in page


def test_it_is_corrected(desk, letter):
    asked = make_invitation(letter)
    values = {"name": "River Watch", "place": "Togo", "email": "b@rw.example", "language": "French"}
    answer = desk.post(at(letter, "invitation", asked.pk), values, follow=True)
    assert "Changed." in read(answer)
    asked = Invitation.objects.get()
    invited = open_invited(asked)
    assert (invited.name, invited.country, invited.email) == ("River Watch", "TG", "b@rw.example")
    assert asked.language == "fr"


@pytest.mark.parametrize(
    ("values", "said"),
    [({"name": ""}, "required"), ({"name": "A", "language": "Klingonish"}, "Name a language")],
)
def test_what_cannot_be_is_not_kept(desk, letter, values, said):
    asked = make_invitation(letter)
    assert said in read(desk.post(at(letter, "invitation", asked.pk), values))
    assert open_invited(Invitation.objects.get()).name == "River Watch Ghana"


def test_two_do_not_become_one(desk, letter):
    make_invitation(letter, email="a@b.example")
    other = make_invitation(letter, "Lake Friends")
    values = {"name": "River Watch Ghana", "email": "a@b.example"}
    assert "asked at this address already" in read(
        desk.post(at(letter, "invitation", other.pk), values)
    )


def test_a_no_by_telephone_is_noted_and_taken_off(desk, letter, ama):
    asked = make_invitation(letter)
    assert "no reminder goes there" in act(desk, asked, "no")
    assert standing(asked) == Standing.DECLINED
    assert "They told us that they do not sign" in read(
        desk.get(at(letter, "invitation", asked.pk))
    )
    assert "taken off" in act(desk, asked, "again")
    assert standing(asked) == Standing.PREPARED


def test_a_new_link_is_made(desk, letter):
    asked = make_invitation(letter)
    token = links.invited_token(asked)
    assert "new link" in act(desk, asked, "link")
    assert links.invitation_of(token) is None


def test_what_was_taken_back_shows_no_link(desk, letter):
    asked = make_invitation(letter)
    assert "Taken back" in act(desk, asked, "take-back")
    assert "/sign/i/" not in read(desk.get(at(letter, "invitation", asked.pk)))


def test_an_address_that_wants_no_mail_is_marked(desk, letter):
    asked = make_invitation(letter)
    Suppression.objects.create(address_hash=asked.contact.address_hash)
    assert "wants no mail" in read(desk.get(at(letter, "invitation", asked.pk)))


def test_a_call_that_waits_is_cancelled(desk, letter):
    make_invitation(letter)
    texts = [Words("en", "{letter}", "{link}")]
    later = timezone.now() + dt.timedelta(days=1)
    call = plan_call(letter=letter, by=None, purpose="invitation", texts=texts, send_at=later)
    page = read(desk.get(at(letter)))
    assert "Joint Letter on Clear Rivers" in page
    assert "1 waiting" in page
    answer = desk.post(at(letter, "call-cancel", call.pk), follow=True)
    assert "1 mail cancelled." in read(answer)
    assert "1 waiting" not in read(answer)


def test_sign_ons_of_before_are_found_again(desk, letter):
    signature = make_signature(letter, email="ben@rw.example", state="declined")
    asked = make_invitation(letter, email="ben@rw.example")
    signature.state = "confirmed"
    signature.save()
    assert "1 answer found." in read(desk.post(at(letter, "invitations-match"), follow=True))
    assert standing(asked) == Standing.SIGNED


def test_a_draft_can_be_prepared_but_not_called(desk, coalition):
    letter = make_open_letter(coalition, state="draft")
    make_invitation(letter)
    page = read(desk.get(at(letter)))
    assert "Ask more" in page
    assert "Write the call" not in page
