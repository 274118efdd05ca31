"""The file still holds tracked changes.

## What it does

Says so where the file that was read (Word, for example) holds insertions or deletions that nobody
has accepted or rejected. The letter is read as it looks with all of them accepted.

## Why is this bad?

Whoever opens the file sees what you first wanted to say, and who took it out.

## Example

A Word file in which "demand" is struck out and "ask" is put in its place, both with a name.

## Use instead

Accept or reject every change, and save the file anew. What is released from here holds none.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say, say_count

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for name, value in context.reading.metadata:
        if name == "tracked_changes" and value != "0":
            yield RULE.finding(
                "metadata",
                say_count(
                    "The file holds {n} tracked change.",
                    "The file holds {n} tracked changes.",
                    int(value),
                ),
                do=say("Accept or reject each, and send nobody this file."),
                facts=(Fact(value=value, where=say("tracked changes in the file")),),
            )
