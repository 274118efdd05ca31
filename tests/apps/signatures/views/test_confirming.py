"""The mailed link: nothing changes by looking, and a choice confirms."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import make_edition, make_edition_value, make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import links
from undersigned.apps.signatures.models import Signature, SignatureEvent, Suppression

from .visits import choice_of, confirm_path, own_path, sign_path

pytestmark = pytest.mark.django_db


def _everything():
    return (
        list(Signature.objects.values()),
        SignatureEvent.objects.count(),
        OutboxRow.objects.count(),
    )


def test_opening_the_links_any_number_of_times_changes_nothing(browser, letter):
    pending, standing = make_signature(letter, state="pending"), make_signature(letter, "B")
    before = _everything()
    for path in (sign_path(letter), confirm_path(pending), own_path(pending), own_path(standing)):
        for method in ("get", "head"):
            for _ in range(3):
                assert getattr(browser, method)(path).status_code == 200
    assert _everything() == before


def test_the_choice_has_no_default(browser, letter):
    page = browser.get(confirm_path(make_signature(letter, state="pending"))).content.decode()
    assert page.count('type="radio"') == 2
    assert "checked" not in page


def test_a_scanner_that_presses_the_button_is_asked_again_and_signs_nothing(browser, letter):
    signature = make_signature(letter, state="pending")
    before = _everything()
    for values in ({}, choice_of(browser, signature, choice=""), {"choice": "anything"}):
        answer = browser.post(confirm_path(signature), values)
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()
    assert _everything() == before


def test_i_sign_confirms_and_repeating_it_shows_the_same_page(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature)
    answers = [browser.post(confirm_path(signature), choice, follow=True) for _ in range(3)]
    assert [answer.redirect_chain for answer in answers[:1]] == [[(confirm_path(signature), 303)]]
    assert len({answer.content for answer in answers}) == 1
    assert "Your signature is recorded" in answers[0].content.decode()
    signature.refresh_from_db()
    assert signature.state == "confirmed"
    assert signature.events.count() == 1


def test_this_was_not_me_signs_nothing(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature, choice="not-me")
    answer = browser.post(confirm_path(signature), choice, follow=True)
    assert "Nothing is signed" in answer.content.decode()
    signature.refresh_from_db()
    assert signature.state == "declined"
    assert Suppression.objects.count() == 1


def test_a_text_that_changed_in_substance_meanwhile_is_shown_and_asked_again(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature)
    make_edition(letter, value=make_edition_value("Another Letter"), marking="substantive")
    answer = browser.post(confirm_path(signature), choice)
    page = answer.content.decode()
    assert "It has changed since you opened this page" in page
    assert "Another Letter" in page
    assert answer.context["form"].initial["edition"] == 2
    signature.refresh_from_db()
    assert signature.state == "pending"


def test_a_form_that_was_filled_in_anew_meanwhile_is_shown_and_asked_again(browser, letter):
    signature = make_signature(letter, state="pending")
    choice = choice_of(browser, signature)
    Signature.objects.filter(pk=signature.pk).update(title="Something else")
    page = browser.post(confirm_path(signature), choice).content.decode()
    assert "It has changed" in page
    signature.refresh_from_db()
    assert signature.state == "pending"


def test_a_version_that_does_not_exist_is_asked_again(browser, letter):
    signature = make_signature(letter, state="pending")
    page = browser.post(confirm_path(signature), choice_of(browser, signature, edition=9))
    assert "It has changed" in page.content.decode()


def test_a_late_link_still_confirms_for_a_day(browser, coalition):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(hours=23))
    signature = make_signature(letter, state="pending")
    browser.post(confirm_path(signature), choice_of(browser, signature))
    signature.refresh_from_db()
    assert signature.state == "confirmed"


@pytest.mark.parametrize(
    "values", [{"state": "closed"}, {"sign_on_closes_at": timezone.now() - timedelta(days=2)}]
)
def test_a_link_that_came_too_late_says_what_to_do(browser, coalition, values):
    letter = make_open_letter(coalition, **values)
    signature = make_signature(letter, state="pending")
    for answer in (
        browser.get(confirm_path(signature)),
        browser.post(confirm_path(signature), {"choice": "sign", "edition": 1, "language": "en"}),
    ):
        assert answer.status_code == 410
        assert "write to Ama Mensah" in answer.content.decode()
    signature.refresh_from_db()
    assert signature.state == "pending"


def test_a_confirmation_link_does_not_open_the_signers_page(browser, letter):
    signature = make_signature(letter)
    token = links.confirm_token(signature)
    assert browser.get(f"/sign/w/{token}/").status_code == 404


def test_the_link_of_one_letter_confirms_nothing_under_another(browser, letter, coalition):
    one, other = make_signature(letter, state="pending"), make_open_letter(coalition)
    token = links.confirm_token(one)
    forged = links.confirm_token(make_signature(other, state="pending"))[:22] + token[22:]
    assert browser.get(f"/sign/c/{forged}/").status_code == 404
