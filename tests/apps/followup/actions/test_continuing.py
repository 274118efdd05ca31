"""The next letter begun from the last one."""

import pytest

from tests.apps.followup.asks import found, make_ask
from tests.apps.releases.stories import open_letter
from undersigned.apps.followup.actions import check_office, continue_letter
from undersigned.apps.followup.actions.continuing import Begin, Holder
from undersigned.apps.followup.errors import ContinueError
from undersigned.apps.followup.models import AskRecord, Continuation, OfficeCheck
from undersigned.apps.followup.tracked import family_of, tracked
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.contacts import open_invited
from undersigned.core.letter import Addressee
from undersigned.core.record.headline import headline

pytestmark = pytest.mark.django_db


def begin(letter, **values):
    offices = letter.releases.get().edition_value.addressees
    defaults = {"holders": tuple(Holder(each.name) for each in offices), "asks": ("publish",)}
    return Begin(**{**defaults, **values})


def test_a_draft_to_the_same_offices_is_made(letter, ama):
    made = continue_letter(before=letter, begin=begin(letter), by=ama)
    edition = made.latest_draft.value
    assert made.state == "draft"
    assert edition.addressees == letter.releases.get().edition_value.addressees
    assert [ask.id for ask in edition.authentic.asks] == ["publish"]
    assert Continuation.objects.get(letter=made).before == letter


def test_everybody_who_signed_is_on_the_board_and_nobody_is_written_to(letter, ama):
    mails = OutboxRow.objects.count()
    made = continue_letter(before=letter, begin=begin(letter), by=ama)
    signed = letter.signatures.accepted()
    assert made.invitations.count() == signed.count() > 0
    names = {open_invited(each).name for each in made.invitations.all()}
    assert names == set(signed.values_list("name", flat=True))
    assert OutboxRow.objects.count() == mails


def test_the_board_can_be_left_empty(letter, ama):
    made = continue_letter(before=letter, begin=begin(letter, invite=False), by=ama)
    assert not made.invitations.exists()


def test_an_ask_that_was_followed_is_the_same_one_in_the_next_letter(letter, ama):
    ask = make_ask(letter, ama)
    found(ask, "session 74", "not met", ama)
    made = continue_letter(before=letter, begin=begin(letter), by=ama)
    again = AskRecord.objects.get(letter=made)
    assert again.thread == ask.thread
    assert (again.kind, again.actor) == ("recurring", "Sarrania")
    assert headline(tracked(again, family_of(again))).words == "not met"


def test_an_ask_that_nobody_follows_is_only_asked_again(letter, ama):
    continue_letter(before=letter, begin=begin(letter), by=ama)
    assert not AskRecord.objects.exists()


def test_who_holds_the_office_is_noted_only_where_somebody_looked(letter, ama):
    holders = (Holder("Bo Reed", looked_up=True, source="the ministry's page"), Holder("Jo"))
    made = continue_letter(before=letter, begin=begin(letter, holders=holders), by=ama)
    check = OfficeCheck.objects.get()
    assert (check.holder, check.source, check.checked_by) == (
        "Bo Reed",
        "the ministry's page",
        ama,
    )
    names = [each.name for each in made.latest_draft.value.addressees]
    assert names == ["Bo Reed", "Jo"]


def test_a_letter_can_be_continued_twice(letter, ama):
    make_ask(letter, ama)
    first = continue_letter(before=letter, begin=begin(letter), by=ama)
    second = continue_letter(before=letter, begin=begin(letter), by=ama)
    assert first.slug != second.slug
    assert letter.continued_by.count() == 2


def test_a_letter_that_is_not_released_is_not_continued(coalition, ama):
    with pytest.raises(ContinueError, match="not released"):
        continue_letter(before=open_letter(coalition, slug="b"), begin=Begin((), ()), by=ama)


def test_an_answer_for_other_offices_writes_nothing(letter, ama):
    with pytest.raises(ContinueError, match="other addressees"):
        continue_letter(before=letter, begin=begin(letter, holders=(Holder("Jo"),)), by=ama)
    assert Letter.objects.count() == 1


def test_an_ask_that_the_letter_does_not_have_writes_nothing(letter, ama):
    with pytest.raises(ContinueError, match="no such ask"):
        continue_letter(before=letter, begin=begin(letter, asks=("another",)), by=ama)
    assert Letter.objects.count() == 1


def test_an_office_is_checked_with_a_name(coalition, ama):
    office = Addressee(role="Minister of Rivers")
    with pytest.raises(ContinueError, match="No name"):
        check_office(coalition=coalition, office=office, holder=Holder(" "), by=ama)
    check_office(coalition=coalition, office=office, holder=Holder("Bo Reed"), by=ama)
    assert OfficeCheck.objects.get().holder == "Bo Reed"
