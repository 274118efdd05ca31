"""The date of a letter, and the place before it."""

import datetime as dt

import pytest

from undersigned.core.readers import read

BODY = "The lamps of the harbour are out and nobody lights them."


def head(line: str, body: str = BODY):
    return read(f"{line}\n\nDear Keeper,\n\n{body}\n".encode(), "letter.txt")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Port Odo, 3 May 2024", "Port Odo"),
        ("Port Odo, Friday 3 May 2024", "Port Odo"),
        ("Port Odo, on Friday, 3 May 2024", "Port Odo"),
        ("Friday, 3 May 2024", ""),
        ("Brest, le 3 mai 2024", "Brest"),
        ("Brest, le vendredi 3 mai 2024", "Brest"),
        ("Kiel, den 3. Mai 2024", "Kiel"),
        ("Genova, lì 3 maggio 2024", "Genova"),
        ("En Vigo, a 3 de mayo de 2024", "En Vigo"),
        ("2024年5月3日（金）", ""),
    ],
)
def test_the_place_stands_without_weekday_and_article(line, place):
    reading = head(line)
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert reading.edition.place == place


@pytest.mark.parametrize(
    "line",
    [
        "By the Lamp Society | 3 May 2024 | 2 min read",
        "News · 3 May 2024",
        "Friday 3 May 2024 - Press office",
    ],
)
def test_a_date_among_other_labels_of_the_page_is_found(line):
    reading = head(line)
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert reading.edition.place == ""
    assert "labels of the page" in {each.reason for each in reading.left_out}


def test_a_line_of_its_own_wins_over_a_date_among_labels():
    reading = head("By the Lamp Society | 5 May 2024 | 2 min read\n\n3 May 2024")
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert "the page's date" in {each.reason for each in reading.left_out}


@pytest.mark.parametrize(
    "line",
    ["Room 7, 3 May 2024", "On 3 May 2024 we met", "Minutes of the meeting of the keepers, " * 3],
)
def test_other_lines_that_hold_a_date_date_nothing(line):
    assert head(line).edition.date is None


def test_a_date_between_bars_in_the_text_is_not_the_letters():
    assert head("", f"{BODY}\n\nLamp | 3 May 2024 | Pier").edition.date is None


@pytest.mark.parametrize(
    "line",
    [
        "Publié le 3 mai 2024 à 06h00",
        "Published: 3 May 2024, at 10:30 am",
        "3. Mai 2024, 14:30 Uhr",
    ],
)
def test_the_time_of_day_may_follow(line):
    assert head(line).edition.date == dt.date(2024, 5, 3)


def test_who_published_it_may_stand_between_label_and_date():
    reading = head("Published by the Lamp Society on 5 May 2024\n\n3 May 2024")
    assert reading.edition.date == dt.date(2024, 5, 3)
    assert head("Published by the Lamp Society on 5 May 2024").edition.place == ""


def test_a_date_can_lead_into_the_first_paragraph():
    reading = read(f"Statement on the lamps\n\nPort Odo, 3 May 2024 – {BODY}\n".encode(), "a.txt")
    assert (reading.edition.date, reading.edition.place) == (dt.date(2024, 5, 3), "Port Odo")
    assert reading.edition.authentic.blocks
    sentence = f"The keepers of 3 May 2024 – {BODY}"
    assert read(f"Statement on the lamps\n\n{sentence}\n".encode(), "a.txt").edition.date is None


@pytest.mark.parametrize(
    ("above", "day"),
    [("2016-09-14", 12), ("Updated: 14/09/2016", 12), ("Strelsau, 14 September 2016", 14)],
)
def test_a_place_and_day_under_the_text_come_before_a_bare_day_over_it(above, day):
    body = "The lamps of the harbour are out and nobody lights them, not even in a storm."
    text = (
        f"Open letter on the lamps\n\n{above}\n\n{body}\n\n{body}\n\nPort Odo, 12 September 2016\n"
    )
    assert read(text.encode(), "letter.txt").edition.date.day == day


def test_words_before_a_day_under_the_text_are_no_place():
    body = "The lamps of the harbour are out and nobody lights them, not even in a storm."
    text = (
        f"Open letter\n\n14 September 2016\n\n{body}\n\n{body}\n\nSign-ons closed on 15 May 2017\n"
    )
    assert read(text.encode(), "letter.txt").edition.date.year == 2016
