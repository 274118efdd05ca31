"""A resolution's number does not fit the body or the year that stands beside it.

## What it does

Reads the symbols of resolutions of the United Nations, and numbers after the word "resolution" or
the name of the body in ten languages, and says so where

- a resolution of the Security Council has a session ("S/RES/72/188"): those are the Assembly's;
- a resolution of the General Assembly has a number and a year ("A/RES/2397 (2017)"): those are the
  Council's;
- the year in brackets or the date after it lies outside the session. Session 74 of the Assembly is
  2019 to 2020, session 25 of the Human Rights Council is 2014; resolutions of the Security Council
  are numbered straight through, and the years of some are known.

## Why is this bad?

The office that answers looks it up first. A resolution that does not exist answers the letter.

## Example

    General Assembly resolution 74/166 of 18 December 2017

## Use instead

    General Assembly resolution 74/166 of 18 December 2019
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.dates import parse_date
from undersigned.core.record.symbols import (
    assembly_years,
    find_symbols,
    human_rights_council_year,
    security_council_years,
)
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

Body = Literal["General Assembly", "Security Council", "Human Rights Council"]

_NAMES: dict[Body, str] = {
    "General Assembly": r"General Assembly|Assemblée générale|Asamblea General|Assembleia Geral"
    r"|Assemblea generale|Generalversammlung|총회|総会|الجمعية العامة|Генеральн\w+ Ассамбле\w+",
    "Security Council": r"Security Council|Conseil de sécurité|Consejo de Seguridad"
    r"|Conselho de Segurança|Consiglio di sicurezza|Sicherheitsrat\w*|안전보장이사회|안보리"
    r"|安全保障理事会|安保理|مجلس الأمن|Совет\w* Безопасности",
    "Human Rights Council": r"Human Rights Council|Conseil des droits de l[’']homme"
    r"|Consejo de Derechos Humanos|Conselho de Direitos Humanos|Consiglio dei diritti umani"
    r"|Menschenrechtsrat\w*|인권이사회|人権理事会|مجلس حقوق الإنسان|Совет\w* по правам человека",
}
_BODY = re.compile(
    "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in _NAMES.items()),
    re.IGNORECASE,
)
_RESOLUTION = (
    r"(?:resolutions?|résolutions?|resoluci(?:ón|ones)|resoluç(?:ão|ões)|risoluzion[ei]"
    r"|resolutionen|결의(?:안)?|決議|قرار\w*|резолюци\w+)"
)
_NUMBER = r"(?:(?P<session>\d{1,3})/(?P<item>\d{1,3})(?![\d/])|(?P<number>\d{3,4})\b)"
# "General Assembly resolution 74/166", "resolution of the Council 2397": little may stand between.
_NAMED = re.compile(
    rf"(?:{_BODY.pattern})(?:['’]s)?[^\d.;:!?/]{{0,24}}?{_RESOLUTION}[^\d.;:!?/,]{{0,12}}{_NUMBER}",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(r"\s?\((?P<year>[12]\d{3})\)")
_DATE_AFTER = re.compile(
    r",?\s+(?:\(|adopted\s+|adoptée\s+|aprobada\s+|adotada\s+|adottata\s+)?(?:of|on|du|le|de|del|el|di|dell['’]|vom|от|em)\s+",
    re.IGNORECASE,
)
_REACH = 30


@dataclass(frozen=True, slots=True)
class _Resolution:
    """A resolution as the text names it; ``session`` and ``number`` are 0 where it has none."""

    body: Body
    session: int
    number: int
    start: int
    end: int


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for each in (*_by_symbol(passage), *_by_name(passage)):
            year, end = _year_after(passage, each.end)
            fault = _fault(each, year)
            if fault:
                yield _finding(passage, (each.start, end), fault)


def _by_symbol(passage: Passage) -> Iterator[_Resolution]:
    for found in find_symbols(passage.text):
        symbol = found.symbol
        if symbol is None or symbol.act != "RES" or symbol.letter:
            continue
        body = _BODIES.get(f"{symbol.body}/{symbol.subsidiary}".rstrip("/"))
        plain = (symbol.session or "0").isdecimal() and symbol.number.isdecimal()
        if body and plain and (not symbol.note or symbol.year):
            end = found.end - (len(found.words) - len(found.words.partition("(")[0].rstrip()))
            session = int(symbol.session or 0)
            yield _Resolution(body, session, int(symbol.number), found.start, end)


_BODIES: dict[str, Body] = {
    "A": "General Assembly",
    "S": "Security Council",
    "A/HRC": "Human Rights Council",
}


def _by_name(passage: Passage) -> Iterator[_Resolution]:
    for match in _NAMED.finditer(passage.text):
        body = next(name for name in _NAMES if match[name.replace(" ", "_")])
        session = int(match["session"] or 0)
        yield _Resolution(body, session, int(match["item"] or match["number"]), *match.span())


def _year_after(passage: Passage, end: int) -> tuple[int, int]:
    """The year that stands right after a resolution, or 0, and where it ends."""
    bracketed = _YEAR_AFTER.match(passage.text, end)
    if bracketed:
        return int(bracketed["year"]), bracketed.end()
    lead = _DATE_AFTER.match(passage.text, end)
    at = lead.end() if lead else end
    date = parse_date(passage.text[at : at + _REACH], passage.language) if lead else None
    return (date.date.year, at + date.end) if date and not date.start else (0, end)


def _fault(resolution: _Resolution, year: int) -> str:
    """What does not fit, in a sentence; empty where all does."""
    if resolution.body == "Security Council":
        if resolution.session:
            return say("Resolutions of the Security Council have a number and a year, no session.")
        first, last = security_council_years(resolution.number)
    elif not resolution.session:
        # Numbers up to 3541 are the Assembly's own from before it counted by session.
        by_year = resolution.body == "General Assembly" and year >= _BY_SESSION_SINCE
        since = say("Since 1976 the General Assembly numbers by session, as in 74/166.")
        return since if by_year else ""
    elif resolution.body == "General Assembly":
        first, last = assembly_years(resolution.session)
    else:
        first = last = human_rights_council_year(resolution.session)
    if not year or first <= year <= last:
        return ""
    if first == last:
        return say("It is of {first}, not of {year}.", first=first, year=year)
    return say("It is of {first} to {last}, not of {year}.", first=first, last=last, year=year)


_BY_SESSION_SINCE = 1977


def _finding(passage: Passage, span: tuple[int, int], fault: str) -> Finding:
    words = passage.text[span[0] : span[1]]
    return RULE.finding(
        passage.part,
        say("“{words}” cannot be right. {fault}", words=words, fault=fault),
        do=say("Look the resolution up, and mend its body, its number or its year."),
        span=span,
        facts=(Fact(value=words, where=passage.where),),
    )
