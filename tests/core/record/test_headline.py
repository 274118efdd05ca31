"""The headline of an ask, computed from its occasions."""

import csv
import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.record.marc_files import SHARED
from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Deadline,
    Dispute,
    Evidence,
    Finding,
    Occasion,
    Relation,
    SourceType,
    TrackedAsk,
)
from undersigned.core.record.headline import (
    Status,
    contested,
    headline,
    overdue,
    upcoming,
)
from undersigned.core.record.history import history

DAY = dt.date(2123, 11, 16)
YES, NO, PART = Finding.MET, Finding.NOT_MET, Finding.PARTLY
NOTHING, OPEN, EARLY, MOOT = (
    Finding.NO_EVIDENCE,
    Finding.CANNOT_TELL,
    Finding.NOT_DUE,
    Finding.OVERTAKEN,
)


def occasion(number, *findings, by="Ama", **more):
    assessments = tuple(Assessment(each, DAY, by=by) for each in findings)
    return Occasion(f"session {number}", assessments=assessments, **more)


def tracked(*findings, kind=AskKind.RECURRING, deadline=Deadline(), **more):  # noqa: B008
    occasions = tuple(
        occasion(number, *([each] if each else []))
        for number, each in enumerate(findings, start=174)
    )
    return TrackedAsk("sponsor", kind, deadline=deadline, occasions=occasions, **more)


@pytest.mark.parametrize(
    ("findings", "words", "since"),
    [
        ((), "not yet assessed", ""),
        ((None, None), "not yet assessed", ""),
        ((NOTHING,), "no evidence found", ""),
        ((NOTHING, OPEN), "cannot tell", ""),
        ((EARLY,), "not due", ""),
        ((NO,), "not met", "session 174"),
        ((NO, NOTHING), "not met", "session 174"),
        ((NO, NO, NO), "not met", "session 174"),
        ((YES,), "met", "session 174"),
        ((YES, YES), "met, holding", "session 174"),
        ((YES, OPEN, YES, EARLY), "met, holding", "session 174"),
        ((NO, YES), "met late", "session 175"),
        ((NO, NO, NO, YES, YES, YES, YES), "met late, holding", "session 177"),
        ((YES, NO), "reversed", "session 175"),
        ((NO, YES, YES, NO), "reversed", "session 177"),
        ((YES, NO, YES), "met", "session 176"),
        ((PART,), "partly met", "session 174"),
        ((NO, PART), "partly met", "session 175"),
        ((PART, NO), "reversed", "session 175"),
        ((PART, YES), "met late", "session 175"),
        ((NO, MOOT), "overtaken", "session 175"),
    ],
)
def test_a_recurring_ask_has_one_status_over_its_occasions(findings, words, since):
    found = headline(tracked(*findings))
    assert found.words == words
    assert found.since == since


@given(st.lists(st.sampled_from([None, NOTHING, OPEN, EARLY])))
def test_silence_is_never_not_met(findings):
    assert headline(tracked(*findings)).status in {
        Status.NOT_ASSESSED,
        Status.NO_EVIDENCE,
        Status.CANNOT_TELL,
        Status.NOT_DUE,
    }


def test_a_single_act_is_late_after_its_deadline_and_does_not_hold():
    due = Deadline(by=dt.date(2123, 6, 30), words="by 30 June")

    def met(day, **more):
        found = Assessment(YES, DAY, by="Ama", happened_on=day)
        one = Occasion("the bridge", assessments=(found,), **more)
        return headline(TrackedAsk("bridge", AskKind.ONE_OFF, deadline=due, occasions=(one,)))

    assert met(dt.date(2123, 6, 30)).words == "met"
    assert met(dt.date(2123, 7, 1)).words == "met late"
    assert met(None).words == "met"
    assert met(None, closes=dt.date(2123, 7, 1)).words == "met late"
    assert headline(tracked(YES, YES, kind=AskKind.ONE_OFF)).words == "met"


def test_a_proposal_of_the_machine_is_told_as_one():
    ask = TrackedAsk("x", AskKind.RECURRING, occasions=(occasion(174, YES, by=""),))
    assert headline(ask).is_proposed
    assert not headline(tracked(YES)).is_proposed


def test_a_dispute_stays_in_sight_until_it_is_settled():
    dispute = Dispute("Chidi", DAY, "It was another bridge.")
    ask = TrackedAsk("x", AskKind.ONE_OFF, occasions=(occasion(174, YES, disputes=(dispute,)),))
    assert headline(ask).words == "met, contested"
    settled = Dispute("Chidi", DAY, "It was another bridge.", settled_on=DAY)
    calm = TrackedAsk("x", AskKind.ONE_OFF, occasions=(occasion(174, YES, disputes=(settled,)),))
    assert headline(calm).words == "met"
    open_one = TrackedAsk("x", AskKind.ONE_OFF, occasions=(occasion(1, disputes=(dispute,)),))
    assert headline(open_one).words == "not yet assessed, contested"


PRO = Evidence("a", Relation.SUPPORTS, SourceType.PRESS)
CON = Evidence("b", Relation.CONTRADICTS, SourceType.GOVERNMENT_STATEMENT)
BESIDE = Evidence("c", Relation.CONTEXT, SourceType.ORGANISATION)


