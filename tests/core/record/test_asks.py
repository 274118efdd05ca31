"""Asks under follow-up, as values."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.core.record.marc_files import draft, field, fixture, read_xml
from undersigned.core.record.answers import answer
from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Evidence,
    Finding,
    Means,
    Occasion,
    Relation,
    SourceType,
    TrackedAsk,
    Yardstick,
    evidence_in,
    proposed,
)
from undersigned.core.record.entries import Modality
from undersigned.core.record.index import Index
from undersigned.core.record.questions import (
    Adoption,
    Answer,
    DocumentExists,
    MeetingHeld,
    Outcome,
    Quote,
    Sponsor,
    Statement,
    Vote,
    Which,
)
from undersigned.core.record.source import Declared

DAY = dt.date(2123, 11, 16)


def test_the_last_assessment_by_a_person_counts_and_nothing_is_overwritten():
    machine = Assessment(Finding.NOT_MET, DAY)
    early = Assessment(Finding.MET, DAY, by="Ama")
    late = Assessment(Finding.PARTLY, DAY, by="Ben")
    occasion = Occasion("session 178", assessments=(early, late, machine))
    assert occasion.current is late
    assert not occasion.is_proposed
    assert len(occasion.assessments) == 3


def test_without_a_person_the_machines_last_proposal_counts_as_one():
    first, last = Assessment(Finding.NO_EVIDENCE, DAY), Assessment(Finding.MET, DAY)
    occasion = Occasion("session 178", assessments=(first, last))
    assert occasion.current is last
    assert occasion.is_proposed
    assert Occasion("session 179").current is None
    assert not Occasion("session 179").is_proposed


@pytest.mark.parametrize(
    ("observable", "means"),
    [
        (Sponsor("KOR", Which("x")), Means.ASSISTED),
        (Vote("KOR", Which("x")), Means.AUTOMATIC),
        (Adoption(Modality.WITHOUT, Which("x")), Means.AUTOMATIC),
        (MeetingHeld("x", DAY, DAY), Means.AUTOMATIC),
        (DocumentExists("A/1/1"), Means.AUTOMATIC),
        (Statement("KOR", "x"), Means.PERSON),
    ],
)
def test_how_far_files_can_answer_is_told_by_the_observable(observable, means):
    assert Yardstick(observable).means is means


@pytest.mark.parametrize(
    ("entered", "checked", "is_checked"),
    [("Ama", "Ben", True), ("Ama", "Ama", False), ("Ama", "", False)],
)
def test_evidence_is_checked_by_a_second_person(entered, checked, is_checked):
    piece = Evidence(
        "e1", Relation.SUPPORTS, SourceType.PRESS, entered_by=entered, checked_by=checked
    )
    assert piece.is_checked is is_checked


def test_an_answer_becomes_evidence_and_a_proposal():
    file = fixture("drafts.xml", declared=Declared(downloaded_on=DAY))
    which = Which("lighthouses in the Republic of Korea", "178")
    found = answer(Sponsor("USA", which), Index([file]))
    evidence = evidence_in(found, file, "178")
    assert [each.key for each in evidence] == ["178-1", "178-2"]
    assert evidence[1].relation is Relation.SUPPORTS
    assert evidence[1].source == "A/C.9/178/L.4/Rev.1"
    assert evidence[1].locator == "710 $a, record 9000002, line 14"
    assert evidence[1].quote == "United States"
    assert evidence[1].sha256 == file.sha256
    assert evidence[1].seen_on == DAY
    proposal = proposed(found, DAY, ("178-1", "178-2"))
    assert proposal.found is Finding.MET
    assert proposal.by == ""
    assert proposal.note == found.because


@pytest.mark.parametrize(
    ("outcome", "found", "relation"),
    [
        (Outcome.MET, Finding.MET, Relation.SUPPORTS),
        (Outcome.NOT_MET, Finding.NOT_MET, Relation.CONTRADICTS),
        (Outcome.CANNOT_TELL, Finding.CANNOT_TELL, Relation.CONTEXT),
        (Outcome.NO_EVIDENCE, Finding.NO_EVIDENCE, Relation.CONTEXT),
        (Outcome.NOT_APPLICABLE, Finding.CANNOT_TELL, Relation.CONTEXT),
    ],
)
def test_what_the_files_say_is_never_made_more_of(outcome, found, relation):
    said = Answer(outcome, "Because.", (Quote("refused", "words", ""),))
    assert proposed(said, DAY).found is found
    (piece,) = evidence_in(said, fixture("drafts.xml"), "k")
    assert piece.relation is relation
    assert piece.source == "drafts.xml"
    assert piece.locator == "refused"


def test_an_occasion_cites_what_any_of_its_assessments_rests_on():
    pieces = tuple(Evidence(key, Relation.CONTEXT, SourceType.PRESS) for key in "abc")
    occasion = Occasion(
        "2123",
        assessments=(
            Assessment(Finding.MET, DAY, because=("c",)),
            Assessment(Finding.MET, DAY, because=("a",)),
        ),
    )
    ask = TrackedAsk("open-bridge", AskKind.ONE_OFF, occasions=(occasion,), evidence=pieces)
    assert [each.key for each in ask.cited(occasion)] == ["a", "c"]


YEARS = tuple(
    Occasion(str(year), opens=dt.date(year, 1, 1), closes=dt.date(year, 11, 30))
    for year in (2122, 2123)
)


def placed(date="", relation=Relation.SUPPORTS, occasion="", occasions=YEARS):
    """The occasions of which a piece of evidence speaks that nobody cites."""
    piece = Evidence("a", relation, SourceType.PRESS, date, occasion=occasion)
    ask = TrackedAsk("open-bridge", AskKind.RECURRING, occasions=occasions, evidence=(piece,))
    return [each.key for each in occasions if ask.about(each)]


@pytest.mark.parametrize(
    ("date", "where"),
    [
        ("2122-01-01", ["2122"]),
        ("2122-11-30", ["2122"]),
        ("2122-11", ["2122"]),
        ("2123-02", ["2123"]),
        ("2122-12-01", []),
        ("2122-12", []),
        ("2122", []),
        ("2121", []),
        ("", []),
    ],
)
def test_evidence_that_nobody_cites_speaks_of_the_occasion_in_which_its_date_lies(date, where):
    assert placed(date) == where


def test_what_somebody_said_of_evidence_goes_before_its_date():
    assert placed("2122-03", occasion="2123") == ["2123"]
    assert placed("2122-03", Relation.CONTEXT, occasion="2123") == ["2123"]


def test_of_a_single_occasion_all_evidence_speaks_but_context():
    assert placed("2140", occasions=YEARS[:1]) == ["2122"]
    assert placed("2122-03", Relation.CONTEXT) == []


def test_a_date_in_two_occasions_tells_neither():
    long = Occasion("both", opens=dt.date(2122, 1, 1), closes=dt.date(2123, 12, 31))
    assert placed("2122-03", occasions=(*YEARS, long)) == []
    assert placed("2122", occasions=(*YEARS, long)) == ["both"]


def test_a_whole_year_lies_in_the_days_of_an_occasion():
    whole = Occasion("y", opens=dt.date(2122, 1, 1), closes=dt.date(2122, 12, 31))
    assert placed("2122", occasions=(whole, YEARS[1])) == ["y"]


def test_evidence_that_is_cited_for_one_occasion_speaks_of_no_other_by_its_date():
    piece = Evidence("a", Relation.SUPPORTS, SourceType.PRESS, "2122-03")
    cited = replace(YEARS[1], assessments=(Assessment(Finding.MET, DAY, because=("a",)),))
    ask = TrackedAsk(
        "open-bridge", AskKind.RECURRING, occasions=(YEARS[0], cited), evidence=(piece,)
    )
    assert not ask.about(YEARS[0])
    assert ask.about(cited)


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("2123-11-08", "2123-11-08"),
        ("2123-11", "2123-11"),
        ("2123", "2123"),
        ("2123-02-31", ""),
        ("[2123]", ""),
        ("", ""),
    ],
)
def test_evidence_bears_the_date_of_the_record_that_it_quotes(told, date):
    made = read_xml(draft("A/C.9/178/L.4", "Chile", field("269", a=told)))
    quoted = Quote("245 $c", "Chile", "A/C.9/178/L.4", "1", made.entries[0].line)
    (piece,) = evidence_in(Answer(Outcome.MET, "Because.", (quoted,)), made, "k")
    assert piece.date == date
