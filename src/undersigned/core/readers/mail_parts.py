"""The parts of a mail: its body, what it forwards or answers, and what is attached.

RFC 5322 and 2045 to 2049 by the standard library; RFC 3676 (format=flowed) here.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.charset import decoded

_MOST_PARTS = 200
_LETTERS = (".docx", ".pdf", ".html", ".htm", ".hwpx", ".md", ".txt", ".eml")
_SPLIT = "Save the letter that is attached as a file of its own, and read that."


def parse_mail(data: bytes, name: str) -> EmailMessage:
    """The mail; ``UnreadableError`` for one whose parts are nested or many beyond reason."""
    if data.lower().count(b"boundary=") + data.lower().count(b"message/rfc822") > _MOST_PARTS:
        raise _too_many(name)
    try:
        mail = message_from_bytes(data, policy=policy.default)
        count = sum(1 for _ in mail.walk())
    except RecursionError as error:
        raise _too_many(name) from error
    if count > _MOST_PARTS:
        raise _too_many(name)
    return mail


def _too_many(name: str) -> UnreadableError:
    return UnreadableError(
        f"The mail has more than {_MOST_PARTS} parts, or parts deep inside each other.",
        where=name,
        do=_SPLIT,
    )


def header(mail: EmailMessage, name: str) -> str:
    """A header's words on one line; "" where it is missing or cannot be understood."""
    try:
        value = mail.get(name)
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        return ""
    return " ".join(str(value or "").split())


def body_parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of type text that a mail program shows, none of a mail inside this one."""
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        if part.get_content_maintype() == "multipart":
            waiting[:0] = [each for each in part.iter_parts() if isinstance(each, EmailMessage)]
        elif part.get_content_maintype() == "text" and not part.is_attachment():
            yield part


def text_of(part: EmailMessage) -> str:
    """The text of a part; flowed lines are joined."""
    text, _ = decoded(payload_of(part), str(part.get_content_charset() or ""))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        return unflowed(text, delete=str(part.get_param("delsp", "")).lower() == "yes")
    return text


def payload_of(part: EmailMessage) -> bytes:
    """The bytes of a part."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def unflowed(text: str, *, delete: bool = False) -> str:
    """Lines that end with a blank go on in the next one of the same depth (RFC 3676, 4)."""
    joined: list[str] = []
    open_at = -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        flows = words.endswith(" ") and words != "-- "
        if open_at == depth and words != "-- ":
            joined[-1] += words
        else:
            joined.append(f"{'>' * depth} {words}" if depth else words)
        if flows and delete:
            joined[-1] = joined[-1][:-1]
        open_at = depth if flows else -1
    return "\n".join(joined)


def attached(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of attachments that can be letters, a mail inside this one whole."""
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        if part.get_content_maintype() == "multipart":
            waiting[:0] = [each for each in part.iter_parts() if isinstance(each, EmailMessage)]
        elif part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield "forwarded.eml", inner[0].as_bytes()
        elif part is not mail:
            name = re.sub(r"[\x00-\x1f/\\]", "", part.get_filename() or "")
            if name.lower().endswith(_LETTERS):
                yield name, payload_of(part)
