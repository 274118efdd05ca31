"""A translation has another number of paragraphs.

## What it does

Counts the blocks of each text (paragraphs, headings, quotes, lists, tables) and shows how many of
each the translation has more or less. Footnotes are not counted. It is a suggestion: a translator
may part a paragraph.

## Why is this bad?

Often a paragraph was added after the translation was made.

## Example

Eleven paragraphs in English, ten in Korean.

## Use instead

Paragraph stands for paragraph.
"""

from collections import Counter
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import LetterText
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")


def check(context: Context) -> Iterator[Finding]:
    ours = _blocks(context.edition.authentic)
    for text in context.edition.texts[1:]:
        theirs = _blocks(text)
        kinds = [kind for kind in sorted({*ours, *theirs}) if ours[kind] != theirs[kind]]
        if kinds and theirs:
            told = ", ".join(f"{theirs[kind]} of {ours[kind]} {kind}s" for kind in kinds)
            yield RULE.finding(
                f"{text.language}/blocks",
                f"The text in {text.language} is built otherwise: {told}.",
                do=say("See whether something was left out or added."),
                facts=tuple(
                    Fact(
                        value=f"{kind}: {theirs[kind]}",
                        where=say("text in {language}", language=text.language),
                    )
                    for kind in kinds
                ),
            )


def _blocks(text: LetterText) -> Counter[str]:
    return Counter(each.type for each in text.blocks if each.type not in {"footnote", "asks"})
