"""A bracket is opened and not closed, or closed and not opened.

## What it does

Pairs round and square brackets, wide ones of East Asian print too, in each paragraph. Brackets that
open in one paragraph and close in a later one are a pair, and "a)" or "1)" before a point is none.

## Why is this bad?

The reader does not know where the aside ends.

## Example

    The archive (closed in 2031 is empty.

## Use instead

    The archive (closed in 2031) is empty.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import around, prose
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_BRACKETS = re.compile(r"[()\[\]（）［］【】]")
_OPENING = "([（［【"
_FAMILY = {**dict.fromkeys("()（）", "round"), **dict.fromkeys("[]［］", "square")}
# "a)", "12)", "iv)" before a point, and a face made of marks.
_POINT = re.compile(r"(?:^|[\s(,;:.])(?:\w{1,3}|[ivx]{4,6})$|[:;]-?$")


@dataclass(frozen=True, slots=True)
class _Bracket:
    passage: Passage
    at: int

    @property
    def mark(self) -> str:
        return self.passage.text[self.at]

    @property
    def opens(self) -> bool:
        return self.mark in _OPENING

    def closes(self, other: "_Bracket") -> bool:
        return other.opens and not self.opens and _family(self.mark) == _family(other.mark)


def _family(mark: str) -> str:
    return _FAMILY.get(mark, "heavy")


def check(context: Context) -> Iterator[Finding]:
    waiting: list[_Bracket] = []
    for passage in context.passages:
        for bracket in _unpaired(passage):
            if waiting and _is_one_text(waiting[-1], bracket) and bracket.closes(waiting[-1]):
                waiting.pop()
            else:
                waiting.append(bracket)
    yield from map(_finding, waiting)


def _is_one_text(one: _Bracket, other: _Bracket) -> bool:
    return one.passage.language == other.passage.language and one.passage.role == "text"


def _unpaired(passage: Passage) -> list[_Bracket]:
    text = prose(passage)
    stack: list[_Bracket] = []
    for match in _BRACKETS.finditer(text):
        bracket = _Bracket(passage, match.start())
        if stack and bracket.closes(stack[-1]):
            stack.pop()
        elif bracket.mark != ")" or not _POINT.search(text[: bracket.at]):
            stack.append(bracket)
    return stack


def _finding(bracket: _Bracket) -> Finding:
    passage, at = bracket.passage, bracket.at
    return RULE.finding(
        passage.part,
        say("The bracket {mark} is never closed.", mark=bracket.mark)
        if bracket.opens
        else say("The bracket {mark} is never opened.", mark=bracket.mark),
        do=say("Add its partner, or take it away."),
        span=(at, at + 1),
        facts=(Fact(value=around(passage.text, at, at + 1), where=passage.where),),
    )
