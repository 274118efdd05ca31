"""What differs between two texts of a letter: one value for each difference."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a difference is about, in the order in which differences are shown."""

    NUMBER = "number"
    COUNTED = "names counted"
    DATE = "date"
    ADDRESSEE = "addressee"
    TITLE = "title"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    ASK_GONE = "ask gone"
    ASK_ADDED = "ask added"
    ASK = "ask"
    DEADLINE = "deadline"
    NAME_GONE = "name gone"
    NAME_ADDED = "name added"
    NAME_SPELT = "name spelt otherwise"
    NAME_TITLE = "person's title"
    NAME_PLACE = "place"
    WORDS = "words"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``first`` is what the edition has, ``second`` what the copy has.

    Either is empty where it has nothing. ``where`` is the place in words ("title", "ask 2"),
    ``before`` and ``after`` are the words around it, which both have.
    """

    kind: Kind
    where: str
    first: str
    second: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences of a copy, in the order of ``Kind`` and then of the text.

    ``remarks`` are sentences on what could not be compared.
    """

    differences: tuple[Difference, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        return not self.differences

    def of(self, *kinds: Kind) -> tuple[Difference, ...]:
        """The differences of these kinds."""
        return tuple(each for each in self.differences if each.kind in kinds)
