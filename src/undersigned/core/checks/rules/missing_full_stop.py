"""A paragraph of sentences ends without a full stop.

## What it does

Looks at paragraphs that hold a whole sentence before the last one, and end in a letter. Headings,
lists, single lines, paragraphs that end in an address, and those that go on in the next line or in
a list are left alone.

## Why is this bad?

The reader asks whether something was cut off.

## Example

    The archive is closed. We ask you to open it

## Use instead

    The archive is closed. We ask you to open it.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import prose
from undersigned.core.checks.rule import Rule
from undersigned.core.said import say

RULE = Rule.of(__name__, "suggestion")

_PARAGRAPH = re.compile(r"(?:[\w-]+/)?blocks\.\d+")
# A small first letter: "Prof. Dr. Orru" is no sentence.
_SENTENCE = re.compile(r"(?<!\w)(?P<word>\w{3,})[.!?][\"”»’)]?\s+\W*[^\W\d_]|[。！？]\S|[؟]\s")
_FEWEST = 60
_SHOWN = 30


def check(context: Context) -> Iterator[Finding]:
    for passage, following in zip_longest(context.printed, context.printed[1:]):
        if _is_prose(passage) and not _goes_on(passage, following):
            end = len(passage.text.rstrip())
            yield RULE.finding(
                passage.part,
                say("The last sentence of this paragraph has no full stop."),
                do=say("Add it, or see whether something is missing."),
                span=(max(0, end - 1), end),
                facts=(Fact(value=passage.text[:end][-_SHOWN:].strip(), where=passage.where),),
            )


def _is_prose(passage: Passage) -> bool:
    text = prose(passage).rstrip()
    return (
        passage.role == "text"
        and _PARAGRAPH.fullmatch(passage.part) is not None
        and len(text) >= _FEWEST
        and text[-1].isalpha()
        and "\n" not in text
        and any(
            not each["word"] or not each["word"][0].isupper() for each in _SENTENCE.finditer(text)
        )
    )


def _goes_on(passage: Passage, following: Passage | None) -> bool:
    """Whether the sentence goes on in the next paragraph, or in the points of a list."""
    return (
        following is not None
        and following.language == passage.language
        and (".items." in following.part or following.text.lstrip()[:1].islower())
    )
