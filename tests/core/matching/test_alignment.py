import pytest

from undersigned.core.matching.alignment import aligned
from undersigned.core.matching.words import words_of

NOWHERE = frozenset()


def of(first, second):
    return aligned(words_of(first), words_of(second))


def test_each_word_is_taken_once():
    assert of("Lantern Lantern", "Lantern House").pairs == ((0, 0),)


def test_equal_words_are_paired_before_mere_slips():
    assert of("Lanterx Lantern", "Lantern Lanterx").pairs == ((0, 1), (1, 0))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lantern Harbour Watch", "Lantern Harbour Watch"),
        ("New Faro's Harbour Watch", "Harbour Watch at New Faro"),
        ("Front for Lantern Watch Sarrania", "Front for Watch Lantern Sarrania"),
        ("Faro Foundation", "Fundación Faro"),
        ("World Foundation for Democracy and Peace", "Fundación Mundial Paz y Democracia"),
    ],
)
def test_these_orders_are_one(first, second):
    assert of(first, second).keeps_order


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Freedom of the Rivers Foundation", "Foundation for River Freedom"),
        ("Youth Development Centre", "Centre for Youth and Development"),
        ("Faro Lantern", "Lantern Faro"),
    ],
)
def test_these_orders_make_two_bodies(first, second):
    assert not of(first, second).keeps_order


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lantern Faro", "Lantern Faro Network"),
        ("Lantern Faro", "Fundación Lantern Faro"),
        ("Lantern & Faro, Port", "Lantern & Faro Group, Port"),
        ("Lantern Faro", "Lantern Faro Inc"),
    ],
)
def test_words_that_many_names_leave_out_tell_nothing_apart(first, second):
    assert not of(first, second).tells_apart(NOWHERE, NOWHERE)
    assert not of(second, first).tells_apart(NOWHERE, NOWHERE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lantern Faro", "Lantern Faro Kenya"),
        ("Lantern Faro", "Lantern Faro Portsarr"),
        ("Lantern Faro", "Centre for Lantern and Faro"),
        ("Lantern Network", "Lantern Movement"),
        ("Lantern", "Lantern International"),
        ("Network", ""),
    ],
)
def test_a_place_or_a_word_of_its_own_tells_apart(first, second):
    assert of(first, second).tells_apart(NOWHERE, NOWHERE)


def test_a_place_that_the_other_is_in_tells_nothing_apart():
    assert not of("Lantern Kenya", "Lantern").tells_apart(NOWHERE, frozenset({"KE"}))


def test_a_narrower_name_has_a_place_a_part_or_a_word_of_its_own():
    assert of("Lantern Kenya", "Lantern").is_narrower(NOWHERE, NOWHERE)
    assert of("Lantern", "Lantern Section").is_narrower(NOWHERE, NOWHERE)
    assert of("Lantern Portsarr", "Lantern").is_narrower(NOWHERE, NOWHERE)
    assert not of("Lantern Network", "Lantern").is_narrower(NOWHERE, NOWHERE)


def test_half_of_the_shorter_name_is_half():
    assert of("Lantern Faro", "Lantern House Port").is_half
    assert not of("Lantern Faro Port", "Lantern House Rivers").is_half
    assert not of("Lantern", "House").is_half
