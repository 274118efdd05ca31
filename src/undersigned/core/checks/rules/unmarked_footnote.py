"""A footnote stands there, and no mark leads to it.

## What it does

Takes the footnotes of each language and looks for their marks. Notes that were typed ("[1] See
...") count where the text has typed marks at all. A figure that stands close behind a word is taken
for a mark that lost its raised place, also in what was not taken for the letter.

## Why is this bad?

The reader does not learn which sentence the source is for. Often the sentence was cut, and its note
forgotten.

## Example

    The commission said so.

    [^1]: Report of the commission, 2014.

## Use instead

    The commission said so.[^1]

    [^1]: Report of the commission, 2014.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.notes import notes_of
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")


def check(context: Context) -> Iterator[Finding]:
    for notes in notes_of(context):
        marked = {mark.label for mark in notes.marks}
        for label, (part, where) in notes.labels.items():
            if label not in marked and not _stands_behind_a_word(label, part, context):
                yield RULE.finding(
                    part,
                    say("No mark in the text leads to the footnote {label}.", label=label),
                    do=say(
                        "Put its mark after the sentence that it is for, or take the note away."
                    ),
                    facts=(Fact(value=label, where=where),),
                )


def _stands_behind_a_word(label: str, part: str, context: Context) -> bool:
    """Whether ``label`` stands right behind a word ("said so.1"), in the text or what was left out.

    Of the text only the note's own language counts.
    """
    mark = re.compile(rf"[^\W\d_][.,;:!?。]?[”\"»’)]?{re.escape(label)}(?!\w)")
    language = part.rpartition("/")[0]
    reading = context.reading
    texts = [
        each.text
        for each in context.printed
        if each.part.rpartition("/")[0] == language and not each.part.startswith(part)
    ]
    texts += [reading.source[each.start : each.end] for each in reading.left_out]
    return any(map(mark.search, texts))
