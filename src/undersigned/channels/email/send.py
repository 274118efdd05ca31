"""Hands one mail to a mail server and says how it answered.

The connection is anything with ``open`` and ``send_messages`` in the manner of Django's mail
backends, so that SMTP, a provider's interface and the development outbox are one to the caller.
Temporary is what RFC 5321 4.2.1 calls a transient negative completion (4yz) and every broken
connection; permanent is a 5yz answer to the recipient, the sender or the message.

After a connection that broke between DATA and its answer nobody knows whether the mail was taken
(RFC 1047). It is sent again with the same Message-ID, by which the reader's program may know it.
"""

import smtplib
from datetime import datetime
from typing import Any

from undersigned.channels.base import ChannelError, Receipt, Wire
from undersigned.channels.email import answers

_OURS_TO_MEND = {401, 402, 403, 404}  # a provider does not let us in (RFC 9110 15.5)
_LATER = {408, 425, 429}
_FOR_GOOD = {  # what django-anymail raises without an answer that has a status
    "AnymailRecipientsRefused": "recipient refused by the provider",
    "AnymailInvalidAddress": "the provider cannot write to such an address",
    "AnymailUnsupportedFeature": "the provider cannot send such a mail",
}


def send(connection: Wire, message: Any, *, message_id: str, now: datetime) -> Receipt:
    """Give ``message`` to ``connection``; ``ChannelError`` where it was not taken.

    The connection is opened where it is not, and stays open for the next mail.
    """
    _open(connection)
    try:
        taken = connection.send_messages([message])
    except smtplib.SMTPException as error:
        raise _smtp_error(error) from error
    except Exception as error:
        raise _other_error(error) from error
    if not taken:
        raise ChannelError("the mail backend did not take it", wire_broken=True)
    return Receipt(message_id=message_id, at=now, proof=_proof(connection, message))


def _proof(connection: Any, message: Any) -> str:
    """What the other side answered, "" where the backend does not tell; may be a refusal yet."""
    status = getattr(message, "anymail_status", None)
    if status is not None:
        code = getattr(status.esp_response, "status_code", None)
        if code is not None and code >= 400:  # django-anymail leaves some refusals to its caller
            raise _provider_error(code, "")
        return answers.by_provider(str(connection.esp_name), status)
    answer = getattr(getattr(connection, "connection", None), "last_answer", None)
    if answer is None:
        return ""
    number, text = answer
    return answers.accepted(number, text, host=str(getattr(connection, "host", "") or ""))


def _open(connection: Wire) -> None:
    """A wrong password or a full server is ours to mend: no waiting mail may be lost by it."""
    try:
        connection.open()
    except smtplib.SMTPResponseException as error:
        code = answers.code(error.smtp_code, error.smtp_error)
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
        f"{step} refused: {answers.code(code, text)}",
        permanent=500 <= code < 600,
        wire_broken=broken,
    )


def _other_error(error: Exception) -> Exception:
    """An error of a provider (as django-anymail raises it) or of the network; else ``error``.

    A provider's interface answers with an HTTP status (RFC 9110 15).
    """
    kind = type(error).__name__
    if hasattr(error, "esp_name"):
        return _provider_error(getattr(error, "status_code", None), kind)
    if isinstance(error, OSError):  # refused, timed out, TLS
        return ChannelError(f"the connection broke ({kind})", wire_broken=True)
    return error


def _provider_error(status: int | None, kind: str) -> ChannelError:
    if status in _OURS_TO_MEND:
        return ChannelError(
            f"the mail provider does not let us in: {status}",
            unreachable=True,
            do="Look at the provider's key and settings.",
        )
    if status is None:
        what = _FOR_GOOD.get(kind, f"the provider was not reached ({kind})")
        return ChannelError(what, permanent=kind in _FOR_GOOD)
    if status < 400:
        return ChannelError(f"the provider's answer {status} cannot be read")
    permanent = 400 <= status < 500 and status not in _LATER
    return ChannelError(f"refused by the provider: {status}", permanent=permanent)
