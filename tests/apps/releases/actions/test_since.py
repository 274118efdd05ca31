"""Signatures that come and go after a release."""

import pytest

from tests.apps.releases.stories import NOON, sign
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.releases import actions
from undersigned.apps.signatures.models import Signature

pytestmark = pytest.mark.django_db


def test_later_signatures_stand_apart_and_the_delivered_roll_stays(release, ama):
    late = sign(release.letter, "Delta Forum", "Ghana")
    record = actions.count_late(letter=release.letter, by=ama, now=NOON)
    release.refresh_from_db()
    assert release.roll.value.counts.organisations == 2
    assert release.late_roll == record
    assert [each.name for each in record.came_since] == [late.name]
    assert record.withdrew_since == ()
    assert record.value.counts.organisations == 3


def test_a_withdrawal_since_is_shown_and_delivered_names_stay(release, ama):
    gone = Signature.objects.get(name="Lake Friends")
    gone.state = Signature.State.WITHDRAWN
    gone.save()
    record = actions.count_late(letter=release.letter, by=ama, now=NOON)
    assert [each.name for each in record.withdrew_since] == ["Lake Friends"]
    assert "Lake Friends" in [each.name for each in release.roll.value.signatories]


def test_a_corrected_name_is_no_new_signatory(release, ama):
    Signature.objects.filter(name="Lake Friends").update(name="Friends of the Lake")
    with pytest.raises(NotNowError, match="Nobody has signed or withdrawn"):
        actions.count_late(letter=release.letter, by=ama, now=NOON)


def test_a_second_late_count_is_measured_from_the_delivered_roll(release, ama):
    sign(release.letter, "Delta Forum")
    actions.count_late(letter=release.letter, by=ama, now=NOON)
    sign(release.letter, "Bay Keepers")
    record = actions.count_late(letter=release.letter, by=ama, now=NOON)
    assert [each.name for each in record.came_since] == ["Bay Keepers", "Delta Forum"]
    with pytest.raises(NotNowError):
        actions.count_late(letter=release.letter, by=ama, now=NOON)


def test_what_is_not_released_has_no_later_signatures(letter, ama):
    with pytest.raises(NotNowError, match="not released"):
        actions.count_late(letter=letter, by=ama)


def test_late_sign_on_is_turned_on_and_off(release, ama):
    assert actions.set_late_sign_on(letter=release.letter, on=True, by=ama).late_sign_on
    assert not actions.set_late_sign_on(letter=release.letter, on=False, by=ama).late_sign_on
    verbs = release.letter.events.values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["late sign-on on", "late sign-on off"]
