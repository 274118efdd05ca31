"""An e-mail address or a telephone number stands in the list of signatories.

## What it does

Looks for them in the names, titles and places that are printed. Beside a person it is a warning;
beside an organisation, whose address may well be public, a suggestion.

## Why is this bad?

Whoever signs gives the address so that you can write, not so that everybody can. Lists are copied
out of spreadsheets, and a column goes along.

## Example

    Ama Orru, Lawyer, ama.orru@lantern.example

## Use instead

    Ama Orru, Lawyer
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.contacts import MAIL
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

# Nine digits or more, or a plus sign first: years, ranges and postcodes are shorter.
_PHONE = re.compile(r"(?<![\w/.-])(?:\+\d[\d\s().-]{6,}\d|\(?0\d(?:[\s().-]?\d){7,})(?![\w/])")


def check(context: Context) -> Iterator[Finding]:
    for number, each in enumerate(context.signatories):
        if each.withheld:
            continue
        for field in ("name", "title", "place"):
            value = getattr(each, field)
            match = MAIL.search(value) or _PHONE.search(value)
            if match:
                what = say("an e-mail address") if "@" in match[0] else say("a telephone number")
                yield RULE.finding(
                    f"signatories.{number}.{field}",
                    say("Entry {number} of the list shows {what}.", number=number + 1, what=what),
                    do=say("Take it out of the list."),
                    facts=(
                        Fact(
                            value=match[0],
                            where=say("list of signatories, entry {number}", number=number + 1),
                        ),
                    ),
                    severity="suggestion" if each.kind == "organisation" else None,
                )
