"""Is a state among the sponsors of the adopted draft? The six rules, one by one."""

import pytest

from tests.core.record.marc_files import SHARED, draft, field, fixture, index_of, read_xml, record
from undersigned.core.record.answers import answer
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Outcome, Sponsor, Which
from undersigned.core.record.reading import read_record

LIGHTHOUSES = "Care of lighthouses in the Republic of Korea"
REAL = SHARED / "undl_marcxml_drafts" / "all_94_records.xml"


def ask(state, subject="", session="178", symbol="", index=None):
    index = index or Index([fixture("drafts.xml")])
    return answer(Sponsor(state, Which(subject, session, symbol)), index)


def adopted(symbol, sponsors, *more, resolution="A/RES/178/1", **options):
    return draft(symbol, sponsors, *more, field("993", "1", a=resolution), **options)


def test_rule_1_the_last_text_that_was_adopted_counts_and_never_all_together():
    found = ask("ISL", LIGHTHOUSES)  # in the first text alone
    assert found.outcome is Outcome.NOT_MET
    assert found.symbol == "A/C.9/178/L.4/Rev.1"
    assert found.decisions == ("A/RES/178/218",)


def test_rule_2_a_state_in_the_first_list_is_a_sponsor_and_the_fields_are_quoted():
    found = ask("USA", LIGHTHOUSES)
    assert found.outcome is Outcome.MET
    assert [each.field for each in found.quotes] == ["245 $c", "710 $a"]
    assert found.quotes[1].words == "United States"
    assert found.quotes[0].record == "9000002"
    assert found.quotes[0].line == 14
    assert not found.confirm


def test_rule_2_a_state_in_the_first_list_need_not_be_among_the_entries():
    assert [each.field for each in ask("KOR", LIGHTHOUSES).quotes] == ["245 $c"]


def test_rule_2_a_state_in_the_note_alone_is_a_sponsor():
    found = ask("BIH", LIGHTHOUSES)
    assert found.outcome is Outcome.MET
    assert [each.field for each in found.quotes] == ["515 $a"]
    assert found.because == "Bosnia & Herzegovina (BIH) is named in 515 $a."


def test_rule_3_in_none_of_them_with_the_note_is_not_met_for_a_person_to_confirm():
    found = ask("PRK", LIGHTHOUSES)
    assert found.outcome is Outcome.NOT_MET
    assert found.confirm
    assert {each.field for each in found.quotes} == {"245 $c", "515 $a"}


TABLES = "Keeping of tide tables"


def with_report(*records):
    """A catalogue without notes, and beside it the committee's report."""
    files = [read_xml(*records)] if records else []
    return Index([*files, fixture("committee_report.txt")])


def tables(sponsors="Chile and Norway", *more):
    return adopted("A/C.9/178/L.14", sponsors, *more, title=TABLES)


def test_rule_2_a_state_that_joined_as_the_committees_report_has_it_is_a_sponsor():
    found = ask("KOR", TABLES, index=with_report(tables()))
    assert found.outcome is Outcome.MET
    assert [each.field for each in found.quotes] == ["committee report"]
    assert "the Republic of Korea joined in sponsoring" in found.quotes[0].words
    assert found.decisions == ("A/RES/178/1",)
    assert ask("CHL", TABLES, index=with_report(tables())).quotes[0].field == "245 $c"


def test_rule_3_in_neither_list_with_the_committees_report_is_not_met_for_a_person_to_confirm():
    assert ask("PRK", TABLES, index=index_of(tables())).outcome is Outcome.CANNOT_TELL
    found = ask("PRK", TABLES, index=with_report(tables()))
    assert found.outcome is Outcome.NOT_MET
    assert found.confirm
    assert {each.field for each in found.quotes} == {"245 $c", "committee report"}
    assert "committee's report" in found.because


def test_rule_3_a_report_in_which_nobody_joined_tells_as_well():
    ferries = adopted("A/C.9/178/L.15", "Malta", title="Ferries in winter")
    assert ask("PRK", "Ferries in winter", index=with_report(ferries)).outcome is Outcome.NOT_MET


def test_rule_3_a_report_on_which_nothing_happened_yet_leaves_it_open():
    bells = adopted("A/C.9/178/L.16", "Malta", title="Bells")
    assert ask("PRK", "Bells", index=with_report(bells)).outcome is Outcome.CANNOT_TELL


