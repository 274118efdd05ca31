"""Mail through a provider's interface: Postmark's, on the loopback."""

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.mail import get_connection

from tests.channels.consigned import NOW, PDF, consignment, party
from undersigned.channels import channel
from undersigned.channels.base import ChannelError
from undersigned.config.mail import mail

EMAIL = channel("email")
TAKEN = {
    "ErrorCode": 0,
    "Message": "OK",
    "MessageID": "0a25e4c1-2f",
    "To": "minister@water.example",
}


class Provider(ThreadingHTTPServer):
    """Answers with ``status`` and ``answer``, and keeps what it was given."""

    status = 200
    answer: object = TAKEN

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.mails: list[dict] = []


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.mails.append(json.loads(body))
        answer = self.server.answer
        data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_arguments) -> None:
        """Say nothing."""


@pytest.fixture
def provider():
    server = Provider()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def wire(provider, settings):
    address = f"http://127.0.0.1:{provider.server_port}/"
    for name, value in mail(f"postmark://?server_token=word&api_url={address}").items():
        setattr(settings, name, value)
    connection = get_connection()
    yield connection
    connection.close()


def send(wire, **values):
    return EMAIL.send(consignment(**values), EMAIL.options({}), wire, NOW)


def failure(wire) -> ChannelError:
    with pytest.raises(ChannelError) as caught:
        send(wire)
    assert "minister" not in caught.value.reason
    return caught.value


def test_the_provider_gets_the_whole_mail(provider, wire):
    send(wire)
    (given,) = provider.mails
    assert given["To"] == "Ministry of Water of Sarrania <minister@water.example>"
    assert given["From"] == "Coalition for Clear Rivers <letters@clear-rivers.example>"
    assert "replies+x7k2@clear-rivers.example" in given["ReplyTo"]
    assert given["Subject"] == consignment().subject
    assert "We, 79 organisations" in given["TextBody"]
    (attached,) = given["Attachments"]
    assert (attached["Name"], base64.b64decode(attached["Content"])) == ("letter.pdf", PDF)
    headers = {each["Name"]: each["Value"] for each in given["Headers"]}
    assert headers["Message-ID"] == consignment().message_id


def test_its_answer_is_the_proof(provider, wire):
    receipt = send(wire)
    assert receipt.proof == "Postmark: sent, id 0a25e4c1-2f"
    assert receipt.sha256 == EMAIL.pack(consignment(), EMAIL.options({})).sha256


def test_a_mail_without_a_reply_address_goes_too(provider, wire):
    assert send(wire, sender=party(reply_to=""), papers=()).proof
    assert "ReplyTo" not in provider.mails[0]


@pytest.mark.parametrize(
    ("status", "permanent", "unreachable"),
    [(401, False, True), (400, True, False), (429, False, False), (503, False, False)],
)
def test_what_the_provider_refuses_is_told_by_its_status(
    provider, wire, status, permanent, unreachable
):
    provider.status, provider.answer = status, {"ErrorCode": 10, "Message": "minister is out"}
    error = failure(wire)
    assert (error.permanent, error.unreachable) == (permanent, unreachable)
    assert str(status) in error.reason


def test_a_recipient_that_the_provider_knows_to_bounce_is_refused_for_good(provider, wire):
    provider.status = 422
    words = "Found inactive addresses: minister@water.example. Inactive recipients are ones that"
    provider.answer = {"ErrorCode": 406, "Message": words}
    error = failure(wire)
    assert (error.reason, error.permanent) == ("recipient refused by the provider", True)


def test_a_refusal_in_words_that_nobody_knows_is_one_all_the_same(provider, wire):
    provider.status, provider.answer = 422, {"ErrorCode": 406, "Message": "No, minister"}
    error = failure(wire)
    assert (error.reason, error.permanent) == ("refused by the provider: 422", True)


def test_an_answer_that_cannot_be_read_is_tried_again(provider, wire):
    provider.answer = b"<html>"
    error = failure(wire)
    assert (error.reason, error.permanent) == ("the provider's answer 200 cannot be read", False)


def test_a_provider_that_is_not_reached_is_tried_again(provider, wire):
    provider.shutdown()
    provider.server_close()
    error = failure(wire)
    assert "not reached" in error.reason
    assert not error.permanent
