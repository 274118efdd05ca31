"""The wire of webhooks: signed as the standard says, to public addresses alone, soon over."""

import base64
import hashlib
import hmac
import socket
import threading
import time

import pytest
from django.utils import timezone

from undersigned.apps.programs import posting
from undersigned.apps.programs.posting import Post, check_address, is_public, signature
from undersigned.channels.base import ChannelError
from undersigned.core.errors import UndersignedError


def sent(url, body=b"{}"):
    return Post(url, b"s" * 32, "msg_1", body).send(None, message_id="", now=timezone.now())


def test_the_signature_is_that_of_the_standards_own_example():
    # Standard Webhooks 1.0, the example that its libraries are tested with.
    secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    body = b'{"test": 2432232314}'
    assert signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body) == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


def test_the_body_arrives_with_its_signature(listener):
    receipt = sent(listener.url, '{"a": "ü"}'.encode())
    ((headers, body),) = listener.told
    assert body == '{"a": "ü"}'.encode()
    signed = f"msg_1.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(b"s" * 32, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert headers["webhook-id"] == "msg_1"
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 60
    assert receipt.proof == "answered 200"


@pytest.mark.parametrize(("status", "permanent"), [(500, False), (404, False), (410, True)])
def test_any_answer_but_thanks_is_tried_again_unless_it_is_gone(listener, status, permanent):
    listener.answers = [status]
    with pytest.raises(ChannelError, match=f"answered {status}") as caught:
        sent(listener.url)
    assert caught.value.permanent is permanent


def test_a_redirect_is_not_followed(listener):
    listener.answers = [302]
    with pytest.raises(ChannelError, match="answered 302"):
        sent(listener.url)
    assert len(listener.told) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254"])
def test_an_address_inside_is_refused_before_anything_is_sent(host):
    with pytest.raises(ChannelError, match="not a public one") as caught:
        sent(f"https://{host}/")
    assert caught.value.permanent


def test_a_name_of_which_one_address_is_inside_is_refused(monkeypatch):
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 443)) for ip in ("8.8.8.8", "10.1.1.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: found)
    with pytest.raises(ChannelError, match="not a public one"):
        sent("https://hook.example/")


def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch):
    asked, gone_to = [], []

    def resolved(host, port, **_more):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", port))]

    def connected(address, _timeout):
        gone_to.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(socket, "create_connection", connected)
    with pytest.raises(ChannelError, match=r"no answer \(ConnectionRefusedError\)"):
        sent("https://hook.example/")
    assert asked == ["hook.example"]
    assert gone_to == [("8.8.8.8", 443)]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.2.3.4",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::a00:1",
        "2002:a00:1::",
    ],
)
def test_addresses_that_are_not_public_in_any_writing(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07::1"])
def test_public_addresses(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://hook.example/",
        "ftp://hook.example/",
        "https:///hook",
        "https://me:word@hook.example/",
        "https://hook.example:99999/",
        "hook.example",
    ],
)
def test_an_address_to_which_nothing_can_be_sent_is_told(url):
    with pytest.raises(UndersignedError, match="Nothing can be sent there"):
        check_address(url)


def test_an_address_of_the_web_is_taken(settings):
    check_address("https://hook.example/path?key=1")
    settings.PRIVATE_WEBHOOKS = True
    check_address("http://10.0.0.1:8080/")


def test_an_answer_that_drips_is_cut(settings, monkeypatch):
    """Each byte comes in time, all of them never: the mails behind it must not wait."""
    settings.PRIVATE_WEBHOOKS = True
    monkeypatch.setattr(posting, "LONGEST", 0.5)
    server = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def drip():
        client, _address = server.accept()
        with client:
            while not stop.wait(0.05):
                try:
                    client.sendall(b"H")
                except OSError:
                    return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    begun = time.monotonic()
    with pytest.raises(ChannelError, match="no answer"):
        sent(f"http://127.0.0.1:{server.getsockname()[1]}/")
    assert time.monotonic() - begun < 5
    stop.set()
    thread.join()
    server.close()


def test_a_certificate_that_nobody_vouches_for_is_no_answer(listener):
    with pytest.raises(ChannelError, match=r"no answer \(SSL"):
        sent(listener.url.replace("http:", "https:"))
