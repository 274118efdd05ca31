"""What a mail that a machine wrote says: notices of delivery, and automatic answers.

RFC 3464 (the notice), RFC 6533 (the same beyond ASCII), RFC 3463 (status codes), RFC 3834
(automatic answers). Servers that follow none of them are understood by Exim's header and by the
code in their words.

A notice's words may name a person. What is kept of them is the status, its meaning in our words,
and which server said so.
"""

import re
from collections.abc import Iterator
from email import message_from_string, policy
from email.message import EmailMessage
from typing import Literal

from undersigned.core.letter import Value
from undersigned.core.readers.decode import refuse_by_size
from undersigned.core.readers.mail_parts import body_parts, header, parse_mail, text_of

# "failed": it came back. "delayed": still being tried. "passed": handed on. "automatic": an answer
# that no person wrote. "": a mail like any other.
Kind = Literal["failed", "delayed", "passed", "automatic", ""]

_ACTIONS: dict[str, Kind] = {
    "failed": "failed", "delayed": "delayed", "delivered": "passed", "relayed": "passed",
    "expanded": "passed",
}  # fmt: skip
_STATUS_PARTS = {"message/delivery-status", "message/global-delivery-status"}
_RETURNED = {
    "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers",
    "message/rfc822-headers",
}  # fmt: skip
_ID = re.compile(r"<[^<>\s@]{1,200}@[^<>\s@]{1,200}>")
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_REFUSAL = re.compile(r"\b([45]\d\d)[ -](?:#?([45]\.\d{1,3}\.\d{1,3})\b)?")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_DAEMONS = re.compile(r"^(?:mailer-?daemon|postmaster|mail-?daemon)@", re.I)
_MOST_TEXT = 20_000

_MEANINGS = {
    "1.0": "the address is not accepted",
    "1.1": "there is no such mailbox",
    "1.2": "there is no such mail domain",
    "1.3": "the address is malformed",
    "1.6": "the mailbox has moved",
    "1.8": "our own address is not accepted",
    "1.10": "the domain takes no mail",
    "2.0": "the mailbox does not take it",
    "2.1": "the mailbox is closed",
    "2.2": "the mailbox is full",
    "2.3": "the mail is too large for the mailbox",
    "3.4": "the mail is too large for the server",
    "4.1": "the server does not answer",
    "4.4": "there is no way to the server",
    "4.7": "the server did not take it in time",
    "5.0": "the two servers did not understand each other",
    "6.0": "the content is not accepted",
    "7.0": "it is refused by a rule of theirs",
    "7.1": "it is refused by a rule of theirs",
    "7.20": "our DKIM signature does not hold",
    "7.21": "our DKIM signature is not accepted",
    "7.23": "our domain's SPF does not allow our server",
    "7.25": "our server has no name",
    "7.26": "neither SPF nor DKIM shows that it is from us",
}
_BY_SUBJECT = {
    "1": "something is wrong with the address",
    "2": "something is wrong with the mailbox",
    "3": "their mail system cannot take it",
    "4": "there is a fault on the way",
    "5": "the two servers did not understand each other",
    "6": "the content is not accepted",
    "7": "it is refused by a rule of theirs",
}


class Notice(Value):
    """What a mail is, and for a notice what it says.

    ``message_id`` is that of the mail of ours that it is about, with angle brackets, "" where none
    is named. ``status`` is the code (RFC 3463) or the SMTP reply, "" where there is none.
    ``server`` is the one that refused it, or else the one that reports.
    """

    kind: Kind = ""
    message_id: str = ""
    status: str = ""
    server: str = ""

    @property
    def permanent(self) -> bool:
        """Whether it came back for good: no server tries any more."""
        return self.kind == "failed"

    @property
    def answer(self) -> str:
        """``5.1.1: there is no such mailbox (mx.water.example)``; it names no person."""
        said = ": ".join(filter(None, [self.status, meaning(self.status)]))
        said = said or ("it came back" if self.permanent else "it is late")
        return f"{said} ({self.server})" if self.server else said


def meaning(status: str) -> str:
    """A status code (RFC 3463) in plain words; "" for none or an unknown one."""
    _class, _, detail = status.partition(".")
    return _MEANINGS.get(detail) or _BY_SUBJECT.get(detail.partition(".")[0], "")


