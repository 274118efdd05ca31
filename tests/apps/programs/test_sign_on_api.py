"""Signing on by program: as by the form, and nobody learns who signed before."""

import pytest

from tests.factories import make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import links
from undersigned.apps.signatures.models import Signature, Suppression

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def path(letter):
    return f"/sign-on/{links.sign_on_token(letter)}"


def body(person, **values):
    return {
        "kind": "organisation",
        "name": person.organisation,
        "place": person.place,
        "representative": person.name,
        "role": person.role,
        "email": person.email,
        "may_sign": True,
        **values,
    }


def test_the_link_gives_the_letter_and_no_number(program, letter):
    make_signature(letter, state="accepted")
    told = program.get(path(letter)).json()
    assert (told["version"], told["is_open"], told["languages"]) == (1, True, ["en"])
    assert told["edition"]["texts"][0]["asks"][0]["id"] == "clean-it"
    assert told["page"].endswith(f"/sign/{links.sign_on_token(letter)}/")
    assert "River Watch" not in str(told)


def test_a_sign_on_waits_for_its_confirmation_by_mail(program, letter, ben):
    answer = program.post(path(letter), body(ben, members=["Upper Rivers", "Lower Rivers"]))
    assert answer.status_code == 202
    signature = Signature.objects.get()
    assert (signature.state, signature.name) == ("pending", "River Watch Ghana")
    assert signature.members == ["Upper Rivers", "Lower Rivers"]
    assert OutboxRow.objects.filter(subject_pk=str(signature.pk)).count() == 1


def test_who_signs_twice_gets_the_same_answer_and_one_signature(program, letter, ben):
    first = program.post(path(letter), body(ben))
    second = program.post(path(letter), body(ben))
    assert first.content == second.content
    assert sorted(first.headers.items()) == sorted(second.headers.items())
    assert Signature.objects.count() == 1


def test_an_address_that_wants_no_mail_gets_the_same_answer(program, letter, ben, dina):
    from undersigned.apps.signatures.contacts import address_hash

    Suppression.objects.create(address_hash=address_hash(ben.email))
    wanted, unwanted = program.post(path(letter), body(dina)), program.post(path(letter), body(ben))
    assert wanted.content == unwanted.content
    assert OutboxRow.objects.count() == 1


def test_the_same_key_is_one_sign_on(program, letter, ben):
    program.post(path(letter), body(ben, key="mine-1"))
    program.post(path(letter), body(ben, key="mine-1"))
    assert OutboxRow.objects.count() == 1


def test_a_withheld_name_is_stored_sealed(program, letter, ben):
    program.post(path(letter), body(ben, withheld=True))
    assert Signature.objects.get().name == ""


def test_an_individual_signs_with_title_and_place(program, letter, esi):
    sent = {"kind": "individual", "name": esi.name, "title": "Chair", "place": "Ghana"}
    assert program.post(path(letter), {**sent, "email": esi.email}).status_code == 202
    assert Signature.objects.get().kind == "individual"


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"may_sign": False}, "may_sign"),
        ({"email": "nowhere"}, "email"),
        ({"name": " "}, "name"),
        ({"representative": ""}, "representative"),
    ],
)
def test_the_rules_are_those_of_the_form(program, letter, ben, values, where):
    answer = program.post(path(letter), body(ben, **values))
    assert answer.status_code == 422
    assert [each["where"] for each in answer.json()["problems"]] == [where]
    assert not Signature.objects.exists()


@pytest.mark.parametrize("values", [{"kind": "nation"}, {"nickname": "x"}, {"name": "x" * 401}])
def test_what_the_document_does_not_know_is_refused(program, letter, ben, values):
    assert program.post(path(letter), body(ben, **values)).status_code == 422
    assert not Signature.objects.exists()


def test_a_closed_letter_takes_nothing_and_says_so(program, coalition, ben):
    letter = make_open_letter(coalition, state="closed")
    answer = program.post(path(letter), body(ben))
    assert answer.status_code == 409
    assert answer.json()["problems"][0]["what"]
    assert program.get(path(letter)).json()["is_open"] is False


def test_another_word_opens_nothing(program, letter, ben):
    wrong = path(letter)[:-1] + ("A" if path(letter)[-1] != "A" else "B")
    assert program.get(wrong).status_code == 404
    assert program.post(wrong, body(ben)).status_code == 404
