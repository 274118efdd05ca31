"""What a person did with a letter, and what was reported about it."""

import datetime as dt
import hashlib

import pytest

from tests.apps.deliveries.stories import fresh, outcomes, planned, turn_on
from tests.apps.deliveries.test_photographs import png
from tests.apps.releases.stories import NOON
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.errors import DeliveryError
from undersigned.apps.deliveries.models import Delivery, Photograph
from undersigned.apps.deliveries.photographs import checked
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db

State = Delivery.State
FORM = {"page": "https://forms.sandoria.example/letters", "reference": "SND-2026-118"}


@pytest.fixture
def to_file(release, coalition, ama):
    """To be filed in the minister's web form."""
    turn_on(coalition, "portal")
    return planned(release, ama, channel="portal")


def file_it(delivery, by, **values):
    return actions.record_by_hand(
        **{"delivery": delivery, "by": by, "entered": FORM, "at": NOON, **values}
    )


def test_what_a_person_does_waits_for_no_worker(to_file):
    assert to_file.state == State.TO_DO
    assert not OutboxRow.objects.exclude(kind="alerts.spread").exists()  # news of the release


def test_it_is_delivered_once_it_is_recorded_with_its_hash_and_picture(to_file, ama):
    picture = checked("screenshot.png", png())
    done = file_it(to_file, ama, pictures={"screenshot": picture})
    assert (done.state, outcomes(done)) == (State.DELIVERED, ["done"])
    attempt = done.attempts.get()
    assert (attempt.ended_at, attempt.by) == (NOON, ama)
    assert attempt.entered == FORM | {"screenshot": picture.sha256}
    printed = b"%PDF-1.7 en for Mariam Tamba, 3 names"
    assert attempt.sha256 == hashlib.sha256(printed).hexdigest()
    assert attempt.papers == [{"name": "clear-water.pdf", "sha256": attempt.sha256}]
    kept = Photograph.objects.get(attempt=attempt)
    assert (bytes(kept.data), kept.media_type) == (checked("slip", png()).data, "image/png")
    assert to_file.release.letter.events.filter(verb="delivered by hand").exists()


def test_what_is_needed_and_lacks_is_named(to_file, ama):
    with pytest.raises(UndersignedError, match="Reference number is missing"):
        file_it(to_file, ama, entered={"page": "https://forms.sandoria.example"})
    assert (fresh(to_file).state, outcomes(to_file)) == (State.TO_DO, [])


def test_it_is_recorded_once(to_file, ama):
    file_it(to_file, ama)
    with pytest.raises(NotNowError, match="This delivery is delivered"):
        file_it(to_file, ama)


def test_what_is_still_to_come_cannot_be_recorded(to_file, ama):
    with pytest.raises(DeliveryError, match="still to come"):
        file_it(to_file, ama, at=NOON + dt.timedelta(hours=1), now=NOON)


def test_what_is_to_be_done_can_be_cancelled(to_file, ama):
    assert actions.cancel(delivery=to_file, by=ama).state == State.CANCELLED


# --- Reports


@pytest.fixture
def sent(release, ama, server):
    delivery = planned(release, ama)
    worker.drain()
    return delivery


def report(delivery, by, *, went_through: bool = True, **values):
    return actions.record_report(
        **{"delivery": delivery, "by": by, "answer": "4 of 4 pages, OK", "at": NOON, **values},
        went_through=went_through,
    )


def test_a_good_report_makes_it_delivered(sent, ama):
    done = report(sent, ama, picture=checked("report", png()))
    assert (done.state, outcomes(done)) == (State.DELIVERED, ["taken", "confirmed"])
    last = done.attempts.last()
    assert (last.answer, last.by, last.photographs.count()) == ("4 of 4 pages, OK", ama, 1)


def test_a_bad_report_makes_it_failed_and_it_can_be_tried_again(sent, ama):
    failed = report(sent, ama, went_through=False, answer="line busy")
    assert (failed.state, failed.reason) == (State.FAILED, "line busy")
    assert outcomes(failed) == ["taken", "returned"]
    assert actions.retry(delivery=failed, by=ama).state == State.WAITING


def test_a_report_says_something_and_is_about_one_that_was_sent(sent, release, ama):
    with pytest.raises(DeliveryError, match="Nothing is written"):
        report(sent, ama, answer=" ")
    with pytest.raises(DeliveryError, match="still to come"):
        report(sent, ama, now=NOON - dt.timedelta(hours=1))
    with pytest.raises(NotNowError, match="This delivery is waiting"):
        report(planned(release, ama, 1), ama)
