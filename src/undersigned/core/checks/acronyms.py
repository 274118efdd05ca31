"""Acronyms that a text explains: "Universal Periodic Review (UPR)".

For scripts that have capitals; an acronym is at least two of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from undersigned.core.matching.normalise import normalised_name

_EXPLAINED = re.compile(r"[(（]\s*[“\"«]?(?P<acronym>[^\W\d_]{2,10})[”\"»]?\s*[)）]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST_SMALL = 3


@dataclass(frozen=True, slots=True)
class Explained:
    """``text[start:end]`` is the full name, ``at`` where its acronym stands."""

    acronym: str
    full: str
    start: int
    end: int
    at: int

    @property
    def key(self) -> str:
        """The full name without what makes no difference."""
        return normalised_name(self.full)


def explained_in(text: str) -> Iterator[Explained]:
    """The acronyms that stand in brackets right after the words whose initials they are."""
    for match in _EXPLAINED.finditer(text):
        acronym = match["acronym"]
        if not acronym.isupper():
            continue
        words = list(_WORD.finditer(text[: match.start()]))
        first = _first_word(words, acronym)
        if first is not None:
            start, end = words[first].start(), words[-1].end()
            yield Explained(acronym, text[start:end], start, end, match.start("acronym"))


def uses_of(acronym: str, text: str) -> Iterator[int]:
    """Where ``acronym`` stands as a word of its own."""
    for match in re.finditer(rf"(?<![\w.-]){re.escape(acronym)}(?![\w-]|\.\w)", text):
        yield match.start()


def _first_word(words: list[re.Match[str]], acronym: str) -> int | None:
    """The word that gives the first initial; small words ("of", "the") may give none."""
    index = len(words) - 1
    for letter in reversed(acronym):
        while index >= 0 and words[index][0][0].upper() != letter and _is_small(words[index][0]):
            index -= 1
        if index < 0 or words[index][0][0].upper() != letter:
            return None
        index -= 1
    return index + 1


def _is_small(word: str) -> bool:
    return len(word) <= _LONGEST_SMALL and word.islower()
