"""A printed numbering leaves a number out, or prints one twice.

## What it does

Follows the numbers that are printed before asks and before names in the list, as they stand in the
source, and points inside a sentence: "(1) ... (2)", "(a) ... (b)", "(i) ... (ii)". A numbering that
begins anew with 1 is another one. Lists in which most numbers do not follow each other are numbered
otherwise, and left alone. Inside sentences only a number left out is found, since "(b)" may stand
there again to refer to the point.

## Why is this bad?

The reader believes that an ask or a name is missing, or counts one too many.

## Example

    1. Open the archive.
    3. Publish its catalogue.

## Use instead

    1. Open the archive.
    2. Publish its catalogue.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.printed_numbers import printed_numbers
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_FEWEST = 3
# Of the steps from number to number, this share may break the rule.
_MOST_BROKEN = 0.1
_MARK = re.compile(r"(?<!\w)[(（](?P<mark>\d{1,2}|[a-z]|[ivx]{2,5})[)）](?=\s*\w)")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_FARTHEST = 3


def check(context: Context) -> Iterator[Finding]:
    reading = context.reading
    asks = len(context.edition.authentic.asks)
    yield from _in_source(
        list(printed_numbers(reading, "asks", asks)), say("ask"), say("numbers of the asks")
    )
    names = len(reading.signatories) if context.roll is None else 0
    yield from _in_source(
        list(printed_numbers(reading, "signatories", names)),
        say("name"),
        say("numbers of the names"),
    )
    for passage in context.passages:
        if passage.role in {"text", "ask"}:
            yield from _in_sentence(passage)


def _in_source(numbered: list[tuple[str, int]], what: str, where: str) -> Iterator[Finding]:
    steps = [
        (part, before, number)
        for (_, before), (part, number) in pairwise(numbered)
        if number not in {before + 1, 1}
    ]
    if len(numbered) < _FEWEST or len(steps) > max(1, len(numbered) * _MOST_BROKEN):
        return
    for part, before, number in steps:
        yield RULE.finding(
            part,
            say(
                "Number {number} follows {before} before this {what}.",
                number=number,
                before=before,
                what=what,
            ),
            do=say("See whether something is missing, and number anew."),
            facts=(Fact(value=f"{before}, {number}", where=where),),
        )


def _in_sentence(passage: Passage) -> Iterator[Finding]:
    marks = list(_MARK.finditer(passage.text))
    value = _values(marks[0]["mark"]) if len(marks) >= _FEWEST else None
    if value is None:
        return
    last = 0
    for match in marks:
        number = value(match["mark"])
        if last + 1 < number <= last + _FARTHEST:
            yield RULE.finding(
                passage.part,
                say(
                    "The numbering of the points leaves something out before {words}.",
                    words=match[0],
                ),
                do=say("See whether a point is missing, and number anew."),
                span=match.span(),
                facts=(Fact(value=", ".join(each[0] for each in marks), where=passage.where),),
            )
            return
        last = max(last, number if number == last + 1 else 0)


def _values(first: str) -> Callable[[str], int] | None:
    """What a mark counts, by the first of them; ``None`` where none is first."""
    return {"1": _figure, "a": _letter, "i": _roman}.get(first)


def _figure(mark: str) -> int:
    return int(mark) if mark.isdigit() else 0


def _letter(mark: str) -> int:
    return ord(mark) - ord("a") + 1 if len(mark) == 1 and mark.isalpha() else 0


def _roman(mark: str) -> int:
    return _ROMAN.index(mark) if mark in _ROMAN else 0
