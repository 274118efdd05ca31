"""Taking rows and giving them back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from undersigned.apps.outbox import leases, worker
from undersigned.apps.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db

State = OutboxRow.State


def expire(rows) -> None:
    past = timezone.now() - timedelta(seconds=1)
    OutboxRow.objects.filter(pk__in=[row.pk for row in rows]).update(lease_until=past)


def test_no_row_is_leased_twice(put):
    for _ in range(5):
        put()
    first, second = leases.lease(3), leases.lease(3)
    assert (len(first), len(second)) == (3, 2)
    assert not {row.pk for row in first} & {row.pk for row in second}


def test_the_oldest_come_first(put):
    older = put(not_before=timezone.now() - timedelta(minutes=2))
    put(not_before=timezone.now() - timedelta(minutes=1))
    assert [row.pk for row in leases.lease(1)] == [older.pk]


def test_the_rows_of_a_killed_worker_are_taken_when_its_lease_has_run_out(server, put):
    row = put()
    dead = leases.lease(10)
    assert worker.drain() == 0
    expire(dead)
    assert worker.drain() == 1
    row.refresh_from_db()
    assert (row.state, row.attempts) == (State.SENT, 2)


def test_a_slow_worker_whose_lease_was_taken_changes_nothing(put):
    put()
    (slow,) = leases.lease(1)
    expire([slow])
    (quick,) = leases.lease(1)
    assert not leases.mark_failed(slow, "slow")
    assert leases.mark_sent(quick)
    assert not leases.put_back(slow, "slow")
    assert OutboxRow.objects.get().state == State.SENT


def test_an_extended_lease_is_not_taken(put):
    put()
    rows = leases.lease(1)
    expire(rows)
    leases.extend(rows)
    assert leases.lease(1) == []


def test_extending_nothing_is_fine():
    leases.extend([])


@pytest.mark.parametrize(("attempts", "longest"), [(1, 5), (2, 10), (4, 40), (9, 900), (500, 900)])
def test_pauses_double_up_to_a_quarter_of_an_hour(attempts, longest):
    seconds = leases.pause(attempts).total_seconds()
    assert longest / 2 <= seconds <= longest
