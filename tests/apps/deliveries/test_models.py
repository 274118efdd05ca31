"""What was noted stays noted."""

import pytest
from django.db import IntegrityError, transaction

from tests.apps.deliveries.stories import planned
from undersigned.apps.deliveries.models import Attempt, Delivery
from undersigned.apps.outbox import worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def attempt(release, ama, server):
    planned(release, ama)
    worker.drain()
    return Attempt.objects.get()


def test_an_attempt_is_neither_changed_nor_deleted(attempt):
    attempt.answer = "something nicer"
    for act in (
        attempt.save,
        attempt.delete,
        lambda: Attempt.objects.update(answer="something nicer"),
        lambda: Attempt.objects.all().delete(),
    ):
        with pytest.raises(TypeError, match="what was noted"):
            act()


def test_an_attempt_says_what_it_is_the_receipt_of(attempt):
    receipt = attempt.receipt
    assert (receipt.to, receipt.sha256) == ("minister@water.example", attempt.sha256)
    assert (receipt.at, receipt.proof) == (attempt.ended_at, attempt.answer)


def test_one_office_has_one_delivery_a_channel(release, ama):
    one = planned(release, ama)
    with pytest.raises(IntegrityError), transaction.atomic():
        Delivery.objects.create(
            release=release, part="addressee", position=0, channel="email", languages=["en"],
            state="waiting", due_at=one.due_at,
        )  # fmt: skip


def test_deliveries_are_found_by_what_is_to_be_done(release, ama, server):
    server.to_recipient["mayor"] = "550 5.1.1 no"
    taken, refused = planned(release, ama, 0), planned(release, ama, 1)
    worker.drain()
    waiting = planned(release, ama, part="cc")
    every = Delivery.objects.of_letter(release.letter)
    assert set(every.arrived()) == {taken}
    assert set(every.failed()) == {refused}
    assert set(every.unfinished()) == set(every.waiting()) == {waiting}
