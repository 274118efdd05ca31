"""Hands one mail to a mail server and says how it answered.

The connection is anything with ``open`` and ``send_messages`` in the manner of Django's mail
backends, so that SMTP, a provider's interface and the development outbox are one to the caller.
Temporary is what RFC 5321 4.2.1 calls a transient negative completion (4yz) and every broken
connection; permanent is a 5yz answer to the recipient, the sender or the message.

After a connection that broke between DATA and its answer nobody knows whether the mail was taken
(RFC 1047). It is sent again with the same Message-ID, by which the reader's program may know it.
"""

import re
import smtplib
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from undersigned.channels.base import ChannelError, Receipt

Message = TypeVar("Message", contravariant=True)

_STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")  # RFC 3463 2: class.subject.detail


class Connection(Protocol[Message]):
    """What we need of a mail backend."""

    def open(self) -> object: ...

    def send_messages(self, email_messages: Sequence[Message], /) -> int | None: ...


def send(
    connection: Connection[Message], message: Message, *, message_id: str, now: datetime
) -> Receipt:
    """Give ``message`` to ``connection``; ``ChannelError`` where it was not taken.

    The connection is opened where it is not, and stays open for the next mail.
    """
    _open(connection)
    try:
        taken = connection.send_messages([message])
    except smtplib.SMTPException as error:
        raise _smtp_error(error) from error
    except OSError as error:  # refused, timed out, TLS
        kind = type(error).__name__
        raise ChannelError(f"the connection broke ({kind})", wire_broken=True) from error
    if not taken:
        raise ChannelError("the mail backend did not take it", wire_broken=True)
    return Receipt(message_id=message_id, at=now)


def _open(connection: Connection[Message]) -> None:
    """A wrong password or a full server is ours to mend: no waiting mail may be lost by it."""
    try:
        connection.open()
    except smtplib.SMTPResponseException as error:
        code = _code(error.smtp_code, error.smtp_error)
        raise ChannelError(
            f"the mail server does not let us in: {code}",
            unreachable=True,
            do="Look at UNDERSIGNED_MAIL.",
        ) from error
    except OSError as error:  # SMTPException is one too
        kind = type(error).__name__
        raise ChannelError(
            f"no connection to the mail server ({kind})",
            unreachable=True,
            do="Look whether the mail server runs, and at UNDERSIGNED_MAIL.",
        ) from error


def _smtp_error(error: smtplib.SMTPException) -> ChannelError:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, text = next(iter(error.recipients.values()))
        return _answered("recipient", code, text)
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return ChannelError("the connection broke", wire_broken=True)
    if isinstance(error, smtplib.SMTPResponseException):
        step = "sender" if isinstance(error, smtplib.SMTPSenderRefused) else "message"
        return _answered(step, error.smtp_code, error.smtp_error)
    return ChannelError(type(error).__name__, wire_broken=True)


def _answered(step: str, code: int, text: bytes | str) -> ChannelError:
    """421 (RFC 5321 3.8) and codes that are none mean that the server closes the connection."""
    broken = code == 421 or not 400 <= code < 600
    return ChannelError(
        f"{step} refused: {_code(code, text)}", permanent=500 <= code < 600, wire_broken=broken
    )


def _code(code: int, text: bytes | str) -> str:
    """The numbers of an answer without its words, which may repeat an address."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    status = _STATUS.search(words)
    return f"{code} {status[0]}" if status else str(code)
