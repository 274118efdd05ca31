"""There are words or characters that nobody sees.

## What it does

Says so where the file holds hidden text, and where the source holds characters without width or
such as turn the direction of what follows (Unicode's "Trojan Source" characters). They were left
out of the letter. The joiners that Persian, Hindi and emoji need are no fault, nor are soft
hyphens and the mark at the beginning of a file.

## Why is this bad?

A name with a hidden character is found by no search, two that look alike are counted twice, and
hidden words are read by whoever copies the text.

## Example

"Lantern House" with a zero-width space in it, as web pages and chats leave it.

## Use instead

The same without it: type the words anew, or use the letter as it was read.
"""

import re
import unicodedata
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.rule import Rule
from undersigned.core.letter import FORBIDDEN_CHARACTERS
from undersigned.core.said import say, say_count

RULE = Rule.of(__name__, "suggestion")

_HIDDEN = re.compile(f"[{''.join(sorted(FORBIDDEN_CHARACTERS))}]+")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LONGEST = 60


def check(context: Context) -> Iterator[Finding]:
    yield from _words(context)
    sources = [("", context.reading.source)] if not context.reading.sources else []
    for file, source in (*sources, *context.reading.sources):
        runs = [match for match in _HIDDEN.finditer(source) if match.start() > 0]
        if runs:
            yield _characters(file, source, runs)


def _words(context: Context) -> Iterator[Finding]:
    for name, value in context.reading.metadata:
        if name == "hidden_text" and value.strip():
            shown = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
            yield RULE.finding(
                "metadata",
                say("The file holds hidden words: “{shown}”", shown=shown),
                do=say("Show hidden text in the program that made the file, and delete it there."),
                facts=(Fact(value=shown, where=say("hidden text in the file")),),
                severity="warning",
            )


def _characters(file: str, source: str, runs: list[re.Match[str]]) -> Finding:
    first = runs[0]
    name = unicodedata.name(first[0][0], "a control character").lower()
    around = _HIDDEN.sub("·", source[max(0, first.start() - 15) : first.end() + 15])
    turns = any(_TURNING.search(run[0]) for run in runs)
    return RULE.finding(
        "metadata",
        say_count(
            "Hidden characters stand in one place; the first is a {name}.",
            "Hidden characters stand in {n} places; the first is a {name}.",
            len(runs),
            name=name,
        ),
        do=say("They were left out of the letter. Take them out of the source as well."),
        facts=(Fact(value=" ".join(around.split()), where=f"source {file}".strip()),),
        severity="warning" if turns else None,
    )
