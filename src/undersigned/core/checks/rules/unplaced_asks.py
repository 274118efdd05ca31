"""The letter has asks, and no place where they are printed.

## What it does

Looks in each language's text for the paragraph ``{{ asks }}``, where the numbered asks stand. A
text that says every ask in its own words, as an imported letter may, needs none.

## Why is this bad?

The asks would not be printed: the letter would go out without what it asks for.

## Example

    We urge you to:

    Thank you for your consideration.

## Use instead

    We urge you to:

    {{ asks }}

    Thank you for your consideration.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import Asks, LetterText, plain
from undersigned.core.said import say

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    authentic = context.edition.authentic
    for text in context.edition.texts:
        if any(isinstance(block, Asks) for block in text.blocks):
            continue
        prefix = "" if text is authentic else f"{text.language}/"
        if authentic.asks and not _are_said(text, context, prefix):
            last = f"blocks.{len(text.blocks) - 1}" if text.blocks else "blocks"
            yield RULE.finding(
                f"{prefix}{last}",
                say(
                    "The text in {language} has no place for the asks, so they are not printed.",
                    language=text.language,
                ),
                do=say("Put {{ asks }} in a paragraph of its own where they are to stand."),
            )


def _are_said(text: LetterText, context: Context, prefix: str) -> bool:
    """Whether the words of every ask stand in the text."""
    said = "\n".join(
        " ".join(each.text.split())
        for each in context.printed
        if each.role == "text" and each.part.startswith(f"{prefix}blocks")
    )
    asked = [" ".join(plain(ask.text).split()) for ask in text.asks]
    return bool(asked) and all(words and words in said for words in asked)
