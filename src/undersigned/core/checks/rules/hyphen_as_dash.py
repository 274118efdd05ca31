"""A hyphen stands where a dash belongs.

## What it does

Finds a hyphen, or two, between blanks and words, in languages of Latin and Cyrillic letters. It is
mended to an en dash, in Russian to an em dash; in Spanish, which sets its dashes against the words,
there is no mend, nor in what may be a compound ("win - win"). Sums ("5 - 3") are left alone.

## Why is this bad?

In print a hyphen joins what the sentence means to part.

## Example

    The archive - and all that is in it - is closed.

## Use instead

    The archive – and all that is in it – is closed.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import around, prose
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_HYPHEN = re.compile(r"(?<=\S)(?P<before>\s)(?P<mark>--?)(?P<after>\s)(?=\S)")
_LETTERS = re.compile("[A-Za-z\u00c0-\u024f\u0400-\u04ff]")


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        text = prose(passage)
        for match in _HYPHEN.finditer(text):
            is_sum = text[match.start() - 1].isdigit() and text[match.end()].isdigit()
            if not is_sum and _LETTERS.search(text[max(0, match.start() - 12) : match.start()]):
                yield _finding(passage, match)


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    language = passage.language.partition("-")[0]
    start, end = match.span("mark")
    dash = "—" if language == "ru" else "–"
    mend = Fix(part=passage.part, start=start, end=end, source=dash, label=say("Set a dash"))
    before, after = passage.text[:start].split()[-1], passage.text[end:].split()[0]
    # "win - win" and "Dr. - Ing." lost their blanks' reason, not their hyphen.
    is_compound = before.casefold() == after.casefold() or before.endswith(".")
    return RULE.finding(
        passage.part,
        say("A hyphen stands in the place of a dash."),
        do=say("Set a dash, or two commas."),
        span=(start, end),
        facts=(Fact(value=around(passage.text, start, end), where=passage.where),),
        fix=None if language == "es" or is_compound else mend,
    )
