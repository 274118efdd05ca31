"""A file as it is read: in pieces, hashed, counted and bounded, so that none is too large to begin.

Sizes are in bytes. What breaks a limit raises ``UnreadableError``.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from undersigned.core.errors import UnreadableError
from undersigned.core.record.unpacking import DAMAGED, Given, damaged, unpacked

LARGEST = 4 * 1024**3  # 100,000 catalogue records are 1.2 GB
LARGEST_WHOLE = 50 * 1024**2  # of files that cannot be read in pieces
LARGEST_TEXT = 10 * 1024**2  # of those that become a tree
LONGEST_LINE = 1024**2
PIECE = 256 * 1024

_MISREAD = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]")
# Told how many bytes of the file as it was given are read, and how many rows they held.
Progress = Callable[[int, int], None]


class Feed:
    """The bytes of one file, read once, and unpacked where it was packed.

    ``head`` is its beginning, for whoever must know it; ``size`` counts the unpacked bytes so far,
    of which there may be ``largest``.
    """

    def __init__(
        self, file: BinaryIO, name: str, progress: Progress | None = None, largest: int = 0
    ) -> None:
        self.name = name
        self.size = 0
        self.rows = 0
        self._progress = progress
        self._largest = largest or LARGEST
        self._given = Given(file)
        self._file, self._is_packed = unpacked(self._given, name)
        self.head = self._read()

    @property
    def sha256(self) -> str:
        """The hash of the file as it was given, once it is read, in hexadecimal."""
        return self._given.sha256

    @property
    def given_size(self) -> int:
        """How many bytes of the file as it was given have been read."""
        return self._given.size

    def pieces(self) -> Iterator[bytes]:
        """The file from its beginning."""
        piece = self.head
        while piece:
            self.size += len(piece)
            if self.size > self._largest:
                raise self._too_large(self._largest)
            yield piece
            if self._progress:
                done = self.given_size if self._is_packed else self.size
                self._progress(done, self.rows)
            piece = self._read()
        self._given.finish()

    def _read(self) -> bytes:
        try:
            return self._file.read(PIECE)
        except DAMAGED as error:
            raise damaged(self.name) from error

    def whole(self, limit: int = 0) -> bytes:
        """The file at once, for formats that need it; no more than ``limit`` bytes."""
        limit = limit or LARGEST_WHOLE
        held = []
        for piece in self.pieces():
            held.append(piece)
            if self.size > limit:
                raise self._too_large(limit)
        return b"".join(held)

    def lines(self) -> Iterator[str]:
        """The lines of a text in UTF-8 or, where its beginning is none, Windows-1252."""
        decoder = codecs.getincrementaldecoder(_encoding(self.head))(errors="replace")
        rest = ""
        for piece in self.pieces():
            *lines, rest = (rest + decoder.decode(piece)).split("\n")
            for line in lines:
                yield self._bounded(line) + "\n"
            self._bounded(rest)
        rest += decoder.decode(b"", final=True)
        if rest:
            yield rest

    def text(self) -> str:
        """The whole file as text, for formats that need it; encodings as of ``lines``."""
        return self.whole(LARGEST_TEXT).decode(_encoding(self.head), errors="replace")

    def _bounded(self, line: str) -> str:
        if len(line) > LONGEST_LINE:
            raise UnreadableError(
                f"The file has a line of more than {LONGEST_LINE // 1024**2} MB.",
                where=self.name,
                do="Export the file again, and give that.",
            )
        return line

    def _too_large(self, limit: int) -> UnreadableError:
        size = f"{limit // 1024**3} GB" if limit >= 1024**3 else f"{limit // 1024**2} MB"
        out = " when it is unpacked" if self._is_packed else ""
        return UnreadableError(
            f"The file has more than {size}{out}.",
            where=self.name,
            do="Export fewer records, for instance one session at a time.",
        )


def _encoding(head: bytes) -> str:
    """UTF-8 where the beginning is some, a character cut off at its end aside."""
    try:
        codecs.getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def repaired(text: str) -> str:
    """``text`` with UTF-8 that was read as Latin-1 or Windows-1252 put right ("TÃ¼rkiye").

    Text that is as it should be stays: it is no UTF-8 when it is written so.
    """
    if text.isascii() or not _MISREAD.search(text):
        return text
    for encoding in ("latin-1", "cp1252"):
        try:
            return repaired(text.encode(encoding).decode("utf-8"))  # some were misread twice
        except UnicodeError:
            continue
    return text
