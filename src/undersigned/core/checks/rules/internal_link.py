"""A link leads where only its author can go.

## What it does

Finds addresses of this machine (localhost, file:), of a private network (10.…, 192.168.…,
".local", ".internal", "intranet"), and of documents that are still being edited together (the edit
pages of Google Docs, Etherpad, HackMD and CryptPad, shared folders of SharePoint).

## Why is this bad?

The addressee meets an error or a page that asks for a password; or, worse, the draft itself with
everybody's remarks.

## Example

    https://docs.google.com/document/d/1x/edit

## Use instead

    https://lantern.example/report.pdf
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import WebAddress, addresses_of
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_PRIVATE_HOST = re.compile(
    r"localhost|.*\.(?:local|localhost|internal|intranet|lan|corp|home)|intranet(?:\..*)?|127(?:\.\d+){3}"
    r"|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\]"
)
_EDITED = re.compile(
    r"https?://(?:docs\.google\.com/(?:document|spreadsheets|presentation|forms)/d/[^/\s]+/edit"
    r"|drive\.google\.com/drive/|[\w-]+\.sharepoint\.com/|(?:[\w-]+\.)*etherpad\.[\w.]+/p/"
    r"|(?:www\.)?(?:hackmd\.io|cryptpad\.fr)/[^\s]*(?:edit|pad))",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Finding]:
    for address in addresses_of(context):
        fault = _fault(address)
        if fault:
            yield address.finding(
                RULE,
                say("“{address}” {fault}.", address=address.address, fault=fault),
                do=say("Put the page where everybody can read it, or leave the link out."),
            )


def _fault(address: WebAddress) -> str:
    if address.address.lower().startswith("file:") or _PRIVATE_HOST.fullmatch(address.host):
        return say("leads to a place that only you can reach")
    return say("leads to a document that is still edited") if _EDITED.match(address.address) else ""
