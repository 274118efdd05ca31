"""The letter asks for nothing that can be followed up.

## What it does

Looks for asks: the numbered things that the letter asks its addressees to do. Where the text asks
in running sentences ("We urge you to ...", "they must ...") it is a suggestion to number them.
Where it asks for nothing at all, and greets somebody or has an addressee, it is a warning: a
declaration to nobody may ask for nothing.

## Why is this bad?

What stands between the lines can't be answered, and a year later nobody can say what became of it.

## Example

    We are concerned about the closing of the archive, and urge you to reconsider.

## Use instead

    We urge you to:

    1. Open the archive again by 31 March.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.cues import pattern
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_BY_THE_WAY = re.compile(
    r"must|should|shall|you\s+to|needs?\s+to|ha(?:s|ve)\s+to|recommendations?", re.IGNORECASE
)


def check(context: Context) -> Iterator[Finding]:
    text = context.edition.authentic
    if text.asks:
        return
    asking = _first_asking(context, text.language)
    if asking:
        passage, match = asking
        yield RULE.finding(
            passage.part,
            say("The letter asks in running text, and has no numbered asks."),
            do=say("Number what you ask for, so that each can be answered."),
            span=match.span(),
            severity="suggestion",
        )
    elif context.edition.addressees or text.salutation:
        yield RULE.finding(
            context.last_text_part,
            say("The letter asks for nothing that can be followed up."),
            do=say("Add at least one ask."),
        )


def _first_asking(context: Context, language: str) -> tuple[Passage, re.Match[str]] | None:
    """The first words that ask: "we urge" before "must", wherever they stand."""
    leads, demands = pattern(language, "ask_leads"), pattern(language, "demands")
    texts = [each for each in context.passages if each.role == "text"]
    led = [(each, match) for each in texts for match in leads.finditer(each.text)]
    plainly = [(each, match) for each, match in led if not _BY_THE_WAY.fullmatch(match[0])]
    demanded = ((each, match) for each in texts for match in demands.finditer(each.text))
    return next(iter(plainly or led), None) or next(demanded, None)
