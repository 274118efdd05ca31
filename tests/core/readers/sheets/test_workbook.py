"""Workbooks: stored values, dates, merged cells, worksheets."""

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.sheets import read_book, understand
from undersigned.core.readers.sheets.workbook import as_text, read_workbook

from .tables import saved, xlsx_bytes

ROWS = [("Organisation", "Country"), ("River Watch", "Ghana"), ("Lake Friends", "Kenya")]


def with_part_changed(data: bytes, path: str, old: bytes, new: bytes) -> bytes:
    """The workbook with ``old`` replaced in one part of it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(old, new) if name == path else part)
    return out.getvalue()


MOMENT = dt.datetime(2024, 11, 14, 15, 2)  # noqa: DTZ001 - a sheet knows no zone
SHEET = "xl/worksheets/sheet1.xml"


def test_cells_come_as_a_person_reads_them():
    data = xlsx_bytes(("A", [("Name", "x"), (True, 5.0), (2.5, MOMENT)]))
    rows = read_workbook(data, "s.xlsx").tables[0].rows
    assert [row.cells for row in rows[1:]] == [("TRUE", "5"), ("2.5", "2024-11-14 15:02:00")]


def test_a_day_without_an_hour_is_a_date():
    assert as_text(MOMENT.replace(hour=0, minute=0)) == "2024-11-14"
    assert as_text(dt.time(15, 2)) == "15:02:00"
    assert as_text(False) == "FALSE"


def test_lines_are_the_rows_numbers():
    data = xlsx_bytes(("A", [ROWS[0], (), ROWS[1], (), (), ROWS[2]]))
    table = read_workbook(data, "s.xlsx").tables[0]
    assert [row.line for row in table.rows] == [1, 3, 6]
    assert table.empty == 3


def test_a_formulas_stored_value_is_taken_and_never_made():
    formula = with_part_changed(
        xlsx_bytes(("A", [*ROWS, ("Delta Forum", "=1+1")])), SHEET, b"<v></v>", b"<v>7</v>"
    )
    assert read_workbook(formula, "s.xlsx").tables[0].rows[3].cells == ("Delta Forum", "7")


def test_a_formula_without_a_value_is_an_empty_cell_and_told():
    book = read_workbook(xlsx_bytes(("A", [*ROWS, ("Delta Forum", "=1+1")])), "s.xlsx")
    assert book.tables[0].rows[3].cells == ("Delta Forum", "")
    assert "B4" in book.remarks[0]


def test_merged_cells_count_for_each_of_their_rows():
    book = Workbook()
    for row in [ROWS[0], ("River Watch", "Ghana"), ("Lake Friends", None), (None, None)]:
        book.active.append(row)
    book.active.merge_cells("B2:B4")
    book.active.merge_cells("D1:E1")
    read = read_workbook(saved(book), "s.xlsx")
    assert [row.cells for row in read.tables[0].rows[1:]] == [
        ("River Watch", "Ghana"),
        ("Lake Friends", "Ghana"),
    ]
    assert "1 cells filled" in read.remarks[0]


def test_a_merged_title_stays_a_title():
    book = Workbook()
    book.active.append(["Who signs our letter"])
    for row in ROWS:
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    reading = understand(read_workbook(saved(book), "s.xlsx"))
    assert reading.header_line == 2
    assert [(left.line, left.reason) for left in reading.left_out] == [
        (1, "above the headers"),
        (2, "the headers"),
    ]


def test_the_worksheet_with_sign_ons_is_chosen_and_the_others_are_named():
    notes = ("Notes", [("Call Ben on Monday",), ("Buy paper",)] * 9)
    reading = understand(read_book(xlsx_bytes(notes, ("Replies", ROWS), ("Empty", [])), "s.xlsx"))
    assert reading.worksheet == "Replies"
    assert reading.worksheets == ("Notes", "Replies")
    assert "“Replies” was read" in reading.remarks[0]


def test_another_worksheet_can_be_chosen():
    book = read_book(xlsx_bytes(("One", ROWS), ("Two", [("Name",), ("Esi Boateng",)])), "s.xlsx")
    reading = understand(book, "Two")
    assert (reading.worksheet, reading.remarks) == ("Two", ())


def test_a_hidden_worksheet_is_not_chosen_by_itself():
    book = Workbook()
    book.active.title = "Old"
    for _ in range(9):
        for row in ROWS:
            book.active.append(row)
    book.active.sheet_state = "hidden"
    seen = book.create_sheet("New")
    for row in ROWS:
        seen.append(row)
    assert understand(read_workbook(saved(book), "s.xlsx")).worksheet == "New"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + b"x" * 40,
        with_part_changed(xlsx_bytes(("A", ROWS)), "xl/workbook.xml", b"<sheets>", b"<nothing>"),
        with_part_changed(xlsx_bytes(("A", ROWS)), SHEET, b"<row", b'<row r="x"'),
    ],
)
def test_a_damaged_workbook_is_refused(data):
    with pytest.raises(UnreadableError, match="damaged"):
        read_workbook(data, "s.xlsx")


def test_an_empty_workbook_is_refused():
    with pytest.raises(UnreadableError, match="empty"):
        read_workbook(xlsx_bytes(("A", [])), "s.xlsx")


def test_a_workbook_with_a_document_type_is_refused():
    bomb = with_part_changed(
        xlsx_bytes(("A", ROWS)), SHEET, b"<worksheet", b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet'
    )
    with pytest.raises(UnreadableError, match="entities"):
        read_workbook(bomb, "s.xlsx")


@pytest.mark.parametrize("number", [b"2000000", b"2147483647"])
def test_a_row_beyond_all_rows_is_refused_and_not_waited_for(number):
    data = with_part_changed(
        xlsx_bytes(("A", ROWS)), SHEET, b'<row r="3"', b'<row r="' + number + b'"'
    )
    with pytest.raises(UnreadableError, match="more than"):
        read_workbook(data, "s.xlsx")


def test_a_table_of_hundreds_of_columns_is_refused():
    with pytest.raises(UnreadableError, match="columns"):
        read_workbook(xlsx_bytes(("A", [range(300)])), "s.xlsx")


def test_macros_are_told_and_not_run():
    out = io.BytesIO(xlsx_bytes(("A", ROWS)))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert read_workbook(out.getvalue(), "s.xlsm").remarks == (
        "The workbook holds macros; they were not run.",
    )
