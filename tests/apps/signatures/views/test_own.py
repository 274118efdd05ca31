"""The page of one's own signature: withdrawing and renewing."""

import pytest

from tests.factories import (
    make_edition,
    make_edition_value,
    make_open_letter,
    make_organisation,
    make_signature,
)

from .visits import own_path, sign_path

pytestmark = pytest.mark.django_db


def test_my_signature_shows_line_version_and_state(browser, letter):
    page = browser.get(own_path(make_signature(letter, state="accepted"))).content.decode()
    assert "<bdi>River Watch Ghana</bdi>, Ghana" in page
    assert "version 1" in page
    assert "will be printed" in page


def test_withdrawing_takes_one_click_and_one_confirmation(browser, letter):
    signature = make_signature(letter, state="accepted")
    path = own_path(signature)
    assert "?withdraw" in browser.get(path).content.decode()
    page = browser.get(f"{path}?withdraw").content.decode()
    assert "Yes, withdraw" in page
    form = {"act": "withdraw", "edition": 1, "language": "en"}
    answer = browser.post(path, form, follow=True)
    assert answer.redirect_chain == [(path, 303)]
    signature.refresh_from_db()
    assert signature.state == "withdrawn"
    assert "Sign again" in browser.post(path, form, follow=True).content.decode()
    assert signature.events.count() == 1


def test_after_closing_the_page_says_what_withdrawing_still_means(browser, coalition):
    letter = make_open_letter(coalition, state="closed")
    page = browser.get(f"{own_path(make_signature(letter, state='accepted'))}?withdraw")
    assert "The list has been counted" in page.content.decode()


def test_a_changed_text_is_shown_with_marking_note_and_difference(browser, letter):
    signature = make_signature(letter, state="accepted")
    value = make_edition_value("Joint Letter on Clean Rivers")
    make_edition(letter, value=value, marking="substantive", note="One word.")
    page = browser.get(own_path(signature)).content.decode()
    assert "<del>Clear</del><ins>Clean</ins>" in page
    assert "substantive change" in page
    assert "One word." in page
    assert "to be confirmed again" in page


def test_renewing_moves_the_consent(browser, letter):
    signature = make_signature(letter, state="accepted")
    make_edition(letter, value=make_edition_value("Other"), marking="substantive")
    form = {"act": "renew", "edition": 2, "language": "en"}
    page = browser.post(own_path(signature), form, follow=True).content.decode()
    assert "version 2" in page
    assert "to be confirmed again" not in page
    signature.refresh_from_db()
    assert (signature.state, signature.consent_edition.number) == ("accepted", 2)


def test_renewing_a_text_that_changed_again_asks_again(browser, letter):
    signature = make_signature(letter, state="accepted")
    for title in ("Second", "Third"):
        make_edition(letter, value=make_edition_value(title), marking="substantive")
    form = {"act": "renew", "edition": 2, "language": "en"}
    page = browser.post(own_path(signature), form).content.decode()
    assert "The text has changed again" in page
    signature.refresh_from_db()
    assert signature.consent_edition.number == 1


def test_after_closing_nothing_can_be_renewed_and_the_page_says_so(browser, letter):
    signature = make_signature(letter, state="accepted")
    make_edition(letter, value=make_edition_value("Other"), marking="substantive")
    letter.state = "closed"
    letter.save()
    form = {"act": "renew", "edition": 2, "language": "en"}
    page = browser.post(own_path(signature), form, follow=True).content.decode()
    assert "It can no longer be confirmed" in page
    signature.refresh_from_db()
    assert signature.consent_edition.number == 1


def test_a_correction_asks_nothing(browser, letter):
    signature = make_signature(letter, state="accepted")
    make_edition(letter, value=make_edition_value("Other"), marking="correction")
    assert "you need not do anything" in browser.get(own_path(signature)).content.decode()


@pytest.mark.parametrize("form", [{}, {"act": "launch", "edition": 1, "language": "en"}])
def test_an_act_that_nobody_knows_does_nothing(browser, letter, form):
    signature = make_signature(letter)
    assert browser.post(own_path(signature), form).status_code == 200
    assert signature.events.count() == 0


def test_the_directory_is_not_offered_to_signers(browser, letter):
    make_organisation(letter.coalition, "Secret Friends")
    page = browser.get(sign_path(letter), {"as": "organisation"}).content.decode()
    assert "Secret Friends" not in page


def test_the_page_tells_what_is_kept_and_erases_it_once_nobody_needs_it(browser, letter):
    signature = make_signature(letter, state="accepted", email="ben@rivers.example")
    path = own_path(signature)
    page = browser.get(path).content.decode()
    assert "ben@rivers.example" in page
    assert "once the letter is counted, or when you withdraw" in page
    form = {"act": "erase", "edition": 1, "language": "en"}
    browser.post(path, form)
    assert browser.get(path).content.decode().count("ben@rivers.example") == 1
    letter.state = "released"
    letter.save()
    assert "not even when it is corrected" in browser.get(f"{path}?erase").content.decode()
    page = browser.post(path, form, follow=True).content.decode()
    assert "Nothing but what is printed" in page
    assert "ben@rivers.example" not in page
    signature.refresh_from_db()
    assert signature.state == "accepted"


def test_a_withheld_name_is_shown_to_its_bearer_alone_and_goes_with_the_rest(browser, letter):
    signature = make_signature(letter, "Esi Boateng", state="withdrawn", withheld=True)
    path = own_path(signature)
    assert "Esi Boateng" in browser.get(path).content.decode()
    form = {"act": "erase", "edition": 1, "language": "en"}
    assert "Esi Boateng" not in browser.post(path, form, follow=True).content.decode()
