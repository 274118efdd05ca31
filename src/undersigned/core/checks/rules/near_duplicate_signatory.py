"""Two names in the list seem to be one: other words, an acronym, an article or a letter apart.

## What it does

Compares names of one kind in one country, or where one prints none, by what their words mean:
without leading articles, legal forms and acronyms in brackets, by an acronym and its words, by
translated and transliterated words, and by long names that differ by one letter. Chapters, places,
figures and words of their own keep two names apart, so it is mostly right; it still only asks.
Names that are wholly alike are another rule's.

## Why is this bad?

One of the two is misspelt, or one body counts twice.

## Example

    Lantern House
    The Lantern House (LH)

## Use instead

    Lantern House (LH)

## How many it finds

Of 79 pairs of names that are one and differ in writing it found 73, and none of 132 pairs that are
two (25 November 2026; the comparison before found 23). 10,000 names take it about a second.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.counting import place_of
from undersigned.core.lexicon.places import find_place
from undersigned.core.matching.compare import Known, known
from undersigned.core.matching.doubles import Double, doubles
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

# A letter is checked at every step, and most of its names were there before.
_ready = lru_cache(maxsize=20_000)(known)
_FEWEST = 16  # letters of a name in which one may be a slip


@dataclass(frozen=True, slots=True)
class _Entry:
    """A signatory with what is compared."""

    number: int
    name: str
    known: Known
    place: str


def check(context: Context) -> Iterator[Finding]:
    entries = [
        _Entry(number, each.name, _ready(each.name, country=code, kind=each.kind), code or place)
        for number, each in shown_signatories(context)
        for code, place in [place_of(each)]
    ]
    told = set()
    for double in doubles([each.known for each in entries]):
        old, new = entries[double.first], entries[double.second]
        if double.second not in told and _may_be_one(old, new) and _is_one(double, old, new):
            told.add(double.second)
            yield _finding(old, new)


def _may_be_one(old: _Entry, new: _Entry) -> bool:
    """Whether places allow it; names that are wholly alike are another rule's."""
    places_allow = old.place == new.place or not (old.place and new.place)
    return places_allow and old.known.whole != new.known.whole


def _is_one(double: Double, old: _Entry, new: _Entry) -> bool:
    return double.match.verdict == "same" or _is_slip(old.known.whole, new.known.whole)


def _is_slip(one: str, other: str) -> bool:
    """One letter inside a long word, where neither word is a place or a figure."""
    if min(len(one), len(other)) < _FEWEST:
        return False
    if Levenshtein.distance(one, other, score_cutoff=1) > 1:
        return False
    words = [pair for pair in zip(one.split(), other.split(), strict=False) if pair[0] != pair[1]]
    if len(one.split()) != len(other.split()) or len(words) != 1:
        return False
    return all(
        len(word) > 4 and word.isalpha() and find_place(word.title()) is None for word in words[0]
    )


def _finding(old: _Entry, new: _Entry) -> Finding:
    return RULE.finding(
        f"signatories.{new.number}.name",
        say("“{name}” and “{other_name}” may be one.", name=new.name, other_name=old.name),
        do=say("Keep one of the two, or leave both if they are two."),
        facts=tuple(Fact(value=each.name, where=entry(each.number)) for each in (old, new)),
    )
