"""One signatory stands twice in the list.

## What it does

Compares the names of signatories of one kind without regard to case, accents, punctuation and
blanks, and their places. Organisations of one name in two countries are two; two people of one name
are two if their titles differ. Where one of the two entries shows no place or title, the finding is
a suggestion; two people of one name without any title are a warning. Names withheld are not
compared, and neither are offices of somebody ("President of ...") that a reader took for a body.

## Why is this bad?

A name that is counted twice makes the number wrong, and makes the reader doubt the others.

## Example

    Lantern House, Kenya
    LANTERN HOUSE, Kenya

## Use instead

    Lantern House, Kenya
"""

from collections.abc import Iterator
from itertools import takewhile

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.rule import Rule
from undersigned.core.counting import place_of
from undersigned.core.letter import Signatory
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.places import normal_form
from undersigned.core.matching.normalise import normalised_name
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    language = context.edition.authentic.language
    earlier: dict[tuple[str, str], list[tuple[int, Signatory]]] = {}
    for number, signatory in enumerate(context.signatories):
        if signatory.withheld or not _is_name(signatory.name):
            continue
        group = earlier.setdefault((signatory.kind, normalised_name(signatory.name)), [])
        for other_number, other in group:
            severity = _same(other, signatory)
            if severity and not _is_office(signatory, language):
                yield _finding((other_number, other), (number, signatory), severity)
                break
        group.append((number, signatory))


def _is_name(name: str) -> bool:
    """Whether there is a letter or figure in it; rules of a drawn table are no names."""
    return any(map(str.isalnum, name))


def _is_office(signatory: Signatory, language: str) -> bool:
    """Whether an organisation's name is somebody's office: "Chair of ...", "Presidente do ..."."""
    words = signatory.name.split()
    office = list(takewhile(lambda word: not word.islower(), words))
    named = pattern(language, "role_words").fullmatch(" ".join(office))
    return signatory.kind == "organisation" and named is not None and len(office) < len(words)


def _same(one: Signatory, other: Signatory) -> Severity | None:
    """How surely two entries of one name are one signatory."""
    marks = [(_place(each), normalised_name(each.title or "-")) for each in (one, other)]
    for first, second in zip(*marks, strict=True):
        if first != second:
            return "suggestion" if {first, second} & {"", "-"} else None
    nameless = one.kind == "individual" and not one.title
    return "warning" if nameless else "error"


def _place(signatory: Signatory) -> str:
    code, name = place_of(signatory)
    return code or normal_form(name)


def _finding(
    first: tuple[int, Signatory], second: tuple[int, Signatory], severity: Severity
) -> Finding:
    return RULE.finding(
        f"signatories.{second[0]}.name",
        say(
            "“{name}” stands in the list twice: entries {first} and {second}.",
            name=second[1].name,
            first=first[0] + 1,
            second=second[0] + 1,
        ),
        do=say("Keep one of the two, or tell them apart by place or title."),
        facts=tuple(
            Fact(
                value=each.name, where=say("list of signatories, entry {number}", number=number + 1)
            )
            for number, each in (first, second)
        ),
        severity=severity,
    )
