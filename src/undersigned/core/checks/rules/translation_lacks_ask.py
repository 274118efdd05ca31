"""A translation lacks one of the asks.

## What it does

Compares the asks of each translation with those of the authentic text, by their ids, and their
order. An ask without words is none.

## Why is this bad?

The office that reads the translation is asked for less. Numbers of asks that differ ("the second
ask") cannot be spoken of.

## Example

A letter with three asks, and a French translation with two.

## Use instead

Translate every ask, in the same order.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import LetterText, plain
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    ids = [ask.id for ask in context.edition.authentic.asks]
    for text in context.edition.texts[1:]:
        translated = [ask.id for ask in text.asks if plain(ask.text).strip()]
        yield from _lacking(text, ids, translated)
        if translated != [each for each in ids if each in translated]:
            yield RULE.finding(
                f"{text.language}/asks",
                say("The asks stand in another order in {language}.", language=text.language),
                do=say("Put them in the order of the authentic text."),
                facts=(
                    Fact(
                        value=", ".join(translated),
                        where=say("asks ({language})", language=text.language),
                    ),
                ),
            )


def _lacking(text: LetterText, ids: list[str], translated: list[str]) -> Iterator[Finding]:
    for number, each in enumerate(ids):
        if each not in translated:
            yield RULE.finding(
                f"{text.language}/asks",
                say(
                    "Ask {number} is not there in {language}.",
                    number=number + 1,
                    language=text.language,
                ),
                do=say("Translate it."),
                facts=(Fact(value=each, where=say("ask {number}", number=number + 1)),),
            )
