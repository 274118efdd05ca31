"""A file of the public record on its way in and out: never all of it in memory."""

import hashlib
import io
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Self

from undersigned.core.record.kept import KeptRecord

from .models import RecordImport, RecordPiece

PIECE = 1024 * 1024  # bytes that are read at a time
KEPT = 64 * 1024  # bytes of a piece as it is kept: a backup holds hundreds of rows at a time


@dataclass(frozen=True)
class Deflated:
    """A file that was read once: its hash, its size in bytes, and itself deflated, on disk."""

    sha256: str
    size: int
    file: BinaryIO

    @classmethod
    def of(cls, file: BinaryIO) -> Self:
        """Read ``file`` to its end; close what comes back."""
        digest, size = hashlib.sha256(), 0
        packing = zlib.compressobj()
        # It is closed by whoever asked for it.
        held = tempfile.SpooledTemporaryFile(max_size=PIECE)  # noqa: SIM115
        while piece := file.read(PIECE):
            digest.update(piece)
            size += len(piece)
            held.write(packing.compress(piece))
        held.write(packing.flush())
        return cls(digest.hexdigest(), size, held)

    def keep(self, record: RecordImport) -> None:
        """Write it as the pieces of ``record``."""
        self.file.seek(0)
        for number, data in enumerate(iter(lambda: self.file.read(KEPT), b"")):
            RecordPiece.objects.create(record=record, number=number, data=data)


class Inflating(io.RawIOBase):
    """The file that pieces hold deflated, to be read once from its beginning."""

    def __init__(self, deflated: Iterator[bytes]) -> None:
        self._deflated = deflated
        self._unpacking = zlib.decompressobj()
        self._waiting = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while True:
            piece = self._unpacking.decompress(self._waiting, len(buffer))
            self._waiting = self._unpacking.unconsumed_tail
            if piece:
                buffer[: len(piece)] = piece
                return len(piece)
            self._waiting = self._waiting or next(self._deflated, b"")
            if not self._waiting:
                return 0


def opened(record: RecordImport) -> BinaryIO:
    """The file as it was given."""
    return io.BufferedReader(Inflating(record.deflated()), PIECE)


def pieces_of(record: RecordImport) -> Iterator[bytes]:
    """The file as it was given, piece by piece."""
    file = opened(record)
    yield from iter(lambda: file.read(PIECE), b"")


def deflated_json(found: KeptRecord) -> bytes:
    """What was read, as it is kept."""
    return zlib.compress(found.model_dump_json().encode())
