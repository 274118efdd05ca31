"""The charts as pictures: right numbers in right places, well-formed, escaped, and as PNG."""

import datetime as dt
import io
import re

import pytest
from lxml import etree
from PIL import Image

from undersigned.core.charts.bars import bars
from undersigned.core.charts.curve import curve
from undersigned.core.charts.png import png
from undersigned.core.charts.world import is_on_map, world
from undersigned.core.lexicon.regions import COUNTRIES

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "<b>Reeds & Rivers</b>\uffff"


def parsed(picture):
    return etree.fromstring(picture.encode())


def all_of(picture, name):
    return list(parsed(picture).iter(f"{SVG}{name}"))


def texts(picture):
    return ["".join(each.itertext()) for each in all_of(picture, "text")]


# --- The map --------------------------------------------------------------------------------------


def test_every_country_but_antarctica_has_its_point_inside_the_map():
    assert {code for code in COUNTRIES if not is_on_map(code)} == {"AQ"}
    numbers = {code: (code, 1) for code in COUNTRIES}
    circles = all_of(world("Where", numbers, "en"), "circle")
    assert len(circles) == len(COUNTRIES) - 1
    for each in circles:
        assert 0 < float(each.get("cx")) < 720
        assert 0 < float(each.get("cy")) < 336


@pytest.mark.parametrize(
    ("west", "east"), [("US", "GB"), ("GB", "KE"), ("KE", "KR"), ("KR", "FJ"), ("BR", "GH")]
)
def test_points_stand_in_the_order_of_the_world(west, east):
    first, second = (
        float(all_of(world("", {code: (code, 1)}, "en"), "circle")[0].get("cx"))
        for code in (west, east)
    )
    assert first < second


def test_a_circles_area_goes_with_its_number_and_a_small_one_is_still_seen():
    drawn = all_of(
        world("", {"KE": ("Kenya", 400), "GH": ("Ghana", 100), "TV": ("T", 1)}, "en"), "circle"
    )
    radii = [float(each.get("r")) for each in drawn]
    assert radii == [26.0, 13.0, 4.0]


def test_one_signatory_makes_no_large_circle_where_nobody_has_more():
    picture = world("", {"KE": ("Kenya", 1), "GH": ("Ghana", 1)}, "en")
    assert [float(each.get("r")) for each in all_of(picture, "circle")] == [7.0, 7.0]
    assert texts(picture) == []


def test_a_circle_says_its_name_and_number_and_shows_it_where_it_fits():
    picture = world(NASTY, {"KE": (NASTY, 1400), "GH": ("Ghana", 2)}, "en")
    titles = ["".join(each.itertext()) for each in all_of(picture, "title")]
    assert titles == [
        "<b>Reeds & Rivers</b>\ufffd", "<b>Reeds & Rivers</b>\ufffd: 1,400", "Ghana: 2",
    ]  # fmt: skip
    assert texts(picture) == ["1,400"]


def test_a_map_of_nobody_is_land_alone():
    picture = world("", {}, "en")
    assert not all_of(picture, "circle")
    assert len(all_of(picture, "path")) == 1


def test_the_map_is_light():
    assert len(world("", {}, "en").encode()) < 16_000


# --- Lines ----------------------------------------------------------------------------------------


def day(number):
    return dt.date(2026, 11, number)


def test_a_line_rises_by_steps_to_what_was_reached():
    picture = curve("Since when", [("organisations", [(day(1), 2), (day(3), 10)])], "en")
    (line,) = all_of(picture, "path")
    assert line.get("d") == "M56 262.0H56.0V212.8H530.0V16.0H530"
    assert "10 organisations" in texts(picture)
    assert texts(picture) == [
        "0", "2", "4", "6", "8", "10", "1 Nov 2026", "3 Nov 2026", "10 organisations",
    ]  # fmt: skip


def test_two_lines_differ_by_dashes_too_and_their_labels_stand_apart():
    picture = curve(
        "", [("groups", [(day(1), 5), (day(2), 9)]), ("people", [(day(1), 5), (day(2), 9)])], "en"
    )
    first, second = all_of(picture, "path")
    assert first.get("stroke-dasharray") is None
    assert second.get("stroke-dasharray")
    heights = {
        text: float(each.get("y"))
        for each, text in zip(all_of(picture, "text"), texts(picture), strict=True)
    }
    assert abs(heights["9 groups"] - heights["9 people"]) >= 18


@pytest.mark.parametrize("higher", [0, 1])
def test_labels_that_stand_apart_keep_their_order(higher):
    numbers = [100, 101] if higher else [101, 100]
    lines = [(name, [(day(1), n)]) for name, n in zip("ab", numbers, strict=True)]
    picture = curve("", lines, "en")
    y = {
        t[-1]: float(e.get("y"))
        for e, t in zip(all_of(picture, "text"), texts(picture), strict=True)
    }
    assert (y["b"] < y["a"]) == bool(higher)


def test_a_line_of_one_day_and_one_of_nothing_are_pictures_too():
    one = curve("", [("groups", [(day(5), 1)])], "ko")
    assert "1 groups" in texts(one)
    assert not texts(curve("Nothing yet", [], "en"))


@pytest.mark.parametrize("number", [1, 7, 69, 320, 12_345, 100_000])
def test_the_grid_has_round_numbers_and_ends_over_the_highest(number):
    picture = curve("", [("x", [(day(1), number)])], "en")
    said = [int(t.replace(",", "")) for t in texts(picture) if re.fullmatch("[0-9,]+", t)]
    assert said[0] == 0
    assert said[-1] >= number
    assert 2 <= len(said) <= 6


# --- Bars -----------------------------------------------------------------------------------------


def test_bars_are_as_long_as_their_numbers():
    picture = bars("Kinds", [("organisations", 40), ("individuals", 10), ("none", 0)], "en")
    assert [float(each.get("width")) for each in all_of(picture, "rect")] == [410, 102.5, 0]
    assert texts(picture) == ["organisations", "40", "individuals", "10", "none", "0"]


def test_bars_begin_on_the_right_where_lines_do():
    (bar,) = all_of(bars("", [("منظمات", 5)], "ar"), "rect")
    assert float(bar.get("x")) + float(bar.get("width")) == 720 - 250


def test_a_long_label_is_cut_and_bars_of_nothing_have_no_length():
    picture = bars("", [("a" * 50, 0)], "en")
    assert texts(picture)[0] == "a" * 29 + "…"
    assert all_of(picture, "rect")[0].get("width") == "0.0"


# --- PNG ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Sixty-two"), ("ko", "단체"), ("ar", "منظمات")]
)
def test_a_png_shows_the_chart_wide_enough_for_a_newspaper(language, words):
    chart = bars(words, [(words, 62)], language)
    image = Image.open(io.BytesIO(png(chart, words, "Letter [*x*]", "", language)))
    assert image.width == 1200
    blue = (31, 90, 148)
    colours = {colour for _, colour in image.convert("RGB").getcolors(1_000_000)}
    assert blue in colours


def test_words_in_a_png_are_never_read_as_markup():
    chart = bars("x", [("x", 1)], "en")
    assert png(chart, "#panic()", '"#{', "$x", "en")[:4] == b"\x89PNG"
    assert png(chart, "a", "b", "c", "en") == png(chart, "a", "b", "c", "en")
