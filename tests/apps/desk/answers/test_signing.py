import pytest
from django.urls import reverse

from tests.apps.followup.mails_in import make_mail
from tests.apps.followup.replies import make_reply
from tests.factories import make_invitation, make_open_letter, make_organisation, make_signature
from undersigned.apps.deliveries.addresses import reply_address
from undersigned.apps.desk.answers.signing import proposed
from undersigned.apps.followup import kinds
from undersigned.apps.followup.actions import receive
from undersigned.apps.followup.contents import Words, seal_words
from undersigned.apps.signatures.actions import revoke_invitation
from undersigned.apps.signatures.contacts import open_contact, open_evidence
from undersigned.apps.signatures.models import Signature

pytestmark = pytest.mark.django_db


@pytest.fixture
def open_one(coalition, settings):
    settings.REPLIES = "letters@clear-rivers.example"
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def at(reply):
    letter = reply.letter
    return reverse("desk:sign-from-reply", args=[letter.coalition.slug, letter.slug, reply.pk])


def we_sign(letter, text="River Watch Ghana signs.\n\nBen"):
    return receive(
        make_mail(
            text,
            to=reply_address(letter, kinds.CALL, 0),
            sender="Ben Osei <ben@river-watch.example>",
            subject="We sign",
        )
    )


def test_the_mail_stands_beside_a_form_that_is_filled_in(desk, coalition, open_one):
    make_organisation(coalition, "River Watch")
    make_organisation(coalition, "River Watch Ghana", place="Ghana")
    page = desk.get(at(we_sign(open_one))).content.decode()
    assert "River Watch Ghana signs." in page
    assert 'value="River Watch Ghana"' in page
    assert 'value="ben@river-watch.example"' in page
    assert 'value="Ben Osei"' in page


def test_entering_it_keeps_the_mail_as_evidence(desk, open_one):
    reply = we_sign(open_one)
    values = {
        "kind": "organisation",
        "name": "River Watch Ghana",
        "email": "ben@river-watch.example",
        "way": "mail",
        "language": "en",
    }
    answer = desk.post(at(reply), values, follow=True)
    assert "Verify and accept it here" in answer.content.decode()
    signature = Signature.objects.get(name="River Watch Ghana")
    assert open_contact(signature).email == "ben@river-watch.example"
    name, data = open_evidence(signature.evidence.get())
    assert name == "mail.eml"
    assert b"River Watch Ghana signs." in data
    again = desk.post(at(reply), values)
    assert again.status_code == 200
    assert Signature.objects.filter(name="River Watch Ghana").count() == 1


def test_a_mail_that_names_nobody_we_know_leaves_the_name_open(coalition, open_one):
    filled = proposed(open_one, Words(text="We sign.", sender="ben@x.example"))
    assert (filled["name"], filled["email"]) == ("", "ben@x.example")


def test_a_mail_for_two_bodies_fills_in_the_one_that_has_not_signed_yet(coalition, open_one):
    for name in ("Delta Forum", "Coast Women’s Union"):
        make_organisation(coalition, name, place="Ghana", country="GH")
    mail = Words(text="Delta Forum and Coast Women’s Union sign.", sender="esi@delta.example")
    assert proposed(open_one, mail)["name"] == "Coast Women’s Union"
    make_signature(open_one, "Coast Women’s Union")
    assert proposed(open_one, mail)["name"] == "Delta Forum"
    make_signature(open_one, "Delta Forum")
    assert proposed(open_one, mail)["name"] == "Coast Women’s Union"


def test_words_alone_are_evidence_where_the_mail_was_not_kept(desk, open_one):
    reply = make_reply(open_one, kind="sign_on", part="")
    values = {"kind": "individual", "name": "Esi", "phone": "+233", "way": "mail"}
    desk.post(at(reply), values | {"language": "en"})
    name, data = open_evidence(Signature.objects.get(name="Esi").evidence.get())
    assert (name, data) == ("mail.txt", b"We will clean it.")


def test_what_is_no_answer_to_a_call_has_no_form(desk, open_one):
    assert desk.get(at(make_reply(open_one, part=""))).status_code == 404


# --- Those who were asked ---


def asked(letter, **values):
    values = {"role": "Director", "language": "en", "members": ("A", "B"), **values}
    return make_invitation(letter, "River Watch", email="ben@river-watch.example", **values)


def test_what_was_known_of_who_was_asked_is_filled_in_and_who_wrote_speaks_for_it(open_one):
    invitation = asked(open_one)
    words = Words(
        text="We sign.", sender="kofi@river-watch.example", sender_name="Kofi",
        invitation=str(invitation.pk),
    )  # fmt: skip
    filled = proposed(open_one, words)
    assert (filled["name"], filled["place"], filled["role"]) == ("River Watch", "Ghana", "Director")
    assert (filled["email"], filled["representative"]) == ("kofi@river-watch.example", "Kofi")
    assert (filled["members"], filled["language"], filled["way"]) == ("A\nB", "en", "mail")


def test_a_mail_outside_the_thread_is_known_by_its_address(open_one):
    asked(open_one)
    filled = proposed(open_one, Words(text="We sign.", sender="Ben@River-Watch.example"))
    assert (filled["name"], filled["representative"]) == ("River Watch", "Ben Adler")


def test_an_address_that_was_asked_twice_tells_nothing(open_one):
    asked(open_one)
    make_invitation(open_one, "Delta Forum", email="ben@river-watch.example")
    words = Words(text="We sign.", sender="ben@river-watch.example")
    assert proposed(open_one, words)["name"] == ""


def test_a_mail_without_a_sender_is_nobodys(open_one):
    make_invitation(open_one, email="")
    assert proposed(open_one, Words(text="We sign."))["name"] == ""


def test_an_invitation_that_was_taken_back_fills_in_nothing(open_one):
    invitation = asked(open_one)
    revoke_invitation(invitation=invitation, by=None)
    words = Words(text="We sign.", sender="x@y.example", invitation=str(invitation.pk))
    assert proposed(open_one, words)["name"] == ""


def test_entering_it_answers_the_invitation_under_whatever_name(desk, open_one):
    invitation = asked(open_one)
    reply = make_reply(open_one, kind="sign_on", part="")
    seal_words(reply, Words(text="We sign.", sender="k@x.example", invitation=str(invitation.pk)))
    reply.save()
    values = {"kind": "organisation", "name": "RWG", "email": "k@x.example", "way": "mail"}
    desk.post(at(reply), values | {"language": "en"})
    assert Signature.objects.get(name="RWG").invitation == invitation
