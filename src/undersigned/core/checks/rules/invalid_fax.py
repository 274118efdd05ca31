"""A fax number cannot be dialled.

## What it does

Parses the fax numbers of addressees and of those who get copies, in international form (E.164) or
in that of the addressee's country, by the public numbering plans. A number that no plan has is an
error. A national number without a country cannot be judged: a suggestion.

## Why is this bad?

The fax goes nowhere, or to a stranger.

## Example

    Fax: +82 2-77-47

## Use instead

    Fax: +82 2-770-4721
"""

from collections.abc import Iterator

import phonenumbers

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    for part, office in context.offices():
        if not office.fax:
            continue
        if not office.country and not office.fax.lstrip(" (").startswith("+"):
            yield _finding(part, office.fax, say("has no country code"), "suggestion")
        elif not _is_valid(office.fax, office.country):
            yield _finding(
                part, office.fax, say("is no number of any numbering plan"), RULE.severity
            )


def _is_valid(number: str, country: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, country or None))
    except phonenumbers.NumberParseException:
        return False


def _finding(part: str, fax: str, fault: str, severity: Severity) -> Finding:
    return RULE.finding(
        f"{part}.fax",
        say("The fax number “{fax}” {fault}.", fax=fax, fault=fault),
        do=say("Write it in international form, such as +82 2-770-4721."),
        facts=(Fact(value=fax, where=say("fax of the addressee")),),
        severity=severity,
    )
