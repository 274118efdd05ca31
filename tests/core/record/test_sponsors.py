"""Who sponsored a draft."""

import csv

import pytest
from benchmarks.record import compared, drafts_of, truth_of

from tests.core.record.marc_files import SHARED, draft, field, fixture, read_xml
from undersigned.core.record.questions import Outcome
from undersigned.core.record.reading import read_record
from undersigned.core.record.sponsors import sponsorship_of

FOLDER = SHARED / "undl_marcxml_drafts"


def of(symbol):
    (entry,) = [each for each in fixture("drafts.xml").entries if each.symbol == symbol]
    return sponsorship_of(entry)


def test_three_fields_name_sponsors():
    found = of("A/C.9/178/L.4/Rev.1")
    assert found.named == {"CHL", "NOR", "KOR", "USA", "BIH", "KEN", "TUR", "VCT", "PER"}
    assert found.removed == {"PER"}
    assert found.others is Outcome.NOT_MET


def test_a_group_leaves_the_others_open():
    found = of("A/C.9/178/L.6")
    assert found.named == {"CUB", "FJI", "BLR"}
    assert found.groups == ("the Group of 77 and China",)
    assert found.others is Outcome.CANNOT_TELL


def test_a_group_among_the_entries_alone_counts():
    file = read_xml(draft("A/C.9/178/L.1", "Cuba", field("710", a="Group of 77")))
    assert sponsorship_of(file.entries[0]).groups == ("Group of 77",)


def test_a_group_may_join_later():
    note = "Additional sponsors: Fiji and Cuba [on behalf of the Movement] (A/178/1)."
    file = read_xml(draft("A/C.9/178/L.1", "Togo", field("515", a=note)))
    assert sponsorship_of(file.entries[0]).others is Outcome.CANNOT_TELL


def test_without_a_note_nothing_is_known_of_the_others():
    assert of("A/C.9/178/L.4").others is Outcome.CANNOT_TELL
    other = read_xml(draft("A/C.9/178/L.1", "Togo", field("515", a="Issued in two parts")))
    assert sponsorship_of(other.entries[0]).others is Outcome.CANNOT_TELL


def test_a_note_on_what_the_committee_did_is_one():
    assert of("A/C.9/178/L.7").others is Outcome.NOT_MET


def test_a_list_that_is_cut_leaves_the_others_open():
    note = field("515", a="Additional sponsors: Peru (A/178/1).")
    file = read_xml(draft("A/C.9/178/L.1", "Togo [et al.]", note))
    assert sponsorship_of(file.entries[0]).others is Outcome.CANNOT_TELL


def test_names_that_name_no_state_are_kept():
    assert of("A/C.9/178/L.8").unknown == ("Korea",)


@pytest.mark.skipif(not FOLDER.exists(), reason="../shared/un is not here")
def test_every_pair_of_the_real_records_agrees():
    with (FOLDER / "all_94_records.xml").open("rb") as file:
        found = drafts_of(read_record(file, "all_94_records.xml"))
    figures, differing = compared(found, truth_of(FOLDER / "derived_sponsors_78_C3.csv"))
    assert differing == []
    assert (figures["drafts"], figures["sponsors"]) == (94, 3_141)
    korean = [symbol for symbol, each in found.items() if "KOR" in each["sponsors"]]
    assert len(korean) == 19


@pytest.mark.skipif(not FOLDER.exists(), reason="../shared/un is not here")
def test_seventeen_of_the_nineteen_stand_only_in_the_note():
    with (FOLDER / "all_94_records.xml").open("rb") as file:
        entries = read_record(file, "all_94_records.xml").entries
    only = [
        entry.symbol
        for entry in entries
        if {each.field for each in sponsorship_of(entry).mentions if each.state == "KOR"}
        == {"515 $a"}
    ]
    assert len(only) == 17
    with (FOLDER / "derived_sponsors_78_C3.csv").open(encoding="utf-8") as file:
        groups = sum(bool(row["on_behalf_of"]) for row in csv.DictReader(file))
    assert sum(bool(sponsorship_of(entry).groups) for entry in entries) == groups == 23
