"""Two names in the list differ by a letter, an article or an acronym.

## What it does

Compares names of one kind in one country, or where one prints none: names that are the same without
a leading article, a legal form and an acronym in brackets or after a dash, and long names that
differ by one letter. Names that differ in a place, a figure or an ending that makes another word
("Women", "Woman") are often two, so it only asks. Names that are wholly alike are another rule's.

## Why is this bad?

One of the two is misspelt, or one body counts twice.

## Example

    Lantern House
    The Lantern House (LH)

## Use instead

    Lantern House (LH)

## Measured

On 2,562 names in 26 real letters, 25 November 2026: 1 finding, right. Of 79
pairs that are one and differ in writing it finds 23, and none of 132 pairs that are two.
"""

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.counting import place_of
from undersigned.core.letter import Signatory
from undersigned.core.lexicon.places import find_place
from undersigned.core.matching.normalise import normalised_name

RULE = Rule.of(__name__, "suggestion")

_ACRONYM = re.compile(
    r"\s*[(\[（]\s*[\w.&/-]{2,14}\s*[)\]）]\s*|\s+[-–—]\s+[A-Z][A-Za-z]*[A-Z]\w*$|^[A-Z]{2,10}\s+[-–—]\s+"
)
_ARTICLE = re.compile(r"^(?:the|le|la|les|el|los|las|o|a|os|as|il|lo|die|der|das)\s")
_LEGAL_FORM = re.compile(r"\s(?:inc|incorporated|ltd|limited|e ?v|ev|asbl|vzw|ry|foundation inc)$")
# One changed letter leaves the first eight or the last eight letters as they are.
_EDGE = 8
_FEWEST = 2 * _EDGE

_Entry = tuple[int, Signatory]


def check(context: Context) -> Iterator[Finding]:
    same: dict[tuple[str, str], list[_Entry]] = {}
    edges: dict[tuple[str, str], list[_Entry]] = {}
    for each in shown_signatories(context):
        other = _near(each, same, edges)
        if other:
            yield _finding(other, each)


def _near(
    new: _Entry,
    same: dict[tuple[str, str], list[_Entry]],
    edges: dict[tuple[str, str], list[_Entry]],
) -> _Entry | None:
    """An earlier entry that may be the same; ``new`` is put beside the earlier ones."""
    signatory = new[1]
    whole, core = normalised_name(signatory.name), _core(signatory.name)
    groups = [same.setdefault((signatory.kind, core), [])]
    if len(whole) >= _FEWEST:
        keys = ("<" + whole[:_EDGE], ">" + whole[-_EDGE:])
        groups += [edges.setdefault((signatory.kind, key), []) for key in keys]
    found = next(
        (
            old
            for number, group in enumerate(groups)
            for old in group
            if _may_be_one(old[1], signatory, by_letter=number > 0)
        ),
        None,
    )
    for group in groups:
        group.append(new)
    return found


def _core(name: str) -> str:
    """The name without its acronym, article and legal form."""
    bare = normalised_name(_ACRONYM.sub(" ", name).strip() or name)
    return _LEGAL_FORM.sub("", _ARTICLE.sub("", bare))


def _may_be_one(old: Signatory, new: Signatory, *, by_letter: bool) -> bool:
    places = {place_of(old), place_of(new)}
    codes = {code or name for code, name in places}
    if len(codes) > 1 and "" not in codes:
        return False
    one, other = normalised_name(old.name), normalised_name(new.name)
    if one == other:
        return False
    return _differs_by_a_slip(one, other) if by_letter else True


def _differs_by_a_slip(one: str, other: str) -> bool:
    """One letter inside a long word, where neither word is a place or a figure."""
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
        f"signatories.{new[0]}.name",
        f"“{new[1].name}” and “{old[1].name}” may be one.",
        do="Keep one of the two, or leave both if they are two.",
        facts=tuple(Fact(value=each.name, where=entry(number)) for number, each in (old, new)),
    )
