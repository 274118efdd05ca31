"""Yearly lists of meetings."""

import datetime as dt
import io

import pytest

from tests.core.record.marc_files import SHARED, fixture
from undersigned.core.record.reading import read_record
from undersigned.core.record.source import Declared
from undersigned.core.record.sources import meetings

REAL = SHARED / "sc_meetings_tables" / "dprk_rows_raw.html"
ROW = "<tr><td>S/PV.{}</td><td>{}</td><td>{}</td><td>Ferries</td></tr>"


def read(text, **declared):
    data = io.BytesIO(text.encode())
    return read_record(data, "list.html", declared=Declared(**declared))


def test_a_page_is_read_and_the_heading_tells_the_year():
    file = fixture("meetings.html")
    first, second, third = file.entries
    assert first.symbol == "S/PV.97353"
    assert first.date == dt.date(2114, 12, 22)
    assert first.topic == "The situation in the lighthouses of Chile"
    assert first.outcome == "--"
    assert first.list_year == 2114
    assert second.outcome == "S/RES/92141(2114) 15-0-0"
    assert third.date == dt.date(2115, 12, 10)
    assert third.list_year == 2115


def test_rows_without_meeting_or_date_are_refused():
    file = fixture("meetings.html")
    assert [each.reason for each in file.refused] == [
        "The row has no symbol of a meeting; it may be a video conference.",
        "“32 March” is no date.",
    ]
    assert file.refused[0].words == "-- | 30 March | Ferries [closed]"
    assert file.rows == 5


def test_a_declared_year_wins():
    page = "<h1>Meetings in 2114</h1><table>" + ROW.format(1, "2 May", "") + "</table>"
    assert read(page, year=2113).entries[0].date == dt.date(2113, 5, 2)
    assert read(page, year=2113).entries[0].list_year == 2113


def test_the_press_release_tells_the_year_of_a_row_and_not_of_a_list():
    press = '<a href="https://example.org/press/en/2114/sc9.htm">SC/9</a>'
    page = "<table>" + ROW.format(1, "2 May", press) + "</table>"
    (entry,) = read(page).entries
    assert entry.date == dt.date(2114, 5, 2)
    assert entry.list_year == 0


def test_without_any_year_the_row_is_refused():
    page = "<table>" + ROW.format(1, "2 May", '<a href="x">SC/9</a>') + "</table>"
    assert read(page).refused[0].reason == "The year is told nowhere; declare it."


def test_a_date_may_tell_its_year():
    page = "<table>" + ROW.format(1, "2 May 2114", "") + "</table>"
    assert read(page).entries[0].date == dt.date(2114, 5, 2)


def test_a_heading_with_two_years_tells_none_and_a_row_can_be_one():
    page = "<h1>2113 to 2115</h1><table><tr><td>In 2114</td></tr>" + ROW.format(1, "2 May", "")
    assert read(page + "</table>").entries[0].list_year == 2114


def test_a_page_of_nothing_but_a_comment_holds_no_meeting():
    assert read("<!-- S/PV.1 <table> -->").entries == ()


def test_a_table_somebody_made_is_read_and_is_no_years_list():
    rows = ("2114,S/PV.1,2 May,Ferries,--", "2114_x,--,2 May,F,--", "2114,S/PV.2")
    text = "\n".join(("table_year,meeting,date_text,topic,outcome", *rows))
    file = read(text)
    (entry,) = file.entries
    assert entry.date == dt.date(2114, 5, 2)
    assert entry.list_year == 0
    assert file.refused_count == 2


def test_other_pages_and_tables_are_not_claimed():
    assert not meetings.claims(b"<html><table><tr><td>Harbour</td></tr></table>", "x.html")
    assert not meetings.claims(b"name,date,topic\n", "x.csv")


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_real_rows_are_read():
    with REAL.open("rb") as file:
        read = read_record(file, REAL.name)
    assert [each.date.year for each in read.entries] == [2014, 2015, 2016, 2017]
    assert read.refused == ()
