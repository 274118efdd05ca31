"""By fax: through an e-mail-to-fax gateway, through HylaFAX, or from the office's own machine."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage

from undersigned.channels.base import (
    Channel,
    ChannelError,
    Consignment,
    Evidence,
    Pack,
    Paper,
    Receipt,
    Wire,
    moment,
)
from undersigned.channels.email.message import Outgoing, address_of, build
from undersigned.channels.email.send import send
from undersigned.channels.fax import hylafax
from undersigned.channels.fax.numbers import e164, fault, formed
from undersigned.channels.fax.options import FaxOptions
from undersigned.channels.fax.pages import fax_pages
from undersigned.channels.typeset import PDF
from undersigned.core.letter import Addressee
from undersigned.core.renderers.tiff import fax_pages as scanned


class FaxChannel(Channel[FaxOptions]):
    """A fax to one office."""

    name = "fax"
    label = "Fax"
    about = "A cover page and the letter, by a gateway, by HylaFAX or from your own machine."
    notes = (
        (
            "From the own machine a pack is printed, and the machine's report is photographed."
            " A gateway gets a mail, and its report comes back as one. HylaFAX gets the pages"
            " and the number, and is asked what became of them."
        ),
        (
            "A number that does not begin with + and the country's code, or that cannot exist"
            " there, is refused. A report shows that some machine under that number took the"
            " pages; nobody knows whose, or whether they can be read."
        ),
    )
    in_office_hours = True
    Options = FaxOptions

    def by_hand(self, options: FaxOptions) -> bool:
        return options.mode == "machine"

    def address(self, addressee: Addressee) -> str:
        return addressee.fax

    def obstacles(self, addressee: Addressee, options: FaxOptions) -> tuple[str, ...]:
        found = [fault(addressee.fax)]
        if options.mode == "gateway" and not options.gateway:
            found.append("The settings of Fax lack the gateway's address form.")
        if options.mode == "sendfax" and not hylafax.is_installed():
            found.append("HylaFAX's sendfax is not installed on the server.")
        return tuple(filter(None, found))

    def pack(self, consignment: Consignment, options: FaxOptions) -> Pack:
        if options.mode == "gateway":
            mail = _gateway_mail(consignment, options)
            return Pack(name="fax.eml", media_type="message/rfc822", data=mail.as_bytes())
        return self.pack_all([consignment], options)

    def pack_all(self, consignments: Sequence[Consignment], options: FaxOptions) -> Pack:
        return Pack(
            name="fax.pdf", media_type=PDF, data=fax_pages(consignments, cover=options.cover)
        )

    def send(
        self, consignment: Consignment, options: FaxOptions, wire: Wire, now: datetime
    ) -> Receipt:
        if options.mode == "gateway":
            return _by_gateway(consignment, options, wire, now)
        if options.mode == "sendfax":
            return self._by_hylafax(consignment, options, now)
        return super().send(consignment, options, wire, now)

    def _by_hylafax(self, consignment: Consignment, options: FaxOptions, now: datetime) -> Receipt:
        pack = self.pack(consignment, options)
        number = e164(consignment.addressee.fax)
        job = hylafax.submit(
            pack.data,
            number=number,
            key=consignment.key,
            sender=options.from_email or consignment.sender.email,
            host=options.host,
        )
        return Receipt(
            message_id=job, at=now, proof=f"HylaFAX: job {job}", sha256=pack.sha256, to=number
        )

    def outcome(self, receipt: Receipt, options: FaxOptions, now: datetime) -> Receipt | None:
        """For HylaFAX: whether the job is done. A gateway's report comes as a mail."""
        if options.mode != "sendfax":
            return receipt
        job = hylafax.job_of(receipt.message_id, options.host)
        if job is None:
            raise ChannelError(
                f"HylaFAX knows no job {receipt.message_id} any more",
                permanent=True,
                do="Look at its reports, and send the fax again where it did not go.",
            )
        if job.failed:
            raise ChannelError(
                f"the fax did not go: {job.said or 'HylaFAX gives no reason'}",
                permanent=True,
                do="Look at the number, and try again.",
            )
        if not job.done:
            return None
        proof = f"HylaFAX: job {job.number} done, pages {job.pages}, calls {job.dials}"
        return receipt.model_copy(update={"at": now, "proof": proof, "entered": {"done": "yes"}})

    def evidence(self, options: FaxOptions) -> tuple[Evidence, ...]:
        return (
            Evidence(
                name="pages",
                label="Pages sent",
                help="As the machine's report has it.",
                needed=True,
            ),
            Evidence(
                name="report",
                label="Photograph of the report",
                kind="picture",
                help="The page that the machine prints: number, time, pages, OK.",
            ),
        )

    def proves(self, receipt: Receipt, addressee: Addressee) -> str:
        number = receipt.to or addressee.fax
        if pages := receipt.entered.get("pages"):
            shown = " A photograph of the report is kept." if receipt.entered.get("report") else ""
            return f"One of us faxed {pages} pages to {number} on {moment(receipt.at)}.{shown}"
        said = f' It answered: "{receipt.proof}".' if receipt.proof else ""
        if receipt.entered.get("done"):
            return f"Our fax server sent the fax to {number} by {moment(receipt.at)}.{said}"
        return f"Our fax service took the fax to {number} on {moment(receipt.at)}.{said}"

    def proves_not(self, receipt: Receipt) -> str:
        if receipt.entered:
            return (
                "It does not show whose machine answered under that number, that the pages can be"
                " read, or that anybody has read them."
            )
        return "It does not show that the fax arrived: the report tells that when it comes."


def _gateway_mail(consignment: Consignment, options: FaxOptions) -> EmailMessage:
    if not options.gateway:
        raise ChannelError(
            "no gateway is set",
            permanent=True,
            do="Enter the gateway's address form in the settings of Fax.",
        )
    number = formed(e164(consignment.addressee.fax), options.number_form)
    fax = consignment.model_copy(
        update={
            "subject": options.gateway_subject.get_secret_value() or consignment.subject,
            "text": "",  # gateways print what stands here as a page of its own
            "papers": (_attached(consignment, options),),
        }
    )
    sender = options.from_email or consignment.sender.email
    return build(
        fax,
        sender=address_of(consignment.sender.name, sender),
        recipient=address_of("", options.gateway.replace("{number}", number)),
    )


def _attached(consignment: Consignment, options: FaxOptions) -> Paper:
    """Cover and letter as one file, in the form that the gateway takes."""
    pages = fax_pages([consignment], cover=options.cover)
    if options.attach == "tiff":
        return Paper(name="fax.tif", media_type="image/tiff", data=scanned(pages))
    return Paper(name="fax.pdf", media_type=PDF, data=pages)


def _by_gateway(
    consignment: Consignment, options: FaxOptions, wire: Wire, now: datetime
) -> Receipt:
    mail = _gateway_mail(consignment, options)
    pack = Pack(name="fax.eml", media_type="message/rfc822", data=mail.as_bytes())
    outgoing = Outgoing(mail, pack.data)
    receipt = send(wire, outgoing, message_id=consignment.message_id, now=now)
    number = e164(consignment.addressee.fax)
    return receipt.model_copy(update={"sha256": pack.sha256, "to": number})


CHANNEL = FaxChannel()
