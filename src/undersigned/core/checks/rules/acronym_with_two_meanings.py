"""One acronym is explained in two ways.

## What it does

Compares the full names that the text, and the names of the list, give to one acronym in brackets
("Universal Periodic Review (UPR)"). Two that differ within the text are a warning. Among
signatories it is a suggestion: two bodies may share an acronym. It speaks for languages whose
letters have capitals.

## Why is this bad?

One of the two is misspelt, or the reader cannot tell which is meant.

## Example

    the Universal Periodic Review (UPR) ... the Universal Period Review (UPR)

## Use instead

    the Universal Periodic Review (UPR) ... the UPR
"""

from collections.abc import Iterator
from itertools import groupby

from undersigned.core.checks.acronyms import explained_in
from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for _, passages in groupby(context.passages, key=lambda each: each.language):
        yield from _differing(
            ((each.part, each.where, each.text) for each in passages), RULE.severity
        )
    names = (
        (f"signatories.{number}.name", entry(number), signatory.name)
        for number, signatory in shown_signatories(context)
    )
    yield from _differing(names, "suggestion")


def _differing(texts: Iterator[tuple[str, str, str]], severity: Severity) -> Iterator[Finding]:
    first: dict[str, tuple[str, Fact]] = {}
    for part, where, text in texts:
        for explained in explained_in(text):
            fact = Fact(value=explained.full, where=where)
            key, earlier = first.setdefault(explained.acronym, (explained.key, fact))
            if key != explained.key:
                in_text = not part.startswith("signatories.")
                yield RULE.finding(
                    part,
                    say(
                        "{acronym} is “{full}” here and “{value}” elsewhere.",
                        acronym=explained.acronym,
                        full=explained.full,
                        value=earlier.value,
                    ),
                    do=say("Let both say the same, or tell the two apart."),
                    span=(explained.start, explained.end) if in_text else (0, 0),
                    facts=(earlier, fact),
                    severity=severity,
                )