def test_rule_4_the_committees_report_alone_knows_no_first_list():
    index = with_report()
    asked = {"symbol": "A/C.9/178/L.14", "session": "", "index": index}
    assert ask("KOR", **asked).outcome is Outcome.MET
    found = ask("CHL", **asked)
    assert found.outcome is Outcome.CANNOT_TELL
    assert "the first list is in no record here" in found.because
    silent = ask("CHL", symbol="A/C.9/178/L.16", session="", index=index)
    assert silent.outcome is Outcome.CANNOT_TELL
    assert "does not tell who joined" in silent.because
    assert ask("KOR", TABLES, index=index).outcome is Outcome.CANNOT_TELL


def test_rule_5_a_group_stays_a_group_beside_the_committees_report():
    group = tables("Cuba [on behalf of the Group of 77 and China]")
    assert ask("PRK", TABLES, index=with_report(group)).outcome is Outcome.CANNOT_TELL


def test_a_doubtful_name_stays_doubtful_beside_the_committees_report():
    doubtful = tables("Chile and Korea")
    assert ask("PRK", TABLES, index=with_report(doubtful)).outcome is Outcome.CANNOT_TELL


def test_what_the_note_says_needs_no_report():
    noted = tables("Chile", field("515", a="Additional sponsor: Peru (A/178/481/Add.3)."))
    found = ask("PRK", TABLES, index=with_report(noted))
    assert found.outcome is Outcome.NOT_MET
    assert {each.field for each in found.quotes} == {"245 $c", "515 $a"}


def test_records_that_disagree_are_not_settled_by_a_report_that_is_silent_on_the_state():
    noted = tables("Chile", field("515", a="Additional sponsor: Peru (A/178/481/Add.3)."))
    found = ask("PRK", TABLES, index=with_report(noted, tables()))
    assert found.outcome is Outcome.CANNOT_TELL


def test_rule_3_a_state_that_was_taken_off_is_no_sponsor():
    found = ask("PER", LIGHTHOUSES)
    assert found.outcome is Outcome.NOT_MET
    assert "taken off" in found.because
    assert [each.field for each in found.quotes] == ["515 $a"]


