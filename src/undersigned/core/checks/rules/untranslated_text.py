"""A paragraph of a translation is still in the other language.

## What it does

Finds passages of a translation that stand in the authentic text in the same words, and passages in
Latin letters where the translation's language (Korean, Japanese, Arabic, Russian) is written in
others. Short ones, quotations and footnotes are left alone: names, titles of reports and somebody
else's words may stay as they are.

## Why is this bad?

It looks as if nobody had read the translation.

## Example

    language: fr

    We are writing on behalf of seventy organisations.

## Use instead

    Nous vous écrivons au nom de soixante-dix organisations.
"""

import re
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.quotations import quoted_spans
from undersigned.core.checks.rule import Rule
from undersigned.core.checks.translated import own_passages, translations
from undersigned.core.checks.web_addresses import web_addresses
from undersigned.core.said import say

RULE = Rule.of(__name__, "warning")

_OTHER_SCRIPTS = {"ko", "ja", "ar", "ru"}
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_FEWEST_LETTERS = 40
_SHARE = 0.8
_EXCERPT = 60


def check(context: Context) -> Iterator[Finding]:
    authentic = {_folded(each) for each in own_passages(context, context.edition.authentic)}
    for text in translations(context):
        for passage in own_passages(context, text):
            if _may_stay(passage) or len(_letters(passage)) < _FEWEST_LETTERS:
                continue
            if _folded(passage) in authentic or _is_in_other_letters(passage):
                yield _finding(passage)


def _may_stay(passage: Passage) -> bool:
    """Footnotes and whatever stands in a quote block: parts such as "blocks.3.blocks.0"."""
    return ".blocks." in passage.part or passage.role == "salutation"


def _letters(passage: Passage) -> str:
    """The letters of the passage without quotations and addresses."""
    text = passage.text
    spans = [*quoted_spans(text), *((each.start, each.end) for each in web_addresses(passage))]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return "".join(filter(str.isalpha, text))


def _folded(passage: Passage) -> str:
    return " ".join(passage.text.split()).casefold()


def _is_in_other_letters(passage: Passage) -> bool:
    if passage.language.partition("-")[0] not in _OTHER_SCRIPTS:
        return False
    letters = _letters(passage)
    return len(_LATIN.findall(letters)) >= _SHARE * len(letters)


def _finding(passage: Passage) -> Finding:
    excerpt = passage.text[:_EXCERPT]
    return RULE.finding(
        passage.part,
        say("This passage of the {language} text is not translated.", language=passage.language),
        do=say("Translate it."),
        facts=(Fact(value=excerpt, where=passage.where),),
    )
