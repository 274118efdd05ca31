"""A counted number stands in one language and not in the other.

## What it does

Compares which placeholders ({{ organisations }}, {{ regions }} and so on) the texts of a letter
have. The place does not matter, nor how often. All languages.

## Why is this bad?

Somebody typed the number into the translation. It was right on that day.

## Example

    From {{ countries }} countries. / Aus 21 Ländern.

## Use instead

    From {{ countries }} countries. / Aus {{ countries }} Ländern.
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.translated import own_passages, prefix_of
from undersigned.core.letter import LetterText, placeholders
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    authentic = context.edition.authentic
    ours = _names(context, authentic)
    for text in context.edition.texts[1:]:
        theirs = _names(context, text)
        if text.blocks or text.title:
            yield from (_finding(context, text, authentic, name) for name in sorted(ours - theirs))
        yield from (_finding(context, authentic, text, name) for name in sorted(theirs - ours))


def _names(context: Context, text: LetterText) -> set[str]:
    return {
        each.name
        for passage in own_passages(context, text)
        for each in placeholders(passage.inlines)
    }


def _finding(context: Context, lacks: LetterText, has: LetterText, name: str) -> Finding:
    shown = f"{{{{ {name} }}}}"
    return RULE.finding(
        f"{prefix_of(context, lacks)}blocks",
        say(
            "The text in {language} has {shown}, the text in {other_language} has not.",
            language=has.language,
            shown=shown,
            other_language=lacks.language,
        ),
        do=say("Put it where the number stands; it is counted in every language."),
        facts=(Fact(value=shown, where=say("text in {language}", language=has.language)),),
    )
