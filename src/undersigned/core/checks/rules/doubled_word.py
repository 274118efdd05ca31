"""A word stands twice in a row.

## What it does

Finds a word that is followed by itself, in English, French, Spanish, Portuguese, Italian, German
and Russian. Doubles that those languages know ("that that", "nous nous", "die die") are left alone,
and so are names ("Walla Walla"). Articles, prepositions and the like have a mend; for other words
("a long long time") it is a suggestion.

## Why is this bad?

It is the slip that every reader sees and no spelling checker in a form does.

## Example

    We write to the the minister.

## Use instead

    We write to the minister.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding, Fix
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.prose import around, prose
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.cues import cues_of
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_DOUBLED = re.compile(
    r"(?<![\w'’‐‑-])(?P<word>[^\W\d_]+)(?P<again>\s+(?P=word))(?![\w'’‐‑-]|\.\w)", re.IGNORECASE
)
# What may well stand twice.
_MEANT = {
    "en": "that had is her in on so very no do can bye who",
    "fr": "nous vous les si en faire que",
    "es": "que si no la lo se",
    "pt": "que se nos a o",
    "it": "che si via piano no",
    "de": "die der das den dem sie ihr zu an auf aus in mit es so",
    "ru": "его её их что это не вот чуть еле едва",
}


def check(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        language = passage.language.partition("-")[0]
        if language not in _MEANT:
            continue
        for match in _DOUBLED.finditer(prose(passage)):
            second = match["again"].lstrip()
            is_name = match["word"][0].isupper() and second[0].isupper()
            if not is_name and match["word"].casefold() not in _MEANT[language].split():
                yield _finding(passage, match, language)


def _finding(passage: Passage, match: re.Match[str], language: str) -> Finding:
    word = match["word"]
    small = word.casefold() in cues_of(language).stop_words
    start, end = match.span("again")
    mend = Fix(part=passage.part, start=start, end=end, source="", label=say("Take one away"))
    return RULE.finding(
        passage.part,
        say("“{word}” stands twice in a row.", word=word),
        do=say("Take one away."),
        span=match.span(),
        facts=(Fact(value=around(passage.text, *match.span()), where=passage.where),),
        fix=mend if small else None,
        severity=None if small else "suggestion",
    )
