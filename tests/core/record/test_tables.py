"""Tables as text, row by row."""

import io

from undersigned.core.record.entries import Refused
from undersigned.core.record.feed import Feed
from undersigned.core.record.tables import columns_in, rows_in


def rows(text):
    feed = Feed(io.BytesIO(text.encode()), "table.csv")
    return list(rows_in(feed)), feed.rows


def test_cells_come_under_the_names_of_the_first_row():
    found, count = rows('\ufeffSymbol;Meeting Record;date\r\nA;"x; ""y""";1\r\n\r\nB;z;2')
    assert found == [
        (2, {"symbol": "A", "meeting_record": 'x; "y"', "date": "1"}),
        (4, {"symbol": "B", "meeting_record": "z", "date": "2"}),
    ]
    assert count == 2


def test_a_cell_may_run_over_lines_and_the_row_has_its_first_line():
    found, _ = rows('a,b\n"1\n2",3\n4,5\n')
    assert [line for line, _ in found] == [2, 4]


def test_a_row_of_another_width_is_refused_with_its_line():
    found, count = rows("a,b\n1\n2,3\n")
    assert found[0] == Refused(2, "The row has 1 cells, and the first row has 2.", "1")
    assert found[1][0] == 3
    assert count == 2


def test_a_row_that_is_no_csv_is_refused_and_the_next_is_read():
    long = "x" * 200_000
    found, count = rows(f'a,b\n"{long}",1\n2,3\n')
    assert found[0].reason.startswith("The row is no CSV")
    assert count == len(found)


def test_columns_are_told_from_the_first_row_alone():
    assert columns_in(b"ms_code,MS Vote\n1,2") == ("ms_code", "ms_vote")
    assert columns_in(b"a\tb\n") == ("a", "b")
    assert columns_in(b"PK\0\0") == ()
    assert columns_in(b"\nx") == ()
    assert columns_in(b"a," * 20_000) == ()
