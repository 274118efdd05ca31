import datetime as dt
from dataclasses import replace

from undersigned.apps.followup.timeline import (
    LEFT,
    NARROW,
    RIGHT,
    UNKNOWN_LANE,
    WIDE,
    Chart,
    chart_of,
)
from undersigned.core.record.asks import (
    AskKind,
    Assessment,
    Deadline,
    Evidence,
    Finding,
    Occasion,
    Relation,
    SourceType,
    TrackedAsk,
)

DAY = dt.date(2025, 12, 18)


def asked(*findings, by=None):
    occasions = tuple(
        Occasion(
            f"session {number}",
            closes=dt.date(2000 + number, 12, 18),
            assessments=(Assessment(each, DAY, by="Ama"),) if each else (),
        )
        for number, each in enumerate(findings, start=1)
    )
    return TrackedAsk("sign", AskKind.RECURRING, deadline=Deadline(by), occasions=occasions)


def test_an_ask_without_occasions_has_no_chart():
    assert chart_of(asked()) is None


def test_each_finding_has_a_height_and_a_shape_of_its_own():
    findings = (Finding.MET, Finding.PARTLY, Finding.NOT_MET, Finding.CANNOT_TELL, None)
    marks = chart_of(asked(*findings)).marks
    assert [mark.shape for mark in marks] == [
        "met",
        "partly-met",
        "not-met",
        "cannot-tell",
        "none",
    ]
    assert marks[0].y < marks[1].y < marks[2].y < marks[3].y == marks[4].y


def test_what_is_met_stands_above_what_is_not_known():
    chart = chart_of(asked(Finding.MET))
    assert [words for _, words in chart.lanes] == ["met", "partly met", "not met", "not known"]
    assert chart.marks[0].y == chart.lanes[0][0]
    assert chart.lanes[UNKNOWN_LANE][0] < chart.floor


def test_the_line_joins_what_is_known_alone():
    chart = chart_of(asked(Finding.NOT_MET, None, Finding.MET))
    assert len(chart.line.split()) == 2


def test_marks_stand_side_by_side_in_the_order_in_which_they_come():
    chart = chart_of(asked(*[Finding.MET] * 9))
    assert [mark.x for mark in chart.marks] == [LEFT + NARROW * n + NARROW // 2 for n in range(9)]
    assert chart.width == LEFT + NARROW * 9 + RIGHT
    assert (chart.marks[0].key, chart.marks[0].day) == ("session 1", "2001-12")


def test_the_deadline_lies_between_the_occasions_that_it_parts():
    chart = chart_of(asked(Finding.NOT_MET, Finding.MET, by=dt.date(2002, 6, 1)))
    assert chart.marks[0].x < chart.deadline_x < chart.marks[1].x
    assert chart_of(asked(Finding.MET)).deadline_x == 0


def test_a_long_name_is_cut_in_the_chart_and_whole_in_the_title():
    key = "second reading in the committee"
    chart = chart_of(TrackedAsk("sign", AskKind.ONE_OFF, occasions=(Occasion(key),)))
    (mark,) = chart.marks
    assert (mark.key, mark.day) == ("second readin…", "")
    assert chart.width == LEFT + WIDE + RIGHT
    assert mark.title == "second reading in the committee: not known"


def test_an_occasion_that_is_contested_bears_a_ring_and_says_so():
    ask = asked(Finding.MET, Finding.MET)
    against = Evidence("a", Relation.CONTRADICTS, SourceType.PRESS, occasion=ask.occasions[1].key)
    marks = chart_of(replace(ask, evidence=(against,))).marks
    assert [mark.is_contested for mark in marks] == [False, True]
    assert [mark.title for mark in marks] == ["session 1: met", "session 2: met, contested"]


def test_the_chart_grows_with_the_reader_s_text():
    chart = Chart(width=392, height=200, marks=(), lanes=(), deadline_x=0)
    assert chart.across == "24.5rem"
