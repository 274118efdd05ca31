"""A mail that came in: who wrote, what it answers, its own words, and what is attached.

RFC 5322 by the standard library; ``notices`` tells what a machine wrote. Nothing is fetched and
nothing is run: markup becomes text, and attachments stay bytes.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.decode import refuse_by_size
from undersigned.core.readers.html import web_page
from undersigned.core.readers.mail_parts import (
    body_parts,
    header,
    parse_mail,
    payload_of,
    text_of,
)
from undersigned.core.readers.mail_quotes import passages
from undersigned.core.readers.page import normal

_ID = re.compile(r"<[^<>\s]{1,400}>")
_UNSAFE_IN_NAME = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]")
_LONGEST_NAME = 120
_RECIPIENTS = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To")


class Attached(BaseModel):
    """A file of a mail. ``media_type`` is what the mail says, which need not be true."""

    model_config = ConfigDict(frozen=True, ser_json_bytes="base64", val_json_bytes="base64")

    name: str
    media_type: str
    data: bytes


class Mail(BaseModel):
    """A mail taken apart.

    ``message_id``, ``in_reply_to`` and ``references`` keep their angle brackets (RFC 5322, 3.6.4).
    ``sender`` and ``recipients`` are addr-specs. ``said`` is the mail's own text without what it
    quotes, ``text`` all of it. ``sent_at`` is None where the mail's date cannot be understood.
    """

    model_config = ConfigDict(frozen=True)

    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    sender_name: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    sent_at: AwareDatetime | None = None
    subject: str = ""
    text: str = ""
    said: str = ""
    attachments: tuple[Attached, ...] = ()

    @property
    def answers(self) -> tuple[str, ...]:
        """The ids of the mails that it may answer, the likeliest first."""
        return tuple(dict.fromkeys((*self.in_reply_to, *reversed(self.references))))


def read_mail(data: bytes, name: str = "mail") -> Mail:
    """The mail in ``data``; ``UnreadableError`` for one with parts beyond reason, or too large."""
    refuse_by_size(data, name)
    mail = parse_mail(data, name)
    text = _text(mail, name)
    senders = _addresses(mail, "From") or _addresses(mail, "Sender")
    return Mail(
        message_id=next(iter(_ids(mail, "Message-ID")), ""),
        in_reply_to=_ids(mail, "In-Reply-To"),
        references=_ids(mail, "References"),
        sender_name=senders[0].display_name if senders else "",
        sender=senders[0].addr_spec if senders else "",
        recipients=_recipients(mail),
        sent_at=_date(header(mail, "Date")),
        subject=normal(header(mail, "Subject")),
        text=text,
        said=_said(text),
        attachments=tuple(_attached(mail)),
    )


def _ids(mail: EmailMessage, field: str) -> tuple[str, ...]:
    return tuple(_ID.findall(header(mail, field)))


def _addresses(mail: EmailMessage, field: str) -> list[Address]:
    found: list[Address] = []
    try:
        for value in mail.get_all(field, []):
            found += [each for each in value.addresses if "@" in each.addr_spec]
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        return []  # a header that the standard library cannot take apart names nobody
    return found


def _recipients(mail: EmailMessage) -> tuple[str, ...]:
    """Everybody named as a recipient; the wire's own fields have no structure, so by their text."""
    found: list[str] = []
    for field in _RECIPIENTS:
        found += [each.addr_spec for each in _addresses(mail, field)]
        found += re.findall(r"[^\s<>,;\"()]+@[^\s<>,;\"()]+", header(mail, field))
    return tuple(dict.fromkeys(each.lower() for each in found))


def _date(value: str) -> datetime | None:
    try:
        sent = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    return sent if sent.tzinfo else None


def _text(mail: EmailMessage, name: str) -> str:
    """The plain text, or else the words of the HTML."""
    plain = "\n".join(
        text_of(part) for part in body_parts(mail) if part.get_content_subtype() == "plain"
    )
    if plain.strip():
        return normal(plain).strip()
    pages = [text_of(part) for part in body_parts(mail) if part.get_content_subtype() == "html"]
    if not any(page.strip() for page in pages):
        return ""
    try:
        return web_page("\n".join(pages), name, mail=True).page.source.strip()
    except UnreadableError:
        return ""


def _said(text: str) -> str:
    """What the mail itself says: not what it quotes, forwards or is signed with."""
    own = [each.text for each in passages(text) if not each.signature]
    lines = "\n".join(own[:1]).split("\n")
    end = next((i for i, line in enumerate(lines) if line.startswith(">")), len(lines))
    if end < len(lines) and all(line.startswith(">") or not line.strip() for line in lines[end:]):
        while end and not lines[end - 1].strip():
            end -= 1
        end -= bool(
            end and lines[end - 1].rstrip().endswith((":", "："))
        )  # "On Tuesday, Ama wrote:"
        lines = lines[:end]
    return "\n".join(lines).strip() or text


def _attached(mail: EmailMessage) -> Iterator[Attached]:
    """What is attached or shown beside the text; a mail inside this one whole."""
    waiting = [mail]
    while waiting:
        part = waiting.pop(0)
        if part.get_content_maintype() == "multipart":
            waiting[:0] = [each for each in part.iter_parts() if isinstance(each, EmailMessage)]
        elif part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], EmailMessage):
                yield Attached(
                    name="forwarded.eml", media_type="message/rfc822", data=_bytes_of(inner[0])
                )
        elif part is not mail and (part.get_filename() or not _is_text(part)):
            yield Attached(
                name=_file_name(part), media_type=part.get_content_type(), data=payload_of(part)
            )


def _is_text(part: EmailMessage) -> bool:
    return part.get_content_maintype() == "text" and not part.is_attachment()


def _bytes_of(mail: EmailMessage) -> bytes:
    try:
        return mail.as_bytes()
    except (LookupError, UnicodeError, ValueError, AttributeError):
        return b""  # its own headers cannot be written again; the mail around it is kept


def _file_name(part: EmailMessage) -> str:
    """A name that is safe to show and to save under, with the end that it had."""
    name = _UNSAFE_IN_NAME.sub("_", part.get_filename() or "").strip(" .")
    return name[-_LONGEST_NAME:] or "attachment"
