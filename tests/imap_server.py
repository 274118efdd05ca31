"""A real IMAP server on the loopback (pymap), with one mailbox that tests put mails into."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from imapclient import SEEN, IMAPClient

USER, PASSWORD = "letters", "a word of its own"
FOLDER = "Replies"
START_SECONDS = 30


@dataclass(frozen=True)
class Mailbox:
    port: int

    @property
    def address(self) -> str:
        """As ``UNDERSIGNED_MAILBOX`` takes it."""
        return f"imap://{USER}:a%20word%20of%20its%20own@127.0.0.1:{self.port}/{FOLDER}"

    @contextmanager
    def _connected(self) -> Iterator[IMAPClient]:
        with IMAPClient("127.0.0.1", port=self.port, ssl=False, timeout=START_SECONDS) as server:
            server.login(USER, PASSWORD)
            yield server

    def put(self, mail: bytes) -> None:
        with self._connected() as server:
            server.append(FOLDER, mail)

    def unread(self) -> int:
        with self._connected() as server:
            server.select_folder(FOLDER, readonly=True)
            return len(server.search(["UNSEEN"]))

    def all(self) -> int:
        with self._connected() as server:
            return int(server.select_folder(FOLDER, readonly=True)[b"EXISTS"])

    def empty(self) -> None:
        with self._connected() as server:
            server.select_folder(FOLDER)
            if found := server.search(["ALL"]):
                server.delete_messages(found)
                server.expunge()

    def mark_unread(self) -> None:
        with self._connected() as server:
            server.select_folder(FOLDER)
            if found := server.search(["ALL"]):
                server.remove_flags(found, [SEEN])


@contextmanager
def imap_serving() -> Iterator[Mailbox]:
    """The server runs while the block does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("pymap")),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--no-tls", "--no-service", "admin"]
    command += ["dict", "--demo-data", "--demo-user", USER, "--demo-password", PASSWORD]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            mailbox = Mailbox(port)
            _make_folder(mailbox)
            yield mailbox
        finally:
            server.terminate()


def _make_folder(mailbox: Mailbox) -> None:
    ends = time.monotonic() + START_SECONDS
    while True:
        try:
            with mailbox._connected() as server:
                server.create_folder(FOLDER)
        except OSError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.1)
        else:
            return
