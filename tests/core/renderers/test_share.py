import io

import pytest
from PIL import Image

from tests.core.renderers.letters import SMALL_ROLL, make_edition, make_text, organisation, roll_of
from undersigned.core.letter import Roll, words
from undersigned.core.renderers import share


def picture(title: str, roll: Roll = SMALL_ROLL, language: str = "en") -> bytes:
    text = make_text(language=language, title=words(title))
    return share.render(make_edition(text), roll, language)


def darkness(png: bytes, box: tuple[int, int, int, int]) -> int:
    """How many pixels in ``box`` are not the paper."""
    image = Image.open(io.BytesIO(png)).convert("RGB").crop(box)
    paper = Image.new("RGB", (1, 1), "#fbfaf6").getpixel((0, 0))
    return sum(n for n, colour in image.getcolors(2**24) if colour != paper)


TITLE, FOOT, EDGE = (0, 136, 1200, 460), (0, 480, 1200, 630), (1120, 20, 1200, 630)


def test_the_picture_is_as_large_as_link_previews_take_it():
    image = Image.open(io.BytesIO(picture("To the President")))
    assert (image.format, image.size) == ("PNG", (1200, 630))


def test_title_and_numbers_stand_on_it():
    png = picture("To the President")
    assert darkness(png, TITLE) > 1000
    assert darkness(png, FOOT) > 1000


def test_a_letter_that_nobody_signed_yet_shows_no_number():
    assert darkness(picture("To the President", Roll()), FOOT) == 0


def test_another_count_is_another_picture_and_the_same_is_the_same():
    more = roll_of(*(organisation(f"Desk {n}") for n in range(5)))
    assert picture("T", more) != picture("T")
    assert picture("T") == picture("T")


@pytest.mark.parametrize("title", ["word " * 80, "x" * 400])
def test_a_long_title_stays_inside_its_place(title):
    png = picture(title)
    assert darkness(png, EDGE) == 0
    assert darkness(png, (0, 440, 1200, 466)) == 0


def test_a_script_from_the_right_stands_at_the_right():
    png = picture("سلام", Roll(), "ar")
    left, right = darkness(png, (0, 136, 600, 460)), darkness(png, (600, 136, 1200, 460))
    assert left == 0
    assert right > 0 or share.font_for("سلام", 64) is None


def test_words_that_no_font_has_are_left_out_and_the_numbers_stay(monkeypatch):
    monkeypatch.setattr(share, "_FONTS", ())
    png = picture("토레크 대통령에게")
    assert darkness(png, TITLE) == 0
    assert darkness(png, FOOT) > 0


def test_lines_break_between_words():
    assert share.fold("one two three", 7, len) == ["one two", "three"]
    assert share.fold("abcdefghij k", 4, len) == ["abcd", "efgh", "ij k"]
