"""An ask under follow-up: what it is, its occasions, and its links to other letters."""

import datetime as dt

import pytest

from tests.apps.followup.asks import (
    WINTER,
    first_ask,
    found,
    make_ask,
    make_later_letter,
    make_occasion,
)
from tests.factories import make_coalition, make_edition_value
from undersigned.apps.followup import actions
from undersigned.apps.followup.errors import AskError
from undersigned.apps.followup.models import AskRecord
from undersigned.apps.followup.observables import observable_of
from undersigned.apps.letters.actions import create_letter
from undersigned.core.record.questions import DocumentExists

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(coalition, ama):
    """A later letter of the same coalition."""
    return make_later_letter(coalition, ama)


def test_an_ask_is_followed_once(letter, ama):
    ask = actions.follow(letter=letter, ask_id=first_ask(letter), by=ama)
    assert actions.follow(letter=letter, ask_id=first_ask(letter), by=ama) == ask
    assert letter.events.filter(verb="ask followed").count() == 1


def test_its_deadline_begins_as_the_letter_has_it(coalition, ama):
    value = make_edition_value()
    asks = (value.authentic.asks[0].model_copy(update={"by": WINTER}),)
    text = value.authentic.model_copy(update={"asks": asks})
    letter = create_letter(coalition=coalition, edition=make_edition_value(texts=(text,)), by=ama)
    assert actions.follow(letter=letter, ask_id="clean-it", by=ama).deadline_on == WINTER


def test_an_ask_that_the_letter_lacks_is_not_followed(letter, ama):
    with pytest.raises(AskError, match="no such ask"):
        actions.follow(letter=letter, ask_id="poem", by=ama)


def test_it_is_said_what_is_asked_of_whom_and_until_when(letter, ama):
    ask = make_ask(letter, ama, deadline_words="before winter", opportunity="the spring session")
    ask = actions.describe(ask=ask, by=ama, actor="SAR")
    assert (ask.kind, ask.actor, ask.deadline_words) == ("recurring", "SAR", "before winter")
    assert ask.opportunity == "the spring session"


def test_there_is_no_other_kind_of_ask(letter, ama):
    with pytest.raises(ValueError, match="poem"):
        make_ask(letter, ama, kind="poem")


def test_a_yardstick_has_versions_and_knows_whether_it_was_agreed_before(letter, ama):
    ask = make_ask(letter, ama)
    first = actions.set_yardstick(ask=ask, by=ama, observable=DocumentExists("A/RES/1/1"))
    found(ask, "session 74", "not met", ama)
    second = actions.set_yardstick(ask=ask, by=ama, observable=DocumentExists("A/RES/2/1"))
    assert [(each.version, each.agreed_before) for each in (first, second)] == [
        (1, True),
        (2, False),
    ]
    assert observable_of(ask.yardsticks.first().observable) == DocumentExists("A/RES/1/1")


def test_an_occasion_is_added_once(letter, ama):
    ask = make_ask(letter, ama)
    made = make_occasion(ask, " session 74 ", opens=dt.date(2025, 9, 1), session="74")
    assert (made.key, made.session) == ("session 74", "74")
    with pytest.raises(AskError, match="already"):
        make_occasion(ask, "session 74")


def test_an_occasion_has_a_name_and_ends_after_it_begins(letter, ama):
    ask = make_ask(letter, ama)
    with pytest.raises(AskError, match="no name"):
        make_occasion(ask, " ")
    with pytest.raises(AskError, match="before the first"):
        make_occasion(ask, "session 74", opens=dt.date(2026, 1, 1))


def test_linked_asks_share_what_was_found(letter, other, ama):
    first, second = make_ask(letter, ama), make_ask(other, ama)
    found(first, "session 74", "not met", ama)
    linked = actions.link(ask=second, to=first, by=ama)
    assert linked.thread == first.thread
    assert second.events.last().headline == "not met"
    with pytest.raises(AskError, match="already"):
        make_occasion(linked, "session 74")


def test_linking_twice_changes_nothing(letter, other, ama):
    first, second = make_ask(letter, ama), make_ask(other, ama)
    for _ in range(2):
        actions.link(ask=second, to=first, by=ama)
    assert AskRecord.objects.filter(thread=first.thread).count() == 2


def test_an_ask_of_another_coalition_is_not_linked(letter, ama):
    strange = create_letter(coalition=make_coalition(), edition=make_edition_value(), by=None)
    with pytest.raises(AskError, match="another coalition"):
        actions.link(ask=make_ask(letter, ama), to=make_ask(strange), by=ama)


def test_no_letter_holds_an_ask_twice(letter, other, ama):
    first, second = make_ask(letter, ama), make_ask(other, ama)
    third = make_ask(other, ama, ask_id="name-it")
    actions.link(ask=second, to=first, by=ama)
    with pytest.raises(AskError, match="twice"):
        actions.link(ask=third, to=first, by=ama)


def test_a_link_is_undone_and_each_keeps_its_own(letter, other, ama):
    first, second = make_ask(letter, ama), make_ask(other, ama)
    found(first, "session 74", "not met", ama)
    second = actions.link(ask=second, to=first, by=ama)
    second = actions.unlink(ask=second, by=ama)
    assert second.thread != first.thread
    assert second.events.last().headline == "not yet assessed"
    assert first.events.last().headline == "not met"


def test_an_ask_that_is_linked_to_none_stays_as_it_is(letter, ama):
    ask = make_ask(letter, ama)
    assert actions.unlink(ask=ask, by=ama).thread == ask.thread
    assert not letter.events.filter(verb="ask unlinked").exists()


def test_an_ask_is_published_and_taken_off_once(letter, ama):
    ask = make_ask(letter, ama)
    for _ in range(2):
        ask = actions.publish_ask(ask=ask, by=ama)
    assert AskRecord.objects.published().get() == ask
    for _ in range(2):
        ask = actions.unpublish_ask(ask=ask, by=ama)
    assert not AskRecord.objects.published().exists()
    assert letter.events.filter(verb="ask published").count() == 1
    assert letter.events.filter(verb="ask taken off the page").count() == 1
