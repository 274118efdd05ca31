"""The symbol of a United Nations document is not written as the United Nations write it.

## What it does

Finds what is meant as the symbol of a document of the United Nations ("A/RES/60/173") and holds it
against their grammar: body, subsidiary body, session or year, kind and number, in that order. Small
letters, hyphens and blanks in the place of strokes, a missing full stop ("L39") and another name of
the body ("UNGA/RES/60/173") are mended. The symbols are the same in every language.

## Why is this bad?

Whoever looks the document up finds nothing, and doubts the rest.

## Example

    In resolution A/RES 60-173 the Assembly decided so.

## Use instead

    In resolution A/RES/60/173 the Assembly decided so.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.record.symbols import FoundSymbol, find_symbols, mended
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for found in find_symbols(passage.text):
            right = mended(found.words)
            if right and right != " ".join(found.words.split()):
                yield _finding(passage, found, right)


def _finding(passage: Passage, found: FoundSymbol, right: str) -> Finding:
    return RULE.finding(
        passage.part,
        say(
            "“{words}” is no symbol of a document; “{right}” would be one.",
            words=found.words,
            right=right,
        ),
        do=say("Look the document up, and write its symbol as it stands there."),
        span=(found.start, found.end),
        facts=(Fact(value=found.words, where=passage.where),),
        fix=Fix(
            part=passage.part,
            start=found.start,
            end=found.end,
            source=right,
            label=say("Write the symbol as the United Nations do"),
        ),
    )
