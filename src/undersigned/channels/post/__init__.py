"""By post: a pack is printed, and a person posts it.

The pack begins with a sheet of what to post where, then has an envelope and the letter for each
office, and labels at the end.
"""

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
    labelled,
    moment,
)
from undersigned.channels.post.addresses import lines_of, sender_lines
from undersigned.channels.post.formats import ENVELOPES, LABELS, Envelope, Labels
from undersigned.channels.typeset import PDF, page_sizes, pdfs, typeset
from undersigned.core.letter import Addressee, LanguageTag
from undersigned.core.renderers.layout import EnvelopeName

_PACK = Path(__file__).with_name("pack.typ")


class PostOptions(Options):
    """What paper there is."""

    envelope: Envelope = Field(
        "c4",
        title="Envelope",
        description="Its page is printed in this size. None where it has a window.",
        json_schema_extra=labelled(
            none="no page for it",
            dl="DL, 220 × 110 mm",
            c5="C5, 229 × 162 mm",
            c4="C4, 324 × 229 mm",
            us_10="US #10, 9½ × 4⅛ in",
            ks="Korean, 220 × 105 mm",
        ),
    )
    window: EnvelopeName = Field(
        "din-5008-b",
        title="Window envelope",
        description="Where the office stands on the sheet, and its size; for every channel.",
    )
    labels: Labels = Field(
        "none",
        title="Labels",
        description="A sheet of labels instead of printed envelopes.",
        json_schema_extra=labelled(
            none="no labels",
            a4_3x8="24 on A4, 70 × 37 mm",
            letter_3x10="30 on US Letter, 2⅝ × 1 in",
        ),
    )
    country_language: LanguageTag = Field(
        "en",
        title="Language of the country's name",
        description="English is understood everywhere on the way; your own language is too, here.",
    )


class PostChannel(Channel[PostOptions]):
    """A person posts the letter."""

    name = "post"
    label = "Post"
    about = "A pack is printed: what to post where, envelopes or labels, and the letters."
    notes = (
        (
            "One PDF for any number of offices. Abroad the country stands last on the envelope,"
            " in capitals; an address is otherwise printed as it is given."
        ),
        (
            "A slip shows that something was posted, and its number where it is. Neither shows"
            " what was in the envelope."
        ),
    )
    Options = PostOptions

    def by_hand(self, options: PostOptions) -> bool:
        return True

    def address(self, addressee: Addressee) -> str:
        return ", ".join(addressee.address)

    def obstacles(self, addressee: Addressee, options: PostOptions) -> tuple[str, ...]:
        if len(addressee.address) < 2:  # a street or box, and a town
            return ("The office has no whole postal address.",)
        return ()

    def pack(self, consignment: Consignment, options: PostOptions) -> Pack:
        return self.pack_all([consignment], options)

    def pack_all(self, consignments: Sequence[Consignment], options: PostOptions) -> Pack:
        letters = {str(number): pdfs(each.papers) for number, each in enumerate(consignments)}
        data = {
            "envelope": ENVELOPES[options.envelope],
            "labels": LABELS[options.labels],
            "deliveries": [
                {
                    "key": str(number),
                    "to": lines_of(each.addressee, each.sender, options.country_language),
                    "from": sender_lines(each.sender, each.addressee, options.country_language),
                    "subject": each.subject,
                    "pages": sum(len(page_sizes(paper)) for paper in letters[str(number)]),
                }
                for number, each in enumerate(consignments)
            ],
        }
        return Pack(name="to-post.pdf", media_type=PDF, data=typeset(_PACK, data, letters))

    def evidence(self, options: PostOptions) -> tuple[Evidence, ...]:
        return (
            Evidence(
                name="tracking",
                label="Tracking number",
                help="As it stands on the slip; empty for an ordinary letter.",
            ),
            Evidence(name="carrier", label="Posted with", help="The post or courier."),
            Evidence(
                name="photograph",
                label="Photograph of the slip",
                kind="picture",
                help="Where the picture was taken is removed from it.",
            ),
        )

    def proves(self, receipt: Receipt, addressee: Addressee) -> str:
        number = receipt.entered.get("tracking", "")
        carrier = receipt.entered.get("carrier", "")
        by = f" with {carrier}" if carrier else ""
        tracked = f" Its tracking number is {number}." if number else ""
        shown = " A photograph of the slip is kept." if receipt.entered.get("photograph") else ""
        return f"One of us posted the letter{by} on {moment(receipt.at)}.{tracked}{shown}"

    def proves_not(self, receipt: Receipt) -> str:
        if receipt.entered.get("tracking"):
            return (
                "The number shows that it was posted; whether it arrived, the carrier tells. It"
                " does not show what was in the envelope, or that anybody has read it."
            )
        return "It does not show that the letter arrived, or that anybody has read it."


CHANNEL = PostChannel()
