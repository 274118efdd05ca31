"""A committee's report as text: who joined in sponsoring each draft."""

import io

import pytest

from tests.core.record.marc_files import fixture
from undersigned.core.record.entries import REPORTED
from undersigned.core.record.reading import read_record, sources
from undersigned.core.record.sources.committee_report import claims
from undersigned.core.record.sponsors import REPORT, sponsorship_of


@pytest.fixture(scope="module")
def report():
    return fixture("committee_report.txt")


def test_each_draft_has_an_entry_with_its_title_and_where_it_stands(report):
    assert report.source == "committee-report"
    assert [(each.symbol, each.title, each.line) for each in report.entries] == [
        ("A/C.9/178/L.14", "Keeping of tide tables", 11),
        ("A/C.9/178/L.15", "Ferries in winter", 25),
        ("A/C.9/178/L.16", "Bells", 33),
    ]
    assert {(each.kind, each.session, each.reports) for each in report.entries} == {
        (REPORTED, "178", ("A/178/481/Add.3",))
    }


def test_those_who_joined_are_quoted_without_the_words_before_them(report):
    assert report.entries[0].notes == (
        "Benin, Côte d’Ivoire and the Republic of Korea joined in sponsoring the draft resolution",
        "Samoa joined in sponsoring the draft resolution",
    )
    found = sponsorship_of(report.entries[0])
    assert {each.state for each in found.mentions} == {"BEN", "CIV", "KOR", "WSM"}
    assert {each.field for each in found.mentions} == {REPORT}


def test_where_nobody_joined_that_the_committee_acted_is_kept(report):
    (note,) = report.entries[1].notes
    assert note.startswith("the Committee adopted draft resolution A/C")
    assert sponsorship_of(report.entries[1]).notes
    assert not sponsorship_of(report.entries[1]).mentions


def test_a_draft_on_which_nothing_happened_has_no_note(report):
    assert report.entries[2].notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Dear President,\n\nthe committee met.",
        "<html>Committee\nA. Draft resolution A/C.9/178/L.14</html>",
        "A. Draft resolution A/C.9/178/L.14\n",
        "Report of the Ninth Committee\n\nDraft resolutions were many.",
    ],
)
def test_other_texts_are_no_report(text):
    assert not claims(text.encode(), "report.txt")


def test_no_other_reader_takes_a_report():
    head = b"Report of the Ninth Committee\n\nA. Draft resolution A/C.9/178/L.14\n"
    assert [each.name for each in sources() if each.claims(head, "a.txt")] == ["committee-report"]


def test_a_report_without_a_symbol_of_its_own_cites_none():
    text = "Report of the Ninth Committee\n\n1. Draft resolution A/C.9/178/L.14\n\nThe end.\n"
    (entry,) = read_record(io.BytesIO(text.encode()), "a.txt").entries
    assert (entry.reports, entry.title) == ((), "")
