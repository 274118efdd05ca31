"""The numbers behind the charts, counted from a roll as anybody may read it.

``public_signatories`` takes away whatever would tell who or where a withheld name is, and places
that are not printed; nothing here looks behind it. The sum of every table is the roll's number of
signatories.
"""

from collections import Counter
from dataclasses import dataclass

from undersigned.core.counting import place_of
from undersigned.core.letter import Roll, Signatory
from undersigned.core.lexicon.places import country_name, normal_form
from undersigned.core.renderers.printed import public_signatories


@dataclass(frozen=True)
class Place:
    """A place beside printed names, and how many are; ``code`` is empty where it has none."""

    code: str
    name: str
    organisations: int
    individuals: int

    @property
    def signatories(self) -> int:
        return self.organisations + self.individuals


@dataclass(frozen=True)
class Places:
    """The printed places, the fullest first, and how many signatories stand beside none.

    ``unplaced`` holds those that are international and those whose name or place is not printed,
    together: apart, they would tell of each other.
    """

    rows: tuple[Place, ...]
    unplaced: int

    @property
    def signatories(self) -> int:
        return sum(row.signatories for row in self.rows) + self.unplaced


@dataclass(frozen=True)
class Kinds:
    """How many signatories of each kind are printed, and how many with the name withheld."""

    organisations: int
    individuals: int
    withheld_organisations: int
    withheld_individuals: int


def places(roll: Roll, language: str) -> Places:
    """Signatories by printed place, named in ``language``; one place is one as it is counted."""
    kinds: dict[tuple[str, str], Counter[str]] = {}
    names: dict[tuple[str, str], str] = {}
    unplaced = 0
    for signatory in public_signatories(roll, language):
        code, name = place_of(signatory)
        if not (code or name):
            unplaced += 1
            continue
        key = (code, "" if code else normal_form(name) or name)
        names.setdefault(key, country_name(code, language) if code else name)
        kinds.setdefault(key, Counter())[signatory.kind] += 1
    rows = [
        Place(key[0], names[key], number["organisation"], number["individual"])
        for key, number in kinds.items()
    ]
    return Places(tuple(sorted(rows, key=lambda row: (-row.signatories, row.name))), unplaced)


def kinds(roll: Roll) -> Kinds:
    """Signatories by kind."""
    number = Counter(map(_kind, roll.signatories))
    return Kinds(
        number["organisation", False],
        number["individual", False],
        number["organisation", True],
        number["individual", True],
    )


def _kind(signatory: Signatory) -> tuple[str, bool]:
    return signatory.kind, signatory.withheld
