"""An ask's words state another deadline than the one that is kept with it.

## What it does

Looks in each ask, in every language of the letter, for a full date after a word such as "by" or
"before", and compares it with the deadline that is kept for follow-up. A deadline on the day before
"before 31 March 2031" is the same. Where none is kept, it is a suggestion to set it.

## Why is this bad?

The office goes by the words, and the follow-up by the date: one of them reminds on the wrong day.

## Example

    by: 2031-03-01
    1. Open the archive by 31 March 2031.

## Use instead

    by: 2031-03-31
    1. Open the archive by 31 March 2031.
"""

import datetime as dt
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.stated_deadlines import StatedDeadline, stated_deadlines
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")

_DAY = dt.timedelta(days=1)


def check(context: Context) -> Iterator[Finding]:
    kept = {ask.id: ask.by for ask in context.edition.authentic.asks}
    ids = {text.language: [ask.id for ask in text.asks] for text in context.edition.texts}
    for passage in context.passages:
        if passage.role != "ask":
            continue
        by = kept[ids[passage.language][int(passage.part.rpartition(".")[2])]]
        stated = list(stated_deadlines(passage.text, passage.language))
        if stated and not any(by in {each.date, each.date - _DAY} for each in stated):
            yield _finding(passage, stated[0], by)


def _finding(passage: Passage, stated: StatedDeadline, by: dt.date | None) -> Finding:
    words = passage.text[stated.start : stated.end]
    return RULE.finding(
        passage.part,
        say(
            "{where} says “{words}”; its deadline is {by}.",
            where=passage.at_start,
            words=words,
            by=by.isoformat(),
        )
        if by
        else say(
            "{where} says “{words}”, and no deadline is set.", where=passage.at_start, words=words
        ),
        do=say("Set the deadline that the words state, or mend the words."),
        span=(stated.start, stated.end),
        facts=(
            Fact(value=stated.date.isoformat(), where=passage.where),
            Fact(value=by.isoformat() if by else "none", where=say("deadline")),
        ),
        severity=None if by else "suggestion",
    )
