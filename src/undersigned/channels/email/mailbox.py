"""Fetches mail that came back from a mailbox: IMAP4rev1 (RFC 3501) by imapclient.

A mail is given out before anything is changed on the server; only when the caller has kept it and
asks for the next one is it marked as read. So a process that is killed leaves the mail unread, and
it is fetched again: the caller knows it by its bytes. Nothing is ever deleted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from imapclient import SEEN, IMAPClient  # type: ignore[import-untyped]  # it ships no types
from imapclient.exceptions import (  # type: ignore[import-untyped]
    IMAPClientError,
    LoginError,
)

from undersigned.channels.base import ChannelError

TIMEOUT = 30  # seconds
FOLDER = "INBOX"
PORTS = {"imaps": 993, "imap": 143}
LARGEST = 10 * 1024 * 1024  # bytes; a larger mail stays where it is and is told of


@dataclass(frozen=True, slots=True)
class Place:
    """A mailbox: ``imaps://user:word@host:port/folder``. ``secure`` is TLS from the first byte."""

    host: str
    port: int
    user: str
    password: str
    folder: str
    secure: bool


@dataclass(slots=True)
class Fetched:
    """A mail as it lay there. ``data`` is empty where it is too large; ``size`` is in bytes.

    A caller that could not keep it sets ``is_kept`` to False: it stays unread.
    """

    data: bytes
    size: int
    is_kept: bool = True

    @property
    def is_too_large(self) -> bool:
        return not self.data


def place_of(address: str) -> Place:
    """The mailbox that an address names; ``ValueError`` where it names none."""
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname or not parts.username:
        raise ValueError("is not an address such as imaps://user:word@host:993/INBOX")
    return Place(
        host=parts.hostname,
        port=parts.port or PORTS[parts.scheme],
        user=unquote(parts.username),
        password=unquote(parts.password or ""),
        folder=unquote(parts.path.strip("/")) or FOLDER,
        secure=parts.scheme == "imaps",
    )


def unread(place: Place) -> Iterator[Fetched]:
    """Each unread mail, oldest first; marked as read when the next one is asked for.

    Raises ``ChannelError``: unreachable where the server is, or does not let us in.
    """
    try:
        with _connection(place) as server:
            for uid in sorted(server.search(["UNSEEN"])):
                mail = _fetched(server, uid)
                yield mail
                if mail.is_kept:
                    server.add_flags([uid], [SEEN])
    except LoginError:
        raise ChannelError(
            "the mailbox does not let us in", permanent=True, do="Look at UNDERSIGNED_MAILBOX."
        ) from None
    except (OSError, IMAPClientError) as error:
        raise ChannelError(
            f"no connection to the mailbox ({type(error).__name__})",
            unreachable=True,
            do="Look whether the mail server runs, and at UNDERSIGNED_MAILBOX.",
        ) from error


def _connection(place: Place) -> Any:
    server = IMAPClient(place.host, port=place.port, ssl=place.secure, timeout=TIMEOUT)
    try:
        server.login(place.user, place.password)
        server.select_folder(place.folder)
    except BaseException:
        server.shutdown()
        raise
    return server


def _fetched(server: Any, uid: int) -> Fetched:
    size = server.fetch([uid], ["RFC822.SIZE"])[uid][b"RFC822.SIZE"]
    if size > LARGEST:
        return Fetched(b"", size)
    data = server.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"]
    return Fetched(data, size)
