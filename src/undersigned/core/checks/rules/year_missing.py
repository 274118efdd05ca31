"""A deadline in the text has a day and a month, and no year.

## What it does

Finds a day and a month by name without a year in asks, and after a word such as "by" or "before" in
the text, in every language. A year that follows later in the sentence, as in "on 1 and 2 March
2031" or "1 March or 4 April 2031", holds for both, and so does one shortly before.

## Why is this bad?

The letter is read again when the next year's March is near, and then says that there is time.

## Example

    Open the archive by 31 March.

## Use instead

    Open the archive by 31 March 2031.
"""

import re
from collections.abc import Iterator
from functools import cache

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import prose
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.locales import locale_of
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_YEAR_NEAR = re.compile(r"[^.!?;]{0,40}?(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[^.!?;]{0,20}$")
_REACH = 30
_AFTER = frozenset({"ko", "ja"})
_ANY_DATE = frozenset({"le", "el"})


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.role not in {"ask", "text"}:
            continue
        text = prose(passage)
        quoted = quoted_spans(text)
        for match in _day_and_month(passage.language).finditer(text):
            is_quoted = any(start < match.start() < end for start, end in quoted)
            if not is_quoted and not _has_year(text, match) and _matters(passage, text, match):
                yield RULE.finding(
                    passage.part,
                    say("“{words}” has no year.", words=match[0]),
                    do=say("Write the year."),
                    span=match.span(),
                    facts=(Fact(value=match[0], where=passage.where),),
                )


@cache
def _day_and_month(language: str) -> re.Pattern[str]:
    months = locale_of(language).months
    names = {name for use in months for name in months[use]["wide"].values()}
    if language.partition("-")[0] in _AFTER:
        return re.compile(r"(?<![\d])\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]")
    # Both cases of the first letter, but no more: "may" is no month in English.
    either = names if language.startswith("en") else names | {name.capitalize() for name in names}
    name = "|".join(sorted(map(re.escape, either), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/-])(?:\d{{1,2}}(?:st|nd|rd|th|er|º|°|\.)?\s(?:of\s|de\s)?(?:{name})(?!\w)"
        rf"|(?<!\w)(?:{name})\s\d{{1,2}}(?:st|nd|rd|th)?(?![\w:]|[.,]\d))"
    )


def _has_year(text: str, match: re.Match[str]) -> bool:
    return bool(_YEAR_NEAR.match(text, match.end()) or _YEAR_BEFORE.search(text[: match.start()]))


def _matters(passage: Passage, text: str, match: re.Match[str]) -> bool:
    if passage.role == "ask":
        return True
    cues = pattern(passage.language, "deadlines")
    if passage.language.partition("-")[0] in _AFTER:
        return cues.match(text[match.end() :].lstrip()) is not None
    before = text[max(0, match.start() - _REACH) : match.start()]
    found = [each for each in cues.finditer(before) if each[0].casefold() not in _ANY_DATE]
    return bool(found) and len(before[found[-1].end() :].split()) <= 1
