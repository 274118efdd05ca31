"""An hour in a named zone: summer time, hours that do not exist, hours that come twice."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.apps.releases.hours import HourError, at_hour, in_words, zone_named


def test_an_hour_is_that_of_its_zone():
    hour = at_hour(dt.datetime(2026, 12, 3, 9), "Asia/Seoul")  # noqa: DTZ001  (the zone comes after)
    assert hour.astimezone(dt.UTC) == dt.datetime(2026, 12, 3, 0, tzinfo=dt.UTC)


def test_an_hour_is_said_with_its_day_its_zone_and_its_distance():
    hour = dt.datetime(2026, 12, 3, 3, 30, tzinfo=dt.UTC)
    said = "Thursday, 3 December 2026, 09:00 in Asia/Kolkata (UTC+05:30)"
    assert in_words(hour, "Asia/Kolkata") == said


def test_the_blank_in_a_zones_name_is_a_blank():
    hour = dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC)
    assert in_words(hour, "America/New_York").endswith("07:00 in America/New York (UTC-05:00)")


def test_an_hour_that_the_clocks_skip_is_refused():
    with pytest.raises(HourError, match="does not exist") as raised:
        at_hour(dt.datetime(2026, 3, 29, 2, 30), "Europe/Paris")  # noqa: DTZ001  (the same)
    assert raised.value.do


def test_an_hour_that_comes_twice_is_its_first_coming():
    hour = at_hour(dt.datetime(2026, 10, 25, 2, 30), "Europe/Paris")  # noqa: DTZ001  (the same)
    assert in_words(hour, "Europe/Paris").endswith("(UTC+02:00)")


def test_an_unknown_zone_is_refused_with_an_example():
    with pytest.raises(HourError, match="“Accra” is not a time zone") as raised:
        zone_named("Accra")
    assert "Africa/Accra" in raised.value.do


@given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1)))  # noqa: DTZ001  (the same)
def test_every_hour_exists_where_clocks_are_never_changed(local):
    assert at_hour(local, "Africa/Accra").replace(tzinfo=None) == local
