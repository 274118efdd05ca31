"""Files on their way in and out, deflated and in pieces."""

import hashlib
import io
import random
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.apps.followup.records import keep
from undersigned.apps.followup import record_files as module
from undersigned.apps.followup.record_files import Deflated, Inflating, opened, pieces_of

NOISE = random.Random(7).randbytes(300_000)  # it does not deflate  # noqa: S311


@given(st.binary(max_size=5_000), st.integers(1, 700))
def test_what_was_deflated_comes_back_however_it_was_cut(data, cut):
    packed = zlib.compress(data)
    cuts = (packed[start : start + cut] for start in range(0, len(packed), cut))
    assert io.BufferedReader(Inflating(cuts), 64).read() == data


@settings(max_examples=20)
@given(st.integers(0, 3_000_000))
def test_hash_and_size_are_those_of_the_file(size):
    data = bytes(size)
    deflated = Deflated.of(io.BytesIO(data))
    with deflated.file as file:
        assert (deflated.sha256, deflated.size) == (hashlib.sha256(data).hexdigest(), size)
        file.seek(0)
        assert zlib.decompress(file.read()) == data


class Sparing(io.BytesIO):
    """A file that nobody may take whole."""

    def read(self, size=-1):
        assert 0 < size <= module.PIECE
        return super().read(size)


def test_a_file_is_never_taken_whole():
    deflated = Deflated.of(Sparing(NOISE * 10))
    with deflated.file:
        assert deflated.size == len(NOISE) * 10


@pytest.mark.django_db
def test_a_long_file_is_kept_in_pieces_and_comes_back_whole(coalition):
    kept = keep(coalition, data=NOISE)
    assert kept.pieces.count() > 3
    assert max(len(each.data) for each in kept.pieces.all()) == module.KEPT
    assert b"".join(pieces_of(kept)) == NOISE
    file = opened(kept)
    assert (file.read(10), file.read()) == (NOISE[:10], NOISE[10:])
