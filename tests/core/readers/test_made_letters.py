"""Letters in many layouts and ten languages, made up by us, each with what a person reads in it.

They are laid out as the corpus of real letters is, so that they can be measured alike:
``python -m benchmarks.reading --corpus tests/fixtures/reading --misread``.
"""

from pathlib import Path

import pytest
from benchmarks.letter_scores import Score, means, sums
from benchmarks.reading import find_cases, read_case

MADE = Path(__file__).parents[2] / "fixtures" / "reading"
CASES = find_cases(MADE, [])


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    for case in CASES:
        read_case(case)
    return [case.score for case in CASES]


def test_there_are_letters_in_ten_languages():
    languages = {case.gold["language"] for case in CASES}
    assert languages == {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "pt", "ru"}
    assert len(CASES) >= 45


def test_every_letter_is_read(scores):
    assert [case.name for case in CASES if case.error] == []


@pytest.mark.parametrize(
    ("figure", "least"),
    [("name_precision", 0.99), ("name_recall", 0.99), ("kind", 0.98), ("country", 0.99)],
)
def test_signatories_of_all_letters_together(scores, figure, least):
    assert sums(scores)[figure] >= least


@pytest.mark.parametrize(
    ("figure", "least"),
    [
        ("name_f1", 0.98),
        ("asks_f1", 0.95),
        ("title", 0.95),
        ("date", 0.95),
        ("addressee", 0.9),
        ("subject", 0.95),
        ("salutation", 0.95),
    ],
)
def test_parts_in_the_mean_over_letters(scores, figure, least):
    assert means(scores)[figure] >= least
