"""A range of dates or years ends before it begins.

## What it does

Finds two years or two full dates that a dash joins, of which the second is earlier ("2031–2019").
Ranges in words ("from 2031 to 2019"), in the languages that we know, are suggestions: such numbers
may count other things. Numbers inside symbols and addresses are left alone.

## Why is this bad?

One of the two is wrong, and the reader cannot tell which.

## Example

    in the years 2031–2019

## Use instead

    in the years 2019–2031
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Severity
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import prose
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.dates import find_dates
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_YEAR = r"(?:19|20)\d\d"
_DASHED = re.compile(
    rf"(?<![\w/.,–-])(?<!\d )(?P<a>{_YEAR})\s?[–-]\s?(?P<b>{_YEAR})(?![\w/–-]|[.,]\w)"
)
_DASH = re.compile(r"\s*[–—-]\s*")
# Before, between and after the two years.
_WORDED = {
    "en": (r"from (?:the year )?|between ", r" to | until | and ", ""),
    "fr": (r"de |entre ", r" à | et ", ""),
    "es": (r"de |desde |entre ", r" a | hasta | y ", ""),
    "pt": (r"de |desde |entre ", r" a | até | e ", ""),
    "it": (r"dal |tra il |fra il ", r" al | e il ", ""),
    "de": (r"von |zwischen ", r" bis | und ", ""),
    "ru": (r"с |между ", r" по | до | и ", ""),
    "ko": ("", r"년부터 |년에서 ", "년"),
    "ja": ("", "年から", "年"),
    "ar": (r"من (?:عام )?|بين (?:عامي )?", r" إلى (?:عام )?| و ?", ""),
}


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        text = prose(passage)
        for match in _DASHED.finditer(text):
            if match["b"] < match["a"]:
                yield _finding(passage, match.span(), None)
        for match in _worded(text, passage.language):
            if match["b"] < match["a"]:
                yield _finding(passage, match.span(), "suggestion")
        for first, second in pairwise(find_dates(text, passage.language)):
            if second.date < first.date and _DASH.fullmatch(text, first.end, second.start):
                yield _finding(passage, (first.start, second.end), None)


def _worded(text: str, language: str) -> Iterator[re.Match[str]]:
    words = _WORDED.get(language.partition("-")[0])
    if words:
        before, between, after = words
        source = rf"(?<!\w)(?:{before})(?P<a>{_YEAR})(?:{between})(?P<b>{_YEAR})(?!\d){after}"
        yield from re.finditer(source, text, re.IGNORECASE)


def _finding(passage: Passage, span: tuple[int, int], severity: Severity | None) -> Finding:
    words = passage.text[slice(*span)]
    return RULE.finding(
        passage.part,
        say("“{words}” ends before it begins.", words=words),
        do=say("See which of the two is wrong, or change their order."),
        span=span,
        facts=(Fact(value=words, where=passage.where),),
        severity=severity,
    )
