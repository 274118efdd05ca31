"""Which of many names may be one: pairs worth comparing, found without comparing all with all.

Names that could be the same share a key: their words written together, an acronym, the two ends of
the name (for a slip of the pen in between), or two of their rarest words. Only names with a key in
common are compared, and a key that very many names have tells nothing and is passed over.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from undersigned.core.matching.compare import Known, Match, compare
from undersigned.core.matching.names import LONGEST_ACRONYM, initials

_EDGE = 8  # letters at either end
_RAREST = 4  # words of a name whose pairs are keys
_CROWD = 60  # names with one key; more share a common phrase, and their rarer words meet elsewhere


@dataclass(frozen=True, slots=True)
class Double:
    """Two names, by their places in the list (``first`` < ``second``), that are or may be one."""

    first: int
    second: int
    match: Match


def doubles(
    names: Sequence[Known], progress: Callable[[int], None] | None = None
) -> Iterator[Double]:
    """Every pair of ``names`` that is the same or perhaps the same, in the order of the list.

    ``progress`` is told after each name how many are done.
    """
    together = _crowds(names)
    for second, keys in enumerate(_keys_of_all(names)):
        partners = {each for key in keys for each in together.get(key, ()) if each < second}
        for first in sorted(partners):
            match = compare(names[first], names[second])
            if match.verdict != "different":
                yield Double(first, second, match)
        if progress:
            progress(second + 1)


def _crowds(names: Sequence[Known]) -> dict[str, list[int]]:
    """Key → the places of the names that have it, where at least two and not too many do."""
    crowds: defaultdict[str, list[int]] = defaultdict(list)
    for index, keys in enumerate(_keys_of_all(names)):
        for key in keys:
            crowds[key].append(index)
    return {key: found for key, found in crowds.items() if 1 < len(found) <= _CROWD}


def _keys_of_all(names: Sequence[Known]) -> Iterator[set[str]]:
    rarity = Counter(word for name in names for word in _words(name))
    for name in names:
        yield set(_keys(name, rarity))


def _words(name: Known) -> set[str]:
    if name.kind == "individual":
        return set(name.parts)
    return {key for form in name.name.forms for key in form.keys}


def _keys(name: Known, rarity: Counter[str]) -> Iterator[str]:
    yield "=" + name.whole
    if name.kind == "individual":
        yield from _of_parts(name.parts)
        return
    for form in name.name.forms:
        joined = "".join(word.text for word in form.words)
        yield "=" + joined
        yield "<" + joined[:_EDGE]
        yield ">" + joined[-_EDGE:]
        if len(form.words) > 1:
            yield "#" + initials(form.words)
        rare = sorted(set(form.keys), key=lambda key: (rarity[key], key))[:_RAREST]
        yield from (f"{one}+{other}" for one, other in combinations(sorted(rare), 2))
    for acronym in name.name.acronyms:
        yield "#" + acronym
    if len(name.whole) <= LONGEST_ACRONYM:
        yield "#" + name.whole.replace(" ", "")


def _of_parts(parts: tuple[str, ...]) -> Iterator[str]:
    joined = "".join(sorted(parts))
    yield from ("=" + joined, "<" + joined[:_EDGE], ">" + joined[-_EDGE:])
    yield from (f"{one}+{other}" for one, other in combinations(sorted(set(parts)), 2))
