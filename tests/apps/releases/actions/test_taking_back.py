"""Withdrawing, calling back, putting away."""

import datetime as dt

import pytest

from tests.apps.releases.stories import NOON, TOMORROW, make_core_edition
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.models import Release

pytestmark = pytest.mark.django_db


def test_a_withdrawal_is_dated_and_takes_the_earlier_versions_with_it(release, ama):
    made = actions.supersede(
        release=release, edition=make_core_edition(), note="A comma.", by=ama, now=NOON
    )
    actions.withdraw(release=made, by=ama, reason="A member was misled.", now=TOMORROW)
    release.refresh_from_db()
    made.refresh_from_db()
    assert (made.state, made.withdrawn_at) == (Release.State.WITHDRAWN, TOMORROW)
    assert release.withdrawn_at == TOMORROW
    assert set(Release.objects.public(TOMORROW)) == {release, made}
    assert not Release.objects.current(TOMORROW).exists()


def test_a_withdrawal_ends_late_sign_on(release, ama):
    actions.set_late_sign_on(letter=release.letter, on=True, by=ama)
    actions.withdraw(release=release, by=ama, reason="A member was misled.", now=TOMORROW)
    release.letter.refresh_from_db()
    assert not release.letter.late_sign_on
    with pytest.raises(NotNowError, match="not released"):
        actions.count_late(letter=Letter.objects.create(coalition=release.letter.coalition), by=ama)


def test_a_withdrawal_gives_its_reason(release, ama):
    with pytest.raises(NotNowError, match="Nothing is written"):
        actions.withdraw(release=release, by=ama, reason="")


def test_what_was_called_back_never_becomes_public(waiting, ama):
    link = actions.add_press_link(release=waiting, given_to="Daily Post", by=ama, now=NOON)
    actions.call_back(release=waiting, by=ama, reason="A mistake.", now=NOON)
    waiting.refresh_from_db()
    link.refresh_from_db()
    assert waiting.was_called_back
    assert not Release.objects.public(TOMORROW + dt.timedelta(days=99)).exists()
    assert link.revoked_at == NOON
    waiting.letter.refresh_from_db()
    assert waiting.letter.state == Letter.State.CLOSED
    again = actions.release(letter=waiting.letter, by=ama, now=NOON)
    assert list(Release.objects.current(NOON)) == [again]


def test_a_correction_that_is_called_back_leaves_the_old_one_current(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(),
        note="A comma.",
        by=ama,
        now=NOON,
        public_at=TOMORROW,
    )
    actions.call_back(release=made, by=ama, reason="It was right after all.", now=NOON)
    release.refresh_from_db()
    assert (release.state, release.superseded_by) == (Release.State.PUBLISHED, None)
    assert list(Release.objects.current(TOMORROW)) == [release]
    release.letter.refresh_from_db()
    assert release.letter.state == Letter.State.RELEASED


def test_what_is_public_cannot_be_called_back(release, ama):
    with pytest.raises(NotNowError, match="not under embargo"):
        actions.call_back(release=release, by=ama, reason="Too late.", now=NOON)


def test_a_released_letter_is_put_away_and_stays_public(release, ama):
    assert actions.archive_letter(letter=release.letter, by=ama).state == Letter.State.ARCHIVED
    assert list(Release.objects.current(NOON)) == [release]


def test_an_open_letter_is_not_put_away(letter, ama):
    with pytest.raises(NotNowError, match="not released"):
        actions.archive_letter(letter=letter, by=ama)
