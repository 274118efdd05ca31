"""The pages that go through the machine: a cover, then the letter."""

from collections.abc import Sequence
from pathlib import Path

from babel.dates import format_date

from undersigned.channels.base import Consignment, block
from undersigned.channels.fax.numbers import printed
from undersigned.channels.phrases import language_of, on_page
from undersigned.channels.typeset import page_sizes, pdfs, typeset

_COVER = Path(__file__).with_name("cover.typ")


def fax_pages(consignments: Sequence[Consignment], *, cover: bool) -> bytes:
    """One PDF with the pages of each fax, one after the other."""
    letters = {str(number): pdfs(each.papers) for number, each in enumerate(consignments)}
    faxes = []
    for number, each in enumerate(consignments):
        count = sum(len(page_sizes(paper)) for paper in letters[str(number)])
        faxes.append(
            {
                "key": str(number),
                "to": [
                    line for line in block(each.addressee) if line not in each.addressee.address
                ],
                "number": printed(each.addressee.fax),
                "from": [each.sender.name],
                "own-fax": each.sender.fax,
                "phone": each.sender.phone,
                "reply": each.sender.reply_to or each.sender.email,
                "date": _day(each),
                "own": on_page(each.language, pages=count + 1),
                "subject": each.subject,
            }
        )
    return typeset(_COVER, {"cover": cover, "faxes": faxes}, letters)


def _day(consignment: Consignment) -> str:
    """The day of the fax as the cover's language writes it; English with the day first."""
    language = language_of(consignment.language)
    return format_date(consignment.at, "long", "en_GB" if language == "en" else language)
