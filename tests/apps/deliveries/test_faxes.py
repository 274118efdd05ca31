"""Faxes: they leave in the office's hours, by a gateway, or from the office's own machine."""

import datetime as dt
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

import pytest

from tests.apps.deliveries.stories import (
    MINISTER,
    fresh,
    letter_released,
    outcomes,
    planned,
    row_of,
    turn_on,
    turn_on_fax,
)
from tests.channels.consigned import printed
from undersigned.apps.deliveries import actions, papers
from undersigned.apps.deliveries.errors import DeliveryError
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.deliveries.receipts import shown
from undersigned.apps.outbox import worker
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases.hours import HourError
from undersigned.channels import channel
from undersigned.channels.base import ChannelError

pytestmark = pytest.mark.django_db

State = Delivery.State
SATURDAY = dt.datetime(2026, 3, 7, 12, tzinfo=dt.UTC)
MONDAY_9 = dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC)  # in Accra, whose clock is UTC


@pytest.fixture
def release(coalition, ama, printer, monkeypatch):
    """The printer's pages must be real here: they go under the fax's cover."""
    monkeypatch.setattr(papers, "render", lambda *_args, **_kwargs: printed())
    turn_on_fax(coalition)
    return letter_released(coalition, ama)


def test_a_fax_waits_for_the_office_to_open(release, ama):
    delivery = planned(release, ama, channel="fax", now=SATURDAY)
    assert (delivery.due_at, delivery.time_zone) == (SATURDAY, "Africa/Accra")
    assert row_of(delivery).next_try_at == MONDAY_9


def test_within_office_hours_it_leaves_at_once(release, ama):
    now = MONDAY_9 + dt.timedelta(hours=2)
    assert row_of(planned(release, ama, channel="fax", now=now)).next_try_at == now


def test_in_a_country_of_several_clocks_the_secretariat_chooses(release, ama):
    with pytest.raises(DeliveryError, match="by which clock") as refused:
        planned(release, ama, 1, channel="fax")
    assert refused.value.where == "Jonas Vreel, Fax"
    chosen = planned(release, ama, 1, channel="fax", time_zone="Asia/Jayapura", now=SATURDAY)
    opens = dt.datetime(2026, 3, 9, 9, tzinfo=ZoneInfo("Asia/Jayapura"))
    assert row_of(chosen).next_try_at == opens


def test_a_clock_that_there_is_not_is_refused(release, ama):
    with pytest.raises(HourError, match="not a time zone"):
        planned(release, ama, channel="fax", time_zone="Atlantis/Capital")


def test_what_is_foreseen_is_what_is_planned(release, ama):
    order = actions.Order("addressee", 0, "fax", ("en",))
    (foreseen,) = actions.foresee(release=release, orders=[order], now=SATURDAY)
    assert (foreseen.office.name, foreseen.way.name) == ("Mariam Tamba", "fax")
    assert (foreseen.address, foreseen.leaves_at) == ("+233 30 200 0001", MONDAY_9)
    assert not Delivery.objects.exists()


def test_by_hand_it_leaves_when_somebody_sends_it(release, coalition, ama):
    turn_on_fax(coalition, "machine")
    order = actions.Order("addressee", 1, "fax", ("en",))
    (foreseen,) = actions.foresee(release=release, orders=[order], now=SATURDAY)
    assert foreseen.leaves_at is None
    assert planned(release, ama, 1, channel="fax").state == State.TO_DO


def test_a_retry_that_comes_after_hours_waits_until_the_morning(release, ama, server, clock):
    delivery = planned(release, ama, channel="fax", now=MONDAY_9)
    clock(MONDAY_9.replace(hour=19))
    worker.drain()
    assert not server.mails
    row = row_of(delivery)
    assert (row.attempts, row.next_try_at) == (0, MONDAY_9 + dt.timedelta(days=1))
    assert outcomes(delivery) == []


def test_a_gateway_gets_the_pages_under_a_cover_and_its_report_settles_it(
    release, ama, server, clock
):
    delivery = planned(release, ama, channel="fax", now=MONDAY_9)
    clock(MONDAY_9)
    worker.drain()
    ((recipients, data),) = server.mails
    assert recipients == ["+233302000001@fax.example"]
    mail = message_from_bytes(data, policy=policy.default)
    (attached,) = mail.iter_attachments()
    assert attached.get_content().startswith(b"%PDF")
    assert mail["Message-ID"] == delivery.message_id
    assert fresh(delivery).state == State.SENT
    done = actions.record_report(
        delivery=delivery, went_through=True, answer="2 of 2, OK", at=MONDAY_9, by=ama
    )
    assert (done.state, outcomes(done)) == (State.DELIVERED, ["taken", "confirmed"])


def test_a_channel_that_is_done_by_hand_meanwhile_stops_what_waits(
    release, coalition, ama, server, clock
):
    delivery = planned(release, ama, channel="fax", now=MONDAY_9)
    turn_on_fax(coalition, "machine")
    clock(MONDAY_9)
    worker.drain()
    assert fresh(delivery).reason == "The coalition does this by hand now."
    assert actions.retry(delivery=fresh(delivery), by=ama).state == State.TO_DO