def read_notice(data: bytes, name: str = "mail") -> Notice:
    """What the mail in ``data`` is; ``UnreadableError`` for one with parts beyond reason."""
    refuse_by_size(data, name)
    mail = parse_mail(data, name)
    blocks = list(_status_blocks(mail))
    if blocks:
        return _of_report(mail, blocks)
    return _of_words(mail) or Notice(kind="automatic" if _is_automatic(mail) else "")


def _of_report(mail: EmailMessage, blocks: list[EmailMessage]) -> Notice:
    """The first recipient that failed, else the first: our mails have one."""
    recipients = [block for block in blocks if header(block, "Action")]
    kinds = [_ACTIONS.get(header(block, "Action").lower(), "") for block in recipients]
    if not recipients:
        return Notice(kind="automatic", message_id=_about(mail))
    at = kinds.index("failed") if "failed" in kinds else 0
    block = recipients[at]
    status = _STATUS.search(header(block, "Status"))
    return Notice(
        kind=kinds[at] or "automatic",
        message_id=_about(mail),
        status=status[1] if status else "",
        server=_server(header(block, "Remote-MTA")) or _server(header(blocks[0], "Reporting-MTA")),
    )


def _of_words(mail: EmailMessage) -> Notice | None:
    """A notice in a server's own form: who wrote it, a code, and the mail that it is about."""
    if not (header(mail, "X-Failed-Recipients") or _DAEMONS.match(_sender(mail))):
        return None
    text = "\n".join(text_of(part) for part in body_parts(mail))[:_MOST_TEXT]
    refusal, about = _REFUSAL.search(text), _about(mail)
    if not refusal or not about:
        return None
    return Notice(
        kind="failed" if refusal[1].startswith("5") else "delayed",
        message_id=about,
        status=refusal[2] or refusal[1],
    )


def _status_blocks(mail: EmailMessage) -> Iterator[EmailMessage]:
    """The fields about the mail, then those of each recipient.

    The standard library takes the one kind of report apart; of the other it takes all after the
    first block for the body of a mail.
    """
    for part in mail.walk():
        if part.get_content_type() not in _STATUS_PARTS:
            continue
        payload = part.get_payload()
        for block in payload if isinstance(payload, list) else []:
            if isinstance(block, EmailMessage):
                yield block
                for text in re.split(r"\n\s*\n", text_of(block).strip()):
                    yield message_from_string(text, policy=policy.default)


def _about(mail: EmailMessage) -> str:
    """The id of the mail that came back: of itself, else of what the notice answers, or names."""
    for part in mail.walk():
        if part is not mail and part.get_content_type() in _RETURNED:
            payload = part.get_payload()
            text = str(payload[0] if isinstance(payload, list) and payload else text_of(part))
            if found := re.search(rf"^Message-ID:\s*({_ID.pattern})", text, re.I | re.M):
                return found[1]
    for field in ("In-Reply-To", "References", "X-Failed-Message-ID"):
        if ids := _ID.findall(header(mail, field)):
            return str(ids[-1])
    for part in body_parts(mail):
        text = text_of(part)[:_MOST_TEXT]
        if found := re.search(rf"^[>\s]*Message-ID:\s*({_ID.pattern})", text, re.I | re.M):
            return found[1]
    return ""


def _server(field: str) -> str:
    """The host of ``dns; mx.water.example`` (RFC 3464 2.2.2)."""
    host = field.rpartition(";")[2].strip().strip("[]")
    return host.lower() if _HOST.fullmatch(host) else ""


def _sender(mail: EmailMessage) -> str:
    found = re.search(r"[^\s<>\"]+@[^\s<>\"]+", header(mail, "From"))
    return found[0] if found else ""


def _is_automatic(mail: EmailMessage) -> bool:
    """RFC 3834 5, and the fields that older programs write instead."""
    said = header(mail, "Auto-Submitted").lower()
    if said and not said.startswith("no"):
        return True
    if header(mail, "Precedence").lower() in {"auto_reply", "auto-reply"}:
        return True
    return bool(header(mail, "X-Autoreply") or header(mail, "X-Autorespond"))
