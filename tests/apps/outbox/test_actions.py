"""Putting mail into the outbox."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from undersigned.apps.outbox import actions, builders, leases, worker
from undersigned.apps.outbox.models import OutboxRow

State = OutboxRow.State


@pytest.mark.django_db(transaction=True)
def test_mail_outside_a_transaction_is_refused():
    with pytest.raises(RuntimeError, match="inside the transaction"):
        actions.enqueue("signature.confirm", 1)


@pytest.mark.django_db(transaction=True)
def test_so_are_many():
    with pytest.raises(RuntimeError, match="inside the transaction"):
        actions.enqueue_all("signature.confirm", [1, 2], not_before=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_mail_of_a_transaction_that_fails_is_not_there():
    with transaction.atomic():
        actions.enqueue("signature.confirm", 1)
        transaction.set_rollback(True)
    assert not OutboxRow.objects.exists()


@pytest.mark.django_db
def test_a_row_holds_the_purpose_and_nonce_of_its_link():
    row = actions.enqueue("signature.confirm", 7, purpose="confirm", nonce="abc")
    assert (row.subject_pk, row.purpose, row.nonce, row.state) == ("7", "confirm", "abc", "queued")


@pytest.mark.django_db
def test_a_row_without_a_nonce_gets_one_of_its_own():
    rows = [actions.enqueue("signature.confirm", 7) for _ in range(2)]
    assert rows[0].nonce != rows[1].nonce


@pytest.mark.django_db
def test_what_waits_can_be_cancelled_and_what_is_being_sent_goes_on(put):
    taken = put("ben@example.org")
    leases.lease(1)
    put("ben@example.org")
    put("dina@example.org")
    assert actions.cancel(taken.kind, "ben@example.org") == 1
    states = set(OutboxRow.objects.values_list("subject_pk", "state"))
    assert states == {
        ("ben@example.org", "leased"), ("ben@example.org", "cancelled"),
        ("dina@example.org", "queued"),
    }  # fmt: skip


@pytest.mark.django_db
def test_a_failed_mail_can_be_tried_again_with_new_patience(put):
    row = put()
    OutboxRow.objects.update(state=State.FAILED, created_at=timezone.now() - timedelta(days=9))
    assert actions.try_again(row)
    row.refresh_from_db()
    assert (row.state, row.attempts) == (State.QUEUED, 0)
    assert row.gives_up_at > timezone.now()


@pytest.mark.django_db
def test_a_mail_that_has_not_failed_is_left_alone(put):
    assert not actions.try_again(put())


def test_two_builders_for_one_kind_are_a_fault(words):
    with pytest.raises(ValueError, match="two builders"):
        builders.register("tests.mail", lambda _row: None)
    assert "tests.mail" in builders.kinds()


@pytest.mark.django_db
def test_what_is_held_waits_until_a_person_lets_it_go(put, server):
    row = put("ben@example.org")
    assert actions.hold(row.kind, "ben@example.org") == 1
    assert worker.drain() == 0
    assert actions.let_go(row.kind, "ben@example.org") == 1
    assert worker.drain() == 1
    assert server.recipients() == ["ben@example.org"]


@pytest.mark.django_db
def test_what_is_let_go_may_have_a_new_hour(put, server):
    row = put("ben@example.org")
    actions.hold(row.kind, "ben@example.org")
    actions.let_go(row.kind, "ben@example.org", not_before=timezone.now() + timedelta(hours=1))
    assert worker.drain() == 0


@pytest.mark.django_db
def test_what_is_being_sent_cannot_be_held(put):
    row = put("ben@example.org")
    leases.lease(1)
    assert actions.hold(row.kind, "ben@example.org") == 0
    assert actions.let_go(row.kind, "ben@example.org") == 0


@pytest.mark.django_db
def test_what_is_held_can_be_cancelled_and_taken_up_again(put, server):
    row = put("ben@example.org")
    actions.hold(row.kind, "ben@example.org")
    assert actions.cancel(row.kind, "ben@example.org") == 1
    row.refresh_from_db()
    assert row.state == State.CANCELLED
    assert actions.try_again(row)
    assert worker.drain() == 1
