"""Dates as letters print them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.lexicon import LANGUAGES
from undersigned.core.lexicon.dates import find_dates, format_date, parse_date


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("December 16, 2019", "en"),
        ("Dec. 16, 2019", "en"),
        ("December 16th 2019", "en"),
        ("16 December 2019", "en"),
        ("16th of December, 2019", "en"),
        ("16 décembre 2019", "fr"),
        ("16 DECEMBRE 2019", "fr"),
        ("16 de diciembre de 2019", "es"),
        ("16 de dezembro de 2019", "pt"),
        ("16 dicembre 2019", "it"),
        ("16. Dezember 2019", "de"),
        ("16. Dezember 2019", "en"),
        ("2019년 12월 16일", "ko"),
        ("2019年12月16日", "ja"),
        ("16 ديسمبر 2019", "ar"),
        ("16 كانون الأول 2019", "ar"),
        ("16 декабря 2019", "ru"),
        ("2019-12-16", "en"),
        ("2019-12-16T11:45:16-03:00", "en"),
        ("2019.12.16", "ko"),
        ("16.12.2019", "de"),
        ("16/12/2019", "fr"),
        ("12/16/2019", "en"),
        ("16-Dec-2019", "en"),
        ("16th day of December 2019", "en"),
        ("December, 16 2019", "en"),
        ("2019. 12. 16.", "ko"),
        ("16. 12. 2019", "de"),
        ("16 / 12 / 2019", "fr"),
        ("令和元年12月16日", "ja"),
        ("２０１９年１２月１６日", "ja"),
        ("١٦ كانون الأول/ديسمبر ٢٠١٩", "ar"),
        ("16 كانون الأول (ديسمبر) 2019م", "ar"),
        ("الاثنين 16 ديسمبر، 2019", "ar"),
        ("«16» декабря 2019 г.", "ru"),
        ("diciembre 16 de 2019", "es"),
        ("16.º de dezembro de 2019", "pt"),
    ],
)
def test_a_full_date_is_read(text, language):
    found = parse_date(text, language)
    assert found.date == dt.date(2019, 12, 16)
    assert not found.ambiguous


def test_the_first_of_a_month_is_read_as_the_french_write_it():
    assert parse_date("1er mai 2023", "fr").date == dt.date(2023, 5, 1)


@pytest.mark.parametrize(
    ("text", "year"),
    [("令和6年4月2日", 2024), ("平成元年4月2日", 1989), ("昭和50年4月2日", 1975)],
)
def test_a_year_of_a_japanese_era(text, year):
    assert parse_date(text, "ja").date == dt.date(year, 4, 2)


def test_the_first_month_of_the_year_as_austria_calls_it():
    assert parse_date("5. Jänner 2022", "de").date == dt.date(2022, 1, 5)


@pytest.mark.parametrize(
    "text", ["第6年4月2日", "令和99年13月2日", "Room 12. 16, 2019", "16/XII/19"]
)
def test_what_only_looks_like_a_date_is_none(text):
    assert parse_date(text, "ja") is None


def test_the_span_holds_the_date_alone():
    text = "Seoul, on 16 December 2019, at noon"
    found = parse_date(text, "en")
    assert text[found.start : found.end] == "16 December 2019"


@pytest.mark.parametrize(("language", "month"), [("en", 3), ("fr", 4), ("de", 4)])
def test_a_date_that_can_be_read_two_ways_is_flagged(language, month):
    found = parse_date("03/04/2019", language)
    assert found.ambiguous
    assert found.date.month == month


@pytest.mark.parametrize("text", ["03.04.2019", "04/04/2019"])
def test_dots_and_equal_numbers_are_not_ambiguous(text):
    found = parse_date(text, "en")
    assert found.date.month == 4
    assert not found.ambiguous


@pytest.mark.parametrize(
    "text",
    [
        "",
        "December 2019",
        "November 7 deportation",
        "31 February 2019",
        "2019-13-01",
        "99/99/2019",
        "Fax +82 2-770-4721",
        "Article 16, 2019",
        "16 December 20191",
        "v1.16.12.2019",
    ],
)
def test_what_is_no_full_date_is_none(text):
    assert parse_date(text, "en") is None


def test_every_date_is_found_in_order():
    text = "from 2 May 2020 to May 3, 2020 and on 2020-05-04"
    assert [each.date.day for each in find_dates(text, "en")] == [2, 3, 4]


@given(
    st.dates(min_value=dt.date(1000, 1, 1)),
    st.sampled_from(LANGUAGES),
    st.text(alphabet="ab ,;\n", max_size=5),
)
def test_what_is_written_in_a_language_is_read_in_it(date, language, around):
    found = parse_date(f"{around} {format_date(date, language)} {around}", language)
    assert found is not None
    assert (found.date, found.ambiguous) == (date, False)


def test_dates_are_written_as_the_language_does():
    date = dt.date(2019, 12, 16)
    assert format_date(date, "en") == "December 16, 2019"
    assert format_date(date, "fr") == "16 décembre 2019"
    assert format_date(date, "ko") == "2019년 12월 16일"
