"""A file as it was given, and what is in it where it was packed: by gzip, or alone in a zip.

What a person gave is hashed and counted as it is; what is in it is read in pieces and bounded by
whoever reads it, so that a small file cannot unpack into one without end.
"""

import gzip
import hashlib
import io
import zipfile
import zlib
from typing import BinaryIO

from undersigned.core.errors import UnreadableError

LARGEST_ZIP = 50 * 1024**2  # bytes; a zip tells at its end what it holds, so it is held whole
_AHEAD = 256 * 1024
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
_WAYS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What the library raises for a file that is damaged, or that somebody made to be so.
DAMAGED = (gzip.BadGzipFile, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)


class Given(io.RawIOBase):
    """The file as a person gave it: ``size`` bytes of it have been read, with hash ``sha256``."""

    def __init__(self, file: BinaryIO) -> None:
        self.size = 0
        self._file = file
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        piece = self._file.read(len(buffer))
        buffer[: len(piece)] = piece
        self.size += len(piece)
        self._hash.update(piece)
        return len(piece)

    def finish(self) -> None:
        """Read what nobody wanted, so that the hash is that of the whole file."""
        while self.read(_AHEAD):
            pass


def unpacked(given: Given, name: str) -> tuple[BinaryIO, bool]:
    """What is in the file, and whether it was packed. A workbook is a zip and stays as it is.

    Raises ``UnreadableError`` for a zip that holds none or several files, that is encrypted, or
    that has more than ``LARGEST_ZIP`` bytes.
    """
    ahead = io.BufferedReader(given, _AHEAD)
    head = ahead.peek(len(_ZIP))
    if head.startswith(_GZIP):
        return gzip.GzipFile(fileobj=ahead, mode="rb"), True  # type: ignore[return-value]
    if head.startswith(_ZIP):
        return _out_of_zip(ahead, name)
    return ahead, False


def _out_of_zip(ahead: BinaryIO, name: str) -> tuple[BinaryIO, bool]:
    whole = ahead.read(LARGEST_ZIP + 1)
    if len(whole) > LARGEST_ZIP:
        raise UnreadableError(
            f"The zip has more than {LARGEST_ZIP // 1024**2} MB.",
            where=name,
            do="Pack the file with gzip, or give it unpacked.",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(whole))
        if any(each.filename.startswith("xl/") for each in archive.infolist()):
            return io.BytesIO(whole), False
        return _only(archive, name), True
    except DAMAGED as error:
        raise damaged(name) from error


def _only(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    files = [
        each
        for each in archive.infolist()
        if not each.is_dir() and not each.filename.startswith("__MACOSX/")
    ]
    if len(files) != 1:
        raise UnreadableError(
            f"The zip holds {len(files)} files.",
            where=name,
            do="Pack each file that you exported alone.",
        )
    if files[0].flag_bits & 1 or files[0].compress_type not in _WAYS:
        raise UnreadableError(
            "The zip is encrypted, or packed in a way that few programs know.",
            where=name,
            do="Pack the file again without a password.",
        )
    return archive.open(files[0])  # type: ignore[return-value]


def damaged(name: str) -> UnreadableError:
    """A packed file that cannot be unpacked."""
    return UnreadableError(
        "The packed file is damaged or cut off.", where=name, do="Pack it again, and give that."
    )
