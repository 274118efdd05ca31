"""Numbers in figures as a text writes them, made comparable over languages."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from undersigned.core.lexicon.dates import find_dates
from undersigned.core.record.symbols import find_symbols

_GROUP = r"[.,'’\u00a0\u202f\u2009\u066c ]"
_FIGURES = re.compile(
    rf"(?<![\w.,/:-])(?P<whole>\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)|\d+)(?:[.,\u066b](?P<part>\d+))?"
    r"(?![\d:/]|[.,]\d)"
)
# A number is written out in figures and words: "1.5 million", "4만", "10億".
_SCALES: tuple[tuple[str, int], ...] = (
    (r"(?:millones|millón|mill\.|millions?|millionen|milh(?:ões|ão)|milion[ei]|миллион\w*|млн)", 6),
    (r"(?:ملايين|مليون\w*)", 6),
    (r"(?:mil millones|billions?|milliard\w*|bilh(?:ões|ão)|miliard[oi]|миллиард\w*|млрд)", 9),
    (r"(?:مليار\w*|مليارات)", 9),
    (r"(?:thousand|mille|mil|tausend|mila|тысяч\w*|тыс|ألف|آلاف)", 3),
    (r"(?:백만)", 6), (r"(?:億|억)", 8), (r"(?:万|만)", 4), (r"(?:千|천)", 3),
)  # fmt: skip
_SCALED = tuple(
    (re.compile(rf"[\s\u00a0]?{words}(?![a-zà-ÿ])", re.IGNORECASE), power)
    for words, power in sorted(_SCALES, key=lambda each: "mil m" not in each[0])
)
_TIME = re.compile(r"\s?(?:[ap]\.?m\b|uhr\b|heures?\b|h\b|horas?\b|時|시|час)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@")


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """``text[start:end]`` is a number in figures, its scale in words included."""

    words: str
    value: Decimal
    start: int
    end: int


def numbers_in(text: str, language: str) -> Iterator[WrittenNumber]:
    """The numbers of ``text`` that are no date, hour, symbol or part of an address, in order."""
    western = _in_western_digits(text)
    taken = _named(western, language)
    for match in _FIGURES.finditer(western):
        free = not any(taken[match.start() : match.end()])
        if free and not _TIME.match(western, match.end()):
            value, end = _scaled(_value(match), western, match.end())
            yield WrittenNumber(text[match.start() : end], value, match.start(), end)


def is_named(text: str, language: str, start: int, end: int) -> bool:
    """Whether a part of ``text[start:end]`` belongs to a date, a symbol or an address."""
    return any(_named(_in_western_digits(text), language)[start:end])


def _named(western: str, language: str) -> bytearray:
    """For each character something other than 0 where it is part of a date, symbol or address."""
    spans = [(each.start, each.end) for each in find_dates(western, language)]
    spans += [(each.start, each.end) for each in find_symbols(western)]
    spans += [word.span() for word in _WORD.finditer(western) if _ADDRESS.search(word[0])]
    taken = bytearray(len(western))
    for start, end in spans:
        taken[start:end] = b"x" * (end - start)
    return taken


def _in_western_digits(text: str) -> str:
    """Every decimal digit of any script as 0 to 9; the length stays."""
    digits = (
        str(unicodedata.decimal(each)) if each.isdecimal() and not each.isascii() else each
        for each in text
    )
    return "".join(digits)


def _value(match: re.Match[str]) -> Decimal:
    whole = re.sub(_GROUP, "", match["whole"])
    return Decimal(f"{whole}.{match['part']}" if match["part"] else whole)


def _scaled(value: Decimal, text: str, end: int) -> tuple[Decimal, int]:
    for pattern, power in _SCALED:
        scale = pattern.match(text, end)
        if scale:
            return value.scaleb(power), scale.end()
    return value, end
