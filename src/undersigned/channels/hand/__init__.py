"""Over the counter: a person brings the letter, and has its arrival stamped."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import Field

from undersigned.channels.base import (
    Channel,
    Consignment,
    Evidence,
    Options,
    Pack,
    Receipt,
    block,
    moment,
)
from undersigned.channels.phrases import on_page
from undersigned.channels.typeset import PDF, pdfs, typeset
from undersigned.core.letter import Addressee

_SLIP = Path(__file__).with_name("slip.typ")


class HandOptions(Options):
    """What is printed."""

    slip: bool = Field(
        default=True,
        title="Print a slip to be stamped",
        description="A page in front of the letter on which the office confirms that it came.",
    )


class HandChannel(Channel[HandOptions]):
    """A person hands the letter over."""

    name = "hand"
    label = "By hand"
    about = "Somebody brings the letter to the office, and notes when and to whom it was given."
    notes = ("A slip is printed in front of the letter, to be stamped and photographed.",)
    Options = HandOptions

    def by_hand(self, options: HandOptions) -> bool:
        return True

    def address(self, addressee: Addressee) -> str:
        return ", ".join(addressee.address)

    def obstacles(self, addressee: Addressee, options: HandOptions) -> tuple[str, ...]:
        return () if addressee.address else ("The office has no address to go to.",)

    def pack(self, consignment: Consignment, options: HandOptions) -> Pack:
        return self.pack_all([consignment], options)

    def pack_all(self, consignments: Sequence[Consignment], options: HandOptions) -> Pack:
        data = {
            "slip": options.slip,
            "deliveries": [
                {
                    "key": str(number),
                    "to": block(each.addressee),
                    "from": each.sender.name,
                    "phone": each.sender.phone,
                    "subject": each.subject,
                    "own": on_page(each.language),
                }
                for number, each in enumerate(consignments)
            ],
        }
        letters = {str(number): pdfs(each.papers) for number, each in enumerate(consignments)}
        return Pack(name="by-hand.pdf", media_type=PDF, data=typeset(_SLIP, data, letters))

    def evidence(self, options: HandOptions) -> tuple[Evidence, ...]:
        return (
            Evidence(
                name="to_whom",
                label="To whom",
                help="Name or post of who took it, or the counter.",
                needed=True,
            ),
            Evidence(name="by_whom", label="By whom", help="Who of you brought it."),
            Evidence(
                name="photograph",
                label="Photograph",
                kind="picture",
                help="Of the stamped slip. Where the picture was taken is removed from it.",
            ),
        )

    def proves(self, receipt: Receipt, addressee: Addressee) -> str:
        by = receipt.entered.get("by_whom", "")
        shown = " A photograph is kept." if receipt.entered.get("photograph") else ""
        return (
            f"{by or 'One of us'} noted that the letter was given to"
            f" {receipt.entered['to_whom']} on {moment(receipt.at)}.{shown}"
        )

    def proves_not(self, receipt: Receipt) -> str:
        if receipt.entered.get("photograph"):
            return "It does not show that the person written to has read it."
        return (
            "It is the word of the person who brought it: nothing of the office's own shows that"
            " it came, or that anybody has read it."
        )


CHANNEL = HandChannel()
