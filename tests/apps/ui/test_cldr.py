import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from undersigned.apps.ui import cldr

NOON = dt.datetime(2026, 12, 16, 12, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "16 December 2026"),
        ("ko", "2026년 12월 16일"),
        ("fr", "16 décembre 2026"),
        ("es", "16 de diciembre de 2026"),
        ("pt", "16 de dezembro de 2026"),
        ("ja", "2026年12月16日"),
        ("ar", "16 ديسمبر 2026"),
    ],
)
def test_a_day_is_written_as_the_language_of_the_page_writes_it(language, said):
    with translation.override(language):
        assert cldr.day(NOON) == cldr.day(NOON.date()) == said


def test_hours_are_those_of_the_day_in_every_language():
    said = [cldr.hour(NOON + dt.timedelta(hours=6), each) for each in ("en", "ko", "ar", "es")]
    assert said == ["18:05"] * 4


def test_an_hour_of_the_database_is_shown_in_the_zone_of_the_page_with_its_name():
    with timezone.override("Asia/Seoul"):
        assert cldr.day_and_hour(NOON, "en") == "16 December 2026, 21:05 Asia/Seoul"
        assert cldr.day_and_hour(NOON, "ko") == "2026년 12월 16일 21:05 Asia/Seoul"


def test_an_hour_that_is_in_a_zone_already_stays_there():
    accra = NOON.astimezone(ZoneInfo("Africa/Nairobi"))
    with timezone.override("Asia/Seoul"):
        assert cldr.hour(accra, "en") == "15:05"


def test_a_naive_hour_is_said_without_a_zone():
    assert cldr.day_and_hour(dt.datetime(2026, 12, 16, 9), "en") == "16 December 2026, 09:00"  # noqa: DTZ001


def test_short_forms_are_short():
    assert cldr.short_day(NOON, "en") == "16 Dec 2026"
    assert cldr.day_of_year(NOON, "ko") == "12월 16일"
    assert cldr.day_of_week(NOON, "fr") == "mercredi 16 décembre 2026"


def test_numbers_are_grouped_as_the_language_groups_them():
    assert [cldr.number(12000, each) for each in ("en", "es", "fr")] == [
        "12,000", "12.000", "12\u202f000",
    ]  # fmt: skip


def test_a_language_that_cldr_does_not_write_falls_back_to_english():
    assert cldr.day(NOON, "xx") == "16 December 2026"
