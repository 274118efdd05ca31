"""A person's name is spelt otherwise in a translation.

## What it does

Takes the names that stand after a style or office ("President ...", "Madame ...") in each language
that is written in Latin letters and knows such words (English, French, Spanish, Portuguese,
Italian, German), and compares those that look much alike but are not the same. The order of family
and given name, hyphens and accents make no difference.

## Why is this bad?

One of the two is wrong, and its bearer reads it.

## Example

    President Torrek / le président Torrel

## Use instead

    President Torrek / le président Torrek
"""

from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.person_names import (
    Mention,
    alikeness,
    is_same_name,
    mentions_in,
    name_tokens,
)
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.translated import Pair, pairs, translations
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_CASED = frozenset({"en", "fr", "es", "pt", "it", "de"})
_ALIKE = 0.75


def check(context: Context) -> Iterator[Finding]:
    for text in translations(context):
        for pair in pairs(context, text):
            if _is_cased(pair.authentic) and _is_cased(pair.translation):
                yield from _in_pair(pair)


def _is_cased(passage: Passage) -> bool:
    return passage.language.partition("-")[0] in _CASED


def _in_pair(pair: Pair) -> Iterator[Finding]:
    ours = list(mentions_in(pair.authentic.text, pair.authentic.language, "salutations"))
    for mention in mentions_in(pair.translation.text, pair.translation.language, "salutations"):
        tokens = name_tokens(mention.name, pair.translation.language)
        known = [name_tokens(each.name, pair.authentic.language) for each in ours]
        if not tokens or any(is_same_name(tokens, each) for each in known if each):
            continue
        if mention.name in pair.authentic.text:
            continue
        scored = [(alikeness(tokens, each), ours[i]) for i, each in enumerate(known) if each]
        best = max(scored, key=lambda each: each[0], default=None)
        if best and best[0] >= _ALIKE:
            yield _finding(pair, mention, best[1])


def _finding(pair: Pair, mention: Mention, other: Mention) -> Finding:
    passage = pair.translation
    return RULE.finding(
        passage.part,
        say(
            "The {where} says “{name}”; the {other_where} says “{other_name}”.",
            where=passage.where,
            name=mention.name,
            other_where=pair.authentic.where,
            other_name=other.name,
        ),
        do=say("Let both spell the name as its bearer does."),
        span=(mention.start, mention.end),
        facts=(
            Fact(value=mention.name, where=passage.where),
            Fact(value=other.name, where=pair.authentic.where),
        ),
    )
