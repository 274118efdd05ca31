"""The wire of webhooks: one signed POST to a public address, over in seconds.

Signed as Standard Webhooks 1.0 says: HMAC-SHA256 over "id.timestamp.body", in base64, after "v1,".

Trust: an owner of a coalition names the address, and the server must not be made to ask the
machines beside it. The name is resolved once, every address of it must be public, and the
connection goes to that very address; redirects are not followed, and nothing of the answer but its
number is kept.
"""

import base64
import hmac
import http.client
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from threading import Timer
from typing import Any
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from undersigned import __version__
from undersigned.channels.base import ChannelError, Receipt
from undersigned.core.errors import UndersignedError

PATIENCE = 10.0  # seconds for each step on the wire
LONGEST = 20.0  # seconds for all of it: an answer that drips must not hold up the mails
PREFIX = "whsec_"
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: leads to any IPv4 address


@dataclass(frozen=True)
class Post:
    """A message on its way; the outbox sends it."""

    url: str
    secret: bytes
    name: str
    body: bytes

    def send(self, wire: Any, *, message_id: str, now: datetime) -> Receipt:  # noqa: ARG002
        """The receipt holds the number of the answer; ``ChannelError`` for any but 2xx."""
        seconds = int(now.timestamp())
        headers = {
            "Content-Type": "application/json",
            "User-Agent": f"Undersigned/{__version__}",
            "webhook-id": self.name,
            "webhook-timestamp": str(seconds),
            "webhook-signature": signature(self.secret, self.name, seconds, self.body),
        }
        status = _posted(urlsplit(self.url), self.body, headers)
        said = _("answered %(status)s") % {"status": status}
        if not 200 <= status < 300:  # RFC 9110, 15.3
            raise ChannelError(said, permanent=status == http.HTTPStatus.GONE)
        return Receipt(at=now, proof=said)


def signature(secret: bytes, name: str, seconds: int, body: bytes) -> str:
    """What stands in the header ``webhook-signature``."""
    signed = f"{name}.{seconds}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(secret, signed, "sha256")).decode()


def secret_in_words(secret: bytes) -> str:
    return PREFIX + base64.b64encode(secret).decode()


def check_address(url: str) -> None:
    """``UndersignedError`` for an address to which nothing can be sent."""
    parts = urlsplit(url)
    schemes = {"https", "http"} if settings.PRIVATE_WEBHOOKS else {"https"}
    try:
        is_whole = parts.scheme in schemes and parts.hostname and (parts.port or 1)
    except ValueError:
        is_whole = False
    if not is_whole or parts.username or parts.password:
        raise UndersignedError(
            _("Nothing can be sent there."),
            where=_("address"),
            do=_("Give an address such as https://example.org/hook, without a name or password."),
        )


def _posted(parts: SplitResult, body: bytes, headers: dict[str, str]) -> int:
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    try:
        with _connected(parts) as connection:
            connection.request("POST", path, body, headers)
            return connection.getresponse().status
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = _("no answer (%(kind)s)") % {"kind": type(error).__name__}
        raise ChannelError(reason) from error


@contextmanager
def _connected(parts: SplitResult) -> Iterator[http.client.HTTPConnection]:
    """A connection to the address that was judged, and to no other one of that name."""
    host = parts.hostname or ""
    is_tls = parts.scheme == "https"
    port = parts.port or (443 if is_tls else 80)
    stream = socket.create_connection((_public_address(host, port), port), PATIENCE)
    if is_tls:
        context = ssl.create_default_context()
        stream = context.wrap_socket(stream, server_hostname=host, do_handshake_on_connect=False)
    watchdog = Timer(LONGEST, _cut, [stream])
    watchdog.daemon = True
    watchdog.start()
    try:
        if isinstance(stream, ssl.SSLSocket):
            stream.do_handshake()
        connection = http.client.HTTPConnection(parts.netloc, timeout=PATIENCE)
        connection.sock = stream
        yield connection
    finally:
        watchdog.cancel()
        with suppress(OSError):
            stream.close()


def _cut(stream: socket.socket) -> None:
    with suppress(OSError):
        stream.shutdown(socket.SHUT_RDWR)


def _public_address(host: str, port: int) -> str:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(each[4][0]) for each in found]
    if not settings.PRIVATE_WEBHOOKS and not all(is_public(each) for each in addresses):
        raise ChannelError(_("the address is not a public one"), permanent=True)
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, whichever way it is written."""
    known = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(known, ipaddress.IPv6Address):
        inner = known.ipv4_mapped or known.sixtofour or (known.teredo and known.teredo[1])
        if inner or known in _TRANSLATED:
            return False
    return known.is_global and not known.is_multicast
