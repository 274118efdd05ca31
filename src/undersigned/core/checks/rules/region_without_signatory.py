"""The text names a region from which nobody signs.

## What it does

Where the text says from how many countries the signatories come ("from 23 countries in Asia,
Africa and Europe"), looks for the world's regions (UN M49, by their CLDR names) that follow the
number, and for a signatory in each. Signatories without a country may be there: then it is a
suggestion. It speaks the languages in which stated numbers are found: English, French, Spanish,
Portuguese, Italian and German.

## Why is this bad?

"From Africa" is as much a number as "23", and as easily checked against the list.

## Example

    2 organisations from 2 countries in Asia and Europe

    Lantern House, South Korea
    Beacon Trust, Thailand

## Use instead

    2 organisations from 2 countries in Asia
"""

import re
from collections.abc import Iterator
from functools import cache

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.stated import statements_in
from undersigned.core.checks.stated_words import STATED_WORDS
from undersigned.core.counting import place_of
from undersigned.core.lexicon.regions import REGIONS, countries_in, region_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_MOST_WORDS = 4
_WORLD = "001"


def check(context: Context) -> Iterator[Finding]:
    codes = {place_of(each)[0] for each in context.signatories}
    if not codes - {""}:
        return
    for passage in context.passages:
        for statement in statements_in(passage):
            if statement.counted == "countries":
                yield from _after(passage, statement.end, codes)


def _after(passage: Passage, start: int, codes: set[str]) -> Iterator[Finding]:
    for match in _names(passage.language).finditer(passage.text, start):
        if not _goes_on(passage.text[start : match.start()], passage.language):
            return
        start = match.end()
        number = _numbers(passage.language)[match[0].casefold()]
        if not codes & countries_in(number):
            yield RULE.finding(
                passage.part,
                say(
                    "The {where} names {words}; no signatory is printed there.",
                    where=passage.where,
                    words=match[0],
                ),
                do=say("Take the region out, or print the place of who comes from it."),
                span=match.span(),
                facts=(Fact(value=match[0], where=passage.where),),
                severity="suggestion" if "" in codes else None,
            )


def _goes_on(between: str, language: str) -> bool:
    """Whether the words before the next region still say where the signatories come from."""
    blocks = STATED_WORDS[language.partition("-")[0]].blocks
    turns = re.search(rf"(?<!\w)(?:{blocks})(?!\w)|[.!?;]", between, re.IGNORECASE)
    return turns is None and len(between.split()) <= _MOST_WORDS


@cache
def _numbers(language: str) -> dict[str, str]:
    """Name of a region, folded → its M49 number."""
    regions = sorted(REGIONS - {_WORLD})
    return {region_name(number, language).casefold(): number for number in regions}


@cache
def _names(language: str) -> re.Pattern[str]:
    names = sorted(map(re.escape, _numbers(language)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?![\w-])", re.IGNORECASE)
