"""Ask more: looked at before anything is kept."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.factories import make_invitation, make_open_letter, make_organisation, make_signature
from undersigned.apps.desk import given
from undersigned.apps.desk.inviting import forms
from undersigned.apps.signatures.contacts import open_invited
from undersigned.apps.signatures.models import Invitation

pytestmark = pytest.mark.django_db

LIST = "Organisation,E-mail,Language\nRiver Watch,ben@rw.example,fr\nLake Friends,d@l.example,en\n"


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def desk(client, ama):
    client.force_login(ama)
    return client


def at(letter):
    return reverse("desk:invitations-add", args=[letter.coalition.slug, letter.slug])


def read(answer):
    return " ".join(answer.content.decode().split())


def look(desk, letter, **values):
    return desk.post(at(letter), {"way": "list", "pasted": LIST, **values})


def sent(answer, *keep, **changed):
    """What the look's form sends with the rows ``keep`` ticked."""
    form = answer.context["form"]
    data = {bound.name: bound.value() or "" for bound in form}
    return {**data, "keep": [str(number) for number in keep], **changed}


def asked():
    return {open_invited(each).name: open_invited(each) for each in Invitation.objects.all()}


def test_the_page_offers_what_there_is(desk, letter):
    page = read(desk.get(at(letter)))
    assert "The directory is empty as yet" in page
    assert "No other letter has signatories yet" in page


def test_a_look_keeps_nothing(desk, letter):
    page = read(look(desk, letter))
    assert "River Watch" in page
    assert not Invitation.objects.exists()


def test_those_that_are_ticked_are_asked_as_they_were_corrected(desk, letter):
    data = sent(look(desk, letter), 0, **{"email-0": "kofi@rw.example", "language-0": "Korean"})
    answer = desk.post(at(letter), data, follow=True)
    assert "1 added to the board." in read(answer)
    (person,) = asked().values()
    assert (person.name, person.email, person.language) == ("River Watch", "kofi@rw.example", "ko")


def test_who_is_there_or_has_signed_is_told_of(desk, letter):
    make_invitation(letter, "River Watch", email="ben@rw.example")
    make_signature(letter, "Lake Friends", email="d@l.example")
    answer = desk.post(at(letter), sent(look(desk, letter), 0, 1), follow=True)
    assert "0 added to the board. 1 were there already. 1 have signed already." in read(answer)


def test_nobody_ticked_is_nobody_asked(desk, letter):
    answer = desk.post(at(letter), sent(look(desk, letter)))
    assert "Tick those who shall be asked." in read(answer)
    assert not Invitation.objects.exists()


def test_a_wrong_address_is_shown_again_with_the_ticks(desk, letter):
    answer = desk.post(at(letter), sent(look(desk, letter), 1, **{"email-1": "no address"}))
    page = read(answer)
    assert "valid email address" in page
    assert [row[4] for row in answer.context["rows"]] == [False, True]
    assert not Invitation.objects.exists()


def test_a_file_is_read_as_a_pasted_list_is(desk, letter):
    file = SimpleUploadedFile("list.csv", LIST.encode())
    assert "Lake Friends" in read(look(desk, letter, pasted="", file=file))


def test_a_list_that_names_nobody_says_so(desk, letter):
    page = read(look(desk, letter, pasted="a@b.example\nc@d.example\n"))
    assert "No column is named" in page


@pytest.mark.parametrize(("values", "said"), [({"pasted": " "}, "Choose a file, or paste")])
def test_nothing_given_is_asked_for(desk, letter, values, said):
    assert said in read(look(desk, letter, **values))


def test_a_file_that_is_too_large_is_refused(desk, letter, monkeypatch):
    monkeypatch.setattr(given, "MAX_BYTES", 10)
    file = SimpleUploadedFile("list.csv", LIST.encode())
    assert "larger than 10 MB" in read(look(desk, letter, pasted="", file=file))


def test_the_directory_is_chosen_from(desk, letter, coalition):
    make_organisation(coalition, "Reed Society", place="Ghana")
    make_organisation(coalition, "Well Keepers")
    answer = desk.post(at(letter), {"way": "directory"})
    assert [row[4] for row in answer.context["rows"]] == [False, False]
    desk.post(at(letter), sent(answer, 0, **{"email-0": "reed@society.example"}))
    (person,) = asked().values()
    assert (person.name, person.email) == ("Reed Society", "reed@society.example")
    assert person.organisation == coalition.organisations.get(name="Reed Society").pk


def test_those_who_signed_another_letter_are_asked_again(desk, letter, coalition):
    last = make_open_letter(coalition, slug="last-year")
    make_signature(last, "Coast Union", state="accepted", email="coast@union.example")
    make_signature(last, "Never Confirmed", state="pending")
    answer = desk.post(at(letter), {"way": "letter", "letter": "last-year"})
    assert [row[4] for row in answer.context["rows"]] == [True]
    desk.post(at(letter), sent(answer, 0))
    assert asked()["Coast Union"].email == "coast@union.example"


def test_another_coalitions_letter_cannot_be_chosen(desk, letter):
    make_signature(make_open_letter(slug="theirs"), "Their Body", state="accepted")
    page = read(desk.post(at(letter), {"way": "letter", "letter": "theirs"}))
    assert "Their Body" not in page


def test_a_long_list_is_added_as_it_is(desk, letter, monkeypatch):
    monkeypatch.setattr(forms, "EDITABLE", 1)
    answer = look(desk, letter)
    assert "too many to change here" in read(answer)
    added = desk.post(at(letter), {"people": answer.context["form"].initial["people"]}, follow=True)
    assert "2 added to the board." in read(added)


@pytest.mark.parametrize("people", ["", "no json", json.dumps([{"kind": "x"}])])
def test_a_page_that_was_tampered_with_asks_nobody(desk, letter, people):
    desk.post(at(letter), {"people": people, "keep": ["0"]})
    assert not Invitation.objects.exists()


def test_an_archived_letter_asks_nobody(desk, coalition):
    letter = make_open_letter(coalition, slug="rivers", state="archived")
    answer = desk.post(at(letter), sent(look(desk, letter), 0), follow=True)
    assert "This letter is archived." in read(answer)


def test_the_directory_is_searched_for_those_who_are_asked(desk, letter, coalition):
    for name in ("River Watch", "River Guard", "Lake Friends"):
        make_organisation(coalition, name)
    assert "Left empty it shows all 3." in read(desk.get(at(letter)))
    shown = {
        words: [name for name in ("River Watch", "River Guard", "Lake Friends") if name in page]
        for words in ("river", "", "well")
        if (page := read(desk.post(at(letter), {"way": "directory", "words": words})))
    }
    assert shown == {
        "river": ["River Watch", "River Guard"],
        "": ["River Watch", "River Guard", "Lake Friends"],
        "well": [],
    }
