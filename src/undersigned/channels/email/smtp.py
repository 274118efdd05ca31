"""SMTP connections that keep what the server said to the message.

``smtplib`` gives the answer to DATA to nobody who sends by ``sendmail``; it is the one line that
shows that the server took responsibility (RFC 5321 4.2.5 and 6.1), and often holds the number under
which it can be found again.
"""

import smtplib
from typing import Any


class _Remembering(smtplib.SMTP):
    last_answer: tuple[int, bytes] | None = None

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.last_answer = None
        self.last_answer = super().data(msg)
        return self.last_answer


class RememberingSMTP(_Remembering):
    """``smtplib.SMTP`` whose ``last_answer`` is the answer (code, text) to the last message."""


class RememberingSMTPOverTLS(_Remembering, smtplib.SMTP_SSL):
    """The same over TLS from the first byte (RFC 8314)."""
