"""A web address is written so that it leads nowhere.

## What it does

Finds addresses in the text and behind linked words whose beginning is misspelt ("http//", "htp://",
"www,lantern.example"), that begin twice, whose host is none ("https://lantern"), or that end in a
mark of the sentence. It asks no network whether the page exists. The same in every language.

## Why is this bad?

Whoever wants to check the source meets an error page.

## Example

    See https//lantern.example/report.

## Use instead

    See https://lantern.example/report.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import WebAddress, addresses_of
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_RIGHT = re.compile(r"(?:(?:https?|ftp)://(?=[^/\s])|www\.|file:)", re.IGNORECASE)
_TWICE = re.compile(r"^https?://(?:https?[:/]|www\.www\.)", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])?|\[[0-9a-f:.]+\]")


def check(context: Context) -> Iterator[Finding]:
    for address in addresses_of(context):
        fault = _fault(address)
        if fault:
            yield address.finding(
                RULE,
                say("“{address}” leads nowhere: {fault}.", address=address.address, fault=fault),
                do=say("Open the page, and copy its address anew."),
            )


def _fault(address: WebAddress) -> str:
    """What is wrong, in a clause; empty for an address that can be right."""
    text, host = address.address, address.host
    if not _RIGHT.match(text):
        return say("it does not begin with https://")
    if _TWICE.match(text):
        return say("it begins twice")
    if address.has_no_name:
        return ""  # it leads somewhere, if only for its author
    if not _HOST.fullmatch(host):
        return say("“{host}” is no name of a site", host=host)
    if address.linked and text.endswith((",", ";", "”", "’")):
        return say("a mark of the sentence stands at its end")
    return ""
