"""Two asks ask for the same.

## What it does

Compares the asks of each language with each other: the same words but for case, accents and
punctuation are a warning, nearly the same words with the same figures a suggestion.

## Why is this bad?

The office answers one of them, and the letter's count of asks is one too high.

## Example

    1. Open the archive.
    2. Open the archive!

## Use instead

    1. Open the archive.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.fuzz import ratio

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

# Of two asks of more than 30 letters, in percent: one changed word of ten still shows.
_ALIKE = 92
_FEWEST = 30


def check(context: Context) -> Iterator[Finding]:
    asks = [(each, normalised_name(each.text)) for each in context.passages if each.role == "ask"]
    for (one, one_key), (other, other_key) in combinations(asks, 2):
        if one.language != other.language:
            continue
        if one_key == other_key:
            yield _finding(one, other, is_same=True)
        elif _is_alike(one_key, other_key):
            yield _finding(one, other, is_same=False)


def _is_alike(one: str, other: str) -> bool:
    figures = [re.findall(r"\d+", each) for each in (one, other)]
    return (
        min(len(one), len(other)) >= _FEWEST
        and figures[0] == figures[1]
        and ratio(one, other) >= _ALIKE
    )


def _finding(one: Passage, other: Passage, *, is_same: bool) -> Finding:
    return RULE.finding(
        other.part,
        say("{where} asks the same as {other_where}.", where=other.at_start, other_where=one.where)
        if is_same
        else say(
            "{where} asks nearly the same as {other_where}.",
            where=other.at_start,
            other_where=one.where,
        ),
        do=say("Keep one of the two, or say what is different."),
        facts=tuple(Fact(value=each.text, where=each.where) for each in (one, other)),
        severity=None if is_same else "suggestion",
    )
