"""Names in the order in which a reader of the language looks for them.

Unicode Collation Algorithm (UTS 10) with CLDR's tailoring of each language, by ICU: "ä" stands
after "z" in Swedish and beside "a" in German. See ``docs/adr/0002-collation.md``.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

_LEADING_MARKS = re.compile(r"^[\W_]+")


@cache
def _collator(language: str) -> Any:
    # Loaded late: ICU brings 30 MB of data, and most commands never sort a name.
    import icu  # type: ignore[import-not-found,import-untyped,unused-ignore]  # it ships no types

    return icu.Collator.createInstance(icu.Locale.forLanguageTag(language))


def sort_key(text: str, language: str) -> bytes:
    """Bytes that compare as ``text`` is ordered in ``language`` (BCP 47).

    Quotation marks and other signs before the first letter or digit do not matter, and texts that
    the collation holds equal are ordered by code point, so that an order never depends on chance.
    """
    bare = _LEADING_MARKS.sub("", text) or text
    return bytes(_collator(language).getSortKey(bare)) + b"\0" + text.encode("utf-8")


def sorted_by(names: Iterable[str], language: str) -> list[str]:
    """``names`` in the order of ``language``."""
    return sorted(names, key=key_for(language))


def key_for(language: str) -> Callable[[str], bytes]:
    """``sort_key`` for one language, for ``sorted(..., key=...)``."""
    return lambda text: sort_key(text, language)
