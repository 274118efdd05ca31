"""Where a line ends: whether the next one goes on from it, and what becomes of a hyphen."""

import re
from collections.abc import Sequence
from itertools import pairwise

from undersigned.core.readers.genre import small_share
from undersigned.core.readers.typeset.rows import Strip

_LITTLE = re.compile(
    r"\b(?:of|for|the|and|on|in|to|at|with|de|des|du|la|le|les|et|pour|sur|y|del|los|las|para|por|"
    r"da|do|das|dos|e|di|della|delle|dei|per|und|der|die|das|für|von)$"
)
_GOES_ON = re.compile(
    r"(?:of|for|and|in|on|to|de|des|du|et|pour|sur|y|del|para|por|da|do|dos|di|della|dei|per|und|für|"
    r"von)\s"
)
_FEWEST_SORTED = 6
_SORTED = 0.8
_HYPHENS = "-\u00ad\u2010"
_SOFT = "\u00ad"
# Words that English sets before another with a hyphen of their own.
_COMPOUNDING = frozenset(
    (
        *("all", "anti", "cross", "ex", "full", "half", "high", "long", "low", "mid", "multi"),
        *("non", "one", "open", "part", "self", "semi", "short", "so", "third", "two", "well"),
    )
)


def goes_on_anyway(following: Strip) -> bool:
    """Whether a line of a list can only be the rest of the one above: "and its Friends"."""
    return bool(_GOES_ON.match(following.text))


def leads_on(strips: Sequence[Strip], number: int) -> bool:
    """Whether a full line of a list goes on in the next one."""
    strip, following = strips[number], strips[number + 1]
    text, below = strip.text, following.text
    if below[0].islower() or text.endswith((",", "&", "/", "-", "–", "\u00ad")):
        return True
    if _LITTLE.search(text) or text.count("(") > text.count(")"):
        return True
    if following.left - strip.left >= strip.size:
        return True
    if small_share(text) >= 0.5 and len(strip.words) >= 5:
        return True
    return _breaks_order(strips, number)


def _breaks_order(strips: Sequence[Strip], number: int) -> bool:
    """Whether the next line stands out of an alphabetical list."""
    names = [each.text.casefold() for each in strips]
    if len(names) < _FEWEST_SORTED or number + 2 >= len(names):
        return False
    ordered = sum(one <= other for one, other in pairwise(names))
    if ordered < _SORTED * (len(names) - 1):
        return False
    return names[number + 1] < names[number] <= names[number + 2]


def ends_in_hyphen(text: str) -> bool:
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum()


def keeps_hyphen(before: str, after: str, known: frozenset[str]) -> bool:
    """Whether the hyphen between two lines is the word's own.

    ``before`` ends in it; ``known`` are the words of the whole text, in small letters.
    """
    if before[-1] == _SOFT:
        return False
    first = before[:-1].rpartition(" ")[2].casefold()
    second = re.split(r"[\s,.;:!?)”\"]", after, maxsplit=1)[0].casefold()
    if not second or not second[0].isalpha() or not after[0].islower() or not first[-1].isalpha():
        return True
    if first + second in known:
        return False
    if f"{first}-{second}" in known or "-" in first or first in _COMPOUNDING:
        return True
    return first in known and second in known


def words_in(texts: Sequence[str]) -> frozenset[str]:
    """The words of lines in small letters; none from where a line may have cut it."""
    found: set[str] = set()
    for text in texts:
        words = text.casefold().split()
        whole = words[1:-1] if len(words) > 2 else words
        found.update(word.strip(",.;:!?()“”\"'’") for word in whole)
    return frozenset(found)
