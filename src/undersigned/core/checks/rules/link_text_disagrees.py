"""Linked words name one address and lead to another.

## What it does

Where the linked words are themselves a web or mail address, holds the site that they name against
the site that they lead to. "www." makes no difference, nor that one is a part of the other
("lantern.example" and "docs.lantern.example").

## Why is this bad?

It looks like a trap, and people whose work is watched are trained to leave such a letter alone. In
print only the words remain.

## Example

    [lantern.example/report](https://beacon.example/report)

## Use instead

    [beacon.example/report](https://beacon.example/report)
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.contacts import MAIL
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.web_addresses import host_of, links_in
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_NAMES_A_SITE = re.compile(
    r"(?:https?://\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|int|gov|edu|info|example|eu|uk"
    r"|fr|de|es|it|pt|br|kr|jp|ru|ch|at|be|ca|au|in|za|mx|ar)(?:/\S*)?)",
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for href, start, end in links_in(passage):
            shown = passage.text[start:end].strip().rstrip(".,;:")
            if _disagree(shown, href):
                yield _finding(passage, (start, end), shown, href)


def _disagree(shown: str, href: str) -> bool:
    leads_to = href.removeprefix("mailto:").partition("?")[0]
    if MAIL.fullmatch(shown):
        return href.startswith("mailto:") and shown.casefold() != leads_to.casefold()
    if not _NAMES_A_SITE.fullmatch(shown) or href.startswith("mailto:"):
        return False
    named, site = host_of(shown), host_of(leads_to)
    return not (named == site or named.endswith(f".{site}") or site.endswith(f".{named}"))


def _finding(passage: Passage, span: tuple[int, int], shown: str, href: str) -> Finding:
    return RULE.finding(
        passage.part,
        say("“{shown}” leads to {href}.", shown=shown, href=href),
        do=say("Let the words and the link name the same address."),
        span=span,
        facts=(
            Fact(value=shown, where=passage.where),
            Fact(value=href, where=say("link in the {where}", where=passage.where)),
        ),
    )
