"""The points of one list end in different marks.

## What it does

Compares the ends of the asks, and of the points of each list, in one language: with a full stop,
with a comma or semicolon, or with none. The last point may end with a full stop, and the last but
one in "and"; a reference in brackets may stand behind the mark. It speaks where one way of ending
is the rule for most, and names the first point that breaks it.

## Why is this bad?

Readers see the list as one; a point that ends otherwise looks as if it was added later, or cut off.

## Example

    1. Open the archive.
    2. Publish its catalogue
    3. Name a keeper.

## Use instead

    1. Open the archive.
    2. Publish its catalogue.
    3. Name a keeper.
"""

import re
from collections import Counter
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_FEWEST = 3
_SHOWN = 30
# A point of a list, with the path of its list; an ask, with its language.
_POINT = re.compile(
    r"(?P<list>(?:[\w-]+/)?blocks\.\d+)\.items\.\d+\.0|(?P<asks>(?:[\w-]+/)?asks)\.\d+"
)
_CLOSING = re.compile(r"[\s”\"»’)\]]+$")
_REFERENCE = re.compile(r"(?<=[.;,!?。；])\s*\([^()]*\)\W*$")
_JOIN = re.compile(r"(?<=[;,])\s+\w{1,3}$")


def check(context: Context) -> Iterator[Finding]:
    lists: dict[str, list[Passage]] = {}
    for passage in context.printed:
        match = _POINT.fullmatch(passage.part)
        if match:
            lists.setdefault(match["list"] or match["asks"], []).append(passage)
    for points in lists.values():
        if len(points) >= _FEWEST:
            yield from _in_list(points)


def _in_list(points: list[Passage]) -> Iterator[Finding]:
    ends = [_end(each.text) for each in points]
    usual, number = Counter(ends).most_common(1)[0]
    if number <= len(points) / 2:
        return
    for point, end in zip(points, ends, strict=True):
        is_last = point is points[-1] and end == say("a full stop")
        if end != usual and not is_last:
            yield RULE.finding(
                point.part,
                say(
                    "This point ends with {end}; most of the others end with {usual}.",
                    end=end,
                    usual=usual,
                ),
                do=say("End all points in one way."),
                span=(max(0, len(point.text) - 1), len(point.text)),
                facts=(Fact(value=point.text[-_SHOWN:], where=point.where),),
            )
            return


def _end(text: str) -> str:
    bare = _JOIN.sub("", _CLOSING.sub("", _REFERENCE.sub("", text)))
    if bare.endswith((",", ";", "،", "؛", "、", "；")):
        return say("a comma or semicolon")
    return (
        say("a full stop")
        if bare.endswith((".", "!", "?", "。", "！", "？", "؟", "…"))
        else say("no mark")
    )
