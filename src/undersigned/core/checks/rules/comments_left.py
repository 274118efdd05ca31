"""The file still holds comments.

## What it does

Says so where the file that was read holds comments in its margin.

## Why is this bad?

Comments are talk among the authors, with their names. The addressee reads them too.

## Example

A Word file with "Can we really say this? Ben" in the margin.

## Use instead

Settle the comments and delete them. What is released from here holds none.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say, say_count

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for name, value in context.reading.metadata:
        if name == "comments" and value != "0":
            yield RULE.finding(
                "metadata",
                say_count(
                    "The file holds {n} comment.", "The file holds {n} comments.", int(value)
                ),
                do=say("Settle and delete each, and send nobody this file."),
                facts=(Fact(value=value, where=say("comments in the file")),),
            )
