"""An ask says no date by which it should be met.

## What it does

Looks at each ask for a deadline: a calendar date (``by``).

## Why is this bad?

Without a date nobody can say that an ask was not met, only that it has not been met yet.

## Example

    1. Open the archive again.

## Use instead

    1. Open the archive again by 31 March 2031.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")


def check(context: Context) -> Iterator[Finding]:
    for number, ask in enumerate(context.edition.authentic.asks):
        if ask.by is None:
            yield RULE.finding(
                f"asks.{number}",
                say("Ask {number} has no deadline.", number=number + 1),
                do=say("Say by which day it should be met."),
                facts=(
                    Fact(value=say("no deadline"), where=say("ask {number}", number=number + 1)),
                ),
            )
