"""One ask asks for several things.

## What it does

Finds asks in which a semicolon parts two demands, or a second sentence follows that asks for
something more, and words that join two acts ("and to", "as well as to", "ainsi que de", "sowie ...
zu"), in English, French, Spanish, Portuguese, Italian and German. Brackets and quotations are left
alone, and so is a clause that only explains ("; this would ...").

## Why is this bad?

An office that does one of the two has met half an ask: nobody can say whether it was met.

## Example

    1. Open the archive, and to publish its catalogue.

## Use instead

    1. Open the archive.
    2. Publish its catalogue.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.prose import around, prose
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_JOINS = {
    "en": r"and (?:also )?to(?= [a-z]+ (?:the|an?|all|its|their|every|that|those|these) )"
    r"|as well as to|and (?:also|furthermore|further|in addition)",
    "fr": r"ainsi que (?:de |d['’])(?=\w+(?:er|ir)\b)|et (?:aussi|également) (?:de|à)"
    r"|et d['’e] ?(?=\w+(?:er|ir|re)\b)",
    "es": r"así como(?: a)?(?= \w+(?:ar|er|ir)\b)|y también|y a (?=\w+(?:ar|er|ir)\b)",
    "pt": r"bem como(?: a)?(?= \w+(?:ar|er|ir)\b)|e também|e a (?=\w+(?:ar|er|ir)\b)",
    "it": r"nonché (?:di|a)|e (?:anche|inoltre) (?:di|a)|e di (?=\w+(?:are|ere|ire)\b)",
    "de": r"und (?:außerdem|zudem|ferner|ebenso)|sowie \w+ (?:\w+ )*zu",
}
_ASIDE = re.compile(r"\([^()]*\)")
# What explains the ask, or is a bracket that was covered, is no second one.
_EXPLAINS = (
    r"(?:this|that|these|those|it|they|such|which|otherwise|cel(?:a|le)|ce(?:ci|s|t|tte)?|ils?|elles?"
    r"|est[eao]s?|es[eao]s?|ell[aoe]s?|quest[aoei]|ciò|dies(?:e[rs]?)?|das|es)\b"
)
_PARTED = re.compile(rf"[;；؛]\s*(?!\w{{1,3}}\s*$|{_EXPLAINS})[^\s_]", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.role != "ask":
            continue
        text = _bare(prose(passage))
        joins = _JOINS.get(passage.language.partition("-")[0])
        match = _PARTED.search(text)
        if match is None and joins:
            match = re.search(rf"(?<!\w)(?:{joins})", text, re.IGNORECASE)
        if match:
            yield RULE.finding(
                passage.part,
                say("{where} asks for more than one thing.", where=passage.at_start),
                do=say("Make each of them an ask of its own."),
                span=match.span(),
                facts=(Fact(value=around(passage.text, *match.span()), where=passage.where),),
            )


def _bare(text: str) -> str:
    """``text`` with brackets and quotations covered."""
    covered = _ASIDE.sub(lambda match: "_" * len(match[0]), text)
    for start, end in quoted_spans(text):
        covered = covered[:start] + "_" * (end - start) + covered[end:]
    return covered
