import pytest

from undersigned.core.matching.words import is_one, words_of


def keys(text):
    return [word.key for word in words_of(text)]


def one(first, second):
    (a,), (b,) = words_of(first), words_of(second)
    return is_one(a, b)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Foundation of Lanterns", ["foundation", "lantern"]),
        ("Fundación de Lanterns", ["foundation", "lantern"]),
        ("Women's Watch", ["woman", "watch"]),
        ("Workers' Watch", ["worker", "watch"]),
        ("Ligue des droits de l'homme", ["league", "right", "homme"]),
        ("Lantern e. V.", ["lantern", "inc"]),
        ("Lantern New Zealand", ["lantern", "NZ"]),
        ("Lantern UK", ["lantern", "GB"]),
        ("LANTERN KENYA", ["lantern", "KE"]),
        ("Фонд Мира", ["foundation", "peace"]),
        ("Citizen D", ["citizen", "d"]),
        ("", []),
    ],
)
def test_a_name_is_taken_as_what_its_words_mean(text, expected):
    assert keys(text) == expected


def test_a_word_knows_what_stands_around_it():
    head, tail, end = words_of("Lantern of Ports, Rivers")
    assert (head.after_small, tail.after_small, tail.before_comma) == (False, True, True)
    assert not end.after_small


def test_words_of_one_stem_have_it_in_common():
    (word,) = words_of("Lanterns")
    assert word.stem == "lantern"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lantern", "Lantrn"),
        ("Lantern", "Lantenr"),
        ("Foundation", "Fondation"),
        ("Intergovernmental", "Intergovernmntl"),
        ("Worl", "World"),
    ],
)
def test_a_slip_of_the_pen_makes_no_other_word(first, second):
    assert one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Port", "Fort"),
        ("Kenya", "Kena"),
        ("Niger", "Nigeria"),
        ("Lantern1", "Lantern2"),
        ("Lantern", "Banterns"),
        ("Peace", "Press"),
        ("Woman", "Work"),
        ("Lamp", "Lump"),
    ],
)
def test_two_words_stay_two(first, second):
    assert not one(first, second)
