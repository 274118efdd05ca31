"""The letter as it was released, to be held against copies of it and against other letters."""

from undersigned.apps.letters.models import Letter
from undersigned.apps.releases.models import Release
from undersigned.core.reading import Reading


def newest_release(letter: Letter) -> Release | None:
    """What was released last; None before any release."""
    return letter.releases.select_related("edition", "roll").order_by("-number").first()


def reading_of(release: Release) -> Reading:
    """Edition and roll of a release as one value. Withheld names are not in it."""
    # The form of a letter folder: its asks have ids that people gave them.
    return Reading(
        edition=release.edition_value,
        signatories=release.roll.value.signatories,
        format="folder",
    )
