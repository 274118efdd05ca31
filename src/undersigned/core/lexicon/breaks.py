"""Where a line may end in scripts that put no blanks between words (UAX 14), and where none is."""

import re
from functools import cache
from itertools import pairwise
from typing import Any

# Thai, Lao, Burmese, Khmer, Kana, Han and their marks; Korean has blanks.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
    "\uff65-\uff9f\U00020000-\U0003fffd]"
)


def breakable(word: str) -> list[str]:
    """``word`` in the parts between which a line may end; whole where its script has blanks."""
    if not _UNSPACED.search(word):
        return [word]
    units = word.encode("utf-16-le")  # ICU counts these
    ends = [0, *_ends(word)]
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in pairwise(ends)]


def blank_between(first: str, second: str) -> str:
    """What stands between two lines that are read as one: a blank, or nothing."""
    unspaced = _UNSPACED.match(first[-1:]) and _UNSPACED.match(second[:1])
    return "" if unspaced else " "


def _ends(word: str) -> list[int]:
    iterator = _iterator()
    iterator.setText(word)
    return list(iterator)


@cache
def _iterator() -> Any:
    # Loaded late: ICU brings 30 MB of data, and most letters need none of it here.
    import icu  # type: ignore[import-not-found,import-untyped,unused-ignore]  # it ships no types

    return icu.BreakIterator.createLineInstance(icu.Locale.getRoot())
