"""The released letter as it is held against other texts."""

import pytest

from tests.apps.releases.stories import open_letter, released
from undersigned.apps.followup.copies import newest_release, reading_of

pytestmark = pytest.mark.django_db


def test_before_a_release_there_is_nothing_to_compare(coalition):
    assert newest_release(open_letter(coalition)) is None


def test_edition_and_roll_of_the_newest_release_are_compared(coalition, ama):
    release = released(coalition, ama)
    assert newest_release(release.letter) == release
    reading = reading_of(release)
    assert reading.edition == release.edition_value
    assert reading.signatories == release.roll.value.signatories
    assert reading.signatories
