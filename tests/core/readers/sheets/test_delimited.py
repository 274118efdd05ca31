"""Text in every delimiter, encoding and quoting comes out as the table that went in."""

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.core.errors import UnreadableError
from undersigned.core.readers.sheets.delimited import DELIMITERS, delimiter_of, read_delimited

from .tables import cells_of, csv_bytes

HEADERS = ("Organisation", "Country", "E-mail")
ROWS = [
    HEADERS,
    ("Flussfreunde Köln", "Côte d'Ivoire", "a@b.example"),
    ("River, Watch", "", "c@d.e"),
]
# What a cell may hold that a sheet keeps: no outer blanks, no hidden marks.
_CELL = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Zs"))
        | st.sampled_from(" \n,;\t|\"'"),
        max_size=12,
    )
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(lambda text: unicodedata.normalize("NFC", text) == text)
)


@given(
    st.lists(st.tuples(_CELL, _CELL, _CELL), min_size=1, max_size=8),
    st.sampled_from(DELIMITERS),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_table_written_in_any_way_reads_back_equal(rows, delimiter, quoting, encoding, end):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writerow(HEADERS)
    writer.writerows(rows)
    read = cells_of(out.getvalue().encode(encoding))
    assert read == [HEADERS, *(row for row in rows if any(row))]


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_every_delimiter_in_every_encoding(delimiter, encoding):
    assert cells_of(csv_bytes(ROWS, delimiter, encoding)) == ROWS


@pytest.mark.parametrize(
    ("encoding", "rows"),
    [
        ("cp949", [("단체명", "국가"), ("강지킴이연대", "대한민국")]),
        ("cp932", [("団体名", "国名"), ("川の会", "日本")]),
        ("cp1251", [("Организация", "Страна"), ("Речной союз", "Казахстан")]),
        ("cp1256", [("اسم المنظمة", "البلد"), ("جمعية النهر", "لبنان")]),
    ],
)
def test_the_code_page_is_told_by_the_headers_that_come_out_and_said(encoding, rows):
    book = read_delimited(csv_bytes(rows, ";", encoding), "sheet.csv")
    assert [row.cells for row in book.tables[0].rows] == rows
    assert encoding in book.remarks[0]


def test_utf8_needs_no_remark():
    assert read_delimited(csv_bytes(ROWS), "sheet.csv").remarks == ()


def test_a_line_is_the_one_on_which_the_row_begins():
    data = b'Organisation,Country\n"River\nWatch",Ghana\n\nLake Friends,Kenya\n'
    table = read_delimited(data, "sheet.csv").tables[0]
    assert [row.line for row in table.rows] == [1, 2, 5]
    assert table.empty == 1


def test_a_spreadsheets_hint_names_the_delimiter_and_counts_as_a_line():
    table = read_delimited(b"sep=;\nOrganisation;Country\nA, B;Ghana\n", "s.csv").tables[0]
    assert [(row.line, row.cells) for row in table.rows] == [
        (2, ("Organisation", "Country")),
        (3, ("A, B", "Ghana")),
    ]


def test_one_column_keeps_the_commas_of_its_cells():
    data = b"Organisation\nRiver Watch, Ghana\nLake Friends, Kenya\n"
    assert cells_of(data)[1:] == [("River Watch, Ghana",), ("Lake Friends, Kenya",)]


def test_one_column_may_be_quoted():
    assert cells_of(b'"Organisation"\n"The ""Blue"" River"\n')[1] == ('The "Blue" River',)


def test_lines_of_prose_are_one_column():
    assert delimiter_of("Some words, and more.\nNothing here\nNor there\nNor here\n") == ""


def test_an_open_quote_is_refused_with_its_line():
    data = b'Organisation,Country\nLake Friends,Kenya\n"River Watch,Ghana\nA,B\n'
    with pytest.raises(UnreadableError, match="never closed") as error:
        read_delimited(data, "sheet.csv")
    assert error.value.where == "sheet.csv, line 3"


def test_a_quote_inside_a_cell_is_told():
    book = read_delimited(b'Organisation,Country\n"River" Watch,Ghana\n', "sheet.csv")
    assert "Line 2" in book.remarks[0]
    assert book.tables[0].rows[1].cells == ("River Watch", "Ghana")


def test_a_cell_beyond_all_measure_is_refused():
    data = b'Organisation,Country\n"x" y,Ghana\n"' + b"a" * 200_000 + b'",Ghana\n'
    with pytest.raises(UnreadableError):
        read_delimited(data, "sheet.csv")


@pytest.mark.parametrize("data", [b"", b"\n\n,,\n"])
def test_an_empty_sheet_is_refused(data):
    with pytest.raises(UnreadableError, match="empty"):
        read_delimited(data, "sheet.csv")


@pytest.mark.parametrize("data", [b"\0\0\0\0abc\0\0", b"\xff\xfea", b"a\0b\0\0\0\0"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnreadableError):
        read_delimited(data, "sheet.csv")
