"""The letter asks for nothing that can be followed up.

## What it does

Looks for asks: the numbered things that the letter asks its addressees to do. Where the text asks
in running sentences ("We urge you to ...") it is a suggestion to number them; where it asks for
nothing at all it is a warning.

## Why is this bad?

What stands between the lines can't be answered, and a year later nobody can say what became of it.

## Example

    We are concerned about the closing of the archive, and urge you to reconsider.

## Use instead

    We urge you to:

    1. Open the archive again by 31 March.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.cues import pattern

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    text = context.edition.authentic
    if text.asks:
        return
    asking = pattern(text.language, "ask_leads")
    for passage in context.passages:
        match = asking.search(passage.text) if passage.role == "text" else None
        if match:
            yield RULE.finding(
                passage.part,
                "The letter asks in running text, and has no numbered asks.",
                do="Number what you ask for, so that each can be answered.",
                span=match.span(),
                severity="suggestion",
            )
            return
    yield RULE.finding(
        context.last_text_part,
        "The letter asks for nothing that can be followed up.",
        do="Add at least one ask.",
    )
