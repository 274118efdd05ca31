"""What is kept of a mail server's or provider's answer: the parts that name no person.

RFC 5321 4.2 (reply codes), RFC 3463 (status codes). Nothing fixes the form of a queue id, so we
know those of Postfix, Exim, Sendmail, Exchange and Gmail, and keep none of another form: a word
that we do not know may be a name.
"""

import re
from typing import Any

_STATUS = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")  # RFC 3463 2: class.subject.detail
_QUEUE_IDS = (
    re.compile(r"\bqueued as ([0-9A-Za-z]{6,24})\b", re.I),  # Postfix
    re.compile(r"\bid=([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})\b"),  # Exim
    re.compile(r"\bInternalId=(\d{6,24})\b", re.I),  # Exchange
    re.compile(r"\b([0-9A-Za-z]{10,18}) Message accepted for delivery\b", re.I),  # Sendmail
    re.compile(r"\b([0-9a-z-]{10,60}\.\d{1,4}) - gsmtp\b", re.I),  # Gmail
)
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9 _.-]{0,40}")
_PROVIDER_ID = re.compile(r"<?[0-9A-Za-z._=+/@-]{1,128}>?")


def code(number: int, text: bytes | str) -> str:
    """The numbers of an answer without its words, which may repeat an address."""
    status = _STATUS.search(_words(text))
    return f"{number} {status[0]}" if status else str(number)


def accepted(number: int, text: bytes | str, host: str) -> str:
    """``mail.example.org: 250 2.0.0, queued as 4ABC1234``."""
    words = _words(text)
    found = next((match[1] for each in _QUEUE_IDS if (match := each.search(words))), "")
    answer = f"{code(number, text)}, queued as {found}" if found else code(number, text)
    return f"{host}: {answer}" if host else answer


def by_provider(name: str, status: Any) -> str:
    """``Postmark: queued, id 0a1b``, of what django-anymail notes on a mail that it sent."""
    states = sorted(each for each in status.status or () if _WORD.fullmatch(each or ""))
    said = f"{name}: {', '.join(states) or 'taken'}"
    number = str(status.message_id or "")
    return f"{said}, id {number}" if _PROVIDER_ID.fullmatch(number) else said


def _words(text: bytes | str) -> str:
    return text.decode("utf-8", "replace") if isinstance(text, bytes) else text
