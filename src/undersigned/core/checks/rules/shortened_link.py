"""A shortened web address hides where it leads.

## What it does

Knows the common services that shorten addresses, such as bit.ly, tinyurl.com and t.co.

## Why is this bad?

An office that is trained not to click on what it cannot read does not click. The service counts who
does, and when it closes or is blocked, the source is gone.

## Example

    See https://bit.ly/2Xy3

## Use instead

    See https://lantern.example/report-2031
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import addresses_of
from undersigned.core.lexicon.cues import single_words
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_SERVICES = single_words(
    "bit.ly bitly.com tinyurl.com t.co goo.gl ow.ly buff.ly is.gd v.gd cutt.ly rebrand.ly"
    " shorturl.at rb.gy tiny.cc t.ly s.id lnkd.in fb.me soo.gd bl.ink dlvr.it trib.al wp.me"
    " amzn.to me2.do han.gl url.kr vo.la c11.kr me2.kr x.gd clck.ru vk.cc u.to"
    " qrco.de linktr.ee lc.cx urlz.fr frama.link encurtador.com.br acesse.one"
)


def check(context: Context) -> Iterator[Finding]:
    for address in addresses_of(context):
        if address.host in _SERVICES:
            yield address.finding(
                RULE,
                say("Nobody can see where “{address}” leads.", address=address.address),
                do=say("Open it, and write the address at which it ends."),
            )
