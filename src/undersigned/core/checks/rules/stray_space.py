"""A blank stands where none belongs.

## What it does

Finds, in every language,

- blanks before a comma, full stop, semicolon, colon, question or exclamation mark; in French only
  before the comma and the full stop, since the others take one;
- blanks after an opening and before a closing bracket;
- two or more blanks in the middle of a sentence: a suggestion. Two blanks after a sentence are an
  old custom, and left alone.

## Why is this bad?

The line may break there, and the mark then begins the next line.

## Example

    We met the minister , who listened.

## Use instead

    We met the minister, who listened.
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

_BLANK = r"[ \u00a0\u202f]"
_CLOSING = r"[\"”’»)\]]*(?:\s|$)"
_BEFORE = rf"(?P<before>(?<=\w){_BLANK}+)(?=[MARKS]{_CLOSING})"
_INSIDE = rf"(?<=[(\[])(?P<opened>{_BLANK}+)(?=\w)|(?<=\w)(?P<closed>{_BLANK}+)(?=[)\]])"
_WIDE = rf"(?<=[^\s.!?:;。…\"”’»)])(?P<wide>{_BLANK}{{2,}})(?=\w)"
_ELSEWHERE = re.compile(f"{_BEFORE}|{_INSIDE}|{_WIDE}".replace("MARKS", ",.;:!?،؛؟"))
_FRENCH = re.compile(f"{_BEFORE}|{_INSIDE}|{_WIDE}".replace("MARKS", ",."))

_FAULTS = {
    "before": say("A blank stands before a punctuation mark."),
    "opened": say("A blank stands after an opening bracket."),
    "closed": say("A blank stands before a closing bracket."),
    "wide": say("Several blanks stand in a row."),
}


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        pattern = _FRENCH if passage.language.partition("-")[0] == "fr" else _ELSEWHERE
        for match in pattern.finditer(prose(passage)):
            yield _finding(passage, match)


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    start, end = match.span()
    kept = " " if match.lastgroup == "wide" else ""
    return RULE.finding(
        passage.part,
        _FAULTS[match.lastgroup or ""],
        do=say("Keep one blank.") if kept else say("Take it away."),
        span=(max(0, start - 1), end + 1),
        facts=(Fact(value=around(passage.text, start, end), where=passage.where),),
        fix=Fix(part=passage.part, start=start, end=end, source=kept, label=say("Mend the blank")),
        severity="suggestion" if kept else None,
    )
