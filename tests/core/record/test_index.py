"""Entries found by symbol and subject."""

import datetime as dt

import pytest

from tests.core.record.marc_files import draft, field, fixture, index_of, record
from undersigned.core.record.entries import Document, Meeting
from undersigned.core.record.index import Index, family_key, revision, symbol_key
from undersigned.core.record.reading import RecordFile
from undersigned.core.record.source import Declared

DAY = dt.date


@pytest.mark.parametrize(
    ("symbol", "key", "family", "number"),
    [
        ("A/C.9/178/L.4/Rev.2*", "A/C.9/178/L.4/Rev.2", "A/C.9/178/L.4", 2),
        ("AA/178/481/Add.3", "A/178/481/Add.3", "A/178/481/Add.3", 0),
        ("S/RES/2133 (2014)", "S/RES/2133(2014)", "S/RES/2133(2014)", 0),
        ("no  symbol", "no symbol", "no symbol", 0),
    ],
)
def test_a_symbol_has_one_spelling_and_a_family(symbol, key, family, number):
    assert symbol_key(symbol) == key
    assert family_key(symbol) == family
    assert revision(symbol) == number


def test_a_document_is_found_however_its_symbol_is_spelt():
    index = Index([fixture("drafts.xml")])
    assert index.with_symbol("a/c.9/178/l4/rev.1")[0].record == "9000002"
    assert index.with_symbol("A/C.9/178/L.99") == []


def test_a_document_of_two_bodies_is_found_by_either_symbol():
    index = index_of(record(field("191", a="A/178/1"), field("191", a="S/2123/1")))
    assert index.with_symbol("S/2123/1") == index.with_symbol("A/178/1") != []


def test_subjects_are_found_in_titles_and_headings_within_a_session():
    index = Index([fixture("drafts.xml")])
    found = index.on_subject(Document, "lighthouses Republic of Korea", "178")
    assert {entry.record for _, entry in found} == {"9000001", "9000002"}
    assert index.on_subject(Document, "lighthouses", "177") == []
    assert index.on_subject(Document, "windmills", "178") == []
    assert index.on_subject(Document, "", "178") == []
    assert len(index.on_subject(Document, "lighthouses")) == 3


def test_words_from_two_fields_make_no_match():
    record_of_two = draft("A/C.9/178/L.1", "", field("991", d="HARBOURS"), title="Ferries")
    assert index_of(record_of_two).on_subject(Document, "ferries harbours") == []


def test_what_a_draft_became_is_told_from_either_side():
    resolution = record(
        field("191", a="A/RES/178/5", c="178"),
        field("245", a="Ferries :", b="resolution /"),
        field("993", "2", a="A/C.9/178/L.1"),
    )
    index = index_of(draft("A/C.9/178/L.1"), resolution)
    (document,) = index.with_symbol("A/C.9/178/L.1")
    assert index.adopted_as(document) == ("A/RES/178/5",)
    assert index.drafts_of("A/RES/178/5") == [document]
    told = Index([fixture("drafts.xml")])
    assert [each.record for each in told.drafts_of("A/RES/178/218")] == ["9000002"]
    assert told.drafts_of("A/RES/178/999") == []


def test_a_link_to_a_draft_that_is_not_in_the_file_leads_nowhere():
    resolution = record(
        field("191", a="A/RES/178/5"), field("993", "2", a="A/C.9/178/L.1"), number=2
    )
    assert index_of(resolution).drafts_of("A/RES/178/5") == []


def listing(meetings, **declared):
    return RecordFile(
        *("list", "0" * 64, 1, "meetings", "a list", ""),
        declared=Declared(**declared),
        rows=len(meetings),
        entries=tuple(meetings),
        refused=(),
        refused_count=0,
        remarks=(),
        remark_count=0,
    )


def meeting(day, symbol="S/PV.1", year=None):
    return Meeting(1, symbol, day, "Ferries", "--", day.year if year is None else year)


def test_a_yearly_list_is_complete_up_to_its_last_meeting():
    index = Index([listing([meeting(DAY(2123, 6, 1)), meeting(DAY(2123, 3, 1))])])
    assert index.coverage() == [(DAY(2123, 1, 1), DAY(2123, 6, 1))]


@pytest.mark.parametrize(
    ("downloaded", "end"),
    [(DAY(2124, 2, 1), DAY(2123, 12, 31)), (DAY(2123, 8, 2), DAY(2123, 8, 1))],
)
def test_a_yearly_list_is_complete_up_to_the_day_before_its_download(downloaded, end):
    index = Index([listing([meeting(DAY(2123, 6, 1))], downloaded_on=downloaded)])
    assert index.coverage() == [(DAY(2123, 1, 1), end)]


def test_what_a_person_declares_of_a_list_counts():
    span = (DAY(2120, 1, 1), DAY(2123, 12, 31))
    assert Index([listing([meeting(DAY(2123, 6, 1))], covers=span)]).coverage() == [span]
    assert Index([listing([], covers=span)]).coverage() == []


def test_a_meeting_in_no_yearly_list_covers_nothing():
    assert Index([listing([meeting(DAY(2123, 6, 1), year=0)])]).coverage() == []
