"""The worker against a real mail server."""

import logging
import threading
from datetime import timedelta
from email import message_from_bytes

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from undersigned.apps.outbox import leases, worker
from undersigned.apps.outbox.models import OutboxRow, SentMail

pytestmark = pytest.mark.django_db

State = OutboxRow.State


def fresh(row: OutboxRow) -> OutboxRow:
    return OutboxRow.objects.get(pk=row.pk)


def make_due() -> None:
    OutboxRow.objects.filter(state=State.QUEUED).update(next_try_at=timezone.now())


def test_a_mail_that_is_taken_is_marked_as_sent(server, put):
    row = put("ben@example.org")
    assert worker.drain() == 1
    assert server.recipients() == ["ben@example.org"]
    row = fresh(row)
    assert (row.state, row.attempts, row.lease_token) == (State.SENT, 1, None)
    assert row.sent_at


def test_every_mail_bears_the_id_of_its_row_and_says_that_a_machine_wrote_it(server, put):
    row = put()
    worker.drain()
    mail = message_from_bytes(server.mails[0][1])
    assert mail["Message-ID"] == f"<{row.pk}@localhost>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content_type() == "text/plain"


def test_many_mails_go_over_one_connection_each_to_one_recipient(server, put):
    for _ in range(40):
        put()
    assert worker.drain() == 40
    assert server.connections == 1
    assert all(len(to) == 1 for to, _ in server.mails)
    assert len(set(server.recipients())) == 40


def test_an_empty_outbox_opens_no_connection(server):
    assert worker.work() == 0
    assert server.connections == 0


def test_a_mail_waits_for_its_time(server, put):
    put(not_before=timezone.now() + timedelta(minutes=1))
    assert worker.drain() == 0


@pytest.mark.parametrize("stage", ["to_recipient", "to_data"])
def test_a_temporary_refusal_is_tried_again_later(server, put, stage):
    getattr(server, stage)["full"] = "452 4.2.2 mailbox of full@example.org is full"
    row = put("full@example.org")
    worker.drain()
    row = fresh(row)
    assert (row.state, row.attempts) == (State.QUEUED, 1)
    assert row.next_try_at > timezone.now()
    getattr(server, stage).clear()
    make_due()
    worker.drain()
    assert fresh(row).state == State.SENT
    assert server.recipients() == ["full@example.org"]


@pytest.mark.parametrize("stage", ["to_recipient", "to_data"])
def test_a_permanent_refusal_fails_at_once(server, put, stage):
    getattr(server, stage)["gone"] = "550 5.1.1 no such user gone@example.org"
    row = put("gone@example.org")
    worker.drain()
    row = fresh(row)
    assert (row.state, row.attempts) == (State.FAILED, 1)
    assert worker.drain() == 0


def test_what_is_stored_about_a_refusal_names_no_address(server, put, caplog):
    server.to_recipient["gone"] = "550 5.1.1 no such user gone@example.org"
    row = put("gone@example.org")
    logging.getLogger("undersigned").propagate = True
    worker.drain()
    assert fresh(row).last_error == "recipient refused: 550 5.1.1"
    assert "gone@" not in caplog.text


def test_a_refusal_of_one_does_not_hold_up_the_others(server, put):
    server.to_recipient["gone"] = "550 no"
    put("gone@example.org")
    others = [put(), put()]
    worker.drain()
    assert [fresh(row).state for row in others] == [State.SENT, State.SENT]


def test_a_server_that_closes_in_between_is_asked_anew(server, put):
    server.to_recipient["late"] = "421 4.3.2 closing"
    late, other = put("late@example.org"), put()
    worker.drain()
    assert fresh(late).state == State.QUEUED
    assert fresh(other).state == State.SENT
    assert server.connections == 2


