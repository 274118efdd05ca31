"""A quotation inside another has the same marks.

## What it does

Finds double quotation marks that open again, in the same shape, inside a quotation (“...“...”...”).
In French both may be guillemets, so it says nothing there; straight marks cannot be told apart.

## Why is this bad?

The reader cannot tell where the inner words end, and whose the rest is.

## Example

    She wrote: “He said “yes” to us.”

## Use instead

    She wrote: “He said ‘yes’ to us.”
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.language.partition("-")[0] == "fr":
            continue
        spans = quoted_spans(passage.text)
        for start, end in spans:
            mark = passage.text[start]
            outer = [a for a, b in spans if a < start and end < b and passage.text[a] == mark]
            if outer and mark != '"':
                words = passage.text[start:end]
                yield RULE.finding(
                    passage.part,
                    say("{words} stands inside a quotation with the same marks.", words=words),
                    do=say("Give the inner quotation the other marks of the language."),
                    span=(start, end),
                    facts=(Fact(value=words, where=passage.where),),
                )
