"""Corrections by hand of who signed."""

import pytest

from undersigned.core.errors import UndersignedError
from undersigned.core.letter import Signatory
from undersigned.core.readers import read
from undersigned.core.readers.corrected import (
    NO_SIGNATORY,
    with_more,
    with_signatory,
    without_signatory,
)

LETTER = b"""Joint Letter on the Archive

Dear Minister Vashe,

We write to ask you to open the archive of the valley to its families again this year.

Sincerely,

River Watch, Ghana
Lake Friends, Kenya
Delta Forum, Benin
Hill Guild, Peru
"""


@pytest.fixture
def reading():
    found = read(LETTER, "letter.txt")
    assert [each.name for each in found.signatories][1] == "Lake Friends"
    return found.model_copy(
        update={"confidence": (("signatories.1.name", 0.5), ("signatories.2", 0.6), ("title", 0.7))}
    )


def words_at(reading, part):
    return [reading.source[s.start : s.end] for s in reading.spans if s.part == part]


def test_a_corrected_entry_keeps_its_place_and_is_no_longer_in_doubt(reading):
    mended = Signatory(kind="individual", name="Lake Friends", title="a person after all")
    corrected = with_signatory(reading, 1, mended)
    assert corrected.signatories[1] == mended
    assert corrected.confidence == (("signatories.2", 0.6), ("title", 0.7))
    assert corrected.spans == reading.spans


def test_an_entry_that_is_taken_off_lets_the_later_ones_move_up(reading):
    corrected = without_signatory(reading, 1)
    assert [each.name for each in corrected.signatories] == [
        "River Watch",
        "Delta Forum",
        "Hill Guild",
    ]
    assert words_at(corrected, "signatories.0.name") == ["River Watch"]
    assert words_at(corrected, "signatories.1.name") == ["Delta Forum"]
    assert words_at(corrected, "signatories.3") == []
    assert corrected.confidence == (("signatories.1", 0.6), ("title", 0.7))


def test_its_words_are_left_out_with_the_reason(reading):
    corrected = without_signatory(reading, 1)
    left = [each for each in corrected.left_out if each.reason == NO_SIGNATORY]
    assert [corrected.source[each.start : each.end] for each in left] == ["Lake Friends, Kenya"]


def test_one_more_stands_at_the_end(reading):
    corrected = with_more(reading, Signatory(kind="organisation", name="Coast Union"))
    assert corrected.signatories[-1].name == "Coast Union"
    assert corrected.signatories[:-1] == reading.signatories


@pytest.mark.parametrize("number", [-1, 4])
def test_an_entry_that_is_not_there_is_told(reading, number):
    with pytest.raises(UndersignedError, match="has no entry"):
        without_signatory(reading, number)
    with pytest.raises(UndersignedError, match="has no entry"):
        with_signatory(reading, number, reading.signatories[0])
