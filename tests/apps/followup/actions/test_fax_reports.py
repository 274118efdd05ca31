import pytest

from tests.apps.deliveries.stories import MONDAY_10, planned, turn_on
from tests.apps.followup.mails_in import make_mail
from undersigned.apps.deliveries.models import Attempt, Delivery
from undersigned.apps.followup.actions import receive
from undersigned.apps.followup.models import Reply

pytestmark = pytest.mark.django_db
NUMBER = "+233302000001"


@pytest.fixture
def fax(letter, release, ama, coalition):
    """A fax that the gateway took."""
    turn_on(coalition, "fax", mode="gateway", gateway="{number}@fax.example")
    delivery = planned(release, ama, channel="fax", time_zone="Africa/Accra")
    from django.utils import timezone

    Delivery.objects.update(state="sent", due_at=timezone.now())
    Attempt.objects.create(
        delivery=delivery,
        number=1,
        started_at=MONDAY_10,
        ended_at=MONDAY_10,
        outcome="taken",
        to=NUMBER,
    )
    return delivery


def report(words="Your fax to +233 30 200 0001 was sent. Pages: 4", **values):
    values = {"sender": "Reports <no-reply@fax.example>", "subject": "Fax report"} | values
    return receive(make_mail(words, **values))


def state(fax):
    return Delivery.objects.get(pk=fax.pk).state


def test_a_report_that_it_went_ends_the_delivery(fax):
    assert report() is None
    assert state(fax) == "delivered"
    assert "was sent" in fax.attempts.last().answer
    assert not Reply.objects.exists()


def test_a_report_that_it_did_not_go_makes_it_a_failed_one(fax):
    assert report("Your fax to +233 30 200 0001 failed: busy") is None
    assert state(fax) == "failed"


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Your fax to +233 30 200 0009 was sent.", {}),
        ("Your fax to +233 30 200 0001 was sent.", {"sender": "x@elsewhere.example"}),
        ("Your fax to +233 30 200 0001 is queued.", {}),
    ],
)
def test_any_other_mail_stays_a_mail(fax, words, values):
    assert report(words, **values) is not None
    assert state(fax) == "sent"


def test_a_fax_that_nobody_took_has_no_report(fax):
    Attempt.objects.all()._raw_delete("default")
    assert report() is not None
