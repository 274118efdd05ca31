"""Some names do not stand where the order of the list would have them.

## What it does

Takes organisations and individuals apart, and compares each list with the alphabetical order of the
letter's language (Unicode collation), people by their whole names or by their last words, whichever
fits better, and bodies with or without their first article; blanks may count or not, and names in
figures may stand first or last. Lists in groups by place are compared group by group. It speaks
only where at least four in five neighbours are in order: a list in another order is meant so.
Whoever stands first in the whole list may stand there as its host.

## Why is this bad?

Nobody finds a name that stands in the wrong place, and its bearer thinks that it was left out.

## Example

    Beacon Trust
    Lantern House
    Heron Society

## Use instead

    Beacon Trust
    Heron Society
    Lantern House
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Kind, Signatory
from undersigned.core.lexicon.collation import sort_key
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_FEWEST = 6
_MEANT = 0.8
_MOST_MISPLACED = 0.15
_SHOWN = 5
_ARTICLE = re.compile(
    r"^(?:the|le|la|les|el|los|las|il|lo|gli|o|os|as|der|die|das)\s+(?=\w)|^l['’](?=\w)",
    re.IGNORECASE,
)

Entry = tuple[int, Signatory]


def check(context: Context) -> Iterator[Finding]:
    language = context.edition.authentic.language
    kinds: tuple[Kind, ...] = ("organisation", "individual")
    for kind in kinds:
        entries = [each for each in context.of_kind(kind) if not each[1].withheld]
        groups = _groups(entries)
        misplaced = [
            entry
            for group in groups
            for entry in _misplaced(group, _best_keys(group, kind, language))
        ]
        if len(groups) == 1 and misplaced[:1] == entries[:1]:
            misplaced = misplaced[1:]
        if misplaced:
            yield _finding(kind, misplaced)


def _groups(entries: list[Entry]) -> list[list[Entry]]:
    """Stretches of one place where each place has one stretch; else the list as a whole."""
    stretches = [list(group) for _, group in groupby(entries, key=lambda each: each[1].place)]
    places = {each[1].place for each in entries}
    by_place = 1 < len(stretches) == len(places) <= len(entries) / 2
    return stretches if by_place else [entries]


def _best_keys(entries: list[Entry], kind: Kind, language: str) -> list[bytes]:
    names = [each.sort_key or each.name for _, each in entries]
    readings = [names]
    if kind == "individual":
        readings.append([_last_word_first(name) for name in names])
    else:
        readings.append([_ARTICLE.sub("", name) for name in names])
    readings.append(["".join(name.split()) for name in readings[-1]])
    keyed = [[sort_key(name, language) for name in reading] for reading in readings]
    # Names in figures stand before the letters, or behind them.
    keyed.append(
        [bytes([name[:1].isdigit()]) + key for name, key in zip(names, keyed[0], strict=True)]
    )
    return max(keyed, key=_orderly)


def _last_word_first(name: str) -> str:
    """ "Ama Orru" as "Orru Ama"; what follows a comma ("Lord", "Ph.D.") is no name."""
    words = name.split(",")[0].split()
    return " ".join([*words[-1:], *words[:-1]]) or name


def _orderly(keys: Sequence[bytes]) -> float:
    """The share of neighbours in order."""
    pairs = list(pairwise(keys))
    return sum(first <= second for first, second in pairs) / len(pairs) if pairs else 1.0


def _misplaced(entries: list[Entry], keys: list[bytes]) -> Iterator[Entry]:
    """The fewest entries that have to move, where the list is meant to be in order."""
    if len(entries) < _FEWEST or not _MEANT <= _orderly(keys) < 1:
        return
    kept = _longest_rise(keys)
    if len(entries) - len(kept) <= max(1, len(entries) * _MOST_MISPLACED):
        yield from (entry for index, entry in enumerate(entries) if index not in kept)


def _longest_rise(keys: Sequence[bytes]) -> set[int]:
    """Indices of a longest non-decreasing subsequence (patience sorting)."""
    tops: list[bytes] = []
    at: list[int] = []
    before: list[int] = []
    for index, key in enumerate(keys):
        pile = bisect_right(tops, key)
        tops[pile : pile + 1] = [key]
        at[pile : pile + 1] = [index]
        before.append(at[pile - 1] if pile else -1)
    kept: set[int] = set()
    index = at[-1]
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept


def _finding(kind: Kind, misplaced: list[Entry]) -> Finding:
    number, first = misplaced[0]
    kinds = say("organisations") if kind == "organisation" else say("individuals")
    more = len(misplaced) - 1
    return RULE.finding(
        f"signatories.{number}.name",
        say(
            "The {kinds} stand in alphabetical order but for “{name}”, and {n} more.",
            kinds=kinds,
            name=first.name,
            n=more,
        )
        if more
        else say(
            "The {kinds} stand in alphabetical order but for “{name}”.",
            kinds=kinds,
            name=first.name,
        ),
        do=say("Sort the list; the printed one is sorted by itself."),
        facts=tuple(
            Fact(
                value=each.name, where=say("list of signatories, entry {number}", number=index + 1)
            )
            for index, each in misplaced[:_SHOWN]
        ),
    )
