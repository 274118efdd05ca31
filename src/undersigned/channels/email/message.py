"""A consignment as a mail: RFC 5322, with the text inline and the letter attached.

The bytes are the same for the same consignment, at every try: the date, the id and the boundaries
(RFC 2046 5.1.1) come from it.
"""

import hashlib
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from undersigned.channels.base import ChannelError, Consignment, Paper
from undersigned.core.renderers.mail_header import as_header

_POLICY = policy.SMTP.clone(max_line_length=78, cte_type="7bit")


def build(consignment: Consignment, *, sender: Address, recipient: Address) -> EmailMessage:
    """The mail of ``consignment``, from the coalition to one office."""
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = sender
    mail["To"] = recipient
    if consignment.sender.reply_to:
        mail["Reply-To"] = Address(
            as_header(consignment.sender.name), addr_spec=consignment.sender.reply_to
        )
    mail["Subject"] = as_header(consignment.subject)
    mail["Date"] = format_datetime(consignment.at)
    mail["Message-ID"] = consignment.message_id
    mail.set_content(consignment.text, cte="quoted-printable")
    mail["Content-Language"] = consignment.language  # of the text: the papers may hold others
    for paper in consignment.papers:
        _attach(mail, paper)
    if mail.is_multipart():
        mail.set_boundary(f"=_{hashlib.sha256(consignment.key.encode()).hexdigest()[:32]}")
    return mail


def _attach(mail: EmailMessage, paper: Paper) -> None:
    maintype, _, subtype = paper.media_type.partition("/")
    mail.add_attachment(paper.data, maintype=maintype, subtype=subtype, filename=paper.name)


def address_of(name: str, addr_spec: str) -> Address:
    """A mailbox with its printed name; ``ChannelError`` for what is no address."""
    try:
        return Address(as_header(name), addr_spec=addr_spec)
    except (ValueError, IndexError) as error:
        raise ChannelError(
            "the e-mail address is none", permanent=True, do="Mend the address."
        ) from error


class Outgoing:
    """A built mail in the form that mail backends in the manner of Django's take.

    SMTP backends send ``message()`` as it is, byte for byte. Those of providers (django-anymail)
    compose the mail themselves, from its parts.
    """

    encoding = "utf-8"
    content_subtype = "plain"
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    alternatives: tuple[object, ...] = ()

    def __init__(self, mail: EmailMessage, data: bytes) -> None:
        self._data = data
        self._mail = mail
        self.subject = str(mail["Subject"])
        self.from_email = str(mail["From"])
        self.to = [str(mail["To"])]
        self.reply_to = [str(mail["Reply-To"])] if mail["Reply-To"] else []
        body = mail.get_body(("plain",))
        self.body = str(body.get_content()) if body else ""
        self.attachments = [
            (part.get_filename(), part.get_payload(decode=True), part.get_content_type())
            for part in mail.iter_attachments()
        ]
        self.extra_headers = {name: str(mail[name]) for name in ("Message-ID", "Date")}

    def recipients(self) -> list[str]:
        """The one recipient, as a bare address."""
        return [address.addr_spec for address in self._mail["To"].addresses]

    def message(self) -> "Written":
        """The mail as it goes over the wire."""
        return Written(self._mail, self._data)


class Written:
    """Headers to look at, and the exact bytes."""

    def __init__(self, mail: EmailMessage, data: bytes) -> None:
        self._mail = mail
        self._data = data

    def __getitem__(self, name: str) -> str | None:
        value = self._mail[name]
        return None if value is None else str(value)

    def items(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self._mail.items()]

    def as_bytes(self, unixfrom: bool = False, linesep: str = "\r\n") -> bytes:  # noqa: FBT001, FBT002 - the form of Django's
        """The bytes that were hashed; they have CRLF already."""
        return self._data
