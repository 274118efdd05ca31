"""Places that stand inside titles of signatories and beside nobody."""

import re
from collections import Counter
from collections.abc import Iterator

from undersigned.core.checks.context import Context
from undersigned.core.counting import place_of
from undersigned.core.lexicon.places import Place, find_place, normal_form

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_LONGEST = 5


def places_in_titles(context: Context) -> tuple[tuple[str, str], ...]:
    """(place as written, name of the signatory), each place once, in the order of the list.

    A place counts as elsewhere only if no signatory is printed beside it. One that is written in
    several ways takes the commonest. Names withheld and their titles say nothing.
    """
    printed = {_key(*place_of(each)) for each in context.signatories}
    found: dict[str, list[tuple[str, str]]] = {}
    for signatory in context.signatories:
        title = "" if signatory.withheld else signatory.title
        for place in _places_in(title):
            key = _key(place.code, place.name)
            if key not in printed:
                found.setdefault(key, []).append((place.name, signatory.name))
    return tuple(map(_commonest, found.values()))


def _commonest(written: list[tuple[str, str]]) -> tuple[str, str]:
    forms = Counter(name for name, _ in written)
    return max(written, key=lambda each: forms[each[0]])


def _key(code: str, name: str) -> str:
    return code or normal_form(name)


def _places_in(title: str) -> Iterator[Place]:
    """Places in running text, the longest first; only a word with a capital begins one."""
    words = list(_WORD.finditer(title))
    index = 0
    while index < len(words):
        step = 1
        for length in range(min(_LONGEST, len(words) - index), 0, -1):
            run = title[words[index].start() : words[index + length - 1].end()]
            place = find_place(run) if run[0].isupper() else None
            if place:
                yield place
                step = length
                break
        index += step
