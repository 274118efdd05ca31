"""The offices that a release goes to, by their place in its letterhead."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from undersigned.core.letter import Addressee, Edition

from .errors import DeliveryError
from .models import Part


@dataclass(frozen=True)
class Office:
    """Who gets the letter (or a copy of it), and where it stands in the letterhead, from 0."""

    part: str
    position: int
    addressee: Addressee

    @property
    def name(self) -> str:
        """What it is called on the screen."""
        who = self.addressee
        return who.name or who.role or who.organisation or _("An office without a name")


def offices(edition: Edition) -> Iterator[Office]:
    """Addressees first, then those that get a copy."""
    for part, listed in ((Part.ADDRESSEE, edition.addressees), (Part.CC, edition.cc)):
        for position, addressee in enumerate(listed):
            yield Office(part.value, position, addressee)


def office_at(edition: Edition, part: str, position: int) -> Office:
    """The office at this place; ``DeliveryError`` where the letterhead has none."""
    for office in offices(edition):
        if (office.part, office.position) == (part, position):
            return office
    raise DeliveryError(
        _("The letterhead has no such office."),
        where=f"{part} {position + 1}",
        do=_("Load the page again: the letter may have been replaced."),
    )
