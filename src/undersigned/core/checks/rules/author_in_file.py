"""The file names who wrote it.

## What it does

Shows the author, the last person who saved it, and the company that the file names in its
properties. It is a suggestion: a body's own name does no harm there.

## Why is this bad?

A letter in the name of many then tells who held the pen, and on which ministry's or company's
licence. Where somebody is at risk, that is the list that was not meant to be published.

## Example

A PDF whose properties say: Author: Ama Orru.

## Use instead

Empty the file's properties before it goes anywhere, or send what is released from here.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_WHERE = {
    "author": say("author in the file's properties"),
    "last_modified_by": say("last saved by, in the file's properties"),
    "company": say("company in the file's properties"),
}


def check(context: Context) -> Iterator[Finding]:
    sender = normalised_name(context.edition.sender.name)
    named = [
        Fact(value=value, where=_WHERE[name])
        for name, value in context.reading.metadata
        if name in _WHERE and value.strip() and normalised_name(value) != sender
    ]
    if named:
        names = ", ".join(dict.fromkeys(f"“{fact.value}”" for fact in named))
        yield RULE.finding(
            "metadata",
            say("The file's properties name {names}.", names=names),
            do=say(
                "Empty the properties before you send the file, if that is not meant to be known."
            ),
            facts=tuple(named),
        )
