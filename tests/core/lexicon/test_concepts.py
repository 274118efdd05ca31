import csv
from importlib.resources import files

import pytest

from undersigned.core.lexicon.concepts import concept_of
from undersigned.core.lexicon.places import normal_form

ROWS = list(
    csv.DictReader(
        files("undersigned.core.lexicon").joinpath("concepts.csv").read_text("utf-8").splitlines()
    )
)


@pytest.mark.parametrize("word", ["foundation", "fundacion", "stiftung", "фонд", "재단"])
def test_one_concept_has_its_words_in_many_languages(word):
    assert concept_of(normal_form(word)).key == "foundation"


def test_a_word_that_no_concept_has_means_only_itself():
    assert concept_of("lantern") is None


def test_roles_are_those_that_the_comparison_knows():
    assert {row["role"] for row in ROWS} == {"small", "legal", "body", "scope", "part", "word"}


def test_each_concept_stands_in_the_table_once():
    names = [row["concept"] for row in ROWS]
    assert len(set(names)) == len(names)


def test_no_word_but_a_small_one_means_two_things():
    told = [
        (normal_form(word), row["concept"])
        for row in ROWS
        if row["role"] != "small"
        for word in row["words"].split("|")
    ]
    meanings: dict[str, set[str]] = {}
    for word, concept in told:
        meanings.setdefault(word, set()).add(concept)
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {}
