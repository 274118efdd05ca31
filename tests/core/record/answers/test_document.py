"""Is there a document with this symbol? And what no file tells."""

from tests.core.record.marc_files import fixture
from undersigned.core.record.answers import answer
from undersigned.core.record.index import Index
from undersigned.core.record.questions import DocumentExists, Outcome, Statement

INDEX = Index([fixture("drafts.xml"), fixture("meetings.html"), fixture("ga_outcomes.csv")])


def test_a_document_a_meeting_and_a_resolution_are_found():
    found = answer(DocumentExists("A/C.9/178/L.8*"), INDEX)
    assert found.outcome is Outcome.MET
    assert found.because == "A/C.9/178/L.8* is there: Ferries between islands."
    assert found.quotes[0].record == "9000007"
    assert answer(DocumentExists("S/PV.97353"), INDEX).outcome is Outcome.MET
    assert answer(DocumentExists("a/res/178/190"), INDEX).outcome is Outcome.MET


def test_absence_proves_nothing():
    found = answer(DocumentExists("A/C.9/178/L.77"), INDEX)
    assert found.outcome is Outcome.NO_EVIDENCE
    assert found.quotes == ()


def test_what_somebody_said_is_for_a_person_to_tell():
    found = answer(Statement("KOR", "lighthouses"), INDEX)
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.confirm
