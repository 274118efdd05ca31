"""A person has no title or affiliation among people who have.

## What it does

Where at least four in five of the individuals print a title or affiliation, finds those who print
none.

## Why is this bad?

The reader cannot tell who it is, nor from others of that name, and wonders why it is missing.

## Example

    Ama Orru, Chair, Lantern House
    Ben Ilo

## Use instead

    Ama Orru, Chair, Lantern House
    Ben Ilo, historian
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_FEWEST = 5
_MOST_WITHOUT = 0.2


def check(context: Context) -> Iterator[Finding]:
    people = [each for each in context.of_kind("individual") if not each[1].withheld]
    without = [(number, each.name) for number, each in people if not each.title]
    if len(people) >= _FEWEST and len(without) <= _MOST_WITHOUT * len(people):
        for number, name in without:
            yield RULE.finding(
                f"signatories.{number}.name",
                say(
                    "“{name}” has no title or affiliation; {n} others have.",
                    name=name,
                    n=len(people) - len(without),
                ),
                do=say("Ask for it, or leave it on purpose."),
                facts=(Fact(value=name, where=entry(number)),),
            )