def test_a_fax_server_that_is_away_holds_up_no_mail(
    release, coalition, ama, server, clock, monkeypatch
):
    def away(*_args):
        raise ChannelError("HylaFAX's server is not reached", unreachable=True)

    turn_on(coalition, "email")
    fax = planned(release, ama, channel="fax", now=MONDAY_9)
    mail = planned(release, ama, 1, now=MONDAY_9)
    monkeypatch.setattr(type(channel("fax")), "send", away)
    clock(MONDAY_9)
    worker.drain()
    assert (fresh(fax).state, fresh(mail).state) == (State.WAITING, State.SENT)
    assert fresh(fax).reason == "HylaFAX's server is not reached"


def test_an_obstacle_that_arose_meanwhile_stops_it(
    release, coalition, ama, server, clock, monkeypatch
):
    delivery = planned(release, ama, channel="fax", now=MONDAY_9)
    monkeypatch.setattr(type(channel("fax")), "obstacles", lambda *_: ("No line.",))
    clock(MONDAY_9)
    worker.drain()
    assert (fresh(delivery).state, fresh(delivery).reason) == (State.FAILED, "No line.")


# --- HylaFAX tells what became of a fax when it is asked


@pytest.fixture
def queued(release, coalition, ama, hylafax, server, clock):
    """HylaFAX took the minister's fax under the number 7."""
    turn_on_fax(coalition, "sendfax")
    delivery = planned(release, ama, channel="fax", now=MONDAY_9)
    clock(MONDAY_9)
    worker.drain()
    assert fresh(delivery).state == State.SENT
    return delivery


def ask(clock, minutes: int = 3) -> None:
    clock(MONDAY_9 + dt.timedelta(minutes=minutes))
    worker.drain()


def job(delivery, state: str, said: str = "") -> str:
    return f"@7@{state}@ 3:3 @ 1:12@{delivery.key}@{said}"


def test_a_fax_that_is_done_is_delivered_once_hylafax_says_so(queued, hylafax, clock):
    hylafax.queue(job(queued, "R"))
    ask(clock)
    assert (fresh(queued).state, outcomes(queued)) == (State.SENT, ["taken"])
    hylafax.queue(job(queued, "D"))
    ask(clock, minutes=60)
    assert (fresh(queued).state, outcomes(queued)) == (State.DELIVERED, ["taken", "confirmed"])
    last = queued.attempts.last()
    assert "pages 3/3" in last.answer
    assert last.to == "+233302000001"
    told = shown(last, channel("fax"), MINISTER)
    assert told.proves.startswith("Our fax server sent the fax to +233302000001")


def test_a_fax_that_did_not_go_fails_and_says_why(queued, hylafax, clock):
    hylafax.queue(job(queued, "F", "Busy signal detected"))
    ask(clock)
    assert (fresh(queued).state, outcomes(queued)) == (State.FAILED, ["taken", "returned"])
    assert "Busy signal detected" in fresh(queued).reason


def test_a_fax_server_that_is_away_is_asked_again_and_holds_up_nothing(queued, hylafax, clock):
    hylafax.answers("faxstat", err='Can not reach server at host "fax", port 4559.\n')
    ask(clock)
    asked = OutboxRow.objects.get(kind="deliveries.inquiry")
    assert (asked.state, fresh(queued).state) == (OutboxRow.State.QUEUED, State.SENT)


def test_a_report_that_a_person_enters_ends_the_asking(queued, ama, hylafax, clock):
    actions.record_report(delivery=queued, went_through=True, answer="OK", at=MONDAY_9, by=ama)
    ask(clock)
    asked = OutboxRow.objects.get(kind="deliveries.inquiry")
    assert asked.state == OutboxRow.State.CANCELLED
    assert outcomes(queued) == ["taken", "confirmed"]


def test_a_gateway_has_nothing_to_tell_when_it_is_asked(release, ama, server, clock):
    delivery = planned(release, ama, channel="fax", now=MONDAY_9)
    clock(MONDAY_9)
    worker.drain()
    ask(clock)
    assert (fresh(delivery).state, outcomes(delivery)) == (State.SENT, ["taken"])
    assert OutboxRow.objects.get(kind="deliveries.inquiry").state == OutboxRow.State.SENT


def test_nobody_asks_about_a_mail(release, coalition, ama, server):
    turn_on(coalition, "email")
    planned(release, ama)
    worker.drain()
    assert not OutboxRow.objects.filter(kind="deliveries.inquiry").exists()


def test_what_goes_by_fax_is_set_for_one_and_what_goes_by_mail_is_not(
    coalition, release, ama, monkeypatch
):
    turn_on(coalition, "email")
    asked = []

    def render(*arguments, layout, **options):
        asked.append(layout.for_fax)
        return printed()

    monkeypatch.setattr(papers, "render", render)
    for way in ("fax", "email"):
        papers.SHELF.clear()
        papers.consignment(planned(release, ama, channel=way, now=MONDAY_9), ("pdf",))
    assert asked == [True, False]
