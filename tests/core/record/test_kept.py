"""Files of the public record on their way through JSON."""

import datetime as dt

import pytest

from tests.core.record.marc_files import FIXTURES, fixture
from undersigned.core.errors import FormatError, UnreadableError
from undersigned.core.record.kept import KeptRecord, asked_of, read_kept
from undersigned.core.record.source import Declared


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
    data = (FIXTURES / "drafts.xml").read_bytes()
    kept = read_kept(asked_of(data, declared), "drafts.xml")
    assert kept.declared == declared
    assert "2031-05-02" in kept.attribution


def test_bytes_alone_are_a_file_of_which_nothing_was_declared():
    kept = read_kept((FIXTURES / "drafts.xml").read_bytes(), "drafts.xml")
    assert kept.file() == fixture("drafts.xml")


def test_what_is_no_record_is_refused():
    with pytest.raises(UnreadableError, match=r"none that is known"):
        read_kept(b"Dear President,", "letter.txt")


def test_a_question_without_a_file_is_refused():
    with pytest.raises(FormatError, match="No file"):
        read_kept({"declared": b"{}"}, "letter.txt")
