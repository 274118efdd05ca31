"""A government's web form: a person files the letter there, and notes the number it got."""

from pydantic import Field

from undersigned.channels.base import (
    Channel,
    Consignment,
    Evidence,
    Options,
    Pack,
    Receipt,
    moment,
)
from undersigned.channels.typeset import PDF, pdfs
from undersigned.core.letter import Addressee


class PortalOptions(Options):
    """What a coalition wants noted."""

    reference_needed: bool = Field(
        default=True,
        title="A reference number is needed",
        description="Off where a form gives none; the screenshot is then all there is.",
    )


class PortalChannel(Channel[PortalOptions]):
    """A person files the letter in a web form."""

    name = "portal"
    label = "Web form"
    about = (
        "Somebody files the letter in the government's web form, and notes its reference number."
    )
    notes = ("What is uploaded is the letter's PDF, byte for byte.",)
    Options = PortalOptions

    def by_hand(self, options: PortalOptions) -> bool:
        return True

    def address(self, addressee: Addressee) -> str:
        return ""

    def obstacles(self, addressee: Addressee, options: PortalOptions) -> tuple[str, ...]:
        return ()

    def pack(self, consignment: Consignment, options: PortalOptions) -> Pack:
        """The letter itself, which is uploaded."""
        paper = pdfs(consignment.papers)[0]
        return Pack(name=paper.name, media_type=PDF, data=paper.data)

    def evidence(self, options: PortalOptions) -> tuple[Evidence, ...]:
        return (
            Evidence(
                name="page",
                label="Address of the form",
                help="As it stands in the browser, https:// included.",
                needed=True,
            ),
            Evidence(
                name="reference",
                label="Reference number",
                help="That the form gave, or the mail that came after it.",
                needed=options.reference_needed,
            ),
            Evidence(
                name="screenshot",
                label="Screenshot",
                kind="picture",
                help="Of the page that says it was received.",
                needed=not options.reference_needed,
            ),
        )

    def proves(self, receipt: Receipt, addressee: Addressee) -> str:
        reference = receipt.entered.get("reference", "")
        number = f" It gave the reference number {reference}." if reference else ""
        shown = " A screenshot is kept." if receipt.entered.get("screenshot") else ""
        page = receipt.entered["page"]
        return f"One of us filed the letter at {page} on {moment(receipt.at)}.{number}{shown}"

    def proves_not(self, receipt: Receipt) -> str:
        return "It does not show that the form reached the right office, or that anybody read it."


CHANNEL = PortalChannel()
