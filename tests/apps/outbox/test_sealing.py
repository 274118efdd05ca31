"""Contact data sealed for storage."""

import pytest

from undersigned.apps.outbox.sealing import keyed_hash, open_sealed, seal
from undersigned.core.errors import UndersignedError


def test_what_was_sealed_opens():
    assert open_sealed(seal(b"ben@example.org", context="contact:1"), context="contact:1") == (
        b"ben@example.org"
    )


def test_a_blob_tells_nothing_and_is_never_the_same():
    blobs = [seal(b"ben@example.org") for _ in range(2)]
    assert blobs[0] != blobs[1]
    assert all(b"ben" not in blob for blob in blobs)


def test_a_blob_of_another_row_does_not_open():
    with pytest.raises(UndersignedError, match="another row"):
        open_sealed(seal(b"x", context="contact:1"), context="contact:2")


@pytest.mark.parametrize("place", [6, 20, -1])
def test_a_changed_byte_is_noticed(place):
    blob = bytearray(seal(b"ben@example.org"))
    blob[place] ^= 1
    with pytest.raises(UndersignedError):
        open_sealed(bytes(blob))


def test_a_blob_under_another_key_names_the_key(settings):
    blob = seal(b"x")
    settings.SERVER_KEY = bytes(32)
    with pytest.raises(UndersignedError, match="another server key") as caught:
        open_sealed(blob)
    assert blob[1:5].hex() in caught.value.where


def test_a_keyed_hash_finds_an_address_however_it_is_written():
    assert keyed_hash("email", " Ben@Example.org ") == keyed_hash("email", "ben@example.org")


def test_hashes_for_two_purposes_cannot_be_compared():
    assert keyed_hash("email", "ben@example.org") != keyed_hash("name", "ben@example.org")


def test_hashes_under_two_keys_cannot_be_compared(settings):
    here = keyed_hash("email", "ben@example.org")
    settings.SERVER_KEY = bytes(32)
    assert keyed_hash("email", "ben@example.org") != here
