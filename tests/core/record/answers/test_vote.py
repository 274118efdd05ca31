"""How did a state vote?"""

import pytest

from tests.core.record.marc_files import SHARED, field, fixture, index_of, record
from undersigned.core.record.answers import answer
from undersigned.core.record.entries import Ballot
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Outcome, Vote, Which
from undersigned.core.record.reading import read_record

CANALS = Which(subject="Upkeep of canals", session="178")


def ask(state, *wanted, of=CANALS, files=("ga_voting.csv",)):
    index = Index([fixture(each) for each in files])
    return answer(Vote(state, of, frozenset(wanted or {Ballot.YES})), index)


@pytest.mark.parametrize(
    ("state", "wanted", "outcome", "because"),
    [
        ("CHL", Ballot.YES, Outcome.MET, "Chile (CHL) voted yes."),
        ("KOR", Ballot.YES, Outcome.NOT_MET, "South Korea (KOR) abstained."),
        ("PRK", Ballot.NO, Outcome.MET, "North Korea (PRK) voted no."),
        ("BEN", Ballot.ABSTAIN, Outcome.NOT_MET, "did not vote, which is no abstention."),
        ("BEN", Ballot.NONE, Outcome.MET, "did not vote"),
    ],
)
def test_a_recorded_vote_is_told(state, wanted, outcome, because):
    found = ask(state, wanted)
    assert found.outcome is outcome
    assert because in found.because
    assert found.quotes[0].field == "ms_vote"
    assert not found.confirm


def test_a_missing_row_is_no_vote_for_a_person_to_confirm():
    found = ask("PER", Ballot.YES, Ballot.ABSTAIN)
    assert found.outcome is Outcome.NOT_MET
    assert found.confirm
    assert found.quotes[0].words == "PER: no row"


def test_a_resolution_is_found_by_its_symbol():
    assert ask("CHL", of=Which(symbol="A/Res/178/190")).outcome is Outcome.MET


def test_without_a_vote_the_question_does_not_apply():
    of = Which(subject="lighthouses in the Republic of Korea", session="178")
    found = ask("KOR", of=of, files=("ga_outcomes.csv",))
    assert found.outcome is Outcome.NOT_APPLICABLE
    assert found.quotes[0].field == "modality"


def test_an_outcome_without_ballots_cannot_tell():
    assert ask("CHL", files=("ga_outcomes.csv",)).outcome is Outcome.CANNOT_TELL
    assert ask("CHL", files=("ga_outcomes.csv", "ga_voting.csv")).outcome is Outcome.MET


def test_no_row_at_all_is_no_evidence():
    found = ask("CHL", of=Which(subject="Windmills", session="178"))
    assert found.outcome is Outcome.NO_EVIDENCE
    assert ask("CHL", of=Which(symbol="A/RES/178/9")).outcome is Outcome.NO_EVIDENCE


def voted(symbol, letter, title="Ferries"):
    return record(
        field("791", a=symbol, c="178"),
        field("245", a=title),
        field("967", c="FJI", d=letter),
    )


def test_several_decisions_are_named_and_none_is_chosen():
    index = index_of(voted("A/RES/178/1", "Y"), voted("A/RES/178/2", "Y"))
    found = answer(Vote("FJI", Which(subject="ferries")), index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.candidates == ("A/RES/178/1", "A/RES/178/2")


def test_records_that_disagree_are_both_kept():
    index = index_of(voted("A/RES/178/1", "Y"), voted("A/RES/178/1", "N"))
    found = answer(Vote("FJI", Which(subject="ferries")), index)
    assert found.outcome is Outcome.CANNOT_TELL
    assert len(found.quotes) == 2
    assert found.confirm


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/un is not here")
def test_a_real_voting_record_answers():
    path = SHARED / "undl_marcxml_votes" / "trimmed_record.xml"
    with path.open("rb") as file:
        index = Index([read_record(file, path.name)])
    of = Which(subject="national human rights institutions", session="80")
    assert answer(Vote("GBR", of), index).outcome is Outcome.MET
    assert answer(Vote("RUS", of, frozenset({Ballot.ABSTAIN})), index).outcome is Outcome.NOT_MET
