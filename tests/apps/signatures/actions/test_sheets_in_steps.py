"""A long sheet of sign-ons: entered step by step, by the page and by the worker."""

import pytest
from django.utils import timezone

from tests.factories import (
    make_open_letter,
    make_signature,
)
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.worker import drain, work
from undersigned.apps.releases.actions import count_and_close
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import (
    begin_sheet,
    change_text,
    go_on_with_sheet,
    undo_sheet,
)
from undersigned.apps.signatures.actions import sheets as sheet_actions
from undersigned.apps.signatures.errors import NotPossibleError, SignOnClosedError
from undersigned.apps.signatures.models import (
    SignOnSheet,
)

from .kept_sheets import MANY, entered, kept, mails, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.fixture
def in_threes(monkeypatch):
    monkeypatch.setattr(sheet_actions, "AT_ONCE", 3)


@pytest.fixture
def begun(letter, ama, in_threes):
    sheet = kept(letter, ama, MANY)
    return begin_sheet(sheet=sheet, by=ama, accept=True, tell=True)


def test_what_was_begun_knows_how_much_is_to_be_entered(begun, letter):
    assert (begun.to_enter, begun.is_being_entered, begun.entered_at) == (7, True, None)
    assert letter.signatures.count() == 0


def test_without_time_one_step_is_made(begun, letter):
    assert go_on_with_sheet(sheet=begun, seconds=0) is None
    assert [line for line, _ in states(letter)] == [2, 3, 4]
    begun.refresh_from_db()
    assert (begun.done_line, begun.is_being_entered) == (4, True)
    assert mails().count() == 0


def test_whoever_goes_on_begins_at_the_next_row(begun, letter):
    go_on_with_sheet(sheet=begun, seconds=0)
    done = go_on_with_sheet(sheet=SignOnSheet.objects.get())
    assert (done.accepted, done.doubles, done.told) == (7, 0, 7)
    assert [line for line, _ in states(letter)] == [2, 3, 4, 5, 6, 7, 8]
    assert [event.verb for event in letter.events.all()] == ["sheet entered"]


def test_a_step_that_breaks_leaves_the_rows_before_it(begun, letter, monkeypatch):
    go_on_with_sheet(sheet=begun, seconds=0)
    with monkeypatch.context() as broken:
        broken.setattr(sheet_actions, "enter_rows", None)
        with pytest.raises(TypeError):
            go_on_with_sheet(sheet=begun)
    assert letter.signatures.count() == 3
    assert go_on_with_sheet(sheet=begun).accepted == 7


def test_two_who_go_on_at_once_enter_each_row_once(begun, letter):
    first, second = SignOnSheet.objects.get(), SignOnSheet.objects.get()
    go_on_with_sheet(sheet=first, seconds=0)
    go_on_with_sheet(sheet=second, seconds=0)
    go_on_with_sheet(sheet=first)
    with pytest.raises(NotPossibleError, match="not being entered"):
        go_on_with_sheet(sheet=second)
    assert letter.signatures.count() == 7


def test_the_worker_goes_on_where_the_page_left_off(begun, letter):
    go_on_with_sheet(sheet=begun, seconds=0)
    OutboxRow.objects.update(next_try_at=timezone.now())
    drain()
    assert letter.signatures.accepted().count() == 7
    begun.refresh_from_db()
    assert begun.entered_at is not None


def test_the_worker_takes_its_turns(begun, letter, monkeypatch):
    monkeypatch.setattr("undersigned.apps.signatures.sheet_work.SECONDS", 0)
    OutboxRow.objects.update(next_try_at=timezone.now())
    work()
    assert letter.signatures.count() == 3
    assert OutboxRow.objects.get(kind=kinds.SHEET).state == "queued"
    drain()
    assert letter.signatures.count() == 7


def ended_meanwhile(sheet):
    go_on_with_sheet(sheet=sheet)


def gone(sheet):
    undo_sheet(sheet=sheet, by=sheet.begun_by)
    OutboxRow.objects.filter(kind=kinds.SHEET).update(subject_pk=sheet.letter_id)


def archived(sheet):
    sheet.letter.state = "archived"
    sheet.letter.save()


@pytest.mark.parametrize("happening", [ended_meanwhile, gone, archived])
def test_the_worker_leaves_what_is_not_being_entered(begun, letter, happening):
    happening(begun)
    before = letter.signatures.count()
    OutboxRow.objects.filter(kind=kinds.SHEET).update(next_try_at=timezone.now())
    drain()
    assert letter.signatures.count() == before
    assert OutboxRow.objects.get(kind=kinds.SHEET).state == "cancelled"


def test_a_sheet_that_ends_between_look_and_step_is_left_by_the_worker(begun, letter, monkeypatch):
    def late(**_values):
        raise NotPossibleError("ended", do="")

    monkeypatch.setattr("undersigned.apps.signatures.sheet_work.go_on_with_sheet", late)
    OutboxRow.objects.update(next_try_at=timezone.now())
    drain()
    assert OutboxRow.objects.get(kind=kinds.SHEET).state == "cancelled"


def test_what_is_being_entered_is_stopped_and_taken_back(begun, letter, ama):
    go_on_with_sheet(sheet=begun, seconds=0)
    assert undo_sheet(sheet=begun, by=ama) == 3
    assert {state for _, state in states(letter)} == {"declined"}
    assert Organisation.objects.count() == 0
    with pytest.raises(NotPossibleError, match="not being entered"):
        go_on_with_sheet(sheet=begun)
    _sheet, done = entered(letter, ama, MANY)
    assert done.accepted == 7


def test_another_upload_leaves_what_is_being_entered(begun, letter, ama):
    go_on_with_sheet(sheet=begun, seconds=0)
    kept(letter, ama)
    assert go_on_with_sheet(sheet=begun).accepted == 7


def test_who_signs_meanwhile_is_not_entered_again(begun, letter):
    go_on_with_sheet(sheet=begun, seconds=0)
    make_signature(letter, "Body 5 Association", email="a5@b.example", state="pending")
    done = go_on_with_sheet(sheet=begun)
    assert (done.accepted, done.doubles) == (6, 1)


def test_who_signs_between_look_and_step_is_not_entered_again(begun, letter, monkeypatch):
    looked = sheet_actions.understood(begun)
    make_signature(letter, "Body 5 Association", email="a5@b.example", state="pending")
    monkeypatch.setattr(sheet_actions, "understood", lambda _sheet: looked)
    done = go_on_with_sheet(sheet=begun)
    assert (done.accepted, done.doubles) == (6, 1)


def test_nothing_is_counted_or_changed_while_a_sheet_is_entered_in_part(begun, letter, ama):
    go_on_with_sheet(sheet=begun, seconds=0)
    with pytest.raises(NotPossibleError, match="being entered"):
        count_and_close(letter=letter, by=ama)
    with pytest.raises(NotPossibleError, match="being entered"):
        change_text(
            letter=letter,
            edition=letter.latest_edition.value,
            marking="correction",
            note="A comma.",
            by=ama,
        )
    go_on_with_sheet(sheet=begun)
    count_and_close(letter=letter, by=ama, reason="As agreed.")


def test_nothing_more_is_entered_once_the_letter_is_archived(begun, letter):
    archived(begun)
    with pytest.raises(SignOnClosedError):
        go_on_with_sheet(sheet=begun)
