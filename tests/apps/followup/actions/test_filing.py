import pytest

from tests.apps.followup.replies import make_reply
from tests.factories import make_edition_value
from undersigned.apps.followup.actions import (
    assign,
    file_under,
    publish,
    set_aside,
    take_back,
    unpublish,
)
from undersigned.apps.followup.errors import ReplyError
from undersigned.apps.followup.models import Reply
from undersigned.apps.letters.actions import create_letter

pytestmark = pytest.mark.django_db


def asks_of(letter):
    return [ask.id for ask in letter.latest_draft.value.authentic.asks]


def test_a_reply_is_filed_under_the_asks_that_it_answers(letter, ama):
    reply = make_reply(letter, kind="unknown", part="")
    filed = file_under(
        reply=reply, by=ama, kind="reply", asks=asks_of(letter)[:1], office=("cc", 0)
    )
    assert (filed.kind, filed.part, filed.position) == ("reply", "cc", 0)
    assert filed.asks == asks_of(letter)[:1]
    assert letter.events.filter(verb="reply filed").exists()


def test_what_belongs_to_no_letter_is_filed_under_none(ama):
    with pytest.raises(ReplyError, match="not known"):
        file_under(reply=make_reply(), by=ama, kind="reply", asks=[])


def test_a_reply_is_internal_until_words_of_it_are_published(letter, ama):
    reply = make_reply(letter)
    assert not Reply.objects.published().exists()
    publish(reply=reply, by=ama, public_text=" We will clean it. ")
    published = Reply.objects.published().get()
    assert (published.public_text, published.published_by) == ("We will clean it.", ama)
    unpublish(reply=reply, by=ama)
    assert not Reply.objects.published().exists()
    unpublish(reply=reply, by=ama)
    assert letter.events.filter(verb="reply taken off the page").count() == 1


def test_only_replies_and_meetings_are_published(letter, ama):
    with pytest.raises(ReplyError, match="Only replies"):
        publish(reply=make_reply(letter, kind="sign_on"), by=ama, public_text="x")


def test_nothing_is_published_without_words(letter, ama):
    with pytest.raises(ReplyError, match="nothing to read"):
        publish(reply=make_reply(letter), by=ama, public_text=" ")


def test_nothing_is_published_before_the_letter(coalition, ama):
    unreleased = create_letter(coalition=coalition, edition=make_edition_value(), by=ama)
    reply = make_reply(unreleased, part="")
    with pytest.raises(ReplyError, match="not public yet"):
        publish(reply=reply, by=ama, public_text="x")


def test_what_is_set_aside_leaves_the_page_and_can_be_taken_back(letter, ama):
    reply = make_reply(letter)
    publish(reply=reply, by=ama, public_text="x")
    assert not set_aside(reply=reply, by=ama).is_public
    assert not Reply.objects.standing().exists()
    assert take_back(reply=reply, by=ama).set_aside_at is None


def test_the_operator_gives_a_mail_to_its_letter_once(letter, ama):
    reply = make_reply()
    set_aside(reply=reply, by=ama)
    assert assign(reply=reply, letter=letter, by=ama).letter == letter
    with pytest.raises(ReplyError, match="already"):
        assign(reply=reply, letter=letter, by=ama)
