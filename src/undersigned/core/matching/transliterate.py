"""Other scripts in Latin letters, for comparing only.

By ICU's transliterators (CLDR, UTS 35 part 2). Nobody is shown the outcome: it guards against
doubles such as a Russian name beside the same name in Latin letters.
"""

from functools import cache
from typing import Any

_RULES = "Any-Latin; Latin-ASCII; Lower"


@cache
def _transliterator() -> Any:
    # Loaded late: ICU brings 30 MB of data, and most commands compare no names.
    import icu  # type: ignore[import-not-found,import-untyped,unused-ignore]  # it ships no types

    return icu.Transliterator.createInstance(_RULES)


def in_latin(text: str) -> str:
    """``text`` in small ASCII letters; what is ASCII already stays as it is, in small letters."""
    return text.lower() if text.isascii() else str(_transliterator().transliterate(text))
