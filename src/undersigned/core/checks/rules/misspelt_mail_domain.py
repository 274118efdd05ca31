"""An e-mail address ends in a misspelt name of a large provider.

## What it does

Holds the ends of all e-mail addresses, in the letterhead, the text and behind links, against the
names of large providers. One letter more, less, other or exchanged ("gmial.com", "hotmial.com",
"yaho.com") is taken for a slip, unless that name is a provider itself.

## Why is this bad?

The answer goes astray, and the misspelt names of large providers belong to people who read what
comes in.

## Example

    Please write to ama.orru@gmial.com.

## Use instead

    Please write to ama.orru@gmail.com.
"""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from undersigned.core.checks.contacts import MAIL, PERSONAL_DOMAINS, domain_of
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import links_in
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

# Large enough that a name one letter away is a slip rather than another body's own name.
_LARGE = (
    "gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com",
    "protonmail.com", "yahoo.co.uk", "hotmail.co.uk", "yahoo.fr", "hotmail.fr", "wanadoo.fr",
    "laposte.net", "yahoo.com.br", "naver.com", "hanmail.net", "yandex.ru", "t-online.de",
)  # fmt: skip


def check(context: Context) -> Iterator[Finding]:
    for part, where, address, span in _addresses(context):
        meant = _meant(domain_of(address))
        if meant:
            yield RULE.finding(
                part,
                say(
                    "“{address}” ends in {domain}; {meant} may be meant.",
                    address=address,
                    domain=domain_of(address),
                    meant=meant,
                ),
                do=say("Ask its owner how it is written."),
                span=span,
                facts=(Fact(value=address, where=where),),
            )


def _addresses(context: Context) -> Iterator[tuple[str, str, str, tuple[int, int]]]:
    """Part, place in words, address and span of all e-mail addresses."""
    for part, office in context.offices():
        yield f"{part}.email", say("e-mail of the addressee"), office.email, (0, 0)
    yield "sender.email", say("e-mail of the sender"), context.edition.sender.email, (0, 0)
    for passage in context.passages:
        for match in MAIL.finditer(passage.text):
            yield passage.part, passage.where, match[0], match.span()
        for href, start, end in links_in(passage):
            address = href.removeprefix("mailto:").partition("?")[0]
            if address != href and address not in passage.text[start:end]:
                yield passage.part, passage.where, address, (start, end)


def _meant(domain: str) -> str:
    """The provider whose name is misspelt; empty where none is."""
    if not domain or domain in PERSONAL_DOMAINS:
        return ""
    near = (each for each in _LARGE if DamerauLevenshtein.distance(domain, each) == 1)
    return next(near, "")