def test_a_connection_cut_after_data_sends_again_under_the_same_id(server, put):
    server.cut_after_data = 1
    row = put()
    worker.drain()
    assert (fresh(row).state, fresh(row).last_error) == (State.QUEUED, "the connection broke")
    make_due()
    worker.drain()
    assert fresh(row).state == State.SENT
    ids = {message_from_bytes(content)["Message-ID"] for _, content in server.mails}
    assert len(server.mails) == 2
    assert len(ids) == 1


def test_a_server_that_is_down_puts_everything_back_after_one_try(server, put, settings):
    server.controller.stop()
    rows = [put() for _ in range(5)]
    worker.drain()
    assert {fresh(row).state for row in rows} == {State.QUEUED}
    assert {fresh(row).last_error for row in rows} == {
        "no connection to the mail server (ConnectionRefusedError)"
    }


def test_a_mail_that_never_goes_out_is_given_up_after_three_days(server, put):
    server.to_recipient["full"] = "452 full"
    row = put("full@example.org")
    OutboxRow.objects.update(created_at=timezone.now() - timedelta(hours=72))
    worker.drain()
    row = fresh(row)
    assert row.state == State.FAILED
    assert row.last_error.startswith("given up: ")


def test_a_mail_that_is_no_longer_needed_is_cancelled(server, put, words):
    row = put("ben@example.org")
    words["ben@example.org"] = None
    worker.drain()
    assert fresh(row).state == State.CANCELLED
    assert not server.mails


def test_a_mail_that_cannot_be_written_waits_and_the_others_go(server, put, words, caplog):
    row, other = put("ben@example.org"), put()
    words["ben@example.org"] = ValueError("ben@example.org is secret")
    worker.drain()
    assert (fresh(row).state, fresh(row).last_error) == (
        State.QUEUED, "could not be written (ValueError)",
    )  # fmt: skip
    assert fresh(other).state == State.SENT
    assert "secret" not in caplog.text


def test_a_kind_that_nobody_writes_waits_visibly(server, put):
    row = put()
    OutboxRow.objects.update(kind="nobody")
    worker.drain()
    assert fresh(row).last_error == "could not be written (LookupError)"


def test_a_mail_to_two_is_never_sent(server, put, words):
    row = put("two")
    words["two"] = EmailMessage("Hi", "", "us@example.org", ["a@example.org"], cc=["b@example.org"])
    worker.drain()
    assert fresh(row).state == State.FAILED
    assert not server.mails


def test_a_worker_that_is_told_to_stop_gives_back_what_it_has_not_tried(server, put):
    rows = [put(), put()]
    stop = threading.Event()
    stop.set()
    worker.work(stop)
    assert {(fresh(row).state, fresh(row).attempts) for row in rows} == {(State.QUEUED, 0)}


def test_a_long_batch_keeps_its_leases(server, put, monkeypatch):
    monkeypatch.setattr(worker, "EXTEND_AFTER", -1)
    for _ in range(3):
        put()
    kept = []
    monkeypatch.setattr(leases, "extend", lambda rows: kept.append(len(rows)))
    worker.work()
    assert kept == [3, 2, 1]


def test_the_development_outbox_keeps_a_mail_once(put, settings):
    settings.EMAIL_BACKEND = "undersigned.apps.outbox.backends.DevelopmentOutbox"
    row = put("ben@example.org")
    worker.drain()
    OutboxRow.objects.update(state=State.QUEUED, sent_at=None)
    worker.drain()
    mail = SentMail.objects.get()
    assert (mail.recipient, mail.message_id) == ("ben@example.org", row.message_id)


def test_an_unreachable_database_makes_the_worker_wait(monkeypatch):
    from django.db.utils import OperationalError

    stop, looks = threading.Event(), []

    def gone(_stop):
        looks.append(1)
        if len(looks) == 2:
            stop.set()
        raise OperationalError

    monkeypatch.setattr(worker, "work", gone)
    monkeypatch.setattr(worker, "prepare_connection", lambda: None)
    monkeypatch.setattr(worker.connection, "close", lambda: None)
    monkeypatch.setattr(worker, "POLL", 0)
    worker.run(stop)
    assert len(looks) == 2
