"""From a file of the record to findings, confirmed by a person."""

import datetime as dt

import pytest

from tests.apps.followup.asks import found, make_ask, make_later_letter, make_occasion
from tests.apps.followup.records import have_read
from undersigned.apps.followup import actions
from undersigned.apps.followup.errors import RecordError
from undersigned.apps.followup.models import AssessmentRecord, EvidenceRecord
from undersigned.apps.followup.proposing import offers
from undersigned.apps.followup.tracked import family_of, tracked
from undersigned.core.record.entries import Modality
from undersigned.core.record.headline import headline
from undersigned.core.record.questions import Adoption, MeetingHeld, Sponsor, Which
from undersigned.core.record.source import Declared

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 5, 3)
LIGHTS = Which("lighthouses in the Republic of Korea")


@pytest.fixture
def ask(letter, ama):
    made = make_ask(letter, ama)
    actions.set_yardstick(ask=made, by=ama, observable=Sponsor("KEN", LIGHTS))
    return made


def keys(kept):
    return {each.key for each in offers(kept, TODAY)}


def test_what_is_confirmed_is_found_by_that_person_with_the_words_quoted(ask, coalition, ama):
    make_occasion(ask, "session 178", session="178")
    kept = have_read(coalition)
    (offer,) = offers(kept, TODAY)
    assert offer.changes
    assert offer.words == "Publish the measurements."
    assert actions.confirm_proposals(kept=kept, chosen=[offer.key], by=ama) == 1
    made = AssessmentRecord.objects.get()
    assert (made.found, made.by, made.is_proposal) == ("met", ama, False)
    evidence = made.because.get()
    assert "Additional sponsors" in evidence.quote
    assert evidence.sha256 == kept.sha256
    assert evidence.locator.startswith("515 $a, record 9000002")
    assert evidence.locator.endswith("downloaded on 2026-05-02")
    assert evidence.entered_by == ama
    assert headline(tracked(ask, family_of(ask))).words == "met"


def test_what_is_known_already_is_not_offered_for_confirming_again(ask, coalition, ama):
    make_occasion(ask, "session 178", session="178")
    kept = have_read(coalition)
    chosen = keys(kept)
    actions.confirm_proposals(kept=kept, chosen=chosen, by=ama)
    assert [each.changes for each in offers(kept, TODAY)] == [False]
    with pytest.raises(RecordError, match="meanwhile"):
        actions.confirm_proposals(kept=kept, chosen=chosen, by=ama)
    assert AssessmentRecord.objects.count() == 1


def test_nothing_chosen_and_an_unknown_choice_write_nothing(ask, coalition, ama):
    make_occasion(ask, "session 178", session="178")
    kept = have_read(coalition)
    for chosen in ([], [*keys(kept), "another/one"]):
        with pytest.raises(RecordError, match="chosen"):
            actions.confirm_proposals(kept=kept, chosen=chosen, by=ama)
    assert not EvidenceRecord.objects.exists()


def test_what_says_something_else_by_now_is_not_confirmed(ask, coalition, ama):
    make_occasion(ask, "session 178", session="178")
    kept = have_read(coalition)
    seen = keys(kept)
    actions.set_yardstick(ask=ask, by=ama, observable=Sponsor("PER", LIGHTS))
    with pytest.raises(RecordError, match="meanwhile"):
        actions.confirm_proposals(kept=kept, chosen=seen, by=ama)
    assert not AssessmentRecord.objects.exists()


def test_a_file_that_says_otherwise_leaves_what_a_person_found(ask, coalition, ama):
    occasion = found(ask, "session 178", "not met", ama)
    type(occasion).objects.filter(pk=occasion.pk).update(session="178")
    kept = have_read(coalition)
    actions.confirm_proposals(kept=kept, chosen=keys(kept), by=ama)
    assert [each.found for each in occasion.assessments.all()] == ["not met", "met"]
    assert "contested" in headline(tracked(ask, family_of(ask))).words


def test_a_file_that_holds_nothing_on_it_may_be_filed_as_no_evidence(ask, coalition, ama):
    make_occasion(ask, "session 177", session="177")
    kept = have_read(coalition)
    (offer,) = offers(kept, TODAY)
    assert offer.proposal.assessment.found == "no evidence found"
    actions.confirm_proposals(kept=kept, chosen=[offer.key], by=ama)
    assert headline(tracked(ask, family_of(ask))).words == "no evidence found"
    assert offers(kept, TODAY) == []


def test_a_complete_list_without_the_meeting_is_itself_the_evidence(letter, coalition, ama):
    ask = make_ask(letter, ama)
    year = dt.date(2114, 1, 1), dt.date(2114, 12, 31)
    unheld = MeetingHeld("windmills", *year)
    actions.set_yardstick(ask=ask, by=ama, observable=unheld)
    make_occasion(ask, "2114", opens=year[0], closes=year[1])
    kept = have_read(coalition, "meetings.html", declared=Declared("a page", covers=year))
    actions.confirm_proposals(kept=kept, chosen=keys(kept), by=ama)
    made = AssessmentRecord.objects.get()
    assert made.found == "not met"
    evidence = made.because.get()
    assert evidence.source == "meetings.html"
    assert evidence.locator.startswith("the whole file; © United Nations")
    assert evidence.sha256 == kept.sha256


def test_the_same_words_are_filed_once_for_two_occasions(letter, coalition, ama):
    ask = make_ask(letter, ama)
    one = Sponsor("KEN", Which(symbol="A/C.9/178/L.4/Rev.1"))
    actions.set_yardstick(ask=ask, by=ama, observable=one)
    make_occasion(ask, "first")
    make_occasion(ask, "second", closes=dt.date(2026, 1, 1))
    kept = have_read(coalition)
    assert actions.confirm_proposals(kept=kept, chosen=keys(kept), by=ama) == 2
    assert EvidenceRecord.objects.count() == 1


def test_an_ask_in_two_letters_is_offered_once_as_the_later_one_has_it(ask, coalition, ama):
    later = make_later_letter(coalition, ama)
    again = make_ask(later, ama, ask_id="name-it")
    actions.set_yardstick(ask=again, by=ama, observable=Adoption(Modality.RECORDED, LIGHTS))
    actions.set_yardstick(ask=again, by=ama, observable=Sponsor("CHL", LIGHTS))
    make_occasion(ask, "session 178", session="178")
    actions.link(ask=again, to=ask, by=ama)
    kept = have_read(coalition)
    (offer,) = offers(kept, TODAY)
    assert offer.ask.letter == later
    assert offer.proposal.question.state == "CHL"
    actions.confirm_proposals(kept=kept, chosen=[offer.key], by=ama)
    assert headline(tracked(ask, family_of(ask))).words == "met"


def test_a_coalition_without_asks_is_offered_nothing(coalition):
    assert offers(have_read(coalition), TODAY) == []
