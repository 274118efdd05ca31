"""A word mixes letters of two scripts that look alike.

## What it does

Looks in the text, the list of signatories and the letterhead for words that mix Latin with Cyrillic
or Greek letters, where all of the rarer ones look like letters of the other script ("Кenya" with a
Cyrillic К). Words that mix scripts on purpose hold letters that look like none ("ΔT").

## Why is this bad?

Nobody can see it, but a search does not find the word, the same name counts twice, and forgers use
it.

## Example

    "Lаntern House" with a Cyrillic а

## Use instead

    "Lantern House"
"""

import re
from collections import Counter
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.printed_fields import printed_fields
from undersigned.core.checks.prose import prose
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.scripts import as_script, script_of
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")

_WORD = re.compile(r"[^\W\d_]{2,}")
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK"})


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for match, mended in _mixed(prose(passage)):
            start, end = match.span()
            fix = Fix(
                part=passage.part, start=start, end=end, source=mended, label=say("Use one script")
            )
            yield _finding(passage.part, passage.where, match, fix)
    for field in printed_fields(context):
        for match, _ in _mixed(field.text):
            yield _finding(field.part, field.where, match, None)


def _mixed(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Words of two scripts, and each in the one that most of its letters are of; else in Latin."""
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        scripts = Counter(map(script_of, match[0]))
        if len(scripts) == 2 and scripts.keys() <= _ALIKE:
            main = "LATIN" if len(set(scripts.values())) == 1 else scripts.most_common(1)[0][0]
            mended = as_script(match[0], main)
            if mended:
                yield match, mended


def _finding(part: str, where: str, match: re.Match[str], fix: Fix | None) -> Finding:
    strange = [f"{each} ({script_of(each).title()})" for each in match[0]]
    return RULE.finding(
        part,
        say("“{words}” mixes letters of two scripts that look alike.", words=match[0]),
        do=say("Type the word again."),
        span=match.span() if fix else (0, 0),
        facts=(Fact(value=" ".join(strange), where=where),),
        fix=fix,
    )
