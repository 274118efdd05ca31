"""`undersigned read` on sign-on sheets."""

import pytest

from undersigned.core.errors import UndersignedError, UnreadableError

SHEET = """Who signs our letter
Type,Name,Organisation,Country,May we publish the name?
Organisation,Ben Adler,River Watch,Ghana,Yes
Individual,Esi Boateng,University of Sarrania,Kenya,No
Individual,,,Ghana,Yes
Organisation,,River Watch,Atlantis,Yes
"""


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "replies.csv"
    path.write_text(SHEET, "utf-8")
    return path


def test_it_shows_the_columns_the_signatories_and_what_did_not_sign(undersigned, sheet):
    result = undersigned("read", sheet)
    assert result.exit_code == 0
    for shown in (
        "May we publish the name?  shown",
        "Organisations: 2. Individuals: 1. Rows refused: 1, left out: 2, empty: 0.",
        "    3  organisation  River Watch, Ghana [GH]",
        "Name withheld (it is: Esi Boateng), Kenya [KE] (University of Sarrania)",
        "please check: The same name stands in line 3.",
        "    5  refused: No name stands in this row.",
        "    1  left out, above the headers: Who signs our letter",
    ):
        assert shown in result.output


def test_it_writes_the_list_of_a_letter_folder_without_withheld_names(undersigned, sheet, tmp_path):
    folder = tmp_path / "letter"
    assert undersigned("read", sheet, "-o", folder).exit_code == 0
    written = (folder / "signatories.csv").read_text("utf-8")
    assert "organisation,River Watch,,Ghana,GH" in written
    assert "Esi" not in written
    assert "Kenya" not in written


def test_a_list_that_is_there_is_kept_unless_told_to(undersigned, sheet, tmp_path):
    (tmp_path / "signatories.csv").write_text("mine")
    refused = undersigned("read", sheet, "-o", tmp_path)
    assert isinstance(refused.exception, UndersignedError)
    assert undersigned("read", sheet, "-o", tmp_path, "--force").exit_code == 0
    assert "River Watch" in (tmp_path / "signatories.csv").read_text("utf-8")


def test_a_file_is_no_folder(undersigned, sheet):
    assert "Name a folder" in undersigned("read", sheet, "-o", sheet).exception.do


def test_the_columns_can_be_corrected(undersigned, sheet):
    result = undersigned("read", sheet, "--columns", "kind,ignore,organisation,place,ignore")
    assert "as you say" not in result.output.splitlines()[2]
    assert "withheld" not in result.output
    assert "    6  organisation  River Watch, Atlantis" in result.output


@pytest.mark.parametrize("columns", ["kind,nonsense", "kind,name"])
def test_columns_that_cannot_be_are_refused(undersigned, sheet, columns):
    assert undersigned("read", sheet, "--columns", columns).exit_code != 0


def test_a_worksheet_that_is_not_there_is_refused(undersigned, sheet):
    assert undersigned("read", sheet, "--worksheet", "Other").exit_code != 0


def test_check_says_what_to_do_with_a_sheet(undersigned, sheet):
    result = undersigned("check", sheet)
    assert result.exit_code == 3
    assert "sign-on sheet" in result.output
    assert isinstance(result.exception, UnreadableError | SystemExit)


def test_columns_and_remarks_of_a_list_without_headers(undersigned, tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("River Watch Association;Côte d’Ivoire\nLake Forum;Kenya\n".encode("cp1252"))
    result = undersigned("read", path)
    assert "column 1" in result.output
    assert "cp1252" in result.output
