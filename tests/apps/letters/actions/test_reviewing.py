"""Links for core groups, and what they say of a draft."""

import pytest

from tests.factories import make_edition_value
from undersigned.apps.letters.actions import add_review_link, record_review, revoke_review_link
from undersigned.core.hashing import text_hash

from .stories import make_letter

pytestmark = pytest.mark.django_db


def test_a_review_holds_for_the_words_that_were_read():
    letter = make_letter()
    link = add_review_link(letter=letter, group_name="Delta Forum", must_approve=True, by=None)
    review = record_review(
        link=link, draft=letter.latest_draft, decision="approve", reviewer_name="Dina"
    )
    assert review.text_hash == text_hash(make_edition_value())
    assert [event.verb for event in letter.events.all()][1:] == ["shared for review", "reviewed"]


def test_revoking_a_review_link_twice_is_once():
    letter = make_letter()
    link = add_review_link(letter=letter, group_name="Delta Forum", must_approve=True, by=None)
    revoke_review_link(link=link, by=None)
    revoke_review_link(link=link, by=None)
    assert letter.events.filter(verb="review link revoked").count() == 1
