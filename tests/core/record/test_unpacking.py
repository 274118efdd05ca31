"""Files that were packed for the way: by gzip, or alone in a zip."""

import gzip
import hashlib
import io
import zipfile

import pytest

from tests.core.record.marc_files import collection, draft
from tests.core.record.sources.test_export import HEADER, ROW, workbook
from undersigned.core.errors import UnreadableError
from undersigned.core.record import unpacking
from undersigned.core.record.reading import read_record

PLAIN = collection(*(draft(f"A/C.9/178/L.{number}") for number in range(1, 40)))


def zipped(*files, **options):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", options.get("way", zipfile.ZIP_DEFLATED)) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return packed.getvalue()


def read(data, name="records.xml.gz", **options):
    return read_record(io.BytesIO(data), name, **options)


PACKED = [
    pytest.param(gzip.compress(PLAIN), id="gzip"),
    pytest.param(gzip.compress(PLAIN[:500]) + gzip.compress(PLAIN[500:]), id="gzip in two parts"),
    pytest.param(zipped(("records.xml", PLAIN)), id="zip"),
    pytest.param(zipped(("records.xml", PLAIN), way=zipfile.ZIP_STORED), id="zip, stored"),
    pytest.param(
        zipped(("a/", b""), ("a/records.xml", PLAIN), ("__MACOSX/a/._records.xml", b"x")),
        id="zip of a Mac",
    ),
]


@pytest.mark.parametrize("data", PACKED)
def test_what_is_packed_is_read_as_what_is_in_it(data):
    found = read(data)
    assert found.rows == 39
    assert found.entries == read(PLAIN, "records.xml").entries


@pytest.mark.parametrize("data", [*PACKED, PLAIN])
def test_hash_and_size_are_those_of_the_file_as_it_was_given(data):
    found = read(data)
    assert (found.sha256, found.size) == (hashlib.sha256(data).hexdigest(), len(data))


@pytest.mark.parametrize("data", PACKED)
def test_progress_is_that_of_the_file_as_it_was_given(data):
    told = []
    read(data, progress=lambda *step: told.append(step))
    assert told[-1][0] <= len(data)
    assert told[-1][1] == 39


def test_a_workbook_is_a_zip_and_stays_one():
    found = read_record(workbook([HEADER, ROW]), "export.xlsx")
    assert found.entries


LONG = PLAIN + b" " * 400_000


@pytest.mark.parametrize("data", [gzip.compress(LONG), zipped(("a.xml", LONG))])
def test_a_small_file_does_not_unpack_without_end(data):
    assert len(data) < 3_000
    with pytest.raises(UnreadableError, match="more than 0 MB when it is unpacked"):
        read(data, largest=300_000)
    assert read(data, largest=500_000).rows == 39


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(PLAIN)[:-20], "damaged or cut off"),
        (b"\x1f\x8b" + b"nothing of the sort", "damaged or cut off"),
        (zipped(("records.xml", PLAIN))[:-30], "damaged or cut off"),
        (zipped(), "none that is known|damaged"),
        (zipped(("a.xml", PLAIN), ("b.xml", PLAIN)), "holds 2 files"),
        (zipped(("a/", b"")), "holds 0 files"),
        (zipped(("a.xml", PLAIN), way=zipfile.ZIP_BZIP2), "packed in a way"),
    ],
)
def test_what_cannot_be_unpacked_is_refused_with_what_to_do(data, said):
    with pytest.raises(UnreadableError, match=said) as caught:
        read(data)
    assert caught.value.do


def test_a_zip_whose_contents_were_changed_is_damaged():
    data = bytearray(zipped(("a.xml", PLAIN), way=zipfile.ZIP_STORED))
    data[200] ^= 1
    with pytest.raises(UnreadableError, match="damaged or cut off"):
        read(bytes(data))


def test_an_encrypted_zip_is_refused():
    data = bytearray(zipped(("a.xml", PLAIN)))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableError, match="encrypted"):
        read(bytes(data))


def test_a_zip_that_is_too_large_to_be_held_is_refused(monkeypatch):
    monkeypatch.setattr(unpacking, "LARGEST_ZIP", 100)
    with pytest.raises(UnreadableError, match="with gzip"):
        read(zipped(("a.xml", PLAIN)))


def test_what_stands_behind_the_end_of_a_file_counts_in_its_hash():
    data = gzip.compress(PLAIN) + bytes(10)
    assert read(data).sha256 == hashlib.sha256(data).hexdigest()
