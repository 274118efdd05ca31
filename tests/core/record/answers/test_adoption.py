"""How was something decided?"""

import pytest

from tests.core.record.marc_files import draft, field, fixture, index_of
from undersigned.core.record.answers import answer
from undersigned.core.record.entries import Modality
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Adoption, Outcome, Which

CANALS = Which(subject="canals", session="178")


def ask(how, of, *files):
    return answer(Adoption(how, of), Index([fixture(each) for each in files]))


@pytest.mark.parametrize(
    ("how", "subject", "outcome"),
    [
        (Modality.RECORDED, "Upkeep of canals", Outcome.MET),
        (Modality.WITHOUT, "Upkeep of canals", Outcome.NOT_MET),
        (Modality.WITHOUT, "Care of lighthouses", Outcome.MET),
        (Modality.NOT_RECORDED, "Markets", Outcome.MET),
        (Modality.WITHOUT, "Windmills", Outcome.NO_EVIDENCE),
    ],
)
def test_the_outcomes_tell_how(how, subject, outcome):
    found = ask(how, Which(subject=subject, session="178"), "ga_outcomes.csv")
    assert found.outcome is outcome


def test_a_recorded_vote_tells_it_too():
    found = ask(Modality.RECORDED, CANALS, "ga_voting.csv", "ga_outcomes.csv")
    assert found.outcome is Outcome.MET
    assert len(found.quotes) == 2
    assert found.because == "It was decided by recorded vote."


def resolution(adoption):
    return draft("A/RES/178/7", "", field("996", a=adoption), title="Wells", kind="resolution /")


def test_a_documents_own_record_may_tell():
    index = index_of(resolution("Adopted without vote, 83rd plenary meeting"))
    found = answer(Adoption(Modality.WITHOUT, Which(symbol="A/RES/178/7")), index)
    assert found.outcome is Outcome.MET
    quoted = found.quotes[0]
    assert (quoted.field, quoted.words) == ("996 $a", "Adopted without vote, 83rd plenary meeting")


def test_a_record_that_does_not_tell_cannot_be_asked():
    found = answer(
        Adoption(Modality.WITHOUT, Which(subject="wells")), index_of(resolution("83rd meeting"))
    )
    assert found.outcome is Outcome.CANNOT_TELL


def test_a_draft_without_a_word_on_it_is_no_evidence():
    found = answer(Adoption(Modality.WITHOUT, Which(subject="beacons")), index_of(draft("A/1/L.1")))
    assert found.outcome is Outcome.NO_EVIDENCE


def test_records_that_disagree_cannot_tell():
    index = index_of(resolution("Adopted without vote"), resolution("recorded vote"))
    found = answer(Adoption(Modality.WITHOUT, Which(subject="wells")), index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.confirm
