"""A file that is too large to be held, on its way to a child and its answer on the way back.

While the site sends, the child tells how far it has come; what it tells is counted and no more. The
site holds one piece of the file at a time.
"""

import contextlib
import io
import os
import select
import socket
import time
from collections.abc import Callable
from typing import BinaryIO

from undersigned.sandbox import wire

PIECE = 256 * 1024
Tell = Callable[[int, int], None]


class Incoming(io.RawIOBase):
    """In the child: what the site sends through the socket with this number."""

    def __init__(self, number: int) -> None:
        self._number = number

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        return os.readv(self._number, [buffer])


class Outgoing:
    """In the site: sends the request and the file, and reads steps and answer."""

    def __init__(self, job: socket.socket, deadline: float, most: int, tell: Tell) -> None:
        self._job = job
        self._deadline = deadline  # of the monotonic clock, in seconds
        self._most = most  # bytes of the answer
        self._tell = tell
        self._held = bytearray()

    def send(self, request: bytes, file: BinaryIO) -> None:
        """All of it, unless the child ended before: then it has answered or died."""
        try:
            self._send(request)
            while piece := file.read(PIECE):
                self._send(piece)
                while select.select([self._job], [], [], 0)[0] and self._take():
                    pass
            self._job.shutdown(socket.SHUT_WR)
        except (BrokenPipeError, ConnectionResetError):
            return

    def answer(self) -> bytes:
        """What the child answered; ``b""`` where it did not live to answer."""
        # Whoever ended before it had read all resets the connection after its answer.
        with contextlib.suppress(ConnectionResetError):
            while self._take():
                pass
        return bytes(self._held)

    def _send(self, piece: bytes) -> None:
        self._wait()
        self._job.sendall(piece)

    def _take(self) -> bool:
        self._wait()
        piece = self._job.recv(PIECE)
        self._held += piece
        while self._held[:1] == wire.STEP and len(self._held) > wire.STEPS.size:
            self._tell(*wire.STEPS.unpack_from(self._held, 1))
            del self._held[: 1 + wire.STEPS.size]
        if len(self._held) > self._most + 1:
            raise wire.FailedError("answer")
        return bool(piece)

    def _wait(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._job.settimeout(left)
