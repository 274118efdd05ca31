"""A copy as a file against the edition."""

import pytest

from undersigned.core.comparing import Kind, compare
from undersigned.core.comparing.copies import ComparedCopy, asked_of, compare_copy
from undersigned.core.errors import FormatError, UnreadableError
from undersigned.core.readers import read

LETTER = """Joint letter on the harbour lights

3 March 2031

Dear Minister,

We, 2 organisations from 2 countries, write about the lights of the harbour.

Yours sincerely,

River Watch (Ghana)
Lake Friends (Lebanon)
"""


def test_a_copy_is_read_and_compared():
    edition = read(LETTER.encode(), "letter.txt")
    copy = LETTER.replace("2 countries", "3 countries").encode()
    found = compare_copy(asked_of(edition, copy), "copy.txt")
    assert found.comparison == compare(edition, read(copy, "copy.txt"))
    assert found.comparison.of(Kind.NUMBER)
    assert found.format == "text"


def test_what_was_found_comes_back_from_json():
    edition = read(LETTER.encode(), "letter.txt")
    found = compare_copy(asked_of(edition, LETTER.replace("lights", "lamps").encode()), "copy.txt")
    assert found.differences
    assert ComparedCopy.model_validate_json(found.model_dump_json()) == found


def test_a_copy_word_for_word_is_the_same():
    edition = read(LETTER.encode(), "letter.txt")
    assert compare_copy(asked_of(edition, LETTER.encode()), "copy.txt").comparison.is_same


def test_a_copy_that_cannot_be_read_is_refused():
    edition = read(LETTER.encode(), "letter.txt")
    with pytest.raises(UnreadableError):
        compare_copy(asked_of(edition, b""), "copy.txt")


@pytest.mark.parametrize("asked", [b"Dear", {}, {"edition": b"{}"}])
def test_half_a_question_is_refused(asked):
    with pytest.raises(FormatError, match="missing"):
        compare_copy(asked, "copy.txt")
