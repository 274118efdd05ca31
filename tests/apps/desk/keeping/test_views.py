"""Personal data of a letter on the desk: seen by members, set and erased by owners."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_member, make_open_letter, make_signature, make_user
from undersigned.apps.signatures.actions import erase, keep_sheet
from undersigned.apps.signatures.keeping import kept
from undersigned.apps.signatures.keeping_models import Keeping
from undersigned.apps.signatures.models import SignOnSheet
from undersigned.core.readers.sheets import read_book

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    letter = make_open_letter(coalition, slug="rivers", state="released")
    make_signature(letter, "River Watch", state="accepted", email="ben@rivers.example")
    return letter


@pytest.fixture
def owner(client, ama):
    client.force_login(ama)
    return client


@pytest.fixture
def editor(client, coalition):
    user = make_user("Dina Haddad")
    make_member(coalition, user, "editor")
    client.force_login(user)
    return client


def at(letter, name="keeping"):
    return reverse(f"desk:{name}", args=[letter.coalition.slug, letter.slug])


def words(answer):
    return " ".join(answer.content.decode().split())


def test_the_page_counts_and_shows_nobody(owner, letter):
    page = words(owner.get(at(letter)))
    assert 'Contacts of those who signed</th><td class="number">1</td>' in page
    assert "ben@rivers.example" not in page


def test_an_owner_sets_the_day_and_sees_it(owner, letter):
    page = words(owner.post(at(letter), {"until": "2999-01-01"}, follow=True))
    assert 'value="2999-01-01"' in page
    assert "Noted." in page
    assert Keeping.objects.get().until.year == 2999


@pytest.mark.parametrize("day", ["2020-01-01", "soon"])
def test_a_wrong_day_is_said_beside_the_field_and_nothing_changes(owner, letter, day):
    page = words(owner.post(at(letter), {"until": day}))
    assert "This day is past" in page or "Enter a valid date" in page
    assert not Keeping.objects.exists()


def test_erasing_is_said_twice(owner, letter):
    page = words(owner.get(at(letter, "keeping-erase")))
    assert "Contacts of those who signed: 1" in page
    assert "Tick the box" in words(owner.post(at(letter, "keeping-erase")))
    assert kept(letter)["contacts"] == 1
    page = words(owner.post(at(letter, "keeping-erase"), {"sure": "on"}, follow=True))
    assert "Erased. Names that were printed and all numbers stay." in page
    assert "<li>Contacts of those who signed: 1</li>" in page
    assert kept(letter)["contacts"] == 0
    assert "Erase it now" not in page
    assert "nothing left to erase" in words(owner.get(at(letter, "keeping-erase")))


def test_while_sign_ons_come_in_it_says_why_not(owner, coalition):
    is_open = make_open_letter(coalition)
    make_signature(is_open, state="accepted")
    assert "once the letter is counted" in words(owner.get(at(is_open)))
    page = words(owner.post(at(is_open, "keeping-erase"), {"sure": "on"}))
    assert "Count and close it first" in page
    assert kept(is_open)["contacts"] == 1


def test_editors_look_and_do_not_act(editor, letter):
    page = words(editor.get(at(letter)))
    assert "Nobody has said." in page
    assert "Erase it now" not in page
    assert editor.post(at(letter), {"until": "2999-01-01"}).status_code == 403
    assert editor.get(at(letter, "keeping-erase")).status_code == 403


def test_a_stranger_finds_nothing(client, chidi, letter):
    client.force_login(chidi)
    assert client.get(at(letter)).status_code == 404


def test_a_sheet_that_was_erased_is_named_so_and_cannot_be_saved(owner, letter, ama):
    cells = b"Organisation,Country\nLake Friends,Kenya\n"
    book = read_book(cells, "a.csv")
    sheet = keep_sheet(letter=letter, by=ama, file_name="a.csv", data=cells, book=book)
    SignOnSheet.objects.update(begun_at=timezone.now(), entered_at=timezone.now())
    address = [letter.coalition.slug, letter.slug]
    file = reverse("desk:sign-on-sheet-file", args=[*address, sheet.pk])
    assert owner.get(file).content == cells
    erase(letter=letter, by=ama)
    assert owner.get(file).status_code == 404
    assert "(erased)" in words(owner.get(reverse("desk:sign-on-sheets", args=address)))
