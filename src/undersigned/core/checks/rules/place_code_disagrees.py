"""The country code of a signatory is not that of the place beside it.

## What it does

Compares each signatory's code (ISO 3166-1) with the place that is printed, where the place is the
name of a country in any of ten languages. The letter counts by the code and prints the place.

## Why is this bad?

The letter counts another country than the one that it prints.

## Example

    organisation, Lantern House, Kenya, GH

## Use instead

    organisation, Lantern House, Kenya, KE
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.places import country_name, find_place

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    for number, signatory in enumerate(context.signatories):
        codes = _codes(signatory.place) if signatory.country else set()
        if codes and signatory.country not in codes:
            named = country_name(signatory.country, "en")
            yield RULE.finding(
                f"signatories.{number}.place",
                f"“{signatory.place}” has the country code {signatory.country}, which is {named}.",
                do=f"Write {' or '.join(sorted(codes))}, or mend the place.",
                facts=(
                    Fact(value=signatory.place, where=f"{entry(number)}, place"),
                    Fact(value=signatory.country, where=f"{entry(number)}, country code"),
                ),
            )


def _codes(place: str) -> set[str]:
    """The countries that ``place`` names; two languages may use one name for two."""
    found = (find_place(place, language) for language in LANGUAGES) if place else ()
    return {each.code for each in found if each and each.code}
