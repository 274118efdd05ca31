"""Dates are written in two orders.

## What it does

Compares all full dates in one language's text: day first ("16 December 2031"), month first
("December 16, 2031"), year first, or in figures. The styles that occur less often
than the commonest are found once each. What is quoted keeps its own style.

## Why is this bad?

It shows that two hands wrote the letter and none read it; in figures it makes dates ambiguous.

## Example

    On 16 December 2031 ... and on December 18, 2031

## Use instead

    On 16 December 2031 ... and on 18 December 2031
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.dates import FoundDate, find_dates
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_Dated = tuple[Passage, FoundDate]


def check(context: Context) -> Iterator[Finding]:
    for language in dict.fromkeys(each.language for each in context.passages):
        styles: dict[str, list[_Dated]] = {}
        for passage in context.passages:
            if passage.language == language:
                for date in _unquoted(passage):
                    style = _style(passage.text[date.start : date.end])
                    styles.setdefault(style, []).append((passage, date))
        usual = max(styles, key=lambda style: len(styles[style]), default="")
        for style, dated in styles.items():
            if style != usual:
                yield _finding(style, dated, usual, styles[usual])


def _unquoted(passage: Passage) -> Iterator[FoundDate]:
    quoted = quoted_spans(passage.text)
    for date in find_dates(passage.text, passage.language):
        if not any(start < date.start < end for start, end in quoted):
            yield date


def _style(words: str) -> str:
    if re.match(r"\d{4}", words):
        return say("year first")
    if not any(map(str.isalpha, words)):
        return say("in figures")
    return say("day first") if words[0].isdigit() else say("month first")


def _finding(style: str, dated: list[_Dated], usual: str, others: list[_Dated]) -> Finding:
    passage, date = dated[0]
    other_passage, other = others[0]
    words = passage.text[date.start : date.end]
    return RULE.finding(
        passage.part,
        say(
            "“{words}” is written {style}; most dates of the letter are {usual}.",
            words=words,
            style=style,
            usual=usual,
        ),
        do=say("Write all dates in one order."),
        span=(date.start, date.end),
        facts=(
            Fact(value=words, where=passage.where),
            Fact(value=other_passage.text[other.start : other.end], where=other_passage.where),
        ),
    )
