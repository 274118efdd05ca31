"""What an imported file would change, before anybody confirms it."""

import datetime as dt

import pytest

from tests.core.record.marc_files import draft, field, fixture, index_of
from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Finding,
    Occasion,
    TrackedAsk,
    Yardstick,
)
from undersigned.core.record.entries import Modality
from undersigned.core.record.index import Index
from undersigned.core.record.proposing import proposals, question_on
from undersigned.core.record.questions import (
    Adoption,
    DocumentExists,
    MeetingHeld,
    Sponsor,
    Statement,
    Vote,
    Which,
)

DAY = dt.date(2123, 12, 24)
BEACONS = Which(subject="Care of beacons")


def adopted(number, sponsors):
    note = field("515", a=f"Additional sponsors: Togo (A/{number}/1).")
    became = field("993", "1", a=f"A/RES/{number}/7")
    return draft(f"A/C.9/{number}/L.1", sponsors, note, became, session=str(number))


def occasion(number, *found):
    made = tuple(Assessment(each, DAY, by="Ama") for each in found)
    return Occasion(f"session {number}", session=str(number), assessments=made)


def tracked(*occasions, yardsticks=None):
    measure = yardsticks or (Yardstick(Sponsor("KOR", BEACONS)),)
    return TrackedAsk("sponsor", AskKind.RECURRING, yardsticks=measure, occasions=occasions)


INDEX = index_of(adopted(176, "Fiji"), adopted(177, "Fiji and Republic of Korea"))


def test_each_occasion_is_asked_about_in_its_own_session():
    ask = tracked(occasion(176), occasion(177), occasion(178))
    found = proposals(ask, INDEX, DAY)
    assert [(each.occasion, each.assessment.found) for each in found] == [
        ("session 176", Finding.NOT_MET),
        ("session 177", Finding.MET),
        ("session 178", Finding.NO_EVIDENCE),
    ]
    assert [each.before for each in found] == [None, None, None]
    assert all(each.changes for each in found)


def test_a_proposal_carries_the_words_and_the_hash_of_the_file():
    (found,) = proposals(tracked(occasion(177)), INDEX, DAY)
    assert found.evidence[0].quote == "Fiji and Republic of Korea"
    assert found.evidence[0].sha256 == INDEX.files[0].sha256
    assert found.assessment.because == tuple(each.key for each in found.evidence)
    assert found.assessment.by == ""
    assert found.assessment.on == DAY


@pytest.mark.parametrize(
    ("known", "number", "changes"),
    [
        (Finding.MET, 177, False),
        (Finding.NOT_MET, 177, True),
        (Finding.NOT_MET, 178, False),  # the file is silent
        (Finding.MET, 178, False),
    ],
)
def test_what_is_known_changes_only_by_what_the_file_says(known, number, changes):
    (found,) = proposals(tracked(occasion(number, known)), INDEX, DAY)
    assert found.before is known
    assert found.changes is changes


def test_only_the_last_version_of_a_yardstick_is_asked():
    old = Yardstick(Sponsor("FJI", BEACONS), version=1)
    new = Yardstick(Sponsor("KOR", BEACONS), version=2)
    (found,) = proposals(tracked(occasion(176), yardsticks=(old, new)), INDEX, DAY)
    assert found.assessment.found is Finding.NOT_MET


def test_what_files_cannot_tell_is_left_out():
    spoken = tracked(occasion(176), yardsticks=(Yardstick(Statement("KOR", "beacons")),))
    assert proposals(spoken, INDEX, DAY) == ()
    assert proposals(tracked(Occasion("2123")), INDEX, DAY) == ()


@pytest.mark.parametrize(
    "observable",
    [Sponsor("KOR", BEACONS), Vote("KOR", BEACONS), Adoption(Modality.WITHOUT, BEACONS)],
)
def test_a_question_takes_the_session_of_its_occasion(observable):
    asked = question_on(observable, occasion(178))
    assert asked.of == Which(subject="Care of beacons", session="178")


def test_a_question_that_names_its_document_keeps_it():
    named = Sponsor("KOR", Which(symbol="A/RES/177/7"))
    assert question_on(named, Occasion("2123")) == named


def test_a_meeting_is_looked_for_between_the_days_of_its_occasion():
    first, last = dt.date(2114, 12, 1), dt.date(2114, 12, 31)
    held = MeetingHeld("lighthouses", dt.date(1, 1, 1), dt.date(1, 1, 1))
    asked = question_on(held, Occasion("2114", opens=first, closes=last))
    assert (asked.first, asked.last) == (first, last)
    assert question_on(held, Occasion("2114")) is None
    ask = tracked(Occasion("2114", opens=first, closes=last), yardsticks=(Yardstick(held),))
    (found,) = proposals(ask, Index([fixture("meetings.html")]), DAY)
    assert found.assessment.found is Finding.MET


def test_a_document_is_the_same_on_every_occasion():
    assert question_on(DocumentExists("A/1/1"), Occasion("2123")) == DocumentExists("A/1/1")
