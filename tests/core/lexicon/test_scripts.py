"""Text parted by script and direction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.lexicon.scripts import Stretch, stretches


def parts(text: str, direction="ltr") -> list[tuple[str, str, bool]]:
    return [(each.text, each.script, each.rtl) for each in stretches(text, direction)]


@given(st.text(), st.sampled_from(["ltr", "rtl"]))
def test_nothing_is_lost_and_no_stretch_is_empty(text, direction):
    found = stretches(text, direction)
    assert "".join(each.text for each in found) == text
    assert all(each.text for each in found)


def test_latin_words_are_one_stretch():
    assert stretches("We, 69 bodies, write.") == (Stretch("We, 69 bodies, write.", "Latn", False),)


def test_signs_alone_have_no_script_and_go_with_the_paragraph():
    assert parts("1 – 2") == [("1 – 2", "", False)]
    assert parts("12.", "rtl") == [("12.", "", True)]


def test_a_hebrew_name_in_an_english_line_runs_against_it():
    assert parts("by בית אור, Vestria") == [
        ("by ", "Latn", False),
        ("בית אור", "Hebr", True),
        (", Vestria", "Latn", False),
    ]


def test_digits_between_arabic_words_go_with_them():
    assert parts("نحن 69 منظمة.", "rtl") == [("نحن 69 منظمة.", "Arab", True)]


def test_english_words_in_an_arabic_line_run_against_it():
    found = parts("اللجنة Nine Rivers هنا", "rtl")
    assert [(text, rtl) for text, _, rtl in found] == [
        ("اللجنة ", True),
        ("Nine Rivers", False),
        (" هنا", True),
    ]


def test_ascii_words_in_a_line_from_right_to_left_run_against_it():
    assert parts("Nine Rivers.", "rtl") == [("Nine Rivers", "Latn", False), (".", "", True)]


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("등대 재단", ["Hang"]),
        ("灯台（東）", ["Hani"]),
        ("नदी मंच", ["Deva"]),
        ("แม่น้ำ", ["Thai"]),
        ("မြစ်", ["Mymr"]),
        ("ទន្លេ", ["Khmr"]),
        ("«Река»", ["Cyrl"]),
        ("Quill 재단", ["Latn", "Hang"]),
    ],
)
def test_each_script_is_told(text, scripts):
    assert [each.script for each in stretches(text)] == scripts
