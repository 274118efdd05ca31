"""Which block stands for which: across languages by kind and length, across drafts by words."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.letters.alignment import aligned, matched
from undersigned.core.letter import Asks, Footnote, Heading, List, words

from .texts import bodies, p

RIVER = "The river is grey since spring, and nobody in the valley was told why."
MILL = "Two mills let their water out at night, when the inspectors are at home."
PLAN = "We ask the ministry to publish the plan that it has kept since March."


def of_length(*lengths):
    return [p("a" * length) for length in lengths]


# --- Two languages ---


def test_texts_of_one_shape_stand_block_for_block():
    source = [Heading(inlines=words("Water")), p(RIVER), Asks()]
    assert aligned(source, [Heading(inlines=words("Eau")), p("Bref."), Asks()]) == [(1, 1)] * 3


def test_a_paragraph_that_was_parted_is_found_by_its_length():
    assert aligned(of_length(100, 400, 90), of_length(110, 210, 220, 95)) == [
        (1, 1),
        (1, 2),
        (1, 1),
    ]


def test_two_paragraphs_that_were_joined_are_found_by_their_length():
    assert aligned(of_length(100, 200, 210, 60), of_length(95, 420, 65)) == [
        (1, 1),
        (2, 1),
        (1, 1),
    ]


def test_what_is_not_translated_stands_alone():
    source = [p("a" * 200), Heading(inlines=words("b" * 20)), p("c" * 200)]
    assert aligned(source, of_length(210, 190)) == [(1, 1), (1, 0), (1, 1)]


def test_what_the_translation_adds_stands_alone():
    target = [p("a" * 200), Heading(inlines=words("b" * 20)), p("c" * 200)]
    assert aligned(of_length(210, 190), target) == [(1, 1), (0, 1), (1, 1)]


@pytest.mark.parametrize("other", [Asks(), Footnote(label="a", blocks=(p(RIVER),))])
def test_a_paragraph_never_stands_for_the_asks_or_a_footnote(other):
    assert (1, 1) not in aligned([p(RIVER)], [other])


def test_a_list_may_stand_for_a_paragraph():
    both = List(items=((p("a" * 100),), (p("b" * 100),)))
    assert aligned([p("c" * 50), p("d" * 200)], [p("c" * 50), both]) == [(1, 1), (1, 1)]


@given(source=bodies(), target=bodies())
def test_every_block_stands_somewhere_and_once(source, target):
    steps = aligned(source, target)
    assert sum(ours for ours, _ in steps) == len(source)
    assert sum(theirs for _, theirs in steps) == len(target)


def test_a_long_letter_is_aligned_too():
    steps = aligned(of_length(*range(50, 250)), of_length(*range(51, 250)))
    assert sum(ours for ours, _ in steps) == 200


# --- Two states of one text ---


def test_what_stands_where_it_stood_keeps_its_place():
    assert matched([RIVER, MILL, PLAN], [RIVER, MILL, PLAN]) == [0, 1, 2]


def test_what_was_moved_is_found_where_it_went():
    assert matched([RIVER, MILL, PLAN], [PLAN, RIVER, MILL]) == [1, 2, 0]


def test_what_was_put_in_pushes_the_others_on():
    assert matched([RIVER, PLAN], [RIVER, MILL, PLAN]) == [0, 2]


def test_what_was_taken_out_is_gone():
    assert matched([RIVER, MILL, PLAN], [RIVER, PLAN]) == [0, None, 1]


def test_what_was_changed_is_found_by_its_words():
    changed = MILL.replace("Two", "Three")
    assert matched([RIVER, MILL], [changed, RIVER]) == [1, 0]


def test_what_was_written_anew_stands_between_the_same_neighbours():
    assert matched([RIVER, MILL, PLAN], [RIVER, "Fish die.", PLAN]) == [0, 1, 2]


def test_what_was_written_anew_at_the_beginning_is_found_too():
    assert matched([MILL, PLAN], ["Fish die.", PLAN]) == [0, 1]


def test_what_was_written_anew_is_found_where_a_neighbour_went_too():
    assert matched([RIVER, "{{ asks }}", MILL], ["Fish die.", RIVER]) == [1, None, None]
    assert matched(["{{ asks }}", MILL, RIVER], ["Fish die.", RIVER]) == [None, 0, 1]


def test_words_do_not_become_the_place_of_the_asks():
    assert matched([RIVER, MILL], [RIVER, "{{ asks }}"]) == [0, None]


def test_a_paragraph_that_became_a_heading_is_found():
    assert matched([RIVER, MILL], [f"## {RIVER}", MILL]) == [0, 1]


def test_of_two_that_say_the_same_each_takes_a_place():
    assert matched(["* * *", RIVER, "* * *"], ["* * *", "* * *"]) == [0, None, 1]


SENTENCES = st.lists(st.sampled_from([RIVER, MILL, PLAN, "## Water", "- One", "{{ asks }}", "No."]))


@given(old=SENTENCES, now=SENTENCES)
def test_what_still_stands_is_found_whatever_happened_to_the_others(old, now):
    found = matched(old, now)
    kept = Counter(
        old[i] for i, place in enumerate(found) if place is not None and now[place] == old[i]
    )
    assert kept == Counter(old) & Counter(now)


@given(old=SENTENCES, now=SENTENCES)
def test_no_place_is_taken_twice(old, now):
    places = [place for place in matched(old, now) if place is not None]
    assert len(places) == len(set(places))
