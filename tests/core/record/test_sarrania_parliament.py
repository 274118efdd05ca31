"""The how-to's example of a new source, as it is written there, really run."""

from pathlib import Path

import pytest

from tests.core.record import sarrania_parliament
from tests.core.record.marc_files import fixture
from undersigned.core.record.answers import answer
from undersigned.core.record.entries import Ballot
from undersigned.core.record.index import Index
from undersigned.core.record.questions import Outcome, Vote, Which
from undersigned.core.record.reading import sources

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "add-a-source.md"
LIGHT = Which(subject="repair of the harbour light")


@pytest.fixture(scope="module")
def votes():
    return fixture("sarrania_votes.csv", among=[*sources(), sarrania_parliament.SOURCE])


def test_no_other_reader_takes_the_file():
    head = b"motion;title;sitting;member;party;vote\n"
    assert not any(source.claims(head, "votes.csv") for source in sources())
    assert not sarrania_parliament.claims(b"undl_id,ms_code\n", "votes.csv")


def test_motions_are_read_and_rows_refused(votes):
    assert [each.symbol for each in votes.entries] == ["M-12", "M-13"]
    assert [each.line for each in votes.refused] == [6, 8]
    assert votes.remark_count == 0
    assert votes.attribution.startswith("Parliament of Sarrania")


@pytest.mark.parametrize(
    ("member", "wanted", "outcome"),
    [
        ("Ilka Vashe", Ballot.YES, Outcome.MET),
        ("Ama Dorn", Ballot.YES, Outcome.NOT_MET),
        ("Sen Marl", Ballot.ABSTAIN, Outcome.NOT_MET),
        ("Nobody Known", Ballot.YES, Outcome.NO_EVIDENCE),
    ],
)
def test_a_member_can_be_asked_about(votes, member, wanted, outcome):
    found = answer(Vote(member, LIGHT, frozenset({wanted})), Index([votes]))
    assert found.outcome is outcome


def test_the_how_to_shows_this_reader():
    assert Path(sarrania_parliament.__file__).read_text("utf-8") in HOW_TO.read_text("utf-8")
