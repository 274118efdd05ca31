"""The letter has asks, and no place where they are printed.

## What it does

Looks in each language's text for the paragraph ``{{ asks }}``, where the numbered asks stand.

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
from undersigned.core.letter import Asks

RULE = Rule.of(__name__, "error")


def check(context: Context) -> Iterator[Finding]:
    authentic = context.edition.authentic
    for text in context.edition.texts:
        if authentic.asks and not any(isinstance(block, Asks) for block in text.blocks):
            prefix = "" if text is authentic else f"{text.language}/"
            last = f"blocks.{len(text.blocks) - 1}" if text.blocks else "blocks"
            yield RULE.finding(
                f"{prefix}{last}",
                f"The text in {text.language} has no place for the asks, so they are not printed.",
                do="Put {{ asks }} in a paragraph of its own where they are to stand.",
            )
