"""The text announces another number of asks than it lists.

## What it does

Compares a number before "demands", "requests", "recommendations" and the like ("these three
demands") with the number of asks in that language's text. It knows English, French, Spanish,
Portuguese, Italian, German, Russian, Korean and Japanese. "Steps", "measures" and "points" may
count other things: those are suggestions. A text without numbered asks is left alone.

## Why is this bad?

The reader looks for the fourth of four demands, and does not find it.

## Example

    We have four demands:

    1. Open the archive.
    2. Publish its catalogue.

## Use instead

    We have two demands:
"""

import re
from collections.abc import Iterator
from functools import cache

from undersigned.core.checks.context import Context
from undersigned.core.checks.finding import Fact, Finding
from undersigned.core.checks.passages import Passage
from undersigned.core.checks.rule import Rule
from undersigned.core.lexicon.numbers import number_pattern, parse_number
from undersigned.core.said import say, say_count

RULE = Rule.of(__name__, "error")

# What stands before the number, what between it and the noun, nouns for asks, and wider ones.
_WORDS = {
    "en": (
        r"(?:the following|these|our|have|make|with|following|its) ",
        r" (?:\w+ ){0,2}?",
        "demands|requests|asks|recommendations",
        "steps|measures|actions|points|things|commitments",
    ),
    "fr": (
        r"(?:les|ces|nos|avons|formulons|suivantes|suivants) ",
        r" (?:\w+ )?",
        "demandes|revendications|exigences|recommandations",
        "mesures|points|actions|engagements",
    ),
    "es": (
        r"(?:las|los|estas|estos|nuestras|siguientes|tenemos|hacemos) ",
        r" (?:\w+ )?",
        "peticiones|demandas|exigencias|recomendaciones|solicitudes",
        "medidas|puntos|acciones|compromisos",
    ),
    "pt": (
        r"(?:as|os|estas|estes|nossas|seguintes|temos|fazemos) ",
        r" (?:\w+ )?",
        "pedidos|demandas|exigências|recomendações|reivindicações|solicitações",
        "medidas|pontos|ações|compromissos",
    ),
    "it": (
        r"(?:le|i|queste|questi|nostre|seguenti|abbiamo|avanziamo) ",
        r" (?:\w+ )?",
        "richieste|domande|raccomandazioni|rivendicazioni",
        "misure|punti|azioni|impegni",
    ),
    "de": (
        r"(?:die|diese|diesen|unsere|unseren|folgende|folgenden|haben|stellen) ",
        r" (?:\w+ )?",
        "forderungen|bitten|empfehlungen|anliegen",
        "maßnahmen|punkte|punkten|schritte|schritten",
    ),
    "ru": (
        r"(?:следующие|эти|наши|наших|этих|выдвигаем) ",
        r" (?:\w+ )?",
        r"требовани[яй]|просьб[ы]?|рекомендаци[ийя]+",
        r"мер[ы]?|пункта|пунктов|шага|шагов",
    ),
    "ko": ("", r"\s?(?:가지|개)(?:의)?\s?", "요구|요청|권고", "제안|조치"),
    "ja": ("", "(?:つ|点|項目)の", "要求|要請|要望|提言", "提案|措置"),
}
_COUNTED = {
    "ko": r"(?:\d+|[두세네]|다섯|여섯|일곱|여덟|아홉|열)",
    "ja": r"(?:\d+|[二三四五六七八九十])",
}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    base = language.partition("-")[0]
    if base not in _WORDS:
        return None
    before, between, asks, wider = _WORDS[base]
    number = _COUNTED.get(base) or number_pattern(language)
    return re.compile(
        rf"(?<!\w){before}(?P<number>{number}){between}(?:(?P<asks>{asks})|(?:{wider}))"
        + ("" if base in _COUNTED else r"(?!\w)"),
        re.IGNORECASE,
    )


def check(context: Context) -> Iterator[Finding]:
    listed = {text.language: len(text.asks) for text in context.edition.texts}
    for passage in context.passages:
        pattern = _pattern(passage.language)
        if pattern is None or passage.role == "ask" or not listed[passage.language]:
            continue
        for match in pattern.finditer(passage.text):
            number = parse_number(match["number"], passage.language)
            if number is not None and number != listed[passage.language]:
                yield _finding(passage, match, number, listed[passage.language])


def _finding(passage: Passage, match: re.Match[str], number: int, listed: int) -> Finding:
    start, end = match.start("number"), match.end()
    return RULE.finding(
        passage.part,
        say_count(
            "The {where} says “{words}”; {n} ask is listed.",
            "The {where} says “{words}”; {n} asks are listed.",
            listed,
            where=passage.where,
            words=passage.text[start:end],
        ),
        do=say("Mend the number, or number the asks that are missing."),
        span=(start, end),
        facts=(
            Fact(value=str(number), where=passage.where),
            Fact(value=str(listed), where=say("list of asks")),
        ),
        severity=None if match["asks"] else "suggestion",
    )
