"""A mark leads to a footnote that is not there.

## What it does

Takes the footnote marks of each language and looks for their notes. Marks in square brackets that
were typed ("[3]") count where the text has typed notes ("[1] See ...") at all. Where no note of a
published file was found, nothing is said: they may stand where the reader did not look.

## Why is this bad?

The source that was promised cannot be looked up.

## Example

    The commission said so.[^2]

    [^1]: Report of the commission, 2014.

## Use instead

    The commission said so.[^1]

    [^1]: Report of the commission, 2014.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.notes import notes_of
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    is_whole = context.reading.format in {"folder", "editor"}
    for notes in notes_of(context):
        if not (notes.labels or is_whole):
            continue
        for mark in notes.marks:
            if mark.label not in notes.labels:
                yield RULE.finding(
                    mark.part,
                    say("The mark {label} leads to no footnote.", label=mark.label),
                    do=say("Add the footnote, or take the mark away."),
                    span=mark.span,
                    facts=(Fact(value=mark.label, where=mark.where),),
                )
