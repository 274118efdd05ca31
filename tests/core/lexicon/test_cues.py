"""Cue words: one file a language."""

import pytest

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.cues import (
    PHRASE_FIELDS,
    compile_phrases,
    cues_of,
    everywhere,
    known_languages,
    pattern,
)


def test_every_language_of_the_lexicon_has_its_file():
    assert set(known_languages()) == set(LANGUAGES)


@pytest.mark.parametrize("language", known_languages())
def test_a_file_bears_the_name_of_its_language(language):
    assert cues_of(language).language == language


@pytest.mark.parametrize("language", known_languages())
def test_a_letter_can_be_recognised_in_every_language(language):
    cues = cues_of(language)
    for field in ("salutations", "closings", "subject_labels", "ask_leads", "organisation_words"):
        assert getattr(cues, field), field


@pytest.mark.parametrize("field", PHRASE_FIELDS)
def test_phrases_are_small_letters_without_outer_blanks(field):
    for phrase in everywhere(field):
        assert phrase == phrase.lower().strip()
        assert phrase


def test_english_leaves_no_field_empty_but_what_it_does_not_put_behind_a_name_or_a_sentence():
    empty = [field for field in PHRASE_FIELDS if not getattr(cues_of("en"), field)]
    assert empty == ["addressed_styles", "copulas"]


def test_a_regional_tag_takes_its_language_and_an_unknown_one_english():
    assert cues_of("en-GB") is cues_of("en")
    assert cues_of("xx").language == "en"


def test_phrases_match_whole_words_and_stems_their_endings():
    found = compile_phrases({"union", "organi*", "vice president"})
    assert found.search("The Pilots' UNION")
    assert found.search("Organisations")
    assert found.search("Vice  President")
    assert not found.search("reunions")


def test_scripts_without_blanks_match_inside_words():
    assert compile_phrases({"협회"}).search("한국등대협회")


def test_either_apostrophe_will_do():
    assert compile_phrases({"people's"}).search("the People’s Bakery")


def test_no_phrase_matches_nothing():
    assert not compile_phrases(()).search("anything")


def test_all_languages_together_hold_each_one():
    assert everywhere("closings") >= cues_of("en").closings
    assert pattern("*", "closings").search("Sincerely")


@pytest.mark.parametrize("field", PHRASE_FIELDS)
def test_every_phrase_is_found_by_its_pattern(field):
    found = pattern("*", field)
    for phrase in everywhere(field):
        said = phrase.removesuffix("*")
        assert found.search(f"({said[0].upper()}{said[1:]})"), phrase


def test_a_whole_word_is_found_before_a_stem_that_begins_it():
    found = compile_phrases({"minister*", "ministers", "minster"})
    assert found.search("Ministers").group() == "Ministers"
    assert found.search("Ministerium").group() == "Minister"
