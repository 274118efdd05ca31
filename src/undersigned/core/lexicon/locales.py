"""CLDR locales by language tag."""

import unicodedata
from functools import cache

from babel import Locale, UnknownLocaleError

_UNSPACED = "、"


@cache
def locale_of(language: str) -> Locale:
    """The CLDR locale of a BCP 47 tag; of its parent where CLDR does not know it; else English."""
    subtags = language.split("-")
    while subtags:
        try:
            return Locale.parse("-".join(subtags), sep="-")
        except (UnknownLocaleError, ValueError):
            subtags.pop()
    return Locale.parse("en")


@cache
def comma(language: str) -> str:
    """What stands between things that are run together, blank and all: ", ", "، ", "、".

    It is that of CLDR's lists (UTS 35, part 2, "List Patterns"), without the words that some
    languages put beside it.
    """
    patterns = locale_of(language).list_patterns
    for style in ("standard", "unit", "unit-short"):
        for mark in patterns.get(style, {}).get("start", ""):
            if "COMMA" in unicodedata.name(mark, ""):
                return mark if mark in _UNSPACED else f"{mark} "
    return ", "
