"""The head of an HWPX file."""

import pytest
from lxml import etree

from tests.core.readers.hwpx_files import NAMES, look, numbering
from undersigned.core.readers.hwpx_head import ParaLook, read_head, whole


def head(*inner: str):
    return read_head(etree.fromstring(f"<hh:head {NAMES}>{''.join(inner)}</hh:head>"))


def test_paragraphs_are_set_in_points():
    found = head(look(4, "NUMBER", 2, 1, left=1000, prev=600, next=300)).paras["4"]
    assert found == ParaLook("NUMBER", "2", 1, indent=10, before=6, after=3)


def test_what_says_nothing_is_nothing():
    assert read_head(None).paras == {}
    assert head("<hh:paraPr id='1'/>").paras["1"] == ParaLook()
    assert head(look(1)).paras["1"].kind == ""
    assert head().next(ParaLook("NUMBER", "9")) == ("", None)


def test_levels_count_apart_and_begin_anew():
    found = head(
        numbering(1, ("DIGIT", "^1."), ("HANGUL_SYLLABLE", "^1-^2"), ("ROMAN_SMALL", "^3)"))
    )
    places = (0, 1, 1, 2, 0, 1)
    assert [found.next(ParaLook("NUMBER", "1", each))[0] for each in places] == [
        "1.", "1-가", "1-나", "i)", "2.", "2-가",
    ]  # fmt: skip


def test_a_level_without_a_text_prints_nothing_and_is_no_item():
    found = head(numbering(1, ("DIGIT", "")))
    assert found.next(ParaLook("NUMBER", "1")) == ("", None)
    assert found.next(ParaLook("NUMBER", "1", 7)) == ("", None)


def test_an_outline_counts_with_the_list_of_its_section():
    found = head(numbering(3, ("CIRCLED_DIGIT", "^1")))
    found.outline = "3"
    assert found.next(ParaLook("OUTLINE", "0")) == ("①", 1)


@pytest.mark.parametrize(("char", "bullet"), [("■", "■"), ("\uf0a7", "•"), ("", "•"), ("ab", "•")])
def test_bullets_of_symbol_fonts_are_plain(char, bullet):
    assert head(f'<hh:bullet id="1" char="{char}"/>').bullets == {"1": bullet}


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("x", 0), (None, 0), ("9" * 30, 1_000_000)])
def test_numbers_are_bounded(text, number):
    assert whole(text) == number
