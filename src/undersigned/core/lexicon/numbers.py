"""Whole numbers in figures and in words, written and read, by language.

Words come from num2words, figures and their grouping from CLDR. Where a number word would have to
agree with a noun that we do not see (French "un/une", Spanish "doscientos/doscientas", every
Russian and Arabic case ending) the words would often be wrong, so figures are written instead.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from babel.numbers import format_decimal

from undersigned.core.lexicon.locales import locale_of

_LARGEST_IN_WORDS = 999_999
_LARGEST_READ_FROM_WORDS = 1_999


def _never(n: int) -> bool:  # noqa: ARG001  (it stands in the table below)
    return False


def _inflects_in_french(n: int) -> bool:
    return n % 10 == 1 and n % 100 not in {11, 71, 91}


def _inflects_in_spanish(n: int) -> bool:
    return (n % 10 == 1 and n % 100 != 11) or n % 1000 >= 200 or n >= 200_000


def _inflects_in_portuguese(n: int) -> bool:
    return (n % 10 in {1, 2} and n % 100 not in {11, 12}) or n % 1000 >= 200 or n >= 200_000


# For each language that we judged: does the word for n change with the noun's gender or case?
_INFLECTS: Mapping[str, Callable[[int], bool]] = MappingProxyType(
    {
        "en": _never,
        "fr": _inflects_in_french,
        "es": _inflects_in_spanish,
        "pt": _inflects_in_portuguese,
        "it": lambda n: n == 1,
        "de": lambda n: n % 100 == 1,
        "ko": _never,
        "ja": _never,
    }
)

# Words that num2words does not write but people do.
_OTHER_WORDS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "en": {"a dozen": 12, "dozen": 12, "two dozen": 24, "a hundred": 100, "hundred": 100,
               "a thousand": 1000, "thousand": 1000},
        "fr": {"une": 1, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90},
        "es": {"una": 1, "un": 1, "ciento": 100},
        "pt": {"uma": 1, "duas": 2, "quatorze": 14, "dezasseis": 16, "dezassete": 17,
               "dezanove": 19},
        "it": {"un": 1, "una": 1},
        "de": {"ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "zwo": 2, "dreissig": 30,
               "hundert": 100, "tausend": 1000},
        "ko": {"한": 1, "두": 2, "세": 3, "네": 4, "스무": 20},
        "ru": {"одна": 1, "одно": 1, "две": 2},
    }
)  # fmt: skip
_KOREAN_TENS = ("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_KOREAN_ONES = ("", "하나|한", "둘|두", "셋|세", "넷|네", "다섯", "여섯", "일곱", "여덟", "아홉")

_CONNECTIVES = {"en": "and", "fr": "et", "es": "y", "pt": "e"}
# The indefinite article is written like the number one; in running text it states no count.
_ARTICLES = frozenset(
    ["un", "une", "ein", "eine", "einem", "einen", "einer", "uno", "una", "um", "uma"]
)
# Short numerals are syllables of other words there, so a counter or a blank must follow.
_COUNTERS = {
    "ko": r"(?<![가-힣]){}(?=여?\s*(?:개|명|곳|인|단체|기관|국|나라)|\s|$)",
    "ja": r"(?<![一二三四五六七八九十百千]){}(?=の?(?:団体|組織|人|名|[かカヶケ]国|国))",
}

_GROUP_MARKS = ".,'’\u00a0\u202f\u2009\u066c "
_FIGURES = rf"\d{{1,3}}(?:[{_GROUP_MARKS}]\d{{3}})+|\d+"
_MARKS = re.compile(rf"[{_GROUP_MARKS}]")
_JOINS = re.compile(r"[\s,\-‐‑]+")
_COMBINING = re.compile("[\u0300-\u036f]")


def in_figures(n: int, language: str) -> str:
    """``n`` grouped as CLDR has it ("1,234" in English, "1.234" in German), in Western digits."""
    return format_decimal(n, locale=locale_of(language), numbering_system="latn")


def in_words(n: int, language: str) -> str:
    """``n`` spelt out ("sixty-nine"), or in figures where words would be unsafe (see the module).

    Figures stand for languages that we have not judged, for words that inflect, below 0 and from a
    million on.
    """
    inflects = _INFLECTS.get(_base(language))
    if inflects is None or not 0 <= n <= _LARGEST_IN_WORDS or inflects(n):
        return in_figures(n, language)
    return _spelt(n, _base(language))


def parse_number(text: str, language: str) -> int | None:
    """The whole number that the whole of ``text`` states: "70", "1,000", "seventy", "칠십".

    Figures in any script and with any usual grouping are read, words up to 1,999. Everything else,
    fractions and signs too, is ``None``.
    """
    text = text.strip()
    if re.fullmatch(_FIGURES, text):
        return int(_MARKS.sub("", text))
    base = _base(language)
    return _words(base).get(_folded(text, base))


def number_pattern(language: str) -> str:
    """A regular expression for whole numbers in running text, in figures and in words.

    It has no capturing groups and ignores case by itself. ``parse_number`` reads what it finds, and
    answers ``None`` where the words make no number ("hundred seventy nine five"). Articles such as
    "une" are not found.
    """
    figures = rf"(?<![\d.,])(?:{_FIGURES})(?!\d|[.,]\d)"
    words = _word_pattern(_base(language))
    return rf"(?:{figures}|(?i:{words}))" if words else rf"(?:{figures})"


@cache
def _word_pattern(base: str) -> str:
    forms = sorted({form for form, _ in _written(base)} - _ARTICLES, key=len, reverse=True)
    if not forms:
        return ""
    if base in _COUNTERS:
        return _COUNTERS[base].format(_either(forms))
    if base in {"de", "it"}:
        return rf"\b{_either(forms)}\b"
    return _spaced_pattern(forms, _CONNECTIVES.get(base, ""))


def _spaced_pattern(forms: list[str], connective: str) -> str:
    words = {word for form in forms for word in _JOINS.split(form)} - {connective, "a", "و"}
    word = _either(sorted(words, key=len, reverse=True))
    join = rf"[\s\-‐‑]+(?:{connective}\s+)?" if connective else r"[\s\-‐‑]+(?:و\s*)?"
    return rf"\b(?:{word}(?:{join}{word})*)\b"


def _either(forms: list[str]) -> str:
    return f"(?:{'|'.join(re.escape(form) for form in forms)})"


@cache
def _words(base: str) -> dict[str, int]:
    return {_folded(form, base): n for form, n in _written(base)}


def _written(base: str) -> Iterator[tuple[str, int]]:
    """Every way of writing the numbers that are read from words."""
    if base in {*_INFLECTS, "ru", "ar"}:
        for n in range(_LARGEST_READ_FROM_WORDS + 1):
            yield _spelt(n, base), n
    if base == "ko":
        yield from _native_korean()
    yield from _OTHER_WORDS.get(base, {}).items()


def _native_korean() -> Iterator[tuple[str, int]]:
    for tens, ten in enumerate(_KOREAN_TENS):
        for ones, choices in enumerate(_KOREAN_ONES):
            for one in choices.split("|"):
                if ten or one:
                    yield ten + one, 10 * tens + ones


def _spelt(n: int, base: str) -> str:
    # Loaded late: it brings fifty languages, and most commands never spell a number.
    from num2words import num2words  # type: ignore[import-untyped]  # it ships no types

    return str(num2words(n, lang=base))


def _folded(text: str, base: str) -> str:
    bare = _COMBINING.sub("", unicodedata.normalize("NFKD", text)).casefold()
    words = _JOINS.split(unicodedata.normalize("NFC", bare))
    folded = " ".join(word for word in words if word and word != _CONNECTIVES.get(base))
    return folded.replace(" و ", " و")


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()
