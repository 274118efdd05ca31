import io

import pytest
import typst
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
    assert darkness(png, (0, 136, 600, 460)) == 0
    assert darkness(png, (600, 136, 1200, 460)) > 0


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ar", "62 منظمة تطالب UN بمياه نظيفة"),
        ("he", "62 ארגונים UN"),
        ("ko", "62개 단체, UN에 요구"),
        ("ja", "62団体がUNに水を求める"),
        ("pt", "62 organizações pedem água"),
        ("th", "62 องค์กร UN"),
        ("hi", "62 संगठन UN"),
    ],
)
def test_a_title_is_shown_in_every_script_also_among_latin_words(language, title):
    png = picture(title, language=language)
    assert darkness(png, TITLE) > 1000
    assert darkness(png, (0, 430, 1200, 466)) == 0
    assert darkness(png, FOOT) > 1000


def test_the_nouns_stand_under_their_figures_in_every_script():
    """A blank strip parts them."""
    for language, title in (("en", "To the President"), ("ar", "سلام"), ("ko", "강을 위하여")):
        assert darkness(picture(title, language=language), (0, 547, 1200, 560)) == 0, language


def test_words_that_no_font_has_are_left_out_and_the_numbers_stay():
    png = picture("River \ue123")
    assert darkness(png, TITLE) == 0
    assert darkness(png, FOOT) == darkness(picture("To the President"), FOOT)


def test_a_fault_of_the_template_is_not_called_a_missing_font(monkeypatch):
    monkeypatch.setattr(share, "_data", lambda _letter: {})
    with pytest.raises(typst.TypstError):
        picture("To the President")


def test_words_are_never_markup():
    assert darkness(picture("#panic() *x* $y$"), TITLE) > 1000
