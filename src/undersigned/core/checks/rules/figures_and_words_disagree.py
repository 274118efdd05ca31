"""A number is written in words and in figures, and the two differ.

## What it does

Finds a number in words with another in figures in brackets right after it, or the other way round
("seventy (60) organisations"), in every language whose number words we know.

## Why is this bad?

One of the two is wrong, and the letter itself says so.

## Example

    seventy (60) organisations

## Use instead

    seventy (70) organisations
"""

import re
from collections.abc import Iterator
from functools import cache

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.numbers import number_pattern, parse_number
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    number = number_pattern(language)
    return re.compile(rf"(?P<one>{number})\s*[(（]\s*(?P<other>{number})\s*[)）]")


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match in _pattern(passage.language).finditer(passage.text):
            one, other = match["one"], match["other"]
            numbers = [parse_number(each, passage.language) for each in (one, other)]
            is_twice = one[0].isdigit() != other[0].isdigit() and None not in numbers
            if is_twice and numbers[0] != numbers[1]:
                yield RULE.finding(
                    passage.part,
                    say(
                        "“{words}” is {numbers} in one place and {other_numbers} in the other.",
                        words=match[0],
                        numbers=numbers[0],
                        other_numbers=numbers[1],
                    ),
                    do=say("See which of the two is right."),
                    span=match.span(),
                    facts=tuple(Fact(value=each, where=passage.where) for each in (one, other)),
                )
