"""Was there a meeting on a topic?"""

import datetime as dt
import io

import pytest

from tests.core.record.marc_files import SHARED, fixture
from undersigned.core.record.answers import answer
from undersigned.core.record.index import Index
from undersigned.core.record.questions import MeetingHeld, Outcome
from undersigned.core.record.reading import read_record
from undersigned.core.record.source import Declared

DAY = dt.date
REAL = SHARED / "sc_meetings_tables" / "korea_meetings_2010_2022.csv"


def ask(topic, first, last, *without, file=None, **declared):
    file = file or fixture("meetings.html", declared=Declared(**declared))
    return answer(MeetingHeld(topic, first, last, without), Index([file]))


def test_one_agenda_item_is_found_however_it_is_written():
    found = ask("lighthouses Chile", DAY(2114, 1, 1), DAY(2115, 12, 31), "Non-proliferation")
    assert found.outcome is Outcome.MET
    assert [each.symbol for each in found.quotes] == ["S/PV.97353", "S/PV.97575"]
    assert found.because.startswith("2 meetings on this between 2114-01-01 and 2115-12-31")


def test_one_meeting_is_told_as_one():
    found = ask("lighthouses Chile", DAY(2114, 12, 1), DAY(2114, 12, 31))
    assert found.because == "One meeting on this between 2114-12-01 and 2114-12-31: S/PV.97353."


def test_none_is_an_answer_only_from_a_list_that_is_complete():
    quiet = ("lighthouses Chile", DAY(2114, 4, 1), DAY(2114, 11, 30))
    found = ask(*quiet)
    assert found.outcome is Outcome.NOT_MET
    assert found.confirm
    late = ("canals", DAY(2114, 12, 1), DAY(2114, 12, 31))
    assert ask(*late).outcome is Outcome.CANNOT_TELL
    assert "from 2114-12-23 on" in ask(*late).because
    assert ask(*late, downloaded_on=DAY(2115, 3, 1)).outcome is Outcome.NOT_MET


def test_lists_that_follow_each_other_are_complete_together():
    span = ("canals", DAY(2114, 2, 1), DAY(2115, 6, 1))
    assert ask(*span).outcome is Outcome.CANNOT_TELL
    assert ask(*span, downloaded_on=DAY(2116, 1, 9)).outcome is Outcome.NOT_MET
    before = ("canals", DAY(2113, 12, 1), DAY(2114, 2, 1))
    assert ask(*before).outcome is Outcome.CANNOT_TELL


def test_a_refused_row_on_the_topic_leaves_it_open():
    found = ask("ferries", DAY(2114, 2, 1), DAY(2114, 6, 1))
    assert found.outcome is Outcome.CANNOT_TELL
    assert found.quotes[0].words == "-- | 30 March | Ferries [closed]"


def test_meetings_of_another_body_do_not_count():
    held = MeetingHeld("lighthouses", DAY(2114, 1, 1), DAY(2114, 12, 22), body="A/")
    assert answer(held, Index([fixture("meetings.html")])).outcome is Outcome.NOT_MET


def test_a_file_without_meetings_is_no_evidence():
    found = ask("ferries", DAY(2114, 1, 1), DAY(2114, 2, 1), file=fixture("drafts.xml"))
    assert found.outcome is Outcome.NO_EVIDENCE


@pytest.mark.skipif(not REAL.exists(), reason="../shared/un is not here")
def test_the_real_lists_give_four_meetings_and_silence_only_where_they_reach():
    declared = Declared(covers=(DAY(2010, 1, 1), DAY(2022, 6, 30)))
    file = read_record(io.BytesIO(REAL.read_bytes()), REAL.name, declared=declared)
    topic, without = "Democratic People's Republic of Korea", "Non-proliferation"
    found = ask(topic, DAY(2010, 1, 1), DAY(2022, 6, 30), without, file=file)
    assert [each.symbol for each in found.quotes] == [
        "S/PV.7353",
        "S/PV.7575",
        "S/PV.7830",
        "S/PV.8130",
    ]
    quiet = ask(topic, DAY(2018, 1, 1), DAY(2021, 12, 31), without, file=file)
    assert quiet.outcome is Outcome.NOT_MET
    beyond = ask(topic, DAY(2023, 1, 1), DAY(2023, 12, 31), without, file=file)
    assert beyond.outcome is Outcome.CANNOT_TELL