def test_rule_4_in_none_of_them_without_the_note_cannot_be_told():
    index = index_of(adopted("A/C.9/178/L.1", "Fiji"))
    assert ask("FJI", "beacons", index=index).outcome is Outcome.MET
    found = ask("KOR", "beacons", index=index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert "added later" in found.because


def test_rule_5_a_group_may_have_the_state_as_a_member():
    found = ask("KOR", "Public granaries")
    assert found.outcome is Outcome.CANNOT_TELL
    assert "on behalf of the Group of 77 and China" in found.because
    assert ask("BLR", "Public granaries").outcome is Outcome.MET


def test_rule_6_no_record_is_no_evidence_and_never_not_met():
    found = ask("KOR", "Windmills")
    assert found.outcome is Outcome.NO_EVIDENCE
    assert found.because == "The file has no record of a draft on “Windmills” in session 178."
    assert ask("KOR", "Windmills", session="").outcome is Outcome.NO_EVIDENCE
    assert ask("KOR", LIGHTHOUSES, session="177").outcome is Outcome.NO_EVIDENCE
    assert ask("KOR", symbol="A/C.9/178/L.99").outcome is Outcome.NO_EVIDENCE


def test_one_korea_is_not_found_in_the_other():
    assert ask("PRK", "lighthouses in the Democratic People's Republic of Korea").outcome is (
        Outcome.MET
    )
    found = ask("KOR", "lighthouses in the Democratic People's Republic of Korea")
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.symbol == "A/C.9/178/L.5"


def test_a_name_that_may_be_meant_for_the_state_is_not_passed_over():
    for state in ("KOR", "PRK"):
        found = ask(state, symbol="A/C.9/178/L.8")
        assert found.outcome is Outcome.CANNOT_TELL
        assert "“Korea”" in found.because
    assert ask("TGO", symbol="A/C.9/178/L.8").outcome is Outcome.NOT_MET


def test_a_list_that_does_not_name_all_leaves_it_open():
    note = field("515", a="Additional sponsors: Peru (A/178/1).")
    index = index_of(adopted("A/C.9/178/L.1", "Togo [et al.]", note))
    found = ask("KOR", "beacons", index=index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert "does not name all" in found.because


def test_amendments_and_statements_are_no_drafts():
    found = ask("MLT", "Public granaries")  # it put in the amendment
    assert found.symbol == "A/C.9/178/L.6"
    assert found.outcome is Outcome.CANNOT_TELL


def test_a_draft_without_a_resolution_is_not_known_to_have_been_adopted():
    index = index_of(draft("A/C.9/178/L.1", "Fiji"), draft("A/C.9/178/L.1/Rev.1", "Fiji and Malta"))
    found = ask("MLT", "beacons", index=index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert "A/C.9/178/L.1/Rev.1 names Malta (MLT)" in found.because
    assert found.candidates == ("A/C.9/178/L.1", "A/C.9/178/L.1/Rev.1")
    assert ask("TGO", "beacons", index=index).quotes == ()


def test_several_adopted_drafts_are_named_and_none_is_chosen():
    index = index_of(
        adopted("A/C.9/178/L.1", "Fiji", title="Ferries in Chile"),
        adopted("A/C.9/178/L.2", "Fiji", title="Ferries in Peru", resolution="A/RES/178/2"),
    )
    found = ask("FJI", "ferries", index=index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.candidates == ("A/C.9/178/L.1", "A/C.9/178/L.2")
    assert ask("FJI", "ferries Peru", index=index).outcome is Outcome.MET


def test_the_closest_subject_wins():
    index = index_of(
        adopted("A/C.9/178/L.1", "Fiji", title="Ferries"),
        adopted("A/C.9/178/L.2", "Malta", title="Ferries in Peru", resolution="A/RES/178/2"),
    )
    assert ask("FJI", "ferries", index=index).outcome is Outcome.MET


def test_a_resolution_named_by_its_symbol_leads_to_its_draft():
    assert ask("USA", symbol="A/RES/178/218").symbol == "A/C.9/178/L.4/Rev.1"
    resolution = record(
        field("191", a="A/RES/178/5", c="178"),
        field("245", a="Beacons :", b="resolution /"),
        field("993", "2", a="A/C.9/178/L.1"),
    )
    index = index_of(draft("A/C.9/178/L.1", "Fiji"), resolution)
    assert ask("FJI", symbol="A/RES/178/5", index=index).outcome is Outcome.MET
    assert ask("FJI", "beacons", index=index).decisions == ("A/RES/178/5",)


def test_two_records_that_disagree_are_both_kept():
    index = index_of(adopted("A/C.9/178/L.1", "Fiji"), adopted("A/C.9/178/L.1", "Fiji and Malta"))
    assert ask("FJI", "beacons", index=index).outcome is Outcome.MET
    found = ask("MLT", "beacons", index=index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert "disagree" in found.because
    assert len(found.quotes) == 2


def test_an_export_without_the_kind_is_taken_for_drafts():
    index = index_of(adopted("A/C.9/178/L.1", "Fiji", kind=""))
    assert ask("FJI", "beacons", index=index).outcome is Outcome.MET


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_the_real_records_answer_as_a_careful_reader_does():
    with REAL.open("rb") as file:
        index = Index([read_record(file, REAL.name)])
    title = "Situation of human rights in the Democratic People's Republic of Korea"
    assert ask("KOR", title, "78", index=index).outcome is Outcome.MET
    assert [each.field for each in ask("FSM", title, "78", index=index).quotes] == ["245 $c"]
    assert ask("PRK", title, "78", index=index).outcome is Outcome.NOT_MET
    religion = ask("KOR", "Freedom of religion or belief", "78", index=index)
    assert [each.field for each in religion.quotes] == ["515 $a"]
    assert ask("KOR", symbol="A/C.3/78/L.15/Rev.1", index=index).outcome is Outcome.CANNOT_TELL
    assert ask("SDN", symbol="A/C.3/78/L.64", index=index).outcome is Outcome.NOT_MET
    assert ask("IRL", symbol="A/C.3/78/L.11", index=index).outcome is Outcome.CANNOT_TELL
