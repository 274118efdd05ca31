"""Office hours by the office's own clock."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.deliveries.hours import next_opening, weekend, zones_of


def at(day: int, hour: int, minute: int = 0, zone: str = "Asia/Seoul") -> dt.datetime:
    """In March 2026, of which the 2nd is a Monday."""
    return dt.datetime(2026, 3, day, hour, minute, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("country", "zones"),
    [("GH", 1), ("KR", 1), ("ID", 4), ("", 0), ("QQ", 0)],
)
def test_a_country_has_its_zones(country, zones):
    assert len(zones_of(country)) == zones


def test_a_country_whose_weekend_is_friday_and_saturday_works_on_sunday():
    assert weekend("EG") == {4, 5}
    assert weekend("KR") == weekend("") == weekend("ZZ") == {5, 6}


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (at(2, 9), at(2, 9)),
        (at(2, 16, 59), at(2, 16, 59)),
        (at(2, 8, 59), at(2, 9)),
        (at(2, 17), at(3, 9)),
        (at(6, 17), at(9, 9)),
        (at(7, 12), at(9, 9)),
        (at(8, 23), at(9, 9)),
    ],
)
def test_the_next_opening(moment, opens):
    assert next_opening(moment, "Asia/Seoul", "KR") == opens


def test_the_clock_is_the_office_s_own():
    noon_in_accra = at(2, 12, zone="Africa/Accra")
    assert next_opening(noon_in_accra, "Asia/Seoul", "KR") == at(3, 9)
    assert next_opening(noon_in_accra, "Africa/Accra", "GH") == noon_in_accra


def test_friday_is_no_day_for_an_office_in_cairo():
    opens = next_opening(at(6, 12, zone="Africa/Cairo"), "Africa/Cairo", "EG")
    assert opens == at(8, 9, zone="Africa/Cairo")


@given(
    st.integers(0, 60 * 24 * 365 * 15),
    st.sampled_from(["Africa/Accra", "Asia/Seoul", "America/New_York", "Pacific/Apia"]),
    st.sampled_from(["GH", "KR", "US", "EG", ""]),
)
def test_it_is_never_before_the_moment_and_always_open(minutes, zone, country):
    moment = dt.datetime(2020, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)
    opens = next_opening(moment, zone, country)
    local = opens.astimezone(ZoneInfo(zone))
    assert dt.timedelta(0) <= opens - moment < dt.timedelta(days=4)
    assert local.weekday() not in weekend(country)
    assert 9 <= local.hour < 17
    assert next_opening(opens, zone, country) == opens
