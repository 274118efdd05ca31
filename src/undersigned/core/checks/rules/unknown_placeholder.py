"""A placeholder cannot be filled.

## What it does

Checks each ``{{ placeholder }}``: its name, and the plural forms that the language needs.

## Why is this bad?

The letter cannot be printed: there is no number to put there.

## Example

    We are {{ organizations }} organisations.

## Use instead

    We are {{ organisations }} organisations.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.counting import check_placeholder
from undersigned.core.errors import CountingError
from undersigned.core.letter import placeholders, plain

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        end = 0
        for placeholder in placeholders(passage.inlines):
            printed = plain((placeholder,))
            start = passage.text.index(printed, end)
            end = start + len(printed)
            try:
                check_placeholder(placeholder, passage.language)
            except CountingError as error:
                yield RULE.finding(
                    passage.part,
                    error.what,
                    do=error.do,
                    span=(start, end),
                    facts=(Fact(value=placeholder.name, where=passage.where),),
                )
