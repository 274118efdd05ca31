"""Straight and curly marks are mixed.

## What it does

Compares the apostrophes inside words (' and ’), and the double quotation marks (" and curly ones),
over the whole of one language's text. The kind that occurs less often is found: apostrophes one by
one, with a mend, quotation marks once. Inches (12") are left alone.

## Why is this bad?

It shows where a text was pasted from elsewhere.

## Example

    The union’s letter and the union's list

## Use instead

    The union’s letter and the union’s list
"""

import re
from collections.abc import Iterator, Sequence

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import around, prose
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say, say_count

RULE = Rule.of(__name__, "suggestion")

_LETTER = "[A-Za-z\u00c0-\u024f]"
_APOSTROPHE = re.compile(rf"(?<={_LETTER})['’](?={_LETTER})")
_QUOTE = re.compile(r"(?<!\d)\"|[“”„]")

_Mark = tuple[Passage, int]


def check(context: Context) -> Iterator[Finding]:
    for language in dict.fromkeys(each.language for each in context.passages):
        passages = [each for each in context.passages if each.language == language]
        for passage, at in _rarer(passages, _APOSTROPHE, "'"):
            yield _apostrophe(passage, at)
        quotes = _rarer(passages, _QUOTE, '"')
        if quotes:
            yield _quotes(*quotes[0], len(quotes))


def _rarer(passages: Sequence[Passage], pattern: re.Pattern[str], straight: str) -> list[_Mark]:
    """The marks of the kind that is used less; none where one kind is used throughout."""
    kinds: dict[bool, list[_Mark]] = {True: [], False: []}
    for passage in passages:
        for match in pattern.finditer(prose(passage)):
            kinds[match[0] == straight].append((passage, match.start()))
    return kinds[True] if len(kinds[True]) <= len(kinds[False]) else kinds[False]


def _apostrophe(passage: Passage, at: int) -> Finding:
    other = "’" if passage.text[at] == "'" else "'"
    fix = Fix(
        part=passage.part,
        start=at,
        end=at + 1,
        source=other,
        label=say("Use {other} here too", other=other),
    )
    return RULE.finding(
        passage.part,
        say(
            "This apostrophe is {words}; most of the others are {other}.",
            words=passage.text[at],
            other=other,
        ),
        do=say("Use one kind throughout."),
        span=(at, at + 1),
        facts=(Fact(value=around(passage.text, at, at + 1, 8), where=passage.where),),
        fix=fix,
    )


def _quotes(passage: Passage, at: int, number: int) -> Finding:
    is_straight = passage.text[at] == '"'
    return RULE.finding(
        passage.part,
        say_count(
            "{n} straight quotation mark among the others.",
            "{n} straight quotation marks among the others.",
            number,
        )
        if is_straight
        else say_count(
            "{n} curly quotation mark among the others.",
            "{n} curly quotation marks among the others.",
            number,
        ),
        do=say("Use one kind throughout."),
        span=(at, at + 1),
        facts=(Fact(value=around(passage.text, at, at + 1), where=passage.where),),
    )
