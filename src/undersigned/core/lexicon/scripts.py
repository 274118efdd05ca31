"""Text parted by script and direction, as programs must be told that set it (UAX 24, UAX 9).

The names of scripts are those of ISO 15924 ("Latn", "Arab", "Hang").
"""

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Literal

Direction = Literal["ltr", "rtl"]

_COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
_WIDE_COMMON = frozenset("、。「」『』（），：；？！・《》〈〉【】〔〕")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of one script and direction; ``script`` is empty where none of them has one."""

    text: str
    script: str
    rtl: bool


def stretches(text: str, direction: Direction = "ltr") -> tuple[Stretch, ...]:
    """``text``, which stands in a paragraph of this ``direction``, in its order, without a loss.

    Words that run against the paragraph are a stretch of their own, with the signs and digits
    between them; all other signs and digits go with the paragraph. Signs that all scripts share
    belong to the script before them, at the beginning to the one behind them.
    """
    if text.isascii() and (direction == "ltr" or not any(map(str.isalpha, text))):
        script = "Latn" if any(map(str.isalpha, text)) else ""
        return (Stretch(text, script, direction == "rtl"),) if text else ()
    directions = _directions(text, rtl=direction == "rtl")
    scripts = _scripts(text, directions)
    marked = zip(text, scripts, directions, strict=True)
    return tuple(
        Stretch("".join(each[0] for each in group), *key)
        for key, group in groupby(marked, key=lambda each: (each[1], each[2]))
    )


def _directions(text: str, *, rtl: bool) -> list[bool]:
    """For each character whether it runs from right to left."""
    strong = [_strong(character) for character in text]
    told = [rtl] * len(text)
    against = -1  # the last character of words that run against the paragraph
    for index, mine in enumerate(strong):
        if mine is None:
            continue
        if mine == rtl:
            against = -1
        else:
            first = index if against < 0 else against + 1
            told[first : index + 1] = [mine] * (index + 1 - first)
            against = index
    return told


def _scripts(text: str, directions: list[bool]) -> list[str]:
    own = [_script(character) for character in text]
    for order in (range(1, len(own)), range(len(own) - 2, -1, -1)):
        for index in order:
            beside = index - order.step
            if not own[index] and directions[index] == directions[beside]:
                own[index] = own[beside]
    return own


@cache
def _script(character: str) -> str:
    # Loaded late: ICU brings 30 MB of data, and most letters need none of it here.
    import icu  # type: ignore[import-not-found,import-untyped,unused-ignore]  # it ships no types

    if character in _WIDE_COMMON:
        return "Hani"
    name = str(icu.Script.getScript(character).getShortName())
    return "" if name in _COMMON else name


@cache
def _strong(character: str) -> bool | None:
    """Whether a character runs from right to left; ``None`` where it goes with its neighbours."""
    import icu  # type: ignore[import-not-found,import-untyped,unused-ignore]

    kind = icu.Char.charDirection(character)
    if kind == icu.UCharDirection.LEFT_TO_RIGHT:
        return False
    if kind in (icu.UCharDirection.RIGHT_TO_LEFT, icu.UCharDirection.RIGHT_TO_LEFT_ARABIC):
        return True
    return None
