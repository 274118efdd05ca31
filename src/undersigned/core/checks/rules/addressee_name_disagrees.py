"""The addressee is called by another name than in the address.

## What it does

Takes the names that stand after a style or office ("President ...", "Dear Ms ...") in the title,
the salutation and the text, and holds them against the addressees' names. Hyphens, blanks, case,
accents and the order of family and given name make no difference; a family name alone, initials and
further given names agree, and so does a name behind the initials of an office ("DG Orr"). In the
salutation, and after "to" in the title, any other name disagrees, unless it goes on like an office
("Ministers Responsible for Water"); elsewhere only one that shares a part with the addressee's,
stands after the addressee's own office and looks much like it, since letters name other people too.

## Why is this bad?

A president's office that finds the name misspelt in the title reads no further.

## Example

    67 NGOs' Joint Letter to President Moon Jae Il

in a letter to Moon Jae-in.

## Use instead

    67 NGOs' Joint Letter to President Moon Jae-in
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.person_names import (
    Mention,
    alikeness,
    is_same_name,
    mentions_in,
    name_tokens,
    names_an_office,
    shared,
)
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import words
from undersigned.core.said import say
from undersigned.core.textformat.inline_writer import write_inlines

RULE = Rule.of(__name__, "error")

_CASED = frozenset({"en", "fr", "es", "pt", "it", "de"})
_TO = re.compile(r"(?<!\w)(?:to|à|au|al|ao|a|an)\s+(?:the\s+|h\.\s?e\.\s+)?$", re.IGNORECASE)
_ALIKE = 0.7
_OFFICE_GOES_ON = re.compile(
    r"\s+(?:for|of|in|on|at|pour|chargée?s?|para|encargad[oa]s?|für|per|responsabil[ei])\b"
)
_INITIALS = re.compile(r"(?:[A-Z]{2,4}\s+)+(?=\w*[a-z])")


@dataclass(frozen=True, slots=True)
class _Person:
    """An addressee by name."""

    name: str
    tokens: list[str]
    role: str


def check(context: Context) -> Iterator[Finding]:
    addressees = context.edition.addressees
    language = context.edition.authentic.language
    people = [
        _Person(each.name, name_tokens(each.name, language), each.role.casefold())
        for each in addressees
        if each.name
    ]
    # Whom a name means is only certain where every addressee has a name of several parts.
    all_named = len(people) == len(addressees) and all(len(each.tokens) > 1 for each in people)
    for passage in context.passages:
        if passage.language.partition("-")[0] in _CASED:
            yield from _in_passage(passage, people, all_named=all_named)


def _in_passage(passage: Passage, people: list[_Person], *, all_named: bool) -> Iterator[Finding]:
    also_after = "salutations" if passage.role == "salutation" else ""
    for mention in mentions_in(passage.text, passage.language, also_after):
        tokens = name_tokens(mention.name, passage.language)
        bare = name_tokens(_INITIALS.sub("", mention.name, count=1), passage.language)
        if not tokens or any(_agrees(tokens, each) or _agrees(bare, each) for each in people):
            continue
        nearest = max(people, key=lambda each: _nearness(tokens, each), default=None)
        if nearest and _is_meant(passage, mention, tokens, nearest, all_named=all_named):
            is_certain = shared(tokens, nearest.tokens)
            yield _finding(passage, mention, nearest, is_certain=is_certain)


def _agrees(tokens: list[str], person: _Person) -> bool:
    return is_same_name(tokens, person.tokens) or names_an_office(tokens, person.role)


def _nearness(tokens: list[str], person: _Person) -> tuple[bool, float]:
    return shared(tokens, person.tokens), alikeness(tokens, person.tokens)


def _is_meant(
    passage: Passage, mention: Mention, tokens: list[str], person: _Person, *, all_named: bool
) -> bool:
    """Whether the mention stands for the addressee."""
    has_part = shared(tokens, person.tokens)
    addressed = passage.role == "salutation" or (
        passage.role == "title" and _TO.search(passage.text[: mention.before])
    )
    if addressed:
        goes_on = _OFFICE_GOES_ON.match(passage.text, mention.end)
        styled = mention.style != "dear" and all_named and not goes_on
        return has_part or styled
    in_office = bool(re.search(rf"(?<!\w){re.escape(mention.style)}(?!\w)", person.role))
    return has_part and in_office and alikeness(tokens, person.tokens) >= _ALIKE


def _finding(passage: Passage, mention: Mention, person: _Person, *, is_certain: bool) -> Finding:
    fix = Fix(
        part=passage.part,
        start=mention.start,
        end=mention.end,
        source=write_inlines(words(person.name), starts_block=False),
        label=say("Use the addressee's name"),
    )
    return RULE.finding(
        passage.part,
        say(
            "The {where} says “{name}”; the addressee is “{other_name}”.",
            where=passage.where,
            name=mention.name,
            other_name=person.name,
        ),
        do=say("Write the name as in the address, or mend the address."),
        span=(mention.start, mention.end),
        facts=(
            Fact(value=mention.name, where=passage.where),
            Fact(value=person.name, where=say("addressee")),
        ),
        fix=fix if is_certain else None,
    )
