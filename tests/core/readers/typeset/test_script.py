"""Characters in the order in which they are read."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.readers.typeset.made import glyphs, lines_of_pdf, set_by_typst
from undersigned.core.readers.typeset.glyphs import Glyph, Style
from undersigned.core.readers.typeset.script import (
    in_logical_order,
    is_mark,
    is_vertical,
    laid_flat,
    reads_leftwards,
)

STYLE = Style(10)


def printed(text):
    return [
        None if each == " " else Glyph(each, n, n + 1, 0, STYLE, n) for n, each in enumerate(text)
    ]


def read(text):
    return "".join(each.text if each else " " for each in in_logical_order(printed(text)))


def test_a_line_that_is_read_leftwards_is_turned():
    assert read("םולש דעו") == "ועד שלום"


def test_numbers_in_it_stay_as_they_are():
    assert read(".2031 תנשב") == "בשנת 2031."


def test_brackets_in_it_open_before_they_close():
    assert read("(2031) דעו") == "ועד (2031)"
    assert read(")2031( דעו") == "ועד (2031)"


def test_a_name_in_a_line_that_is_read_rightwards_is_turned_alone():
    assert read("Signed by דעו here today") == "Signed by ועד here today"


def test_marks_follow_the_letters_that_bear_them():
    assert is_mark("\u05b8")
    assert not is_mark("a")
    assert read("\u05b8ב") in ("ב\u05b8", "\u05b8ב")


@given(st.text("abc XYZ 123 .,()", max_size=40))
def test_lines_in_latin_letters_are_never_changed(text):
    assert read(text) == text


@given(st.text("אבגד 12 ab", max_size=30))
def test_nothing_is_lost_or_made_up(text):
    assert sorted(read(text)) == sorted(text)


def test_a_line_is_read_leftwards_if_most_of_its_letters_are():
    assert reads_leftwards(each for each in printed("דעו a") if each)
    assert not reads_leftwards(each for each in printed("abc ד") if each)
    assert not reads_leftwards([])


def test_an_arabic_letter_comes_out_as_it_was_written():
    words = "نكتب إليكم بشأن أنهار البلاد (2031) التي تحمل نفايات أربعين منجما إلى الحقول"
    data = set_by_typst(
        f'#set text(font: "DejaVu Sans Mono", size: 9pt, lang: "ar", dir: rtl)\n{words}\n'
    )
    assert [line.text for line in lines_of_pdf(data)] == [words]


def column(text, left, base=50.0):
    return [Glyph(each, left, left + 10, base + 10 * n, STYLE, n) for n, each in enumerate(text)]


def test_vertical_columns_are_laid_flat_from_the_right():
    page = [*column("私たちは川を守る", 300), *column("ことを求めます", 280)]
    assert is_vertical(page)
    flat = laid_flat(page, 400)
    rows = sorted({each.base for each in flat})
    assert ["".join(g.text for g in flat if g.base == row) for row in rows] == [
        "私たちは川を守る",
        "ことを求めます",
    ]


def test_horizontal_text_is_not_vertical():
    assert not is_vertical(glyphs("We write to you about the dams of Sarrania.", 50, 100, STYLE))
    assert not is_vertical([])
