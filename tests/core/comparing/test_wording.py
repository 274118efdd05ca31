"""Words that differ."""

from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.comparing.wording import changes, folded

WORDS = st.lists(st.sampled_from(["bridge", "shut", "since", "spring", ".", "it’s"]), max_size=12)


@given(WORDS)
def test_a_text_does_not_differ_from_itself(words):
    text = " ".join(words)
    assert list(changes(text, text)) == []


@given(WORDS, WORDS)
def test_what_changed_is_words_of_the_two_texts(one, other):
    first, second = " ".join(one), " ".join(other)
    found = list(changes(first, second))
    assert bool(found) == (folded(first) != folded(second))
    for each in found:
        assert each.first in first
        assert each.second in second
        assert each.before in first
        assert each.after in first


def test_changes_close_to_each_other_are_shown_as_one():
    (found,) = changes("shut since the last spring", "closed since the first spring")
    assert (found.first, found.second) == ("shut since the last", "closed since the first")


def test_changes_far_from_each_other_are_shown_apart():
    found = list(changes("a b c d e f", "x b c d e y"))
    assert [(each.first, each.second) for each in found] == [("a", "x"), ("f", "y")]
    assert found[1].before == "b c d e"


def test_ten_thousand_words_are_compared_in_a_moment():
    words = [f"w{number}" for number in range(10_000)]
    other = words.copy()
    other[5_000] = "new"
    assert len(list(changes(" ".join(words), " ".join(other)))) == 1
