"""Hold, let go, cancel, try again."""

import pytest

from tests.apps.deliveries.stories import (
    MONDAY_10,
    fresh,
    make_due,
    outcomes,
    planned,
    row_of,
)
from tests.apps.releases.stories import NOON, TOMORROW
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.errors import DeliveryError
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox import leases, worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases import actions as releases
from undersigned.channels import channel

pytestmark = pytest.mark.django_db

State = Delivery.State


def test_what_is_held_is_let_go_for_its_old_hour(release, ama):
    delivery = planned(release, ama, due_at=TOMORROW, now=NOON)
    held = actions.hold(delivery=delivery, by=ama)
    assert (held.state, row_of(delivery).state) == (State.HELD, OutboxRow.State.HELD)
    actions.let_go(delivery=delivery, by=ama, now=NOON)
    assert (fresh(delivery).state, row_of(delivery).next_try_at) == (State.WAITING, TOMORROW)
    verbs = set(release.letter.events.values_list("verb", flat=True))
    assert {"delivery held", "delivery let go"} <= verbs


def test_what_is_let_go_after_its_hour_is_due_now(release, ama):
    delivery = planned(release, ama, due_at=NOON, now=NOON)
    actions.hold(delivery=delivery, by=ama)
    actions.let_go(delivery=delivery, by=ama, now=TOMORROW)
    assert row_of(delivery).next_try_at == TOMORROW


@pytest.mark.parametrize("act", [actions.hold, actions.cancel])
def test_what_is_being_sent_is_left_alone(release, ama, act):
    delivery = planned(release, ama)
    leases.lease(1)
    with pytest.raises(NotNowError, match="being sent at this moment"):
        act(delivery=delivery, by=ama)
    assert (fresh(delivery).state, row_of(delivery).state) == ("waiting", "leased")


def test_only_what_waits_can_be_held_and_only_what_is_held_let_go(release, ama):
    delivery = planned(release, ama)
    with pytest.raises(NotNowError, match="This delivery is waiting"):
        actions.let_go(delivery=delivery, by=ama)
    actions.cancel(delivery=delivery, by=ama)
    with pytest.raises(NotNowError, match="This delivery is cancelled"):
        actions.hold(delivery=delivery, by=ama)


def test_what_was_withdrawn_is_not_let_go(release, ama):
    delivery = planned(release, ama)
    actions.hold(delivery=delivery, by=ama)
    releases.withdraw(release=release, by=ama, reason="It was wrong.")
    with pytest.raises(NotNowError, match="withdrawn"):
        actions.let_go(delivery=delivery, by=ama)
    assert (fresh(delivery).state, row_of(delivery).state) == ("held", "held")


def test_what_waits_or_is_held_can_be_cancelled(release, ama, server):
    first, second = planned(release, ama, 0), planned(release, ama, 1)
    actions.hold(delivery=second, by=ama)
    for delivery in (first, second):
        cancelled = actions.cancel(delivery=delivery, by=ama)
        assert cancelled.reason == "Cancelled by Ama Mensah."
    assert worker.drain() == 0
    assert not server.mails


def test_what_was_sent_cannot_be_cancelled(release, ama, server):
    delivery = planned(release, ama)
    worker.drain()
    with pytest.raises(NotNowError, match="taken by the other side"):
        actions.cancel(delivery=delivery, by=ama)


def test_a_failed_one_is_tried_again_under_the_same_id(release, ama, server):
    server.to_recipient["minister"] = "550 5.7.1 not today"
    delivery = planned(release, ama)
    worker.drain()
    server.to_recipient.clear()
    again = actions.retry(delivery=delivery, by=ama)
    assert (again.state, again.reason, row_of(delivery).attempts) == (State.WAITING, "", 0)
    worker.drain()
    assert outcomes(delivery) == ["refused", "taken"]
    assert {each.message_id for each in delivery.attempts.all()} == {delivery.message_id}


def test_one_that_came_back_is_tried_again_too(release, ama, server):
    delivery = planned(release, ama)
    worker.drain()
    actions.record_bounce(message_id=delivery.message_id, permanent=True, answer="5.2.2 full")
    actions.retry(delivery=delivery, by=ama)
    make_due()
    worker.drain()
    assert outcomes(delivery) == ["taken", "returned", "taken"]


def test_only_what_failed_is_tried_again(release, ama):
    delivery = planned(release, ama)
    with pytest.raises(NotNowError, match="This delivery is waiting"):
        actions.retry(delivery=delivery, by=ama)
    assert row_of(delivery).state == "queued"


def test_trying_again_judges_the_settings_and_the_release_anew(release, coalition, ama, server):
    server.to_recipient["minister"] = "550 5.7.1 not today"
    delivery = planned(release, ama, due_at=NOON, now=MONDAY_10)
    worker.drain()
    actions.set_channel(coalition=coalition, name="email", on=False, options={})
    with pytest.raises(DeliveryError, match="This channel is off"):
        actions.retry(delivery=delivery, by=ama)
    releases.withdraw(release=release, by=ama, reason="It was wrong.")
    with pytest.raises(NotNowError, match="withdrawn"):
        actions.retry(delivery=fresh(delivery), by=ama)


def test_one_that_goes_by_hand_now_is_to_be_done(release, coalition, ama, server, monkeypatch):
    server.to_recipient["minister"] = "550 5.7.1 not today"
    delivery = planned(release, ama)
    worker.drain()
    monkeypatch.setattr(type(channel("email")), "by_hand", lambda *_: True)
    assert actions.retry(delivery=delivery, by=ama).state == State.TO_DO
    assert row_of(delivery).state == OutboxRow.State.FAILED
