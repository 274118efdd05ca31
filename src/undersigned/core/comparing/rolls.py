"""Two lists of signatories: who is in both, who joined, who is gone, who is printed otherwise."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from undersigned.core.comparing.difference import Difference, Kind
from undersigned.core.comparing.wording import folded
from undersigned.core.counting import place_of
from undersigned.core.letter import Signatory
from undersigned.core.matching.normalise import normalised_name

_ALIKE = 86  # of 100
_MOST_PAIRS = 4_000_000  # some seconds


@dataclass(frozen=True, slots=True)
class Pairing:
    """Signatories of both lists as pairs, and those of one list alone, in its order.

    ``is_partial``: the lists are too long and too different to look for names that are alike.
    """

    pairs: tuple[tuple[Signatory, Signatory], ...]
    gone: tuple[Signatory, ...]
    added: tuple[Signatory, ...]
    is_partial: bool = False


def paired(first: Sequence[Signatory], second: Sequence[Signatory]) -> Pairing:
    """Who in ``first`` is who in ``second``.

    The same key (``normalised_name``) pairs two, of the same kind before others; what is left is
    paired with the likest of its own kind, if that is like enough.
    """
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(first))), set(range(len(second)))
    for with_kind in (True, False):
        waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number in sorted(right, reverse=True):
            waiting[_key(second[number], with_kind=with_kind)].append(number)
        pairs += [
            (number, found.pop())
            for number in sorted(left)
            if (found := waiting[_key(first[number], with_kind=with_kind)])
        ]
        left -= {number for number, _ in pairs}
        right -= {number for _, number in pairs}
    is_partial = len(left) * len(right) > _MOST_PAIRS
    if not is_partial:
        alike = list(_alike(first, second, left, right))
        pairs += alike
        left -= {number for number, _ in alike}
        right -= {number for _, number in alike}
    return Pairing(
        tuple((first[one], second[other]) for one, other in sorted(pairs)),
        tuple(first[number] for number in sorted(left)),
        tuple(second[number] for number in sorted(right)),
        is_partial,
    )


def _key(signatory: Signatory, *, with_kind: bool) -> tuple[str, str]:
    return (signatory.kind if with_kind else "", normalised_name(signatory.name))


def _alike(
    first: Sequence[Signatory], second: Sequence[Signatory], left: set[int], right: set[int]
) -> Iterator[tuple[int, int]]:
    """The likest pairs of what is left, each signatory once, the likest first."""
    keys = {number: normalised_name(second[number].name) for number in right}
    scored = []
    for one in left:
        wanted = normalised_name(first[one].name)
        kind = first[one].kind
        choices = {each: key for each, key in keys.items() if second[each].kind == kind}
        for _, score, other in process.extract(
            wanted, choices, scorer=_likeness, score_cutoff=_ALIKE, limit=5
        ):
            scored.append((-score, one, other))
    taken: set[int] = set()
    given: set[int] = set()
    for _, one, other in sorted(scored):
        if one not in taken and other not in given:
            taken.add(one)
            given.add(other)
            yield one, other


def _likeness(one: str, other: str, *, score_cutoff: float | None = None) -> float:
    """How alike two names are, whatever the order of their words."""
    cutoff = score_cutoff or 0
    return max(
        fuzz.ratio(one, other, score_cutoff=cutoff),
        fuzz.token_sort_ratio(one, other, score_cutoff=cutoff),
    )


def roll_differences(pairing: Pairing) -> Iterator[Difference]:
    """Names gone, added and spelt otherwise; titles and places that differ."""
    for each in pairing.gone:
        yield Difference(Kind.NAME_GONE, each.kind, printed(each), "")
    for each in pairing.added:
        yield Difference(Kind.NAME_ADDED, each.kind, "", printed(each))
    for one, other in pairing.pairs:
        if folded(one.name) != folded(other.name):
            yield Difference(Kind.NAME_SPELT, one.kind, one.name, other.name)
        if _title(one) != _title(other):
            yield Difference(Kind.NAME_TITLE, one.name, one.title, other.title)
        if place_of(one) != place_of(other):
            yield Difference(Kind.NAME_PLACE, one.name, one.place, other.place)


def _title(signatory: Signatory) -> str:
    """The title without the place after it, which readers of some lists leave there."""
    return folded(signatory.title).removesuffix(f", {folded(signatory.place)}")


def printed(signatory: Signatory) -> str:
    """Name, title and place in one line."""
    place = "" if signatory.place_hidden else signatory.place
    return ", ".join(part for part in (signatory.name, signatory.title, place) if part)
