"""When it is day where somebody lives."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.signatures.daytime import EVENING, MORNING, next_day, zones_of

UTC = dt.UTC
MIDNIGHT = dt.datetime(2026, 3, 2, 0, 10, tzinfo=UTC)


def local(moment, zone):
    return moment.astimezone(ZoneInfo(zone)).strftime("%d %H:%M")


@pytest.mark.parametrize(
    ("country", "zone", "expected"),
    [
        ("GH", "Africa/Accra", "02 09:00"),
        ("KR", "Asia/Seoul", "02 09:10"),  # it is day there already
        ("IN", "Asia/Kolkata", "02 09:00"),
        ("NZ", "Pacific/Auckland", "02 13:10"),
        ("BR", "America/Sao_Paulo", "02 11:00"),  # when the west of it has nine
    ],
)
def test_mails_go_in_the_day_of_the_country(country, zone, expected):
    assert local(next_day(MIDNIGHT, country, "UTC"), zone) == expected


def test_without_a_country_the_coalitions_zone_is_asked():
    assert local(next_day(MIDNIGHT, "", "Asia/Tokyo"), "Asia/Tokyo") == "02 09:10"
    assert local(next_day(MIDNIGHT, "", "Africa/Accra"), "Africa/Accra") == "02 09:00"


def test_a_country_that_has_no_zone_of_its_own_is_as_one_not_known():
    assert zones_of("XK") == ()
    assert next_day(MIDNIGHT, "XK", "Asia/Tokyo") == MIDNIGHT


def test_where_it_is_day_now_nothing_waits():
    noon = dt.datetime(2026, 3, 2, 12, 7, 31, tzinfo=UTC)
    assert next_day(noon, "GH", "UTC") == noon


def test_seven_in_the_evening_is_no_longer_day():
    evening = dt.datetime(2026, 3, 2, EVENING, tzinfo=UTC)
    assert local(next_day(evening, "GH", "UTC"), "Africa/Accra") == "03 09:00"


def test_a_country_that_is_never_all_in_daylight_hours_is_written_to_when_most_of_it_is():
    there = next_day(MIDNIGHT, "RU", "UTC")
    zones = zones_of("RU")
    hours = [there.astimezone(zone).hour for zone in zones]
    assert sum(MORNING <= hour < EVENING for hour in hours) > len(zones) * 0.9


@given(
    st.timedeltas(dt.timedelta(0), dt.timedelta(days=365)).map(lambda after: MIDNIGHT + after),
    st.sampled_from(["GH", "KR", "US", "IN", "NP", "RU", "AU", "FR", "SB", "XK", ""]),
)
def test_it_waits_less_than_a_day_and_goes_in_daylight_hours_somewhere(moment, country):
    there = next_day(moment, country, "Africa/Accra")
    assert moment <= there < moment + dt.timedelta(days=1, minutes=30)
    zones = zones_of(country) or (ZoneInfo("Africa/Accra"),)
    assert any(MORNING <= there.astimezone(zone).hour < EVENING for zone in zones)
    assert next_day(there, country, "Africa/Accra") == there
