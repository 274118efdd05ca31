"""What is no plain mail: it sends itself, may be put off, and its owner hears what came of it."""

# ruff: noqa: ARG002  (the worker names the arguments)

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from undersigned.apps.outbox import actions, builders, worker
from undersigned.apps.outbox.ids import new_id
from undersigned.apps.outbox.models import OutboxRow
from undersigned.channels.base import ChannelError, Receipt

pytestmark = pytest.mark.django_db

State = OutboxRow.State
KIND = "tests.parcel"


class Parcel:
    """Something that sends itself and does as it is told."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.fails: list[Exception] = []

    def send(self, wire, *, message_id, now):
        if self.fails:
            raise self.fails.pop(0)
        self.sent.append(message_id)
        return Receipt(message_id=message_id, at=now, proof="250 kept")


@pytest.fixture
def told():
    return []


@pytest.fixture
def parcel(monkeypatch, told):
    made = Parcel()
    monkeypatch.setitem(builders._builders, KIND, lambda _row: made)
    monkeypatch.setitem(
        builders._settled, KIND, lambda row, outcome, final: told.append((row.pk, outcome, final))
    )
    return made


def put(**values) -> OutboxRow:
    with transaction.atomic():
        return actions.enqueue(KIND, "7", **values)


def state_of(row: OutboxRow) -> tuple[str, int]:
    row = OutboxRow.objects.get(pk=row.pk)
    return row.state, row.attempts


def test_what_sends_itself_is_told_its_message_id_and_its_owner_the_receipt(parcel, told):
    row = put()
    worker.drain()
    assert parcel.sent == [row.message_id]
    ((told_of, receipt, final),) = told
    assert (told_of, receipt.proof, final) == (row.pk, "250 kept", True)
    assert state_of(row) == (State.SENT, 1)


def test_a_row_made_under_a_given_id_bears_it_on_the_wire_and_is_made_once(parcel, settings):
    key = new_id()
    put(row_id=key)
    worker.drain()
    assert parcel.sent == [f"<{key}@{settings.SITE_HOST}>"]
    with pytest.raises(IntegrityError), transaction.atomic():
        put(row_id=key)


def test_a_failure_that_may_pass_is_told_and_is_not_the_end(parcel, told):
    parcel.fails = [ChannelError("busy")]
    row = put()
    worker.drain()
    ((_, error, final),) = told
    assert (error.reason, final) == ("busy", False)
    assert state_of(row) == (State.QUEUED, 1)


def test_a_failure_for_good_is_told_as_the_end(parcel, told):
    parcel.fails = [ChannelError("no such number", permanent=True)]
    row = put()
    worker.drain()
    assert [(error.reason, final) for _, error, final in told] == [("no such number", True)]
    assert state_of(row) == (State.FAILED, 1)


def test_giving_up_is_told_as_the_end(parcel, told):
    parcel.fails = [ChannelError("busy")]
    row = put()
    OutboxRow.objects.update(created_at=timezone.now() - timedelta(days=9))
    worker.drain()
    assert [final for *_, final in told] == [True]
    assert state_of(row) == (State.FAILED, 1)


def test_what_is_no_longer_needed_is_told_as_cancelled(parcel, told, monkeypatch):
    monkeypatch.setitem(builders._builders, KIND, lambda _row: None)
    row = put()
    worker.drain()
    assert told == [(row.pk, None, True)]
    assert state_of(row)[0] == State.CANCELLED


def test_what_may_not_leave_yet_is_put_off_and_that_is_no_try(parcel, told, monkeypatch):
    until = timezone.now() + timedelta(hours=9)

    def not_yet(_row):
        raise builders.NotYetError(until)

    monkeypatch.setitem(builders._builders, KIND, not_yet)
    row = put()
    worker.drain()
    assert (state_of(row), told) == ((State.QUEUED, 0), [])
    assert OutboxRow.objects.get(pk=row.pk).next_try_at == until


def test_a_builder_may_say_that_it_cannot_go_at_all(parcel, told, monkeypatch):
    def refused(_row):
        raise ChannelError("no number is known", permanent=True)

    monkeypatch.setitem(builders._builders, KIND, refused)
    put()
    worker.drain()
    assert [(error.reason, final) for _, error, final in told] == [("no number is known", True)]


def test_a_fault_of_ours_while_sending_is_tried_again(parcel, told):
    parcel.fails = [ZeroDivisionError()]
    row = put()
    worker.drain()
    assert [error.reason for _, error, _ in told] == ["could not be sent (ZeroDivisionError)"]
    assert state_of(row) == (State.QUEUED, 1)


def test_a_fault_of_the_owner_when_it_is_told_sends_nothing_twice(parcel, monkeypatch):
    def broken(row, outcome, final):
        OutboxRow.objects.filter(pk=row.pk).update(purpose="half done")
        raise ZeroDivisionError

    monkeypatch.setitem(builders._settled, KIND, broken)
    row = put()
    worker.drain()
    assert worker.drain() == 0
    assert len(parcel.sent) == 1
    row.refresh_from_db()
    assert (row.state, row.purpose) == (State.SENT, "")


def test_the_owner_is_told_within_the_transaction_that_settles(parcel, monkeypatch):
    seen = []
    monkeypatch.setitem(builders._settled, KIND, lambda *_: seen.append(connection.in_atomic_block))
    put()
    worker.drain()
    assert seen == [True]


def test_when_nothing_can_be_sent_the_rest_of_the_batch_is_told_too(parcel, told):
    parcel.fails = [ChannelError("no connection", unreachable=True)]
    rows = {put().pk, put().pk}
    worker.drain()
    assert {row for row, *_ in told} == rows
    assert not parcel.sent


def test_patience_is_counted_from_the_hour_it_was_due():
    late = timezone.now() + timedelta(days=30)
    assert put(not_before=late).gives_up_at == late + timedelta(hours=72)
