"""What comes back about a mail that was taken."""

import pytest

from tests.apps.deliveries.stories import fresh, outcomes, planned, row_of
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.outbox import leases, worker

pytestmark = pytest.mark.django_db

State = Delivery.State


@pytest.fixture
def sent(release, ama, server):
    delivery = planned(release, ama)
    worker.drain()
    return delivery


def bounce(delivery, *, permanent: bool = True, answer: str = "5.1.1 no such user"):
    return actions.record_bounce(message_id=delivery.message_id, permanent=permanent, answer=answer)


def test_a_mail_that_came_back_makes_its_delivery_a_failed_one(sent):
    assert bounce(sent).pk == sent.pk
    assert (fresh(sent).state, fresh(sent).reason) == (State.FAILED, "5.1.1 no such user")
    assert outcomes(sent) == ["taken", "returned"]


def test_the_same_report_read_twice_is_noted_once(sent):
    bounce(sent)
    bounce(sent)
    assert outcomes(sent) == ["taken", "returned"]


def test_a_mail_that_is_late_is_noted_and_stays_taken(sent):
    bounce(sent, permanent=False, answer="4.4.1 no answer yet")
    assert (fresh(sent).state, outcomes(sent)) == (State.SENT, ["taken", "delayed"])


def test_a_report_about_one_that_waits_stops_it(release, ama):
    """A worker was killed after the server had taken the mail, and the report was faster."""
    delivery = planned(release, ama)
    bounce(delivery)
    assert (fresh(delivery).state, row_of(delivery).state) == (State.FAILED, "cancelled")


def test_a_report_about_one_that_is_being_sent_is_noted_alone(release, ama):
    delivery = planned(release, ama)
    leases.lease(1)
    bounce(delivery)
    assert (fresh(delivery).state, outcomes(delivery)) == (State.WAITING, ["returned"])


@pytest.mark.parametrize(
    "message_id", ["<0190b7a0-0000-7000-8000-000000000000@localhost>", "<news@elsewhere>", ""]
)
def test_a_report_about_another_mail_concerns_no_delivery(sent, message_id):
    found = actions.record_bounce(message_id=message_id, permanent=True, answer="5.0.0")
    assert (found, fresh(sent).state) == (None, State.SENT)
