from hypothesis import given
from hypothesis import strategies as st

from tests.core.matching.test_compare import SAME
from undersigned.core.lexicon.cues import single_words
from undersigned.core.matching.compare import compare, known
from undersigned.core.matching.doubles import doubles

WORDS = sorted(
    single_words("lantern harbour watch faro kesh torrek women peace network committee inc the")
)
NAMES = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), max_size=12
)


def found(names, **options):
    return [(each.first, each.second) for each in doubles(names, **options)]


def test_each_pair_that_is_one_is_found_in_a_long_list():
    strangers = [known(f"Guild of {chr(97 + n // 26)}{chr(97 + n % 26)}{n}x") for n in range(200)]
    for one, other in SAME:
        names = [known(one), *strangers, known(other)]
        assert (0, len(names) - 1) in found(names), (one, other)


def test_people_and_bodies_are_never_one():
    names = [known("Ama Mensah"), known("Ama Mensah", kind="individual")]
    assert found(names) == []


def test_people_are_found_by_the_parts_of_their_names():
    names = ["Dr Ama Mensah", "Dina Boateng", "Mensah, Ama"]
    assert found([known(name, kind="individual") for name in names]) == [(0, 2)]


def test_progress_is_told_after_each_name():
    told = []
    found([known("Lantern"), known("Faro")], progress=told.append)
    assert told == [1, 2]


def test_a_phrase_that_very_many_names_share_is_not_compared_each_with_each():
    towns = [3 * chr(97 + n // 13) + 4 * chr(97 + n % 13) for n in range(150)]
    names = [known(f"Lantern Watch {town}") for town in towns]
    assert found([*names, known(f"The Lantern Watch {towns[0]}")]) == [(0, 150)]


@given(NAMES)
def test_nothing_is_found_that_comparing_would_not_find(names):
    ready = [known(name) for name in names]
    for each in doubles(ready):
        assert each.first < each.second
        assert compare(ready[each.first], ready[each.second]) == each.match
