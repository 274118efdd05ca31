"""A letter as it stands now, to be held against another one of the coalition."""

from undersigned.apps.followup.copies import newest_release, reading_of
from undersigned.apps.letters.models import Letter
from undersigned.core.reading import Reading

from ..frames import roll_shown


def reading_now(letter: Letter) -> Reading:
    """As it was released; before that, its newest words with those who stand under it now."""
    release = newest_release(letter)
    if release:
        return reading_of(release)
    edition = letter.latest_draft.value
    return Reading(edition=edition, signatories=roll_shown(letter).signatories, format="folder")
