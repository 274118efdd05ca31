"""A punctuation mark stands twice, or two stand together that exclude each other.

## What it does

Finds ",,", ";;", "::", two full stops that are no ellipsis, and a comma, semicolon or colon right
before a full stop, in every language. Emphatic "!!" and "?!" are left alone, and so is ",," as an
opening quotation mark.

## Why is this bad?

It shows that the sentence was changed in haste.

## Example

    The archive was closed,. Nobody was told..

## Use instead

    The archive was closed. Nobody was told.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import around, prose
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_MARKS = re.compile(
    r"(?<=[^\s,])(?P<comma>,{2})(?!,)|(?<=\w)(?P<same>;;|::|،،|。。|、、)(?=\s|$)"
    r"|(?<=[^\W_])(?P<stop>\.{2})(?=[\s\"”»)]|$)|(?<=\w)(?P<both>[,;:]\.)(?=[\s\"”»)]|$)"
)


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _MARKS.finditer(prose(passage)):
            yield _finding(passage, match)


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    start, end = match.span()
    mend = Fix(
        part=passage.part,
        start=start,
        end=end,
        source=match[0][0],
        label=say("Keep one of the two"),
    )
    return RULE.finding(
        passage.part,
        say("“{words}” is no punctuation.", words=match[0]),
        do=say("Keep one of the two marks."),
        span=(start, end),
        facts=(Fact(value=around(passage.text, start, end), where=passage.where),),
        fix=None if match["both"] else mend,
    )
