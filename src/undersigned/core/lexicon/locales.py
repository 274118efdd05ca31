"""CLDR locales by language tag."""

from functools import cache

from babel import Locale, UnknownLocaleError


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
