"""The title or subject is all in capitals.

## What it does

Finds a title or subject of three words or more without a small letter, in scripts that have
capitals.

## Why is this bad?

It reads as a shout, hides which words are names, and some screen readers spell it letter by letter.
The design of the page can set capitals; the words should not.

## Example

    JOINT LETTER TO THE MINISTER OF WORKS

## Use instead

    Joint letter to the Minister of Works
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.prose import prose
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_FEWEST_WORDS = 3


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        if passage.role not in {"title", "subject"}:
            continue
        words = [word for word in prose(passage).split() if any(map(str.isalpha, word))]
        if len(words) >= _FEWEST_WORDS and all(word.isupper() for word in words):
            yield RULE.finding(
                passage.part,
                say("The {where} is all in capitals.", where=passage.where),
                do=say("Write it as a sentence."),
                facts=(Fact(value=passage.text, where=passage.where),),
            )
