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

## How many it finds

Of 79 pairs of names that are one and differ in writing it found 23, and none of 132 pairs that are
two (25 November 2026).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.printed_fields import entry, shown_signatories
from undersigned.core.checks.rule import Rule
from undersigned.core.counting import place_of
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


@dataclass(frozen=True, slots=True)
class _Entry:
    """A signatory with what is compared; ``whole`` is the normalised name."""

    number: int
    name: str
    whole: str
    place: str


_Groups = dict[tuple[str, str], list[_Entry]]


def check(context: Context) -> Iterator[Finding]:
    same: _Groups = {}
    edges: _Groups = {}
    for number, signatory in shown_signatories(context):
        code, place = place_of(signatory)
        whole = normalised_name(signatory.name)
        new = _Entry(number, signatory.name, whole, code or place)
        cores = same.setdefault((signatory.kind, _core(signatory.name)), [])
        ends = [edges.setdefault((signatory.kind, end), []) for end in _ends(whole)]
        old = next((each for each in cores if _may_be_one(each, new)), None) or next(
            (each for end in ends for each in end if _is_slip(each, new)), None
        )
        if old:
            yield _finding(old, new)
        for group in (cores, *ends):
            group.append(new)


def _ends(whole: str) -> tuple[str, ...]:
    if len(whole) < _FEWEST:
        return ()
    return "<" + whole[:_EDGE], ">" + whole[-_EDGE:]


def _core(name: str) -> str:
    """The name without its acronym, article and legal form."""
    bare = normalised_name(_ACRONYM.sub(" ", name).strip() or name)
    return _LEGAL_FORM.sub("", _ARTICLE.sub("", bare))


def _may_be_one(old: _Entry, new: _Entry) -> bool:
    """Whether places allow it; names that are wholly alike are another rule's."""
    return old.whole != new.whole and (old.place == new.place or not (old.place and new.place))


def _is_slip(old: _Entry, new: _Entry) -> bool:
    """One letter inside a long word, where neither word is a place or a figure."""
    one, other = old.whole, new.whole
    if abs(len(one) - len(other)) > 1 or Levenshtein.distance(one, other, score_cutoff=1) > 1:
        return False
    words = [pair for pair in zip(one.split(), other.split(), strict=False) if pair[0] != pair[1]]
    if not _may_be_one(old, new) or len(one.split()) != len(other.split()) or len(words) != 1:
        return False
    return all(
        len(word) > 4 and word.isalpha() and find_place(word.title()) is None for word in words[0]
    )


def _finding(old: _Entry, new: _Entry) -> Finding:
    return RULE.finding(
        f"signatories.{new.number}.name",
        f"“{new.name}” and “{old.name}” may be one.",
        do="Keep one of the two, or leave both if they are two.",
        facts=tuple(Fact(value=each.name, where=entry(each.number)) for each in (old, new)),
    )
