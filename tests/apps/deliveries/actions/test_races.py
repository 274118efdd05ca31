"""Acts and workers at the same moment, on a real PostgreSQL."""

import pytest
from django.db import connection

from tests.apps.deliveries.stories import order, planned, row_of
from tests.apps.signatures.actions.test_races import AT_ONCE, at_once
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.models import Attempt, Delivery
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]

# What the outbox's row says where the delivery says so.
BESIDE = {
    "waiting": {"queued"},
    "held": {"held"},
    "sent": {"sent"},
    "failed": {"failed"},
    "cancelled": {"cancelled"},
}


@pytest.fixture(autouse=True)
def _real_server(db):
    if connection.vendor != "postgresql":
        pytest.skip("threads share no SQLite database in memory; run with --database postgresql")


def test_a_plan_sent_many_times_at_once_is_one_plan(release, ama):
    orders = [order(0), order(1), order(0, part="cc")]
    outcomes = at_once(*[lambda: actions.plan(release=release, orders=orders, by=ama)] * AT_ONCE)
    assert {len(made) for made in outcomes} == {3}
    rows = OutboxRow.objects.exclude(kind="alerts.spread")  # the news of the release
    assert Delivery.objects.count() == rows.count() == 3


def test_workers_and_people_at_once_wait_in_no_circle_and_send_nothing_twice(release, ama, server):
    server.to_recipient["mayor"] = "550 5.1.1 no such office"
    places = [{"position": 0}, {"position": 1}, {"part": "cc"}]
    made = [planned(release, ama, **place) for place in places]

    def acting(act):
        def on_all():
            for delivery in made:
                try:
                    act(delivery=delivery, by=ama)
                except NotNowError:
                    continue

        return on_all

    acts = [acting(each) for each in (actions.hold, actions.let_go, actions.retry, actions.cancel)]
    outcomes = at_once(worker.drain, worker.drain, *acts, *acts)
    assert [each for each in outcomes if isinstance(each, Exception)] == []
    for delivery in Delivery.objects.all():
        assert row_of(delivery).state in BESIDE[delivery.state]
    taken = Attempt.objects.filter(outcome="taken")
    assert len(server.mails) == taken.count() <= 2
