"""A web address carries what somebody counts readers by.

## What it does

Finds the parameters that newsletters, advertisers and social networks add to addresses (utm_source,
fbclid, gclid, mc_cid and others), and addresses that go through a mail filter or a newsletter first
(safelinks.protection.outlook.com, urldefense.com, list-manage.com). A bare address is mended by
taking the parameters away.

## Why is this bad?

Whoever opens the address tells a third party that this letter was read, and the recipient of a
newsletter whose copy it was can be found from it.

## Example

    https://lantern.example/report?id=7&utm_source=newsletter

## Use instead

    https://lantern.example/report?id=7
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding, Fix
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import WebAddress, addresses_of
from undersigned.core.letter import words
from undersigned.core.said import say
from undersigned.core.textformat.inline_writer import write_inlines

RULE = Rule.of(__name__, "warning")

_NAMES = (
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid"
    r"|_hsenc|_hsmi|mkt_tok|oly_enc_id|oly_anon_id|vero_id|rb_clickid|s_cid|ml_subscriber"
)
_PARAMETER = re.compile(rf"(?<=[?&])(?:{_NAMES})=[^&#]*&?", re.IGNORECASE)
_THROUGH = re.compile(
    r"(?:^|\.)(?:safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com)"
    r"|list-manage\.com|l\.facebook\.com|lm\.facebook\.com|sendgrid\.net|mailchi\.mp)$"
)
_REDIRECT = re.compile(r"https?://(?:www\.)?google\.[\w.]+/url\?", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    for address in addresses_of(context):
        if _PARAMETER.search(address.address):
            yield _finding(
                address,
                say("It is counted who follows “{address}”.", address=address.address),
                _mend(address),
            )
        elif _THROUGH.search(address.host) or _REDIRECT.match(address.address):
            yield _finding(
                address,
                say(
                    "A third party stands between the reader and “{address}”.",
                    address=address.address,
                ),
                None,
            )


def _mend(address: WebAddress) -> Fix | None:
    """The bare address without its parameters; behind linked words there is nothing to splice."""
    if address.linked:
        return None
    bare = re.sub(r"[?&]+(?=#|$)", "", _PARAMETER.sub("", address.address))
    return Fix(
        part=address.passage.part,
        start=address.start,
        end=address.end,
        source=write_inlines(words(bare), starts_block=False),
        label=say("Take the parameters away"),
    )


def _finding(address: WebAddress, message: str, fix: Fix | None) -> Finding:
    return address.finding(
        RULE,
        message,
        do=say("Write the page's own address, and see that it still opens."),
        fix=fix,
    )
