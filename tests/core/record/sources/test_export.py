"""Search results of the Library as a table."""

import io

import pytest
from openpyxl import Workbook

from tests.core.record.marc_files import SHARED
from undersigned.core.errors import UnreadableError
from undersigned.core.record.entries import Ballot
from undersigned.core.record.reading import read_record
from undersigned.core.record.sources import export
from undersigned.core.record.sponsors import sponsorship_of

REAL = SHARED / "undl_xlsx_export" / "header_and_12_rows.csv"
HEADER = ["1", "191__a", "245__a", "245__b", "245__c", "515__a", "650", "710__a", "993__a"]
ROW = [
    "9000002",
    "A/C.9/178/L.4",
    "Care; of lighthouses :",
    "draft resolution /",
    "Fiji and Malta",
    "Additional sponsors: Togo (A/178/1).; Peru is also a sponsor.",
    "1282; unbist; LIGHTHOUSES",
    "Fiji; Malta",
    "A/RES/178/218; A/178/1; A/C.9/178/L.3",
]


def workbook(*sheets):
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"results{number}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    out.seek(0)
    return out


def as_csv(*rows):
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    return io.BytesIO(text.encode())


def check(file):
    (entry,) = file.entries
    assert entry.record == "9000002"
    assert entry.title == "Care; of lighthouses"
    assert entry.session == "178"
    assert entry.decisions == ("A/RES/178/218",)
    assert entry.reports == ("A/178/1",)
    assert entry.drafts == ("A/C.9/178/L.3",)
    assert entry.line == 2
    assert sponsorship_of(entry).named == {"FJI", "MLT", "TGO", "PER"}


def test_a_workbook_is_read_with_the_sheet_that_has_symbols():
    file = read_record(workbook([], [["note"], ["x"]], [HEADER, ROW]), "export.xlsx")
    check(file)
    assert file.rows == 1
    assert file.source == "export"


def test_a_csv_of_it_is_read_alike():
    check(read_record(as_csv(HEADER, ROW), "export.csv"))


def test_a_workbook_without_symbols_is_refused():
    with pytest.raises(UnreadableError, match="no column of symbols"):
        read_record(workbook([["name"], ["Harbour Friends"]]), "list.xlsx")


def test_a_row_without_symbol_is_refused_with_its_title():
    row = [cell if number != 1 else "" for number, cell in enumerate(ROW)]
    file = read_record(as_csv(HEADER, row), "export.csv")
    assert file.refused[0].words == "Care; of lighthouses :"


def test_a_row_of_another_width_is_refused():
    file = read_record(as_csv(HEADER, ROW[:3], ROW), "export.csv")
    assert (file.refused[0].line, len(file.entries)) == (2, 1)


def test_votes_are_read_where_no_state_lacks_one():
    header = ["001", "791__a", "967__c", "967__d", "996__b"]
    row = ["1", "A/RES/178/2", "FJI; TGO", "Y; A", "1"]
    (entry,) = read_record(as_csv(header, row), "votes.csv").entries
    assert entry.ballots == {"FJI": Ballot.YES, "TGO": Ballot.ABSTAIN}
    assert entry.totals == (("yes", 1),)
    lacking = ["1", "A/RES/178/2", "FJI; TGO", "Y", "1"]
    file = read_record(as_csv(header, lacking), "votes.csv")
    assert file.refused[0].reason.startswith("2 states and 1 votes cannot be told apart")


def test_other_tables_are_not_claimed():
    assert not export.claims(b"name,245__c\n", "x.csv")
    assert export.claims(b"PK\x03\x04...", "x.XLSX")
    assert not export.claims(b"PK\x03\x04word/", "x.docx")


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_a_real_export_is_read():
    with REAL.open("rb") as file:
        read = read_record(file, REAL.name)
    assert len(read.entries) == 12
    assert {each.decisions[0] for each in read.entries} >= {"S/RES/91(1951)", "S/RES/2133 (2014)"}
    council = read.entries[2]
    assert "KOR" in sponsorship_of(council).named
    assert "PRK" not in sponsorship_of(council).named
