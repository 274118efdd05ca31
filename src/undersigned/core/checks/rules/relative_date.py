"""A date counts from a day that the reader has to guess.

## What it does

Finds "later this month", "next week", "yesterday" and the like, in the words of six languages. In
an ask it is a warning, elsewhere a suggestion. What is quoted is not ours to mend.

## Why is this bad?

Letters are read weeks later, in copies that lost their date. "Next week" in an ask then says
nothing.

## Example

    before the vote later this month

## Use instead

    before the vote on 18 December 2031
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_UNIT = r"(?:week|month|year|summer|autumn|spring|winter|weekend)"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_PHRASES = {
    "en": rf"(?:later|earlier) (?:this {_UNIT}|today)|(?:this|next|last|the coming) {_UNIT}"
    rf"|(?:this|next|last|the coming) {_DAY}|yesterday|tomorrow|the day after tomorrow"
    r"|(?:in|within|over) the (?:coming|next) (?:few )?(?:days|weeks|months)"
    r"|(?:a few|two|three) (?:days|weeks|months) ago",
    "fr": r"hier|demain|(?:la semaine|l['’]année|l['’]an) (?:prochaine?|dernière?|passée?)"
    r"|le mois (?:prochain|dernier|passé)|cette semaine|ce mois-ci|cette année",
    "es": r"ayer|(?:la semana|el mes|el año) (?:próxim[oa]|pasad[oa]|que viene)"
    r"|(?:la próxima|esta|la pasada) semana|(?:el próximo|este|el pasado) (?:mes|año)",
    "pt": r"ontem|amanhã|(?:próxima|esta|nesta|última) semana|(?:semana|mês|ano) passad[oa]"
    r"|(?:no próximo|neste|este) (?:mês|ano)|(?:próximo|último) mês",
    "it": r"ieri|domani|(?:la (?:prossima|scorsa)|questa) settimana"
    r"|(?:il (?:prossimo|mese)|questo|lo scorso) (?:mese|anno|scorso)",
    "de": r"gestern|übermorgen|(?:diese|nächste|letzte|kommende)[nrs]?"
    r" (?:woche|monats?|jahr(?:es)?|sommer|herbst|winter|frühjahr)",
}


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        phrases = _PHRASES.get(passage.language.partition("-")[0])
        if phrases is None or passage.role == "salutation":
            continue
        quoted = quoted_spans(passage.text)
        for match in re.finditer(rf"(?<!\w)(?:{phrases})(?!\w)", passage.text, re.IGNORECASE):
            if not any(start < match.start() < end for start, end in quoted):
                yield _finding(context, passage, match)


def _finding(context: Context, passage: Passage, match: re.Match[str]) -> Finding:
    facts = [Fact(value=match[0], where=passage.where)]
    if context.edition.date:
        facts.append(Fact(value=context.edition.date.isoformat(), where=say("date of the letter")))
    return RULE.finding(
        passage.part,
        say("“{words}” depends on the day on which it is read.", words=match[0]),
        do=say("Write the date."),
        span=match.span(),
        facts=tuple(facts),
        severity="warning" if passage.role == "ask" else None,
    )
