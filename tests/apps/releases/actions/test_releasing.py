"""Releasing: what is frozen, what goes out with it, and when."""

import datetime as dt

import pytest

from tests.apps.releases.stories import (
    NOON,
    TOMORROW,
    YESTERDAY,
    closed_letter,
    make_core_edition,
    make_text,
    open_letter,
    released,
    sign,
    sign_withheld,
)
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import Draft, GatePass, Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.hours import HourError
from undersigned.apps.releases.making import edition_to_release
from undersigned.apps.releases.models import Release
from undersigned.core.hashing import edition_hash, text_hash
from undersigned.core.letter import Counting

pytestmark = pytest.mark.django_db


def test_a_release_freezes_text_letterhead_numbers_and_names(release):
    release = Release.objects.get(pk=release.pk)
    edition, roll = release.edition_value, release.roll.value
    assert release.edition_hash == edition_hash(edition, roll, release.rendered)
    assert release.edition.text_hash == text_hash(edition)
    assert release.title == "2 groups call for clear water"
    assert "River Watch" in release.rendered["en"]
    assert release.summary["addressees"] == ["Mariam Tamba"]


def test_a_release_is_public_from_its_instant_on(release):
    assert list(Release.objects.public(NOON)) == [release]
    assert not Release.objects.public(NOON - dt.timedelta(microseconds=1)).exists()
    assert release.letter.state == Letter.State.RELEASED


def test_all_languages_stand_in_one_release(coalition, ama):
    release = released(coalition, ama, edition=make_core_edition("en", "fr", "ar"))
    assert release.languages[0] == "en"
    assert set(release.languages) == set(release.rendered) == {"en", "fr", "ar"}


def test_an_embargo_is_lifted_by_time_alone(waiting):
    assert waiting.is_under_embargo(TOMORROW - dt.timedelta(seconds=1))
    assert not waiting.is_under_embargo(TOMORROW)
    assert not Release.objects.public(TOMORROW - dt.timedelta(seconds=1)).exists()
    assert list(Release.objects.current(TOMORROW)) == [waiting]


def test_an_hour_that_is_past_is_no_embargo(coalition, ama):
    letter = closed_letter(coalition, ama)
    with pytest.raises(HourError, match="is past"):
        actions.release(letter=letter, by=ama, public_at=YESTERDAY, now=NOON)
    assert not letter.releases.exists()


def test_an_unknown_time_zone_is_refused(coalition, ama):
    letter = closed_letter(coalition, ama)
    with pytest.raises(HourError, match="not a time zone"):
        actions.release(letter=letter, by=ama, time_zone="Accra", now=NOON)


def test_only_a_closed_letter_is_released(letter, ama):
    sign(letter)
    with pytest.raises(NotNowError, match="not counted and closed"):
        actions.release(letter=letter, by=ama)


def test_a_letter_is_released_once(release, ama):
    with pytest.raises(NotNowError, match="not counted and closed"):
        actions.release(letter=release.letter, by=ama)


def test_releasing_stops_at_the_gate(coalition, ama, request):
    letter = closed_letter(coalition, ama)
    shut = request.getfixturevalue("shut_gate")
    with pytest.raises(shut):
        actions.release(letter=letter, by=ama, now=NOON)
    letter.refresh_from_db()
    assert letter.state == Letter.State.CLOSED
    release = actions.release(letter=letter, by=ama, now=NOON, reason="It is a quotation.")
    assert release.letter.gate_passes.get().act == GatePass.Act.RELEASE


def test_a_mended_fax_number_goes_out_with_the_signed_text(coalition, ama):
    letter = closed_letter(coalition, ama)
    first = edition_to_release(letter)
    addressee = first.addressees[0].model_copy(update={"fax": "+233 30 200 9999"})
    _draft(letter, first.model_copy(update={"addressees": (addressee,)}))
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert "+233 30 200 9999" in release.rendered["en"]
    assert release.edition.number == 1
    assert text_hash(release.edition_value) == release.edition.text_hash


def test_a_draft_with_other_words_does_not_go_out(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, make_core_edition(texts=(make_text(title="demand clear water"),)))
    assert actions.release(letter=letter, by=ama, now=NOON).title == "2 groups call for clear water"


def test_a_draft_with_another_counting_rule_does_not_change_the_rule(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, make_core_edition(counting=Counting(countries="codes")))
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert release.edition_value.counting.countries == "places"


def test_a_correction_starts_from_what_was_released(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, make_core_edition(texts=(make_text(title="demand clear water"),)))
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert letter.latest_draft.value == release.edition_value
    assert letter.drafts.count() == 2


def test_a_draft_that_was_released_is_not_saved_twice(coalition, ama):
    letter = closed_letter(coalition, ama)
    _draft(letter, edition_to_release(letter))
    actions.release(letter=letter, by=ama, now=NOON)
    assert letter.drafts.count() == 1


def test_a_letter_without_a_version_has_nothing_to_release(coalition):
    blank = Letter.objects.create(coalition=coalition, slug="blank")
    with pytest.raises(NotNowError, match="no version"):
        edition_to_release(blank)


def test_a_name_withheld_stands_in_nothing_that_a_release_keeps(coalition, ama):
    letter = open_letter(coalition)
    sign(letter, "River Watch", "Ghana")
    sign_withheld(letter)
    actions.count_and_close(letter=letter, by=ama)
    release = actions.release(letter=letter, by=ama, now=NOON)
    assert "1 organisation whose name is withheld" in " ".join(release.rendered["en"].split())
    assert "Hiddenland" not in release.rendered["en"] + str(release.summary)


def test_the_canonical_bytes_answer_for_the_text_hash(release):
    import hashlib

    record = release.edition
    record.refresh_from_db()
    assert hashlib.sha256(bytes(record.canonical)).hexdigest() == record.text_hash
    assert text_hash(release.edition_value) == record.text_hash


def _draft(letter, edition):
    return Draft.objects.create(
        letter=letter, number=letter.drafts.count() + 1, edition=edition.model_dump(mode="json")
    )
