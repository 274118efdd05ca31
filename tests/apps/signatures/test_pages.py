"""What the pages of signers show."""

import pytest

from tests.factories import make_open_letter, make_signature
from undersigned.apps.signatures.contacts import ContactData, seal_contact
from undersigned.apps.signatures.pages import language_name, letter_page, shown_digest


@pytest.mark.parametrize(
    ("tag", "name"), [("ko", "한국어"), ("en", "English"), ("tlh", "tlh"), ("x", "x")]
)
def test_a_language_is_named_in_itself(tag, name):
    assert language_name(tag) == name


@pytest.mark.django_db
def test_a_language_that_the_letter_lacks_gives_the_authentic_text():
    page = letter_page(make_open_letter(), "ko")
    assert (page["language"], page["is_authentic"]) == ("en", True)


@pytest.mark.django_db
def test_what_was_shown_differs_when_the_name_does_even_a_withheld_one():
    signature = make_signature(make_open_letter(), "Secret Body", withheld=True)
    before = shown_digest(signature)
    assert shown_digest(signature) == before
    seal_contact(signature.pk, ContactData(name="Other Body"), into=signature.contact)
    assert shown_digest(signature) != before
