"""Two dates contradict each other, or a date cannot be.

## What it does

Finds, in the letter's language,

- days that no calendar has ("30 February 2031"): an error;
- weekdays before or after a date on which it does not fall ("Monday, 17 December 2019"): an error;
- dates that the text states as its own ("today, 17 December 2019") and that are not the letter's
  date: an error;
- deadlines of asks before the letter's date: an error;
- a date on the page around the letter that is another one: a suggestion.

Dates of other events are left alone.

## Why is this bad?

An office that files by date cannot file it, and a deadline that has passed asks for nothing.

## Example

    December 16, 2019

    ... today, 17 December 2019, we ...

## Use instead

    December 16, 2019

    ... today, 16 December 2019, we ...
"""

import datetime as dt
import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.written_dates import (
    WrittenDate,
    own_dates,
    weekday_name,
    written_dates,
)
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")

_LETTER = "date of the letter"


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for date in written_dates(passage.text, passage.language):
            yield from _in_itself(passage, date)
        yield from _own(context, passage)
    yield from _deadlines(context)
    yield from _page(context)


def _in_itself(passage: Passage, date: WrittenDate) -> Iterator[Finding]:
    if date.date is None:
        yield RULE.finding(
            passage.part,
            say("There is no {words}.", words=date.words),
            do=say("Write the day that is meant."),
            span=(date.start, date.end),
            facts=(Fact(value=date.words, where=passage.where),),
        )
    elif date.weekday is not None and date.weekday != date.date.weekday():
        real = weekday_name(date.date, passage.language)
        yield RULE.finding(
            passage.part,
            say("“{words}” was or will be a {real}.", words=date.words, real=real),
            do=say("Mend the weekday or the date."),
            span=(date.start, date.end),
            facts=(
                Fact(value=date.words, where=passage.where),
                Fact(value=real, where=say("calendar, {date}", date=date.date.isoformat())),
            ),
        )


def _own(context: Context, passage: Passage) -> Iterator[Finding]:
    letter = context.edition.date
    if letter is None:
        return
    for date in own_dates(passage.text, passage.language):
        if date.date not in {None, letter}:
            yield RULE.finding(
                passage.part,
                say(
                    "The {where} says “{words}”; the letter is of {letter}.",
                    where=passage.where,
                    words=date.words,
                    letter=letter.isoformat(),
                ),
                do=say("Let both say the same day."),
                span=(date.start, date.end),
                facts=(
                    Fact(value=str(date.date), where=passage.where),
                    Fact(value=letter.isoformat(), where=_LETTER),
                ),
            )


def _deadlines(context: Context) -> Iterator[Finding]:
    """Deadlines before the letter; before the day of the check where it has no date yet."""
    edition = context.edition
    since: dt.date | None = edition.date or context.today
    where = _LETTER if edition.date else "day of the check"
    for number, ask in enumerate(edition.authentic.asks):
        if since and ask.by and ask.by < since:
            yield RULE.finding(
                f"asks.{number}",
                say(
                    "Ask {number} is to be met by {by}, which is already past.",
                    number=number + 1,
                    by=ask.by.isoformat(),
                ),
                do=say("Set a deadline after the letter's date."),
                facts=(
                    Fact(value=ask.by.isoformat(), where=say("ask {number}", number=number + 1)),
                    Fact(value=since.isoformat(), where=where),
                ),
            )


def _page(context: Context) -> Iterator[Finding]:
    """The date that the page around the letter gives it."""
    letter = context.edition.date
    for piece in context.reading.left_out:
        source = context.reading.source[piece.start : piece.end]
        labelled = re.match(r"\W*\w+\s*:", source)
        found = parse_date(source, context.edition.authentic.language) if labelled else None
        if letter and found and "date" in piece.reason and found.date != letter:
            yield RULE.finding(
                "date",
                say(
                    "The page says {date}; the letter is of {letter}.",
                    date=found.date.isoformat(),
                    letter=letter.isoformat(),
                ),
                do=say("See which of the two is right."),
                facts=(
                    Fact(value=found.date.isoformat(), where=say("page around the letter")),
                    Fact(value=letter.isoformat(), where=_LETTER),
                ),
                severity="suggestion",
            )
