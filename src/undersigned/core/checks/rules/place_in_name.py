"""A signatory's name ends in a place, and the place stands beside it again, or another one.

## What it does

Looks at names that end in a country after a comma, dash or in brackets, where a place is printed
beside the name too. The same place is printed twice: a warning. Another one is a contradiction, or
a seat abroad: a suggestion. A name of which the country is part ("Beacon Kenya") is left alone.

## Why is this bad?

"Lantern House, Kenya, Kenya" is a slip of the form; "Lantern House (Kenya), Ghana" makes the reader
ask where it is.

## Example

    Lantern House, Kenya | Kenya

## Use instead

    Lantern House | Kenya
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.counting import place_of
from undersigned.core.letter import Signatory
from undersigned.core.lexicon.places import Place, trailing_place
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_SET_APART = re.compile(r"\s*(?:[,،、;(\[（]|\s[-–—]\s)\s*")


def check(context: Context) -> Iterator[Finding]:
    language = context.edition.authentic.language
    for number, signatory in shown_signatories(context):
        code, printed = place_of(signatory)
        within = _place_in(signatory.name, language) if printed else None
        if within is None or not (code and within.code):
            continue
        if within.code == code:
            message = say(
                "{name} stands in the name and beside it: “{signatory}”.",
                name=within.name,
                signatory=signatory.name,
            )
            yield _finding(number, signatory, message, None)
        else:
            message = say(
                "{name} stands in the name, and {other} beside it: “{signatory}”.",
                name=within.name,
                other=printed,
                signatory=signatory.name,
            )
            yield _finding(number, signatory, message, "suggestion")


def _place_in(name: str, language: str) -> Place | None:
    """The place that a comma, dash or bracket sets apart at the end of ``name``."""
    parted = trailing_place(name, language)
    if parted is None:
        return None
    bare, place = parted
    return place if _SET_APART.match(name, len(bare)) else None


def _finding(number: int, signatory: Signatory, message: str, severity: Severity | None) -> Finding:
    return RULE.finding(
        f"signatories.{number}.name",
        message,
        do=say("Take the place out of the name, or mend one of the two."),
        facts=(
            Fact(value=signatory.name, where=say("{entry}, name", entry=entry(number))),
            Fact(value=signatory.place, where=say("{entry}, place", entry=entry(number))),
        ),
        severity=severity,
    )
