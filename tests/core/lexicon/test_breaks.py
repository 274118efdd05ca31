"""Where a line may end where no blanks are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.lexicon.breaks import blank_between, breakable


@given(st.text())
def test_the_parts_are_the_word(word):
    assert "".join(breakable(word)) == word


@pytest.mark.parametrize("word", ["organisations", "대통령님께", "организаций", "منظمة", "नदी", ""])
def test_where_blanks_part_words_a_word_is_whole(word):
    assert breakable(word) == [word]


def test_no_part_begins_with_a_mark_that_closes_or_ends_with_one_that_opens():
    assert breakable("尊敬的（部长）：") == ["尊", "敬", "的", "（部", "长）："]


def test_thai_and_khmer_are_parted_between_words():
    assert breakable("เราเป็นองค์กร") == ["เรา", "เป็น", "องค์กร"]
    assert breakable("យើងជាអង្គការ") == ["យើង", "ជា", "អង្គការ"]


def test_characters_outside_the_basic_plane_stay_whole():
    assert breakable("日😀本𠀀") == ["日", "😀", "本", "𠀀"]


@pytest.mark.parametrize(
    ("first", "second", "between"),
    [
        ("再びお便り", "いたします", ""),
        ("ริม", "แม่น้ำ", ""),
        ("편지를", "드립니다", " "),
        ("write", "to you", " "),
        ("オストレル", "Ostrel", " "),
        ("", "川", " "),
    ],
)
def test_lines_are_joined_as_their_script_is_written(first, second, between):
    assert blank_between(first, second) == between
