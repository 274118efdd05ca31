"""What was found in a copy, grouped for the eye: numbers first, words last."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from undersigned.core.comparing import Difference, Kind

_GROUPS: tuple[tuple[Any, tuple[Kind, ...]], ...] = (
    (_("Numbers"), (Kind.NUMBER, Kind.COUNTED)),
    (_("Date and addressees"), (Kind.DATE, Kind.ADDRESSEE)),
    (_("Title and opening"), (Kind.TITLE, Kind.SUBJECT, Kind.SALUTATION)),
    (_("Asks"), (Kind.ASK_GONE, Kind.ASK_ADDED, Kind.ASK, Kind.DEADLINE)),
    (
        _("Names"),
        (
            Kind.NAME_GONE,
            Kind.NAME_ADDED,
            Kind.NAME_SPELT,
            Kind.NAME_TITLE,
            Kind.NAME_PLACE,
        ),
    ),
    (_("Words"), (Kind.WORDS, Kind.LANGUAGE)),
)
NUMBERS = (Kind.NUMBER, Kind.COUNTED)


@dataclass(frozen=True)
class Group:
    """Differences of one sort."""

    title: Any
    differences: tuple[Difference, ...]


def grouped(differences: tuple[Difference, ...]) -> list[Group]:
    """The groups that hold something, in the order in which they are shown."""
    groups = [
        Group(title, tuple(each for each in differences if each.kind in kinds))
        for title, kinds in _GROUPS
    ]
    return [each for each in groups if each.differences]
