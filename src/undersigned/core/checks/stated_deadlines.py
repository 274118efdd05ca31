"""Deadlines that an ask's words state: "by 31 March 2031", "2031년 3월 31일까지"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.lexicon.cues import pattern
from undersigned.core.lexicon.dates import find_dates

# What may stand between the cue and the date: an article, a weekday, a comma.
_BETWEEN = re.compile(r"\s*(?:[^\W\d_]+,?\s+){0,2}")
_REACH = 40
# Words that stand before any date, deadline or not; CUES has them for asks whose text is a date.
_ANY_DATE = frozenset({"le", "el"})
# Japanese and Korean say "by" after the date.
_AFTER = frozenset({"ko", "ja"})


@dataclass(frozen=True, slots=True)
class StatedDeadline:
    """``text[start:end]`` is the date."""

    date: dt.date
    start: int
    end: int


def stated_deadlines(text: str, language: str) -> Iterator[StatedDeadline]:
    """The full dates in ``text`` that stand with a word such as "by", in order."""
    cues = pattern(language, "deadlines")
    after = language.partition("-")[0] in _AFTER
    for date in find_dates(text, language):
        if date.ambiguous:
            continue
        if after:
            told = cues.match(text[date.end :].lstrip()) is not None
        else:
            told = _cue_before(cues, text[max(0, date.start - _REACH) : date.start])
        if told:
            yield StatedDeadline(date.date, date.start, date.end)


def _cue_before(cues: re.Pattern[str], before: str) -> bool:
    return any(
        _BETWEEN.fullmatch(before, match.end())
        for match in cues.finditer(before)
        if match[0].casefold() not in _ANY_DATE
    )
