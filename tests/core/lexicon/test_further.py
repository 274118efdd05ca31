"""Languages of which only the frame of a letter is known."""

from dataclasses import fields

from undersigned.core.lexicon.cues import PHRASE_FIELDS, Cues, cues_of, known_languages, pattern
from undersigned.core.lexicon.further import further_everywhere, further_phrases


def test_no_language_stands_in_both_places_and_every_field_is_one_of_the_cues():
    assert not set(further_phrases()) & set(known_languages())
    for found in further_phrases().values():
        assert set(found) <= set(PHRASE_FIELDS)


def test_every_one_of_them_heads_a_list_of_signatories():
    assert all("signature_headings" in found for found in further_phrases().values())


def test_no_phrase_is_empty():
    assert all(each.strip() for field in PHRASE_FIELDS for each in further_everywhere(field))


def test_its_own_phrases_are_known_and_english_for_what_it_lacks():
    dutch = cues_of("nl-BE")
    assert dutch.language == "nl"
    assert "geachte" in dutch.salutations
    assert "dear" not in dutch.salutations
    assert dutch.post_nominals == cues_of("en").post_nominals
    assert {each.name for each in fields(Cues)} >= set(PHRASE_FIELDS)


def test_headings_are_known_whatever_the_letters_language():
    assert pattern("*", "signature_headings").match("Ondertekenaars")
