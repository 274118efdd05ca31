"""Where the headers stand, and which rows name nobody."""

import pytest

from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import Book, Row, Table, understand
from undersigned.core.readers.sheets.header import is_total

from .tables import reading_of

HEADERS = ("Organisation", "Country")


def left_out(*rows):
    return [(left.line, left.reason) for left in reading_of(*rows).left_out]


def test_lines_above_the_headers_are_left_out_and_told():
    rows = [("Who signs",), ("As of Monday",), HEADERS, ("River Watch", "Ghana")]
    assert left_out(*rows) == [
        (1, "above the headers"),
        (2, "above the headers"),
        (3, "the headers"),
    ]


def test_headers_that_come_again_are_left_out():
    rows = [HEADERS, ("River Watch", "Ghana"), ("ORGANISATION", "Country:"), ("Lake", "Kenya")]
    assert left_out(*rows)[1:] == [(3, "the headers again")]


@pytest.mark.parametrize(
    "cells",
    [
        ("Total", "47"),
        ("Total organisations: 47", ""),
        ("Summe", "47"),
        ("합계", "47"),
        ("Итого:", "47"),
        ("المجموع", "47"),
        ("", "47"),
    ],
)
def test_totals_are_no_sign_ons(cells):
    assert is_total(Row(line=9, cells=cells))


@pytest.mark.parametrize(
    "cells",
    [
        ("Total Rivers", "Ghana"),
        ("Total Solidarity 2000", ""),
        ("Count Us In, Ghana", "Kenya"),
        ("River Watch", "47"),
        ("1", "2"),
        ("Total", "Ghana", "a@b.example"),
    ],
)
def test_a_name_with_such_a_word_is_a_sign_on(cells):
    assert not is_total(Row(line=9, cells=cells))


def test_a_heading_among_the_rows_tells_the_kind_below_it():
    rows = [("Name", "Country"), ("Organisations (2)", ""), ("River", "Ghana"), ("Individuals", "")]
    reading = reading_of(*rows, ("Esi Boateng", "Kenya"))
    assert reading.sections == ((2, "organisation"), (4, "individual"))
    assert [left.reason for left in reading.left_out[1:]] == ["a heading among the rows"] * 2


def test_a_list_without_headers_begins_with_its_first_row():
    reading = reading_of(("River Watch Association", "Ghana"), ("Lake Friends", "Kenya"))
    assert (reading.header_line, len(reading.rows)) == (0, 2)


def test_unknown_headers_over_countries_are_headers():
    assert reading_of(("Zxq", "Vbn"), ("River", "Ghana"), ("Lake", "Kenya")).header_line == 1


def test_a_single_unknown_row_is_a_sign_on():
    assert reading_of(("Zxq Vbn", "qq")).header_line == 0


def test_a_sheet_with_headers_alone_is_refused():
    with pytest.raises(UndersignedError, match="names anybody"):
        reading_of(HEADERS)


def test_the_worksheet_is_named_in_the_refusal():
    table = Table(name="Replies", rows=(Row(line=1, cells=HEADERS),))
    with pytest.raises(UndersignedError) as error:
        understand(Book(name="s.xlsx", tables=(table,)))
    assert error.value.where == "s.xlsx, Replies"


def test_a_worksheet_that_is_not_there_is_refused_with_those_that_are():
    table = Table(name="Replies", rows=(Row(line=1, cells=HEADERS),))
    with pytest.raises(UndersignedError) as error:
        understand(Book(name="s.xlsx", tables=(table,)), "Answers")
    assert "Replies" in error.value.do


def test_the_language_is_that_of_most_headers():
    assert (
        reading_of(("Verein", "Land", "Anmerkung"), ("Flussfreunde", "Ghana", "")).language == "de"
    )
    assert reading_of(("Zxq", "Vbn"), ("River", "Ghana")).language == "en"


@pytest.mark.parametrize(
    ("headers", "cells", "month_first", "told"),
    [
        (("Organisation", "Date"), ("14/11/2024", "03/04/2024"), False, True),
        (("Organisation", "Date"), ("11/14/2024", "03/04/2024"), True, True),
        (("Organisation", "Date"), ("03/04/2024", "03/04/2024"), True, False),
        (("Verein", "Datum"), ("03/04/2024", "03/04/2024"), False, False),
        (("Organisation", "Date"), ("2024-11-14", "2024/11/15"), True, True),
    ],
)
def test_day_and_month_are_told_by_the_column_or_the_doubt_is_said(
    headers, cells, month_first, told
):
    reading = reading_of(headers, *((f"River {cell}", cell) for cell in cells))
    assert reading.month_first == month_first
    assert bool(reading.remarks) != told


# --- As a person says ---

PLAIN = (("River Watch", "Ghana", "03/04/2024"), ("Lake Friends", "Kenya", "05/06/2024"))


def test_a_person_says_that_there_are_no_headers():
    rows = (Row(line=1, cells=("Organisation", "Country")), Row(line=2, cells=("A", "Ghana")))
    book = Book(name="s.csv", tables=(Table(rows=rows),))
    assert understand(book).header_line == 1
    bare = understand(book, header_line=0)
    assert (bare.header_line, len(bare.rows)) == (0, 2)


def test_a_person_says_on_which_line_they_stand():
    cells = (("Zxq", "Vbn"), ("Blue", "Red"), ("River Watch", "Ghana"))
    rows = tuple(Row(line=2 * number + 1, cells=each) for number, each in enumerate(cells))
    reading = understand(Book(name="s.csv", tables=(Table(rows=rows),)), header_line=3)
    assert [column.header for column in reading.columns] == ["Blue", "Red"]
    assert [(each.line, each.reason) for each in reading.left_out] == [
        (1, "above the headers"),
        (3, "the headers"),
    ]


def test_a_line_that_holds_nothing_is_refused():
    book = Book(name="s.csv", tables=(Table(rows=(Row(line=2, cells=("A",)),)),))
    with pytest.raises(UndersignedError, match="no row on line 1"):
        understand(book, header_line=1)


@pytest.mark.parametrize("month_first", [True, False])
def test_a_person_says_how_days_are_written(month_first):
    rows = tuple(Row(line=number, cells=each) for number, each in enumerate(PLAIN, 1))
    book = Book(name="s.csv", tables=(Table(rows=rows),))
    assert "nothing tells which" in " ".join(understand(book).remarks)
    reading = understand(book, month_first=month_first)
    assert reading.month_first is month_first
    assert reading.remarks == ()
