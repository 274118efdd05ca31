"""One country is printed in two ways in the list.

## What it does

Compares the places beside signatories that are names of one country ("USA", "United States"), in
any language. Places without a country code, and towns, are left alone.

## Why is this bad?

The reader who counts the countries counts one twice, and doubts the number that the letter states.

## Example

    Lantern House, UK
    Beacon Trust, United Kingdom

## Use instead

    Lantern House, United Kingdom
    Beacon Trust, United Kingdom
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.places import find_place
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    language = context.edition.authentic.language
    forms: dict[str, dict[str, list[int]]] = {}
    for number, signatory in shown_signatories(context):
        place = None if signatory.place_hidden else find_place(signatory.place, language)
        if place and place.code and signatory.country in {"", place.code}:
            forms.setdefault(place.code, {}).setdefault(place.name, []).append(number)
    for printed in forms.values():
        if len(printed) > 1:
            yield _finding(printed)


def _finding(printed: dict[str, list[int]]) -> Finding:
    """At the first entry of the rarest form; ``printed`` maps a form to its entries."""
    rarest = min(reversed(printed), key=lambda form: len(printed[form]))
    number = printed[rarest][0]
    commonest = max(printed, key=lambda form: len(printed[form]))
    return RULE.finding(
        f"signatories.{number}.place",
        say(
            "One country is printed in {n} ways: {listed}.",
            n=len(printed),
            listed=", ".join(printed),
        ),
        do=say("Use one of them, such as {commonest}.", commonest=commonest),
        facts=tuple(
            Fact(value=f"{form} ({len(numbers)})", where=entry(numbers[0]))
            for form, numbers in printed.items()
        ),
    )
