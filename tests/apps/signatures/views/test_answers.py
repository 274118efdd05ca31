"""No page of those who sign sets a cookie, is cached, indexed or takes other methods."""

import pytest

from tests.factories import make_signature

from .visits import choice_of, confirm_path, form_of, own_path, sign_path

pytestmark = pytest.mark.django_db


def test_no_page_for_signers_sets_a_cookie_or_is_cached(browser, letter, ben):
    pending, standing = make_signature(letter, state="pending"), make_signature(letter, "B")
    answers = [
        browser.get(sign_path(letter)),
        browser.get(sign_path(letter), {"as": "organisation"}),
        browser.post(sign_path(letter), form_of(ben, step="check")),
        browser.post(sign_path(letter), form_of(ben)),
        browser.get(f"{sign_path(letter)}recorded/"),
        browser.get(confirm_path(pending)),
        browser.post(confirm_path(pending), choice_of(browser, pending)),
        browser.get(own_path(standing)),
        browser.post(own_path(standing), {"act": "withdraw", "edition": 1, "language": "en"}),
        browser.get("/sign/unknown/"),
    ]
    assert [answer for answer in answers if answer.cookies or "Set-Cookie" in answer.headers] == []
    assert all("no-store" in answer.headers["Cache-Control"] for answer in answers[:-1])
    told = {answer.headers["Referrer-Policy"] for answer in answers}
    assert told <= {"no-referrer", "same-origin"}
    assert browser.cookies == {}


def test_pages_with_a_secret_in_the_address_are_not_indexed(browser, letter):
    signature = make_signature(letter)
    for path in (sign_path(letter), confirm_path(signature), own_path(signature)):
        assert b'name="robots" content="noindex' in browser.get(path).content


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(browser, letter, method):
    assert getattr(browser, method)(sign_path(letter)).status_code == 405
