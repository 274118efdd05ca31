"""A date in figures can be read as two days.

## What it does

Finds dates in figures whose day and month could change places ("03/04/2031"), in every language.
Dates with full stops, which are written day first everywhere, and year-first ones are left alone.

## Why is this bad?

Half the world reads 3 April and the other half March 4; an office may file it under either, and a
deadline can be missed by a month.

## Example

    Open the archive by 03/04/2031.

## Use instead

    Open the archive by 3 April 2031.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.dates import find_dates, format_date
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for each in find_dates(passage.text, passage.language):
            if not each.ambiguous:
                continue
            swapped = each.date.replace(month=each.date.day, day=each.date.month)
            readings = [format_date(date, passage.language) for date in (each.date, swapped)]
            words = passage.text[each.start : each.end]
            yield RULE.finding(
                passage.part,
                say(
                    "“{words}” is {readings} to some readers and {other_readings} to others.",
                    words=words,
                    readings=readings[0],
                    other_readings=readings[1],
                ),
                do=say("Write the month as a word."),
                span=(each.start, each.end),
                facts=(Fact(value=words, where=passage.where),),
            )
