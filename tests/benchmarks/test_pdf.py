"""The measure of printing: the same letter for both, and every name in it."""

import pytest
from benchmarks.pdf import MAKERS, letter, measured

from tests.core.renderers.pdf.reading import words_of


def test_the_letter_is_the_same_at_every_run():
    assert letter(20) == letter(20)
    assert len(letter(20)[1].signatories) == 20


@pytest.mark.parametrize("by", sorted(MAKERS))
def test_both_print_every_name(by):
    edition, roll = letter(30)
    printed = words_of(MAKERS[by]()(edition, roll))
    assert all(each.name in printed for each in roll.signatories)


def test_what_is_measured_is_time_memory_and_size():
    result = measured("typst", 30)
    assert 0 < result["seconds"] < 30
    assert result["peak_mb"] > 10
    assert result["pages"] >= 2
    assert result["bytes"] > 10_000
