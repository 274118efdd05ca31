"""Files of the public record: which reader takes one, and what is said of it afterwards."""

import datetime as dt
import io

import pytest

from tests.core.record.marc_files import collection, draft, fixture, read_xml
from undersigned.core.errors import UnreadableError
from undersigned.core.record import reading
from undersigned.core.record.entries import Remark
from undersigned.core.record.reading import read_record, sources
from undersigned.core.record.source import Declared


def test_readers_are_found_by_what_they_say_of_themselves():
    names = [source.name for source in sources()]
    assert "marcxml" in names
    assert len(names) == len(set(names))


def test_malformed_symbols_are_warned_of_and_kept():
    file = read_xml(draft("A/C.9/178/L.1"), draft("AA/C.9/178/L.2"), draft("no symbol at all"))
    assert len(file.entries) == 3
    assert file.remarks == (
        Remark(3, "The symbol “AA/C.9/178/L.2” is malformed, taken for A/C.9/178/L.2."),
        Remark(4, "The symbol “no symbol at all” is malformed."),
    )


def test_the_attribution_has_the_day_of_the_download_or_says_that_it_is_not_known():
    declared = Declared(source="a search", downloaded_on=dt.date(2123, 5, 6))
    known = fixture("drafts.xml", declared=declared)
    assert known.attribution == (
        "© United Nations, 2123, https://digitallibrary.un.org, downloaded on 2123-05-06"
    )
    assert known.declared.source == "a search"
    assert "not declared" in fixture("drafts.xml").attribution


def test_remarks_and_refusals_beyond_the_first_are_counted(monkeypatch):
    monkeypatch.setattr(reading, "MOST_REMARKS", 2)
    records = [draft(f"bad {each}") for each in range(3)] + ["<record/>"] * 3
    file = read_xml(*records)
    assert (len(file.remarks), file.remark_count) == (2, 3)
    assert (len(file.refused), file.refused_count) == (2, 3)


def test_more_entries_than_memory_holds_are_refused(monkeypatch):
    monkeypatch.setattr(reading, "MOST_ENTRIES", 1)
    with pytest.raises(UnreadableError, match="more than 1 entries"):
        read_xml(draft("A/C.9/178/L.1"), draft("A/C.9/178/L.2"))


def test_progress_is_told_in_bytes_and_rows():
    told = []
    data = collection(draft("A/C.9/178/L.1"))
    read_record(io.BytesIO(data), "x.xml", progress=lambda *done: told.append(done))
    assert told == [(len(data), 1)]


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_an_empty_file_is_refused(data):
    with pytest.raises(UnreadableError, match="empty"):
        read_record(io.BytesIO(data), "x.xml")


def test_what_no_reader_knows_is_refused_with_what_is_known():
    with pytest.raises(UnreadableError) as caught:
        read_record(io.BytesIO(b"Dear President,"), "letter.txt")
    assert "MARCXML" in caught.value.do
