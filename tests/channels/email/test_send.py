"""What the other side says, kept or turned into an error that says whether to try again."""

import smtplib

import pytest

from tests.channels.consigned import NOW, consignment, office
from undersigned.channels import channel
from undersigned.channels.base import ChannelError
from undersigned.channels.email.send import send

EMAIL = channel("email")
OPTIONS = EMAIL.options({})


def attempt(wire, email="minister@water.example"):
    return EMAIL.send(consignment(addressee=office(email=email)), OPTIONS, wire, NOW)


def failure(wire, email="minister@water.example") -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        attempt(wire, email)
    return caught.value


def test_the_answer_to_the_message_is_kept(server, wire):
    server.to_data["minister"] = "250 2.0.0 Ok: queued as 4Zx9Kq1mTz"
    assert attempt(wire).proof == "127.0.0.1: 250 2.0.0, queued as 4Zx9Kq1mTz"


def test_an_answer_that_names_somebody_is_kept_without_the_name(server, wire):
    server.to_data["minister"] = "250 2.6.0 Thank you, Ilo Marsk (minister@water.example)"
    assert attempt(wire).proof == "127.0.0.1: 250 2.6.0"


def test_the_answer_to_an_earlier_mail_is_not_taken_for_that_to_a_later_one(server, wire):
    server.to_data["first"] = "250 2.0.0 Ok: queued as 4Zx9Kq1mTz"
    attempt(wire, "first@water.example")
    assert attempt(wire).proof == "127.0.0.1: 250"


@pytest.mark.parametrize("stage", ["to_recipient", "to_data"])
def test_greylisting_asks_to_come_back(server, wire, stage):
    getattr(server, stage)["minister"] = "450 4.7.1 Greylisted, come back minister@water.example"
    error = failure(wire)
    assert not error.permanent
    assert not error.wire_broken
    assert error.reason.endswith("refused: 450 4.7.1")
    getattr(server, stage).clear()
    attempt(wire)
    assert len(server.mails) == 1


@pytest.mark.parametrize("stage", ["to_recipient", "to_data"])
def test_a_refusal_for_good_is_permanent_and_names_nobody(server, wire, stage):
    getattr(server, stage)["minister"] = "550 5.1.1 no such user minister@water.example"
    error = failure(wire)
    assert error.permanent
    assert "minister" not in error.reason
    assert error.reason.endswith("refused: 550 5.1.1")


def test_a_cut_after_the_message_is_tried_again_with_the_same_bytes(server, wire):
    server.cut_after_data = 1
    error = failure(wire)
    assert error.wire_broken
    assert not error.permanent
    wire.connection = None
    receipt = attempt(wire)
    assert len(server.mails) == 2
    assert server.mails[0] == server.mails[1]
    assert receipt.message_id == consignment().message_id


def test_a_server_that_is_gone_holds_up_everything(server, wire):
    server.controller.stop()
    error = failure(wire)
    assert error.unreachable
    assert "UNDERSIGNED_MAIL" in error.do


def test_a_server_that_is_full_lets_nobody_in(server, wire, monkeypatch):
    def full():
        raise smtplib.SMTPConnectError(421, b"4.3.2 too many connections")

    monkeypatch.setattr(wire, "open", full)
    error = failure(wire)
    assert error.unreachable
    assert error.reason == "the mail server does not let us in: 421 4.3.2"


def test_a_backend_that_takes_nothing_is_an_error(wire, monkeypatch):
    monkeypatch.setattr(wire, "open", lambda: True)
    monkeypatch.setattr(wire, "send_messages", lambda _mails: 0)
    assert failure(wire).wire_broken


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (smtplib.SMTPNotSupportedError("SMTPUTF8"), "SMTPNotSupportedError"),
        (ConnectionResetError(), "the connection broke (ConnectionResetError)"),
        (TimeoutError(), "the connection broke (TimeoutError)"),
    ],
)
def test_a_connection_that_breaks_is_told_by_its_kind(wire, monkeypatch, error, reason):
    def breaks(_mails):
        raise error

    monkeypatch.setattr(wire, "open", lambda: True)
    monkeypatch.setattr(wire, "send_messages", breaks)
    found = failure(wire)
    assert (found.reason, found.wire_broken, found.permanent) == (reason, True, False)


def test_a_fault_of_ours_is_not_taken_for_one_of_the_network(wire, monkeypatch):
    def broken(_mails):
        raise ZeroDivisionError

    monkeypatch.setattr(wire, "open", lambda: True)
    monkeypatch.setattr(wire, "send_messages", broken)
    with pytest.raises(ZeroDivisionError):
        send(wire, object(), message_id="<a@b>", now=NOW)


def test_a_backend_that_tells_nothing_leaves_no_proof(settings):
    from django.core.mail.backends.dummy import EmailBackend

    receipt = attempt(EmailBackend())
    assert receipt.proof == ""
    assert receipt.sha256
