"""Which words of two names are one, and what is left on either side."""

from dataclasses import dataclass

from undersigned.core.matching.words import Word, is_one

# Words that make a name of common words alone, where their order differs.
_MANY = 5
_MANY_TRANSLATED = 4


@dataclass(frozen=True, slots=True)
class Alignment:
    """``pairs`` holds the places of words that are one; the rest is left over."""

    first: tuple[Word, ...]
    second: tuple[Word, ...]
    pairs: tuple[tuple[int, int], ...]

    @property
    def common(self) -> tuple[Word, ...]:
        return tuple(self.first[index] for index, _ in self.pairs)

    @property
    def is_whole(self) -> bool:
        return bool(self.pairs) and len(self.first) == len(self.second) == len(self.pairs)

    @property
    def is_half(self) -> bool:
        """Whether at least half of the shorter name's words stand in the other."""
        return 2 * len(self.pairs) >= min(len(self.first), len(self.second)) and bool(self.pairs)

    @property
    def is_exact(self) -> bool:
        """Whether all common words are one by meaning, none by a slip of the pen."""
        return all(self.first[a].key == self.second[b].key for a, b in self.pairs)

    @property
    def keeps_order(self) -> bool:
        """Whether the common words stand in one order, or in one that a longer name may take.

        A name turned round its middle ("Institute at New America"), one with two neighbours
        exchanged, and a translation may order them otherwise. But "Freedom River Foundation" and
        "Foundation River Freedom" are two bodies, and of common words alone there are too many
        names for that: "Youth Development Centre", "Centre for Youth and Development".
        """
        order = [second for _, second in self.pairs]
        if order == sorted(order):
            return True
        is_telling = any(not word.is_common and not word.is_place for word in self.common)
        if self._is_translated:
            return is_telling or len(order) >= _MANY_TRANSLATED
        return _is_turned(order) and (is_telling or len(order) >= _MANY)

    @property
    def _is_translated(self) -> bool:
        return any(
            self.first[a].stem != self.second[b].stem and self.first[a].key == self.second[b].key
            for a, b in self.pairs
        )

    def tells_apart(self, places: frozenset[str], other_places: frozenset[str]) -> bool:
        """Whether what is left over makes two names of them."""
        left, right = self._left()
        if left and right:
            return True
        return not (
            all(_is_empty(self.first, index, other_places) for index in left)
            and all(_is_empty(self.second, index, places) for index in right)
        )

    def is_narrower(self, places: frozenset[str], other_places: frozenset[str]) -> bool:
        """Whether one side has a place, a part or a strange word that the other lacks."""
        left, right = self._left()
        strange = [self.first[i] for i in left if self.first[i].key not in other_places]
        strange += [self.second[i] for i in right if self.second[i].key not in places]
        return any(word.is_place or word.role == "part" or not word.is_common for word in strange)

    def _left(self) -> tuple[list[int], list[int]]:
        taken_a = {a for a, _ in self.pairs}
        taken_b = {b for _, b in self.pairs}
        return (
            [index for index in range(len(self.first)) if index not in taken_a],
            [index for index in range(len(self.second)) if index not in taken_b],
        )


def aligned(first: tuple[Word, ...], second: tuple[Word, ...]) -> Alignment:
    """Pairs of words that are one, each word taken once; equal ones before mere slips."""
    free = list(range(len(second)))
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    for index, word in enumerate(first):
        found = next((each for each in free if second[each].key == word.key), None)
        if found is None:
            waiting.append(index)
            continue
        free.remove(found)
        pairs.append((index, found))
    for index in waiting:
        found = next((each for each in free if is_one(first[index], second[each])), None)
        if found is not None:
            free.remove(found)
            pairs.append((index, found))
    return Alignment(first, second, tuple(sorted(pairs)))


def _is_empty(words: tuple[Word, ...], index: int, places: frozenset[str]) -> bool:
    """Whether a name says nothing new by this word.

    So for the country in which the other is, and for "Network" or "Foundation" at the end, or at
    the beginning with nothing that hangs on it ("Fundación Karisma", but not "Centre for ...").
    """
    word = words[index]
    if word.is_place:
        return word.key in places
    if word.role == "legal":
        return True
    if word.role != "body" or len(words) < 2:
        return False
    is_last = word.before_comma or index == len(words) - 1
    return is_last or (index == 0 and not words[1].after_small)


def _is_turned(order: list[int]) -> bool:
    """Whether ``order`` is a sequence turned round, or with two neighbours exchanged."""
    straight = sorted(order)
    turns = (straight[cut:] + straight[:cut] for cut in range(1, len(straight)))
    if len(order) > 2 and any(order == turn for turn in turns):
        return True
    moved = [index for index, each in enumerate(order) if each != straight[index]]
    return len(order) > 3 and len(moved) == 2 and moved[1] == moved[0] + 1
