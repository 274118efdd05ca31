"""The letter as it went out, to which replies refer."""

from undersigned.apps.deliveries.offices import Office, offices
from undersigned.apps.letters.models import Letter
from undersigned.core.letter import Edition

from .models import Reply


def edition_of(letter: Letter) -> Edition:
    """What was released last; before any release, the draft, or else the frozen version."""
    if release := letter.releases.order_by("-number").first():
        return release.edition_value
    return (letter.latest_draft or letter.latest_edition).value


def office_of(reply: Reply) -> Office | None:
    """The office from which a reply came; None where it is not known or no longer there."""
    if reply.letter is None:
        return None
    for office in offices(edition_of(reply.letter)):
        if (office.part, office.position) == (reply.part, reply.position):
            return office
    return None
