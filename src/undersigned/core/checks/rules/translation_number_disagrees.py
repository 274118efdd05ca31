"""A translation states another number than the authentic text.

## What it does

Compares the numbers in figures, passage by passage: grouping, decimal commas, the digits of other
scripts and "1.5 million", "150만" or "1,5 Millionen" make no difference. It speaks only where both
sides have numbers that the other has not, since one language may spell out what the other writes
in figures. Dates, hours, document symbols and addresses are left out. All ten languages.

## Why is this bad?

Whoever reads both languages finds two letters.

## Example

    In May 214 people were taken. / En mai, 241 personnes ont été emmenées.

## Use instead

    In May 214 people were taken. / En mai, 214 personnes ont été emmenées.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.translated import Pair, pairs, translations
from undersigned.core.checks.written_numbers import WrittenNumber, numbers_in
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for text in translations(context):
        for pair in pairs(context, text):
            ours = _beyond(pair.authentic.text, pair.authentic.language, pair.translation.text,
                           pair.translation.language)  # fmt: skip
            theirs = _beyond(pair.translation.text, pair.translation.language,
                             pair.authentic.text, pair.authentic.language)  # fmt: skip
            # Two numbers against one are a sentence put otherwise: nobody can say which is which.
            if len(ours) == len(theirs):
                for one, other in zip(ours, theirs, strict=True):
                    yield _finding(pair, one, other)


def _beyond(text: str, language: str, other: str, other_language: str) -> list[WrittenNumber]:
    """The numbers of ``text`` that ``other`` does not have as often."""
    left: Counter[Decimal] = Counter(each.value for each in numbers_in(other, other_language))
    found = []
    for number in numbers_in(text, language):
        if left[number.value]:
            left[number.value] -= 1
        else:
            found.append(number)
    return found


def _finding(pair: Pair, one: WrittenNumber, other: WrittenNumber) -> Finding:
    passage = pair.translation
    return RULE.finding(
        passage.part,
        say(
            "The {where} says {words}; the {other_where} says {other_words}.",
            where=passage.where,
            words=other.words,
            other_where=pair.authentic.where,
            other_words=one.words,
        ),
        do=say("Let both say the same number."),
        span=(other.start, other.end),
        facts=(
            Fact(value=other.words, where=passage.where),
            Fact(value=one.words, where=pair.authentic.where),
        ),
    )
