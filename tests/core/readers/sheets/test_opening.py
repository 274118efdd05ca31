"""Which file is a sheet, and what is none."""

import pytest

from undersigned.core.errors import UnreadableError
from undersigned.core.readers import read, readers
from undersigned.core.readers.decode import MAX_BYTES
from undersigned.core.readers.sheets import is_sheet, read_book

from .tables import csv_bytes, xlsx_bytes

ROWS = [("Organisation", "Country"), ("River Watch", "Ghana")]
LETTER = b"Dear Minister Quill,\n\nThe river is grey.\n\nSincerely,\nRiver Watch, Ghana\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (csv_bytes(ROWS), "list.csv"),
        (csv_bytes(ROWS, "\t"), "list.TSV"),
        (csv_bytes(ROWS, "\t"), "pasted"),
        (xlsx_bytes(("A", ROWS)), "list.xlsx"),
        (xlsx_bytes(("A", ROWS)), "list"),
        (b"PK\x03\x04nothing", "list.xlsx"),
    ],
)
def test_sheets(data, name):
    assert is_sheet(data, name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (LETTER, "letter.txt"),
        (b"The name\tof the river\n", "letter.txt"),
        (b"PK\x03\x04word/document.xml", "letter.docx"),
        (b"", "letter.txt"),
    ],
)
def test_no_sheets(data, name):
    assert not is_sheet(data, name)


def test_read_as_a_letter_a_sheet_says_what_to_do():
    with pytest.raises(UnreadableError, match="sign-on sheet") as error:
        read(csv_bytes(ROWS), "list.csv")
    assert "undersigned read" in error.value.do
    assert "sheet" in [reader.name for reader in readers()]


def test_letters_are_read_as_before():
    assert read(LETTER, "letter.txt").edition.authentic.salutation


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"a" * (MAX_BYTES + 1), "more than 10 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "old Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\x89PNG\r\n", "picture"),
        (b"PK\x03\x04word/document.xml", "no Excel workbook"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(data, what):
    with pytest.raises(UnreadableError, match=what) as error:
        read_book(data, "list.csv")
    assert error.value.where == "list.csv"
    assert error.value.do
