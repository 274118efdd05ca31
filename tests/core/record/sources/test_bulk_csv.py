"""The Library's bulk files of votes and outcomes."""

import io

import pytest

from tests.core.record.marc_files import SHARED, fixture
from undersigned.core.record.entries import Ballot, Modality
from undersigned.core.record.reading import read_record
from undersigned.core.record.sources import bulk_csv

REAL = SHARED / "undl_bulk_csv" / "ga_voting_header_and_2_rows.csv"
HEADER = "undl_id,ms_code,ms_name,ms_vote,resolution\n"


def read(text):
    return read_record(io.BytesIO(text.encode()), "votes.csv")


def test_rows_of_one_resolution_make_one_decision():
    file = fixture("ga_voting.csv")
    (decision,) = file.entries
    assert decision.ballots == {
        "CHL": Ballot.YES,
        "KOR": Ballot.ABSTAIN,
        "PRK": Ballot.NO,
        "TUR": Ballot.YES,
        "BEN": Ballot.NONE,
    }
    assert decision.symbol == "A/RES/178/190"
    assert decision.session == "178"
    assert decision.drafts == ("A/C.9/178/L.7",)
    assert decision.modality is Modality.RECORDED
    assert decision.totals[0] == ("total_yes", 2)
    assert file.source == "bulk-csv"


def test_rows_that_cannot_be_taken_in_are_refused_with_line_and_reason():
    file = fixture("ga_voting.csv")
    assert [(each.line, each.reason) for each in file.refused] == [
        (
            7,
            "The code KOR and the name “DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA” are of two states.",
        ),
        (8, "“Q” is no vote."),
        (9, "CHL has voted otherwise in a row before this."),
        (10, "The row has 4 cells, and the first row has 20."),
        (11, "“” and “SARRANIA” name no state."),
    ]
    assert file.rows == 10
    assert file.remark_count == 0


def test_totals_that_the_rows_do_not_bear_out_are_told():
    file = read(
        "resolution,ms_code,ms_vote,total_yes,total_no\nA/RES/178/1,FJI,Y,2,\nA/RES/178/1,TGO,N,2,\n"
    )
    assert [each.what for each in file.remarks] == [
        "A/RES/178/1: total_yes is 2, and the rows count 1."
    ]


def test_the_plural_names_of_the_first_editions_are_known():
    file = read("undl_id,ms_codes,ms_names,ms_votes,resolutions\n1,FJI,FIJI,NV,A/RES/178/1\n")
    assert file.entries[0].ballots == {"FJI": Ballot.NONE}


def test_a_code_of_the_librarys_own_is_kept_and_told():
    file = read(HEADER + "1,ZAQ,OLD NAME,Y,A/RES/178/1\n1,ZAR,ZAIRE,N,A/RES/178/1\n")
    assert file.entries[0].ballots == {"ZAQ": Ballot.YES, "COD": Ballot.NO}
    assert "ZAQ" in file.remarks[0].what


def test_a_row_without_resolution_is_refused():
    file = read(HEADER + "1,FJI,FIJI,Y,\n")
    assert file.refused[0].reason == "The row names no resolution."
    assert file.entries == ()


def test_outcomes_tell_how_each_resolution_was_adopted():
    file = fixture("ga_outcomes.csv")
    assert [each.modality for each in file.entries] == [
        Modality.RECORDED,
        Modality.WITHOUT,
        Modality.NOT_RECORDED,
    ]
    assert file.refused_count == 1
    assert "taken for A/RES/178/219" in file.remarks[0].what


def test_votes_with_a_modality_keep_it():
    file = read("resolution,ms_code,ms_vote,modality,undl_id\nS/RES/1,FJI,Y,without a vote,1\n")
    assert file.entries[0].modality is Modality.WITHOUT
    assert file.entries[0].modality_field == "modality"


def test_other_tables_are_not_claimed():
    assert not bulk_csv.claims(b"name,place\n", "x.csv")
    assert not bulk_csv.claims(b"", "x.csv")


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_the_real_header_is_known():
    with REAL.open("rb") as file:
        read = read_record(file, REAL.name)
    assert read.source == "bulk-csv"
    assert read.entries[0].ballots == {"AFG": Ballot.YES, "BEN": Ballot.NONE}
    assert read.refused == ()
