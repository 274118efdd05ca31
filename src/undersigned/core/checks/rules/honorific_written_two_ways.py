"""One style before names is written in two ways.

## What it does

Compares the styles before the names of individuals ("Dr" and "Dr.", "Prof." and "Professor"), in
the languages' own words. Styles that stand in one form throughout are left alone.

## Why is this bad?

In a printed list it looks careless, and to those who care for their titles it looks like a slight.

## Example

    Dr Ama Orru, Dr. Ben Ilo

## Use instead

    Dr Ama Orru, Dr Ben Ilo
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.cues import pattern
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_LONG = {"professor": "prof", "doctor": "dr", "reverend": "rev", "honourable": "hon"}
_STOP = re.compile(r"\.?(?=\s)")


def check(context: Context) -> Iterator[Finding]:
    forms: dict[str, dict[str, list[int]]] = {}
    for number, signatory in context.of_kind("individual"):
        style = "" if signatory.withheld else _style_of(signatory.name)
        if style:
            bare = style.rstrip(".").casefold()
            forms.setdefault(_LONG.get(bare, bare), {}).setdefault(style, []).append(number)
    for written in forms.values():
        if len(written) > 1:
            yield _finding(written)


def _style_of(name: str) -> str:
    """The style at the beginning, with its full stop where it has one."""
    match = pattern("*", "honorifics").match(name)
    stop = _STOP.match(name, match.end()) if match else None
    return name[: stop.end()] if stop else ""


def _finding(written: dict[str, list[int]]) -> Finding:
    rarest = min(reversed(written), key=lambda form: len(written[form]))
    number = written[rarest][0]
    return RULE.finding(
        f"signatories.{number}.name",
        say(
            "One style is written in {n} ways: {listed}.", n=len(written), listed=", ".join(written)
        ),
        do=say("Write it in one way throughout."),
        facts=tuple(
            Fact(value=f"{form} ({len(numbers)})", where=entry(numbers[0]))
            for form, numbers in written.items()
        ),
    )
