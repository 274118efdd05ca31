"""A picture is judged by its content."""

import hashlib
import struct
import zlib

import pytest

from undersigned.apps.deliveries import photographs
from undersigned.apps.deliveries.errors import DeliveryError
from undersigned.apps.deliveries.photographs import checked


def png() -> bytes:
    """One grey pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        sum_of_it = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + sum_of_it

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"\0\x80")), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in chunks)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (png(), "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00", "image/jpeg"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n", "application/pdf"),
    ],
)
def test_photographs_and_scans_are_kept(data, media_type):
    picture = checked("slip", data)
    assert (picture.media_type, picture.data) == (media_type, data)
    assert picture.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"<script>alert(1)</script>", b"<svg xmlns='http://www.w3.org/2000/svg'/>",
     b"GIF89a\x01\x00\x01\x00", b"MZ\x90\x00\x03"],
)  # fmt: skip
def test_anything_else_is_refused_whatever_its_name(data):
    with pytest.raises(DeliveryError, match="no picture") as refused:
        checked("slip.png", data)
    assert refused.value.where == "slip.png"


def test_a_picture_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(photographs, "LARGEST", 10)
    with pytest.raises(DeliveryError, match="larger than"):
        checked("slip.png", png())
