"""An answer of the files as proposed evidence of an ask."""

import pytest

from tests.apps.followup.asks import make_ask, make_occasion
from tests.apps.followup.records import data_of, have_read
from undersigned.apps.followup import actions
from undersigned.apps.followup.errors import AskError
from undersigned.apps.followup.models import AssessmentRecord, EvidenceRecord
from undersigned.apps.followup.tracked import family_of, tracked, without_proposals
from undersigned.core.record.headline import headline
from undersigned.core.record.questions import MeetingHeld, Sponsor, Which
from undersigned.core.record.source import Declared

pytestmark = pytest.mark.django_db

LIGHTS = Which("lighthouses in the Republic of Korea", "178")


@pytest.fixture
def ask(letter, ama):
    return make_ask(letter, ama)


@pytest.fixture
def occasion(ask):
    return make_occasion(ask, "session 178", session="178")


def proposes(ask, occasion, by, *files, state="KEN"):
    question = Sponsor(state, LIGHTS)
    return actions.propose_answer(ask=ask, occasion=occasion, question=question, files=files, by=by)


def words(ask, of=lambda value: value):
    return headline(of(tracked(ask, family_of(ask)))).words


def test_what_the_files_say_is_proposed_with_the_words_that_say_it(coalition, ask, occasion, ama):
    kept = have_read(coalition)
    made = proposes(ask, occasion, ama, kept)
    assert (made.found, made.is_proposal, made.by) == ("met", True, None)
    rows = list(made.because.all())
    assert {each.locator.split(",")[0] for each in rows} >= {"515 $a"}
    assert {each.sha256 for each in rows} == {kept.sha256}
    assert {(each.entered_by, each.occasion, each.relation) for each in rows} == {
        (ama, occasion, "supports")
    }
    assert words(ask) == "met"
    assert words(ask, without_proposals) == "not yet assessed"


def test_a_person_who_finds_the_same_makes_it_count(coalition, ask, occasion, ama):
    made = proposes(ask, occasion, ama, have_read(coalition))
    actions.assess(occasion=occasion, by=ama, found=made.found, because=made.because.all())
    assert words(ask, without_proposals) == "met"


def test_what_is_filed_against_what_was_found_contests_it(coalition, ask, occasion, ama):
    proof = actions.add_evidence(
        ask=ask,
        by=ama,
        relation="contradicts",
        source_type="press",
        source="https://news.example/lights",
    )
    actions.assess(occasion=occasion, by=ama, found="not met", because=[proof])
    assert words(ask, without_proposals) == "not met"
    proposes(ask, occasion, ama, have_read(coalition))
    assert words(ask, without_proposals) == "not met, contested"


def test_the_same_words_are_filed_once_however_often_one_asks(coalition, ask, occasion, ama):
    kept = have_read(coalition)
    first = proposes(ask, occasion, ama, kept)
    second = proposes(ask, occasion, ama, kept)
    assert set(first.because.all()) == set(second.because.all())
    assert AssessmentRecord.objects.count() == 2


def test_of_several_files_each_quote_is_that_of_its_own(coalition, ask, occasion, ama):
    beside = have_read(coalition, "ga_voting.csv")
    kept = have_read(coalition)
    made = proposes(ask, occasion, ama, beside, kept)
    assert {each.sha256 for each in made.because.all()} == {kept.sha256}


def test_files_that_hold_nothing_on_it_show_nothing(coalition, ask, occasion, ama):
    kept = have_read(coalition, "ga_voting.csv")
    with pytest.raises(AskError, match="hold nothing"):
        proposes(ask, occasion, ama, kept)
    assert not EvidenceRecord.objects.exists()


def test_a_complete_list_without_the_meeting_is_itself_proposed(coalition, ask, occasion, ama):
    year = occasion.closes.replace(2114, 1, 1), occasion.closes.replace(2114, 12, 31)
    kept = have_read(coalition, "meetings.html", declared=Declared("a page", covers=year))
    made = actions.propose_answer(
        ask=ask,
        occasion=occasion,
        question=MeetingHeld("windmills", *year),
        files=[kept],
        by=ama,
    )
    assert made.found == "not met"
    assert made.because.get().locator.startswith("the whole file")


def test_words_of_no_entry_are_those_of_the_first_file(coalition, ask, occasion, ama):
    """A row that was refused is quoted too, and is no entry."""
    year = occasion.closes.replace(2114, 1, 1), occasion.closes.replace(2114, 12, 31)
    broken = data_of("meetings.html").replace(b"S/PV.97353", b"S/PV.nine")
    kept = have_read(
        coalition, "meetings.html", data=broken, declared=Declared("a page", covers=year)
    )
    made = actions.propose_answer(
        ask=ask,
        occasion=occasion,
        question=MeetingHeld("lighthouses Chile", *year, without=("non-proliferation",)),
        files=[kept],
        by=ama,
    )
    assert {each.sha256 for each in made.because.all()} <= {kept.sha256}
