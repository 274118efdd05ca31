"""Somebody cannot be reached: the sender by those who would answer, or the addressee by the letter.

## What it does

Looks for an address, telephone number or e-mail of the sender, in the letterhead, anywhere in the
text, or in what stands around it on the page, and for a link to a page for contacts (a warning);
and of each addressee: a postal address, fax, telephone number or e-mail (a suggestion, since an
open letter may have none).

## Why is this bad?

"We would be pleased to discuss these matters with your staff" needs somebody whom the staff can
call.

## Example

    Thank you for your consideration.

## Use instead

    Thank you for your consideration. Please write to office@lantern.example.
"""

import re
from collections.abc import Iterator
from itertools import chain

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import links_in
from undersigned.core.letter import Addressee, Sender
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_CONTACT = re.compile(
    r"[^\s@]+@[^\s@]+\.\w{2,}|\+\d[\d\s().-]{6,}\d"
    r"|\b(?:tel|phone|téléphone|telefon|teléfono|telefone|telefono|fon|mobile|전화|電話)\b"
    r"\W{0,3}\(?\d[\d\s().\-/]{4,}\d|(?<!\d)(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)",
    re.IGNORECASE,
)
# Such a line is the sender's even where a reader took it for a name.
_LEADS = re.compile(
    r"\W*(?:(?:press|media|for) )?(?:contact|kontakt|conta(?:c|t)?to|연락처|문의|連絡先)\b",
    re.IGNORECASE,
)
_CONTACT_PAGE = re.compile(r"mailto:|[/.](?:contact|kontakt|conta(?:c|t)to)", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    if not _can_be_reached(context.edition.sender) and not _is_in_text(context):
        yield RULE.finding(
            context.last_text_part,
            say("Nothing says how the sender can be reached."),
            do=say("Give an e-mail address or telephone number for answers."),
        )
    for number, office in enumerate(context.edition.addressees):
        if not _can_be_reached(office):
            name = office.name or office.role or office.organisation or f"Addressee {number + 1}"
            yield RULE.finding(
                f"addressees.{number}",
                say(
                    "Nothing says how {name} can be reached: no address, fax or e-mail.", name=name
                ),
                do=say("Add one, so that the letter can be delivered."),
                severity="suggestion",
            )


def _can_be_reached(office: Addressee | Sender) -> bool:
    fax = office.fax if isinstance(office, Addressee) else ""
    return bool(office.address or office.phone or office.email or fax)


def _is_in_text(context: Context) -> bool:
    reading = context.reading
    around = [reading.source[each.start : each.end] for each in reading.left_out]
    names = (each.name for each in context.signatories if _leads(each.name))
    texts = (each.text for each in context.passages if each.role != "ask")
    links = (href for each in context.passages for href, _, _ in links_in(each))
    return any(map(_CONTACT.search, chain(texts, around, names))) or any(
        map(_CONTACT_PAGE.search, chain(links, around))
    )


def _leads(name: str) -> bool:
    """Whether it is a line for contacts: "Contact: ...", "LH: Ama Orru: +33 ..."."""
    return bool(_LEADS.match(name)) or ":" in name
