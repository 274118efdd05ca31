"""The place beside a signatory is no place that we know.

## What it does

Looks up each printed place among the names of countries and territories in ten languages (Unicode
CLDR) and other names in use. Places without a country code of their own, such as Kashmir, are
known. "International" and names of world regions are no countries but are meant as they stand.
Country codes that are not in ISO 3166-1 are errors.

## Why is this bad?

A misspelt country counts as a country of its own, so the number of countries comes out too high.

## Example

    Lantern House, Keyna

## Use instead

    Lantern House, Kenya
"""

import difflib
import re
from collections.abc import Iterator
from functools import cache

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Signatory
from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.places import country_name, find_place, normal_form
from undersigned.core.lexicon.regions import COUNTRIES, REGIONS, region_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_SEVERAL = re.compile(r"\s*(?:/|,|;|&|\+|\band\b|\bet\b|\by\b|\bund\b)\s*")
_ALIKE = 0.75
_EVERYWHERE = frozenset(
    normal_form(word)
    for word in (
        "international", "global", "worldwide", "regional", "multinational", "world", "EU",
        "Latin America", "Middle East", "MENA", "Asia-Pacific", "Pacific", "Caribbean",
        "internacional", "mundial", "weltweit", "internazionale", "internationale", "국제",
    )
)  # fmt: skip


def check(context: Context) -> Iterator[Finding]:
    for number, signatory in enumerate(context.signatories):
        if signatory.country and signatory.country not in COUNTRIES:
            yield _unknown_code(number, signatory)
        elif signatory.place and not signatory.country and not _is_known(signatory.place):
            yield _unknown_name(number, signatory, context.edition.authentic.language)


def _is_known(place: str) -> bool:
    if _is_one_known(place):
        return True
    parts = [part for part in _SEVERAL.split(place) if part]
    return len(parts) > 1 and all(map(_is_one_known, parts))


def _is_one_known(place: str) -> bool:
    name = normal_form(place)
    return find_place(place) is not None or name in _EVERYWHERE or name in _region_names()


@cache
def _region_names() -> frozenset[str]:
    return frozenset(
        normal_form(region_name(region, language)) for region in REGIONS for language in LANGUAGES
    )


def _unknown_name(number: int, signatory: Signatory, language: str) -> Finding:
    near = _near(signatory.place, language)
    return RULE.finding(
        f"signatories.{number}.place",
        say(
            "“{place}”, beside {name}, is no country or territory that we know.",
            place=signatory.place,
            name=signatory.name,
        ),
        do=say("Is it {near}?", near=near)
        if near
        else say("Write the country's usual name, or none."),
        facts=(Fact(value=signatory.place, where=_where(number)),),
    )


def _near(place: str, language: str) -> str:
    """The country whose name is nearest, where one is near."""
    name = normal_form(place)
    # A misspelling rarely spoils the first letter; looking there alone is ten times as fast.
    likely = _names_by_initial(language).get(name[:1], {})
    close = difflib.get_close_matches(name, likely, n=1, cutoff=_ALIKE)
    return likely[close[0]] if close else ""


@cache
def _names_by_initial(language: str) -> dict[str, dict[str, str]]:
    """First letter → normal form → name of each country."""
    names: dict[str, dict[str, str]] = {}
    for code in sorted(COUNTRIES):
        name = country_name(code, language)
        names.setdefault(normal_form(name)[:1], {})[normal_form(name)] = name
    return names


def _unknown_code(number: int, signatory: Signatory) -> Finding:
    return RULE.finding(
        f"signatories.{number}.place",
        say(
            "{country}, beside {name}, is no country code of ISO 3166-1.",
            country=signatory.country,
            name=signatory.name,
        ),
        do=say("Give the code of the country, such as KE, or leave it empty."),
        facts=(Fact(value=signatory.country, where=_where(number)),),
        severity="error",
    )


def _where(number: int) -> str:
    return f"list of signatories, entry {number + 1}"
