"""A name is all in capitals among names that are not.

## What it does

Takes organisations and individuals apart. Where at least four in five names of a kind have small
letters, it finds those of two words or more that have none. Acronyms, single words and scripts
without capitals are left alone.

## Why is this bad?

It looks as if that signatory shouted, or was pasted from another list.

## Example

    Ama Orru, BEN ILO, Chidi Vane, Dina Hesse, Esi Tamm

## Use instead

    Ama Orru, Ben Ilo, Chidi Vane, Dina Hesse, Esi Tamm
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Kind
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_FEWEST = 5
_MOST_SHOUTING = 0.2
_LONGEST_ACRONYM = 4


def check(context: Context) -> Iterator[Finding]:
    kinds: tuple[Kind, ...] = ("organisation", "individual")
    for kind in kinds:
        entries = [each for each in context.of_kind(kind) if not each[1].withheld]
        shouting = [(number, each.name) for number, each in entries if _shouts(each.name, kind)]
        if len(entries) >= _FEWEST and len(shouting) <= _MOST_SHOUTING * len(entries):
            for number, name in shouting:
                yield RULE.finding(
                    f"signatories.{number}.name",
                    say("“{name}” is all in capitals, unlike the names around it.", name=name),
                    do=say("Write it with small letters, unless the bearer does not."),
                    facts=(Fact(value=name, where=entry(number)),),
                )


def _shouts(name: str, kind: Kind) -> bool:
    """Two words or more in capitals; of a body, two at least that are longer than acronyms are."""
    words = [word for word in name.split() if any(map(str.isalpha, word))]
    longest = _LONGEST_ACRONYM if kind == "organisation" else 1
    long = [word for word in words if sum(map(str.isalpha, word)) > longest]
    has_case = all(each.lower() != each.upper() for each in name if each.isalpha())
    return has_case and name.isupper() and len(long) > 1
