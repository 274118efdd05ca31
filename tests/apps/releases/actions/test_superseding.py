"""A corrected version in the place of the one that is public."""

import datetime as dt

import pytest

from tests.apps.releases.stories import NOON, TOMORROW, make_core_edition, make_text, sign
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.releases import actions
from undersigned.apps.releases.making import current_release
from undersigned.apps.releases.models import Release
from undersigned.core.letter import Addressee, Counting

pytestmark = pytest.mark.django_db


def test_a_correction_replaces_and_the_old_one_stays(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(texts=(make_text(title="ask for clear water"),)),
        note="The title said “call”.",
        by=ama,
        now=TOMORROW,
    )
    release.refresh_from_db()
    assert (release.state, release.superseded_by) == (Release.State.SUPERSEDED, made)
    assert set(Release.objects.public(TOMORROW)) == {release, made}
    assert list(Release.objects.current(TOMORROW)) == [made]
    assert made.roll == release.roll
    assert (made.edition.number, made.edition.marking) == (2, "correction")
    assert made.correction_note == "The title said “call”."


def test_a_correction_of_the_letterhead_needs_no_new_version(release, ama):
    edition = make_core_edition(cc=(Addressee(name="Parliament of Sandoria"),))
    made = actions.supersede(
        release=release, edition=edition, note="The cc was missing.", by=ama, now=TOMORROW
    )
    assert made.edition == release.edition
    assert made.edition_hash != release.edition_hash


def test_under_embargo_the_old_one_stays_current(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(),
        note="A number.",
        by=ama,
        now=NOON,
        public_at=TOMORROW,
    )
    assert list(Release.objects.current(TOMORROW - dt.timedelta(seconds=1))) == [release]
    assert list(Release.objects.current(TOMORROW)) == [made]
    assert current_release(release.letter, NOON) == release
    assert current_release(release.letter, TOMORROW) == made


def test_a_correction_may_print_who_counts_now(release, ama):
    sign(release.letter, "Delta Forum")
    made = actions.supersede(
        release=release,
        edition=make_core_edition(counting=Counting(countries="codes")),
        note="A name was missing.",
        by=ama,
        now=TOMORROW,
        recount=True,
    )
    assert made.title.startswith("3 groups")
    assert made.edition_value.counting.countries == "codes"
    assert release.roll.value.counts.organisations == 2


def test_without_a_recount_the_rule_beside_the_number_stays(release, ama):
    made = actions.supersede(
        release=release,
        edition=make_core_edition(counting=Counting(countries="codes")),
        note="A comma.",
        by=ama,
        now=TOMORROW,
    )
    assert made.edition_value.counting == release.edition_value.counting


def test_a_correction_says_what_was_corrected(release, ama):
    with pytest.raises(NotNowError, match="Nothing is written"):
        actions.supersede(release=release, edition=make_core_edition(), note=" ", by=ama)


def test_what_is_under_embargo_is_called_back_not_corrected(waiting, ama):
    with pytest.raises(NotNowError, match="still under embargo"):
        actions.supersede(
            release=waiting, edition=make_core_edition(), note="A comma.", by=ama, now=NOON
        )


def test_what_was_replaced_is_not_replaced_again(release, ama):
    values = {"edition": make_core_edition(), "note": "A comma.", "by": ama, "now": TOMORROW}
    actions.supersede(release=release, **values)
    with pytest.raises(NotNowError, match="replaced or withdrawn already"):
        actions.supersede(release=release, **values)