def single(found, *because, evidence=(PRO, CON, BESIDE)):
    """An ask for one act, found so because of these pieces of its evidence."""
    made = (Assessment(found, DAY, by="Ama", because=because),) if found else ()
    one = Occasion("2123", assessments=made)
    return TrackedAsk("x", AskKind.ONE_OFF, occasions=(one,), evidence=evidence)


def test_two_sources_that_disagree_are_both_kept():
    assert headline(single(YES, "a", "b")).words == "met, contested"
    assert [each.key for each in contested(single(YES, "a", "b"))] == ["2123"]
    assert headline(single(YES, "a", "c", evidence=(PRO, BESIDE))).words == "met"


@pytest.mark.parametrize(
    ("found", "cited", "words"),
    [
        (YES, "a", "met, contested"),
        (NO, "b", "not met, contested"),
        (PART, "a", "partly met, contested"),
        (NOTHING, "", "no evidence found, contested"),
        (None, "", "not yet assessed, contested"),
    ],
)
def test_a_source_that_says_otherwise_is_in_sight_though_nobody_cites_it(found, cited, words):
    assert headline(single(found, *cited)).words == words


@pytest.mark.parametrize(
    ("found", "evidence", "words"),
    [
        (YES, CON, "met, contested"),
        (NO, PRO, "not met, contested"),
        (PART, CON, "partly met"),
        (NOTHING, CON, "no evidence found"),
        (YES, BESIDE, "met"),
        (None, PRO, "not yet assessed"),
    ],
)
def test_a_source_is_held_against_what_was_found(found, evidence, words):
    assert headline(single(found, evidence=(evidence,))).words == words


def test_a_source_contests_only_the_occasion_of_which_it_speaks():
    told = replace(CON, occasion="session 175")
    ask = tracked(YES, YES, evidence=(told,))
    assert [each.key for each in contested(ask)] == ["session 175"]
    assert not contested(tracked(YES, YES, evidence=(CON,)))


def test_an_ask_is_overdue_until_somebody_has_looked():
    due = Deadline(by=dt.date(2123, 6, 30))
    assert overdue(tracked(None, deadline=due), dt.date(2123, 7, 1))
    assert not overdue(tracked(None, deadline=due), dt.date(2123, 6, 30))
    assert not overdue(tracked(NOTHING, deadline=due), dt.date(2123, 7, 1))
    assert not overdue(tracked(None), dt.date(2123, 7, 1))


def test_occasions_that_are_not_over_are_still_to_come():
    past = occasion(174, closes=dt.date(2123, 1, 1))
    ahead = occasion(175, closes=dt.date(2124, 1, 1))
    ask = TrackedAsk("x", AskKind.RECURRING, occasions=(past, ahead, occasion(176)))
    assert upcoming(ask, dt.date(2124, 1, 1)) == (ahead,)


REAL = SHARED / "ask_evidence.csv"


def real_ask(number, kind, key_of):
    """The ask as the table has it: an occasion for each key, in order, with its evidence."""
    with REAL.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ask"] == str(number)]
    evidence, assessments, disputes = [], {}, {}
    for at, row in enumerate(rows):
        suggested = row["status_effect_suggested"].lower()
        found = suggestion(suggested)
        key = key_of(row["date"])
        relation = Relation.SUPPORTS if found in {YES, PART} else Relation.CONTEXT
        source = SourceType.OFFICIAL_RECORD if "record" in row["kind"] else SourceType.PRESS
        evidence.append(
            Evidence(f"e{at}", relation, source, row["date"], row["source_url"], "", row["event"])
        )
        made = assessments.setdefault(key, [])
        if found:
            made.append(Assessment(found, DAY, by="Ama", because=(f"e{at}",)))
        if suggested.startswith("contested"):
            disputes[key] = (Dispute("Ben", DAY, row["status_effect_suggested"]),)
    occasions = tuple(
        Occasion(key, assessments=tuple(made), disputes=disputes.get(key, ()))
        for key, made in assessments.items()
    )
    return TrackedAsk(f"ask-{number}", kind, occasions=occasions, evidence=tuple(evidence))


def suggestion(words):
    if words.startswith("partly met"):
        return PART
    if words.startswith(("met", "exceeded")):
        return YES
    return NO if words.startswith("not met") else None


def session_of(date):
    return f"session {int(date[:4]) - 1945}"


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_the_examples_first_ask_was_met_late_and_holds():
    ask = real_ask(1, AskKind.RECURRING, session_of)
    assert [(each.key, each.current.found) for each in ask.occasions] == [
        *((f"session {number}", NO) for number in (74, 75, 76)),
        *((f"session {number}", YES) for number in (77, 78, 79, 80)),
    ]
    found = headline(ask)
    assert found.words == "met late, holding"
    assert found.since == "session 77"
    assert history(ask) == "Not met in session 74, 75 and 76; met since session 77."


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_the_examples_second_ask_stays_contested_in_sight():
    ask = real_ask(2, AskKind.ONE_OFF, lambda _: "the deportation")
    assert headline(ask).words == "partly met, contested"
    assert len(ask.evidence) == 4
    assert contested(ask)[0].disputes[0].note.startswith("CONTESTED")


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_the_examples_third_ask_was_met_late():
    ask = real_ask(3, AskKind.EXPRESSIVE, lambda date: date[:4])
    assert headline(ask).words == "met late"
    assert history(ask) == "Not met in 2021; met in 2023 and 2024."
