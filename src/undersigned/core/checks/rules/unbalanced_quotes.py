"""A quotation is opened and not closed, or closed and not opened.

## What it does

Pairs the double quotation marks of each paragraph, in the styles of many languages (“…”, „…“, «…»,
»…«, "…", 「…」). A quotation that runs over several paragraphs may open each and close the last.
Apostrophes and single marks are left alone.

## Why is this bad?

The reader cannot tell whose words they are, and in a letter to an office that matters.

## Example

    The ministry vowed to “make efforts, and did not.

## Use instead

    The ministry vowed to “make efforts”, and did not.
"""

from collections.abc import Iterator
from itertools import zip_longest

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quotations_in
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    goes_on = False
    for passage, following in zip_longest(context.passages, context.passages[1:]):
        found = quotations_in(passage.text)
        unclosed = list(found.unclosed)
        unopened = list(found.unopened)
        if goes_on and unopened:
            unopened.pop(0)
        goes_on = bool(unclosed) and _opens_again(passage.text[unclosed[-1]], following)
        if goes_on:
            unclosed.pop()
        for at in sorted([*unclosed, *unopened]):
            yield _finding(passage, at, "closed" if at in unclosed else "opened")


def _opens_again(mark: str, following: Passage | None) -> bool:
    """Whether the next paragraph carries the quotation on, as the old custom is."""
    return following is not None and following.role == "text" and following.text.startswith(mark)


def _finding(passage: Passage, at: int, lacks: str) -> Finding:
    mark = passage.text[at]
    excerpt = (
        passage.text[at : at + 30] if lacks == "closed" else passage.text[max(0, at - 30) : at + 1]
    )
    return RULE.finding(
        passage.part,
        say("The quotation mark {mark} is never closed.", mark=mark)
        if lacks == "closed"
        else say("The quotation mark {mark} is never opened.", mark=mark),
        do=say("Add its partner, or take it away."),
        span=(at, at + 1),
        facts=(Fact(value=excerpt.strip(), where=passage.where),),
    )
