"""The pages under a personal link."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_edition_value, make_invitation, make_open_letter, make_organisation
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import links
from undersigned.apps.signatures.actions import revoke_invitation
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import Contact, Invitation, Signature, Suppression
from undersigned.core.letter import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.fixture
def asked(letter):
    entry = make_organisation(letter.coalition, place="Ghana")
    return make_invitation(
        letter, email="ben@river-watch.example", role="Director", organisation=entry.pk
    )


def at(invitation, page="invited"):
    return reverse(f"signatures:{page}", args=[links.invited_token(invitation)])


def read(answer):
    return " ".join(answer.content.decode().split())


def standing(invitation):
    return Invitation.objects.with_standing().get(pk=invitation.pk).standing


def fields(answer):
    """What the form's visible and hidden fields hold."""
    return {name: field.value() for name, field in
            ((bound.name, bound) for bound in answer.context["form"])}  # fmt: skip


@pytest.mark.parametrize("page", ["invited", "invited-no"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_changes_nothing_and_sets_no_cookie(client, asked, page, method):
    before = Invitation.objects.values().get()
    answer = getattr(client, method)(at(asked, page))
    assert answer.status_code == 200
    assert not answer.cookies
    assert Invitation.objects.values().get() == before
    assert not Signature.objects.exists()


def test_the_page_says_who_is_asked_and_offers_both_answers(client, asked):
    page = read(client.get(at(asked)))
    assert "You are invited to sign this letter" in page
    assert "<bdi>River Watch Ghana</bdi>" in page
    assert at(asked, "invited-no") in page


def test_the_form_holds_what_is_known(client, asked):
    known = fields(client.get(at(asked) + "?as=organisation"))
    assert known["name"] == "River Watch Ghana"
    assert (known["place"], known["representative"], known["role"], known["email"]) == (
        "Ghana", "Ben Adler", "Director", "ben@river-watch.example",
    )  # fmt: skip
    assert not known["may_sign"]


def test_a_person_who_signs_for_herself_finds_only_her_own(client, asked):
    known = fields(client.get(at(asked) + "?as=individual"))
    assert (known["name"], known["email"]) == ("Ben Adler", "ben@river-watch.example")
    assert known["place"] is None


def test_an_individual_finds_name_and_title(client, letter):
    asked = make_invitation(letter, "Esi Boateng", kind="individual", title="Chair", place="Ghana")
    known = fields(client.get(at(asked) + "?as=individual"))
    assert (known["name"], known["title"], known["place"]) == ("Esi Boateng", "Chair", "Ghana")


def test_the_members_of_a_federation_are_filled_in_one_a_line(client, letter):
    asked = make_invitation(letter, members=("Delta Forum", "Sand Circle"))
    known = fields(client.get(at(asked) + "?as=organisation"))
    assert known["members"] == "Delta Forum\nSand Circle"


def sends(client, asked, step, **values):
    form = client.get(at(asked) + "?as=organisation")
    data = {name: value for name, value in fields(form).items() if value} | {"may_sign": "on"}
    data |= {"kind": "organisation", "language": "en", "step": step, **values}
    return client.post(at(asked) + "?as=organisation", data)


def test_signing_by_the_personal_link_answers_the_invitation(client, asked):
    shown = read(sends(client, asked, "check"))
    assert "This is how it will be printed" in shown
    assert f'action="{at(asked)}?as=organisation"' in shown
    answer = sends(client, asked, "sign")
    assert answer.status_code == 303
    assert "look into your mailbox" in read(client.get(answer.url))
    signature = Signature.objects.get()
    assert (signature.invitation, signature.name) == (asked, "River Watch Ghana")
    assert signature.organisation.name == "River Watch Ghana"
    assert standing(asked) == Standing.TO_CONFIRM


def test_a_program_that_fills_in_the_trap_signs_nothing(client, asked):
    assert sends(client, asked, "sign", website="x").status_code == 303
    assert not Signature.objects.exists()


def test_the_letter_is_shown_in_the_language_of_the_invitation(client, coalition):
    value = make_edition_value()
    french = value.authentic.model_copy(
        update={"language": "fr", "title": words("Lettre commune"), "salutation": words("Madame,")}
    )
    letter = make_open_letter(
        coalition, value=value.model_copy(update={"texts": (value.authentic, french)})
    )
    asked = make_invitation(letter, language="fr")
    assert "Lettre commune" in read(client.get(at(asked)))
    assert "Lettre commune" not in read(client.get(at(asked) + "?lang=en"))


# --- Saying no ---


def says(client, asked, choice):
    return client.post(at(asked, "invited-no"), {"choice": choice} if choice else {})


@pytest.mark.parametrize("choice", ["", "yes"])
def test_a_button_alone_says_nothing(client, asked, choice):
    page = read(says(client, asked, choice))
    assert "Choose one of the three" in page or "valid choice" in page
    assert standing(asked) == Standing.PREPARED


def test_the_page_has_no_default(client, asked):
    assert not re.search(r"<input[^>]*checked", read(client.get(at(asked, "invited-no"))))


def test_a_no_is_noted_and_can_be_thought_over(client, asked):
    answer = says(client, asked, "no")
    assert (answer.status_code, answer.url) == (303, at(asked))
    assert standing(asked) == Standing.DECLINED
    page = read(client.get(at(asked)))
    assert "You said that you do not sign" in page
    assert at(asked, "invited-no") not in page
    assert "You said already" in read(client.get(at(asked, "invited-no")))
    sends(client, asked, "sign")
    Signature.objects.update(state="confirmed")
    assert standing(asked) == Standing.SIGNED


def test_who_wants_no_more_mail_gets_none(client, asked):
    says(client, asked, "never")
    assert Suppression.objects.get().address_hash == asked.contact.address_hash


def test_not_decided_yet_changes_nothing(client, asked):
    assert says(client, asked, "keep").status_code == 303
    assert standing(asked) == Standing.PREPARED


# --- Links that no longer lead anywhere ---


@pytest.mark.parametrize("page", ["invited", "invited-no"])
def test_a_link_that_was_taken_back_leads_nowhere(client, asked, page):
    revoke_invitation(invitation=asked, by=None)
    assert client.get(at(asked, page)).status_code == 404
    assert client.post(at(asked, page), {"choice": "no"}).status_code == 404


@pytest.mark.parametrize("page", ["invited", "invited-no"])
def test_before_the_letter_opens_there_is_nothing_to_see(client, coalition, page):
    asked = make_invitation(Letter.objects.create(coalition=coalition, slug="draft"))
    assert client.get(at(asked, page)).status_code == 404


def test_after_the_deadline_the_page_says_when_it_ended(client, letter, asked):
    letter.sign_on_closes_at = timezone.now() - dt.timedelta(hours=1)
    letter.save()
    assert "Sign-on has ended" in read(client.get(at(asked) + "?as=organisation"))


def test_an_erased_contact_leaves_an_empty_form(client, asked):
    Contact.objects.all().delete()
    assert fields(client.get(at(asked) + "?as=organisation"))["name"] is None
    assert client.get(at(asked)).status_code == client.get(at(asked, "invited-no")).status_code


def test_a_mail_program_stops_the_calls_by_one_post_without_a_redirect(client, asked):
    page = at(asked, "invited-stop")
    assert "Stop the calls" in read(client.get(page))
    assert Invitation.objects.get().no_calls_at is None
    answer = client.post(
        page, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 200
    assert "No more calls are sent" in read(answer)
    assert not answer.cookies
    stopped = Invitation.objects.get().no_calls_at
    assert stopped is not None
    assert standing(asked) == Standing.PREPARED
    client.post(page)
    assert Invitation.objects.get().no_calls_at == stopped
    assert client.get(at(asked)).status_code == 200


def test_a_wrong_link_stops_nothing(client, asked):
    assert client.post(at(asked, "invited-stop")[:-3] + "xx/").status_code == 404
    revoke_invitation(invitation=asked, by=None)
    assert client.post(at(asked, "invited-stop")).status_code == 404
