"""Holding copies against the letter, and keeping what was found."""

import pytest

from tests.apps.followup.published import compared, copy_of, given
from tests.apps.releases.stories import open_letter, released
from undersigned.apps.followup.actions import compare_copy, remove_copy
from undersigned.apps.followup.actions import copies as module
from undersigned.apps.followup.errors import CopyError
from undersigned.apps.followup.models import PublishedCopy
from undersigned.core.comparing import Kind
from undersigned.core.comparing.copies import ComparedCopy
from undersigned.core.errors import UnreadableError

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(coalition, ama):
    return released(coalition, ama)


def found_in(copy):
    return ComparedCopy.model_validate(copy.found).comparison


def test_a_copy_word_for_word_has_no_difference(release, ama):
    copy = compared(release, by=ama)
    assert found_in(copy).differences == ()
    assert copy.differences == 0
    assert copy.release_number == release.number


def test_a_name_that_was_left_out_is_found(release, ama):
    name = release.roll.value.signatories[0].name
    copy = compared(release, by=ama, name=(name, "Somebody Else Entirely"))
    assert found_in(copy).of(Kind.NAME_GONE, Kind.NAME_SPELT)
    assert copy.differences == len(found_in(copy).differences)
    verbs = release.letter.events.values_list("verb", flat=True)
    assert "copy compared" in verbs


def test_before_a_release_nothing_is_compared(coalition, ama):
    with pytest.raises(CopyError, match="not released"):
        compare_copy(letter=open_letter(coalition, slug="b"), given=given(b"Dear"), by=ama)


def test_who_published_it_must_be_said(release, ama):
    with pytest.raises(CopyError, match="who published"):
        compare_copy(letter=release.letter, given=given(b"Dear", publisher=" "), by=ama)


def test_a_copy_that_is_too_large_is_refused(release, ama, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 3)
    with pytest.raises(CopyError, match="10 MB"):
        compare_copy(letter=release.letter, given=given(b"Dear"), by=ama)


def test_a_copy_that_cannot_be_read_is_not_kept(release, ama):
    with pytest.raises(UnreadableError):
        compare_copy(letter=release.letter, given=given(b""), by=ama)
    assert not PublishedCopy.objects.exists()


def test_one_file_is_compared_once_and_can_be_removed(release, ama):
    copy = compared(release, by=ama)
    with pytest.raises(CopyError, match="already"):
        compared(release, by=ama)
    remove_copy(copy=copy, by=ama)
    assert not PublishedCopy.objects.exists()
    assert copy_of(release)
    assert compared(release, by=ama).pk
