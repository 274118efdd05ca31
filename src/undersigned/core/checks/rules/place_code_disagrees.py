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
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    for number, signatory in enumerate(context.signatories):
        codes = _codes(signatory.place) if signatory.country else set()
        if codes and signatory.country not in codes:
            named = country_name(signatory.country, "en")
            yield RULE.finding(
                f"signatories.{number}.place",
                say(
                    "“{place}” has the country code {country}, which is {named}.",
                    place=signatory.place,
                    country=signatory.country,
                    named=named,
                ),
                do=say("Write {listed}, or mend the place.", listed=" or ".join(sorted(codes))),
                facts=(
                    Fact(value=signatory.place, where=say("{entry}, place", entry=entry(number))),
                    Fact(
                        value=signatory.country,
                        where=say("{entry}, country code", entry=entry(number)),
                    ),
                ),
            )


def _codes(place: str) -> set[str]:
    """The countries that ``place`` names; two languages may use one name for two."""
    found = (find_place(place, language) for language in LANGUAGES) if place else ()
    return {each.code for each in found if each and each.code}
