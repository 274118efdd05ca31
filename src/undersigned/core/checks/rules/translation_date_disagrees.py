"""A translation names another date than the authentic text.

## What it does

Compares the full dates (day, month, year) of passages that stand for each other, in all ten
languages. It speaks where both name a date that the other does not. A date in figures whose day and
month could be exchanged is left alone.

## Why is this bad?

A deadline that differs between two languages is none.

## Example

    by 31 March 2031 / avant le 30 mars 2031

## Use instead

    by 31 March 2031 / avant le 31 mars 2031
"""

import datetime as dt
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.translated import Pair, pairs, translations
from undersigned.core.lexicon.dates import FoundDate, find_dates
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    for text in translations(context):
        for pair in pairs(context, text):
            ours, theirs = _dates(pair.authentic), _dates(pair.translation)
            if any(each.ambiguous for each in (*ours, *theirs)):
                continue
            only_ours = _beyond(ours, theirs)
            only_theirs = _beyond(theirs, ours)
            if len(only_ours) == len(only_theirs):
                for one, other in zip(only_ours, only_theirs, strict=True):
                    yield _finding(pair, one, other)


def _dates(passage: Passage) -> list[FoundDate]:
    return list(find_dates(passage.text, passage.language))


def _beyond(dates: list[FoundDate], others: list[FoundDate]) -> list[FoundDate]:
    known: set[dt.date] = {each.date for each in others}
    return [each for each in dates if each.date not in known]


def _finding(pair: Pair, one: FoundDate, other: FoundDate) -> Finding:
    passage = pair.translation
    said = passage.text[other.start : other.end]
    ours = pair.authentic.text[one.start : one.end]
    return RULE.finding(
        passage.part,
        say(
            "The {where} says {said}; the {other_where} says {ours}.",
            where=passage.where,
            said=said,
            other_where=pair.authentic.where,
            ours=ours,
        ),
        do=say("Let both say the same day."),
        span=(other.start, other.end),
        facts=(
            Fact(value=said, where=passage.where),
            Fact(value=ours, where=pair.authentic.where),
        ),
    )
