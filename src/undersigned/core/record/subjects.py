"""Titles and subject headings, made comparable: words in normal form, states as their codes.

"Situation of human rights in the Democratic People's Republic of Korea" becomes "situation human
rights PRK", so that "Republic of Korea" is not found in it.
"""

from enum import IntEnum
from functools import lru_cache

from undersigned.core.lexicon.places import normal_form
from undersigned.core.record.states import with_states_as_codes

_SLIGHT = frozenset(
    word
    for words in ("a an and at by for from", "in of on or the to with")
    for word in words.split()
)


class Closeness(IntEnum):
    """How a subject that was asked for stands in one that was found, the closest last."""

    NONE = 0
    WORDS = 1  # all of its words, anywhere
    PHRASE = 2  # its words, side by side
    SAME = 3


@lru_cache(maxsize=65_536)
def subject_key(text: str) -> str:
    """The words that tell, in order, with one blank between them."""
    words = with_states_as_codes(tuple(normal_form(text).split()))
    return " ".join(word for word in words if word not in _SLIGHT)


def closeness(wanted: str, found: str, words: frozenset[str] = frozenset()) -> Closeness:
    """How close one key is to another; ``words`` are those of ``wanted`` where they are at hand."""
    if wanted == found:
        return Closeness.SAME
    if f" {wanted} " in f" {found} ":
        return Closeness.PHRASE
    words = words or frozenset(wanted.split())
    return Closeness.WORDS if words.issubset(found.split()) else Closeness.NONE
