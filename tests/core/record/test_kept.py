"""Files of the public record on their way through JSON."""

import datetime as dt
import io

import pytest

from tests.core.record.marc_files import FIXTURES, fixture
from undersigned.core.errors import UnreadableError
from undersigned.core.record.kept import About, KeptRecord, read_kept
from undersigned.core.record.source import Declared


def read(about, data, tell=lambda *_step: None):
    return read_kept(about, io.BytesIO(data), "drafts.xml", tell)


@pytest.mark.parametrize(
    "name", ["drafts.xml", "ga_outcomes.csv", "ga_voting.csv", "meetings.html"]
)
def test_a_file_comes_back_from_json_as_it_was_read(name):
    file = fixture(name)
    assert file.entries
    kept = KeptRecord.model_validate_json(KeptRecord.of(file).model_dump_json())
    assert kept.file() == file
    assert kept.entries == len(file.entries)


def test_what_was_declared_goes_with_the_file():
    declared = Declared(
        source="the Library",
        downloaded_on=dt.date(2031, 5, 2),
        covers=(dt.date(2030, 1, 1), dt.date(2030, 12, 31)),
        year=2030,
    )
    about = About(declared=declared).model_dump_json().encode()
    kept = read(about, (FIXTURES / "drafts.xml").read_bytes())
    assert kept.declared == declared
    assert "2031-05-02" in kept.attribution


def test_a_file_alone_is_one_of_which_nothing_was_declared():
    kept = read(b"{}", (FIXTURES / "drafts.xml").read_bytes())
    assert kept.file() == fixture("drafts.xml")


def test_what_it_may_unpack_to_goes_with_the_file():
    about = About(largest=100).model_dump_json().encode()
    with pytest.raises(UnreadableError, match="more than"):
        read(about, (FIXTURES / "drafts.xml").read_bytes())


def test_how_far_it_has_come_is_told():
    told = []
    kept = read(b"{}", (FIXTURES / "drafts.xml").read_bytes(), lambda *step: told.append(step))
    assert told == [(kept.size, kept.rows)]


def test_what_is_no_record_is_refused():
    with pytest.raises(UnreadableError, match=r"none that is known"):
        read(b"{}", b"Dear President,")
