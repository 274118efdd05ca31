"""The links, and whose they are."""

import pytest

from tests.factories import make_open_letter, make_signature
from undersigned.apps.signatures import links

pytestmark = pytest.mark.django_db


def test_every_link_finds_its_row_again():
    signature = make_signature(make_open_letter())
    letter = signature.letter
    assert links.letter_of(links.sign_on_token(letter)) == letter
    assert links.signature_of(links.confirm_token(signature), links.CONFIRM) == signature
    assert links.signature_of(links.own_token(signature), links.OWN) == signature


def test_a_link_serves_one_purpose():
    signature = make_signature(make_open_letter())
    assert links.signature_of(links.confirm_token(signature), links.OWN) is None
    assert links.signature_of(links.own_token(signature), links.CONFIRM) is None
    assert links.letter_of(links.own_token(signature)) is None


def test_a_new_nonce_makes_the_old_links_void():
    signature = make_signature(make_open_letter())
    token = links.own_token(signature)
    signature.nonce = "another"
    signature.save()
    assert links.signature_of(token, links.OWN) is None
    assert links.signature_of(links.own_token(signature), links.OWN) == signature


@pytest.mark.parametrize("place", [0, 10, 21, 22, 40, 53])
def test_a_link_with_one_letter_changed_leads_nowhere(place):
    token = links.sign_on_token(make_open_letter())
    for other in set("ABgwx09-_") - {token[place]}:
        assert links.letter_of(token[:place] + other + token[place + 1 :]) is None


@pytest.mark.parametrize("token", ["", "x", "é" * 54, "\x00" * 54, "=" * 54, "A" * 22, "A" * 500])
def test_nonsense_leads_nowhere(token):
    assert links.letter_of(token) is None
    assert links.signature_of(token, links.OWN) is None


def test_links_are_absolute_and_end_with_a_slash(settings):
    settings.SITE_URL = "https://letters.example"
    signature = make_signature(make_open_letter())
    for url, start in [
        (links.sign_on_url(signature.letter), "https://letters.example/sign/"),
        (links.confirm_url(signature), "https://letters.example/sign/c/"),
        (links.own_url(signature), "https://letters.example/sign/w/"),
    ]:
        assert url.startswith(start)
        assert url.endswith("/")
        assert len(url) < 100
