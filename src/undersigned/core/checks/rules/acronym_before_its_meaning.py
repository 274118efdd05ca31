"""An acronym is used before it is explained, or explained twice.

## What it does

Where the text explains an acronym ("Universal Periodic Review (UPR)"), looks for the same acronym
earlier in the text, and for a second explanation later. Titles and subjects, which have no room,
are left alone, and so is an acronym in brackets, which stands behind its meaning in another
language. It speaks for languages whose letters have capitals.

## Why is this bad?

The reader meets letters that say nothing, and their meaning a page later.

## Example

    The UPR was a chance. ... The Universal Periodic Review (UPR) is held every five years.

## Use instead

    The Universal Periodic Review (UPR) was a chance. ... The UPR is held every five years.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from undersigned.core.checks.acronyms import Explained, explained_in, uses_of
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_BRACKET = re.compile(r"\w\s*[(（]\s*[“\"«]?$")


def check(context: Context) -> Iterator[Finding]:
    running = [each for each in context.passages if each.role in {"text", "ask"}]
    for _, passages in groupby(running, key=lambda each: each.language):
        yield from _in_one_language(list(passages))


def _in_one_language(passages: list[Passage]) -> Iterator[Finding]:
    known: dict[tuple[str, str], Passage] = {}
    for number, passage in enumerate(passages):
        for explained in explained_in(passage.text):
            key = (explained.acronym, explained.key)
            if key in known:
                yield _twice(passage, explained)
            elif not any(acronym == explained.acronym for acronym, _ in known):
                yield from _too_early(passages[:number], passage, explained)
            known.setdefault(key, passage)


def _too_early(before: list[Passage], passage: Passage, explained: Explained) -> Iterator[Finding]:
    """The first use before the explanation, where there is one."""
    for earlier in [*before, passage]:
        stop = explained.start if earlier is passage else len(earlier.text)
        for at in uses_of(explained.acronym, earlier.text[:stop]):
            if _BRACKET.search(earlier.text[:at]):
                continue
            yield RULE.finding(
                earlier.part,
                say("{acronym} is used here and explained later.", acronym=explained.acronym),
                do=say("Explain it where it is used first."),
                span=(at, at + len(explained.acronym)),
                facts=(
                    Fact(value=explained.acronym, where=earlier.where),
                    Fact(value=f"{explained.full} ({explained.acronym})", where=passage.where),
                ),
            )
            return


def _twice(passage: Passage, explained: Explained) -> Finding:
    return RULE.finding(
        passage.part,
        say("{acronym} is explained a second time.", acronym=explained.acronym),
        do=say("Explain it once, and use the acronym from then on."),
        span=(explained.start, explained.end),
        facts=(Fact(value=f"{explained.full} ({explained.acronym})", where=passage.where),),
    )
