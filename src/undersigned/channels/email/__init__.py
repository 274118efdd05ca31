"""Mail on the wire: RFC 5321 (SMTP), RFC 5322 (the message), RFC 3463 (status codes)."""

from datetime import datetime
from email.headerregistry import Address

from email_validator import EmailNotValidError, validate_email
from pydantic import Field, field_validator

from undersigned.channels.base import (
    Channel,
    ChannelError,
    Consignment,
    Options,
    Pack,
    Receipt,
    Wire,
    moment,
)
from undersigned.channels.email.message import Outgoing, address_of, build
from undersigned.channels.email.send import send
from undersigned.core.letter import Addressee, Line


def ascii_address(written: str) -> str:
    """The address as it goes over the wire (IDNA for the domain); ``EmailNotValidError``."""
    found = validate_email(written, check_deliverability=False, allow_smtputf8=False)
    return found.ascii_email or found.normalized


class EmailOptions(Options):
    """Whose name and address stand in From."""

    from_email: Line = Field(
        "",
        title="From",
        description="The coalition's own address. Answers go to the letter's reply address.",
    )
    from_name: Line = Field("", title="Name in From", description="As the office shall see it.")
    dkim_selectors: tuple[Line, ...] = Field(
        (),
        title="DKIM selectors",
        description="The names under which your mail provider's keys stand in your domain.",
    )

    @field_validator("from_email")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        try:
            return ascii_address(value) if value else ""
        except EmailNotValidError as error:
            raise ValueError(f"{value} is no e-mail address") from error


class EmailChannel(Channel[EmailOptions]):
    """A mail to one office, with the letter inline and attached."""

    name = "email"
    label = "E-mail"
    about = "A mail from the coalition's own address, with the letter in it and attached as PDF."
    notes = (
        (
            "One mail to each office, with the letter as text in it and as a file. It comes"
            " from the coalition; answers go to the letter's reply address. A second try is the"
            " same mail, byte for byte, with the same Message-ID."
        ),
        (
            "The answer of the mail server is kept without its words: code, status, and the"
            " number under which the server can find it. It shows that our own server took the"
            " mail, not that the office's did. A mail that comes back changes the delivery."
        ),
    )
    Options = EmailOptions

    def address(self, addressee: Addressee) -> str:
        return addressee.email

    def obstacles(self, addressee: Addressee, options: EmailOptions) -> tuple[str, ...]:
        if not addressee.email:
            return ("The office has no e-mail address.",)
        try:
            ascii_address(addressee.email)
        except EmailNotValidError:
            return (f"{addressee.email} is not an e-mail address that can be written to.",)
        return ()

    def pack(self, consignment: Consignment, options: EmailOptions) -> Pack:
        mail = build(
            consignment,
            sender=_from(consignment, options),
            recipient=_to(consignment.addressee),
        )
        return Pack(name="mail.eml", media_type="message/rfc822", data=mail.as_bytes())

    def send(
        self, consignment: Consignment, options: EmailOptions, wire: Wire, now: datetime
    ) -> Receipt:
        sender, recipient = _from(consignment, options), _to(consignment.addressee)
        mail = build(consignment, sender=sender, recipient=recipient)
        pack = Pack(name="mail.eml", media_type="message/rfc822", data=mail.as_bytes())
        outgoing = Outgoing(mail, pack.data)
        receipt = send(wire, outgoing, message_id=consignment.message_id, now=now)
        return receipt.model_copy(update={"sha256": pack.sha256, "to": recipient.addr_spec})

    def proves(self, receipt: Receipt, addressee: Addressee) -> str:
        said = f' It answered: "{receipt.proof}".' if receipt.proof else ""
        to = receipt.to or addressee.email
        domain = to.rpartition("@")[2]
        return (
            f"The mail server that sends for us took the mail to {to} on {moment(receipt.at)}, to"
            f" pass it on to the server of {domain}.{said}"
        )

    def proves_not(self, receipt: Receipt) -> str:
        domain = receipt.to.rpartition("@")[2] or "the office"
        return (
            f"It does not show that the server of {domain} took it: a refusal may come back as a"
            " mail within days. Nor does it show that anybody has read it."
        )


def _from(consignment: Consignment, options: EmailOptions) -> Address:
    email = options.from_email or consignment.sender.email
    if not email:
        raise ChannelError(
            "there is no address to send from",
            permanent=True,
            do="Enter the coalition's own address in the settings of e-mail.",
        )
    return address_of(options.from_name or consignment.sender.name, email)


def _to(addressee: Addressee) -> Address:
    try:
        email = ascii_address(addressee.email)
    except EmailNotValidError as error:
        raise ChannelError(
            "the office's e-mail address is none", permanent=True, do="Mend the address."
        ) from error
    return address_of(addressee.organisation or addressee.role or addressee.name, email)


CHANNEL = EmailChannel()
