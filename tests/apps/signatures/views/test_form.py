"""The form of sign-on: no account, nothing signed before it is confirmed."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from tests.factories import make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.models import Signature, Suppression

from .visits import form_of, sign_path

pytestmark = pytest.mark.django_db


def test_the_letter_stands_on_the_page_with_version_check_code_and_deadline(browser, coalition):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() + timedelta(days=2))
    page = browser.get(sign_path(letter)).content.decode()
    assert "The river is grey since spring." in page
    assert "(Africa/Accra time)" in page
    assert "<code>" in page
    assert "Version" in page


def test_until_release_numbers_and_names_are_hidden(browser, letter):
    make_signature(letter, state="accepted")
    page = browser.get(sign_path(letter)).content.decode()
    assert "on behalf of […] organisations" in page
    assert "River Watch" not in page


def test_a_public_letter_shows_who_has_signed(browser, coalition):
    letter = make_open_letter(coalition, visibility="public")
    make_signature(letter, state="accepted")
    page = browser.get(sign_path(letter)).content.decode()
    assert "on behalf of 1 organisations" in strip_tags(page).replace("\xa0", " ")
    assert "River Watch Ghana" in page


def test_a_public_letter_has_an_address_that_leads_to_the_form(browser, coalition):
    letter = make_open_letter(coalition, visibility="public", slug="rivers")
    answer = browser.get("/releases/clear-rivers/rivers/sign/")
    assert answer.headers["Location"] == sign_path(letter)


@pytest.mark.parametrize("values", [{"visibility": "link"}, {"state": "closed"}])
def test_other_letters_cannot_be_guessed(browser, coalition, values):
    make_open_letter(coalition, **{"visibility": "public", "slug": "rivers", **values})
    assert browser.get("/releases/clear-rivers/rivers/sign/").status_code == 404


@pytest.mark.parametrize("kind", ["organisation", "individual"])
def test_each_kind_has_its_form(browser, letter, kind):
    answer = browser.get(sign_path(letter), {"as": kind})
    assert answer.context["form"].kind == kind
    assert b'name="form_key"' in answer.content


def test_every_form_carries_another_key(browser, letter):
    keys = {
        browser.get(sign_path(letter), {"as": "individual"}).context["form"]["form_key"].value()
        for _ in range(2)
    }
    assert len(keys) == 2


def test_the_printed_line_is_shown_before_anything_is_sent(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="check"))
    page = answer.content.decode()
    assert "This is how it will be printed" in page
    assert "<bdi>River Watch Ghana</bdi>, Ghana" in page
    assert Signature.objects.count() == OutboxRow.objects.count() == 0


def test_the_page_of_the_printed_line_carries_all_that_was_entered(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="check", members="One\nTwo"))
    carried = {field.html_name: field.value() for field in answer.context["form"] if field.value()}
    browser.post(sign_path(letter), {**carried, "kind": "organisation", "step": "sign"})
    signature = letter.signatures.get()
    assert (signature.name, signature.members) == ("River Watch Ghana", ["One", "Two"])


def test_a_withheld_name_is_shown_as_it_will_be_counted(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="check", withheld="on"))
    line = answer.context["line"]
    assert "one organisation whose name is withheld" in line.counted
    assert line.place == ""


def test_changing_something_keeps_what_was_entered(browser, letter, ben):
    page = browser.post(sign_path(letter), form_of(ben, step="change")).content.decode()
    assert 'value="River Watch Ghana"' in page
    assert Signature.objects.count() == 0


def test_signing_says_recorded_after_it_is_and_tells_nothing_more(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben), follow=True)
    assert answer.redirect_chain == [(f"{sign_path(letter)}recorded/", 303)]
    assert "Recorded" in answer.content.decode()
    assert letter.signatures.get().country == "GH"


def test_the_answer_is_the_same_for_new_duplicate_and_suppressed(browser, letter, ben, dina):
    from undersigned.apps.signatures.contacts import address_hash

    Suppression.objects.create(address_hash=address_hash(dina.email))
    sent = [form_of(ben), form_of(ben, form_key="key-2"), form_of(dina), form_of(ben)]
    answers = [browser.post(sign_path(letter), each) for each in sent]
    assert len({(each.status_code, each.headers["Location"]) for each in answers}) == 1
    pages = {browser.get(each.headers["Location"]).content for each in answers}
    assert len(pages) == 1


def test_errors_stand_beside_their_fields_and_what_was_entered_is_kept(browser, letter, ben):
    wrong = form_of(ben, email="nowhere", may_sign="", name="See www.example.org")
    answer = browser.post(sign_path(letter), wrong)
    page = answer.content.decode()
    assert set(answer.context["form"].errors) == {"email", "may_sign", "name"}
    assert 'value="nowhere"' in page
    assert 'value="River Watch Ghana"' not in page
    assert 'value="See www.example.org"' in page
    assert 'value="Ben Adler"' in page
    assert Signature.objects.count() == 0


def test_a_step_that_nobody_knows_shows_the_form_again(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, step="launch"))
    assert answer.status_code == 200
    assert Signature.objects.count() == 0


def test_a_kind_that_nobody_knows_shows_the_letter(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, kind="government"))
    assert "form" not in answer.context
    assert Signature.objects.count() == 0


def test_a_program_that_fills_the_trap_sees_the_same_page_and_signs_nothing(browser, letter, ben):
    answer = browser.post(sign_path(letter), form_of(ben, website="https://spam.example"))
    assert answer.headers["Location"] == f"{sign_path(letter)}recorded/"
    assert Signature.objects.count() == OutboxRow.objects.count() == 0


def test_after_the_deadline_the_page_says_so_and_takes_nothing(browser, coalition, ben):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(minutes=1))
    assert "Sign-on has ended" in browser.get(sign_path(letter)).content.decode()
    answer = browser.post(sign_path(letter), form_of(ben))
    assert "Sign-on has ended" in answer.content.decode()
    assert Signature.objects.count() == 0


def test_a_letter_that_closes_while_the_form_is_sent_takes_nothing(
    browser, letter, ben, monkeypatch
):
    from undersigned.apps.signatures import views
    from undersigned.apps.signatures.errors import SignOnClosedError

    def closed(**values):
        raise SignOnClosedError

    monkeypatch.setattr(views.actions, "sign", closed)
    page = browser.post(sign_path(letter), form_of(ben)).content.decode()
    assert "Sign-on has ended" in page


@pytest.mark.parametrize("token", ["x", "é" * 60, "A" * 54, "-" * 200])
@pytest.mark.parametrize("where", ["", "c/", "w/"])
def test_a_link_that_leads_nowhere_says_what_to_do(browser, db, token, where):
    answer = browser.get(f"/sign/{where}{token}/")
    assert answer.status_code == 404
    assert "Copy the whole link" in answer.content.decode()


def test_a_revoked_link_leads_nowhere(browser, letter):
    path = sign_path(letter)
    letter.link_nonce = "another"
    letter.save()
    assert browser.get(path).status_code == 404
    assert browser.get(f"{path}recorded/").status_code == 404


def test_a_letter_that_was_never_opened_has_no_page(browser, letter):
    path = sign_path(letter)
    letter.editions.all().delete()
    assert browser.get(path).status_code == 404
