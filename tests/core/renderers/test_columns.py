import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.renderers.columns import TIE, WIDTH, width, wrap


def test_a_short_line_stays_as_it_is():
    assert wrap("Dear President Torrek,") == ["Dear President Torrek,"]


def test_an_ask_hangs_under_its_first_word():
    lines = wrap("word " * 30, first="1. ")
    assert lines[0].startswith("1. word")
    assert all(line.startswith("   word") for line in lines[1:])


def test_a_line_break_in_the_text_stays():
    assert wrap("one\ntwo") == ["one", "two"]


def test_wide_characters_take_two_columns_and_combining_marks_none():
    assert width("대통령") == 6
    assert width("e\u0301") == 1


def test_a_word_longer_than_a_line_stands_alone_and_whole():
    address = "https://missing-of-sarrania.example/" + "x" * 60
    assert wrap(f"See {address} there") == ["See", address, "there"]


def test_no_line_begins_like_an_item_of_a_list():
    text = f"{'x' * 66} on 12. March - and on"
    assert wrap(text) == ["x" * 66, "on 12. March - and on"]


def test_what_is_tied_stays_together_and_shows_a_space():
    assert wrap(f"{'x' * 68} 69{TIE}organisations") == ["x" * 68, "69 organisations"]


@pytest.mark.parametrize(
    "sentence", ["川の記録をすべての人に公開する。", "เปิดหอจดหมายเหตุของแม่น้ำ", "បើកបណ្ណសារទន្លេ។"]
)
def test_a_script_without_blanks_keeps_to_the_columns_and_loses_nothing(sentence):
    lines = wrap(sentence * 20, first="1. ")
    assert all(width(line) <= WIDTH for line in lines)
    assert all(line.startswith("   ") for line in lines[1:])
    assert "".join(line[3:] for line in lines) == sentence * 20


def test_no_line_of_han_begins_with_a_mark_that_ends_a_sentence():
    for length in range(30, 40):
        assert not any(line.startswith("。") for line in wrap("川" * length + "。" + "水" * 9))


@given(st.lists(st.text("abc대", min_size=1, max_size=20), max_size=60))
def test_every_line_fits_and_no_word_is_lost(words):
    lines = wrap(" ".join(words))
    assert all(width(line) <= WIDTH for line in lines)
    assert " ".join(lines).split() == words
