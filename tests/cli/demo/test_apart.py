"""The demo's story is told apart from the server, which typesets although the story did, too."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from undersigned.cli.demo import apart
from undersigned.core.errors import UndersignedError

START_SECONDS = 120
PDF_SECONDS = 60
LETTER = "/releases/missing-of-sarrania/2023-10-09-benedikt-orlova-rune/letter.pdf"


def asked(port: int, path: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=PDF_SECONDS)
    connection.request("GET", path)
    return connection.getresponse().read()


def is_there(port: int) -> bool:
    try:
        return bool(asked(port, "/"))
    except (OSError, HTTPException):
        return False


@pytest.fixture
def port(tmp_path: Path):
    """Where a demo is served by a process of its own, as ``make demo`` starts it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = {k: v for k, v in os.environ.items() if not k.startswith("UNDERSIGNED_")}
    command = [sys.executable, "-m", "undersigned", "demo", "--port", str(port)]
    demo = subprocess.Popen(
        [*command, "--data", str(tmp_path)], env=environment | {"PYTHONPATH": "src"}
    )
    until = time.monotonic() + START_SECONDS
    while not is_there(port):
        assert demo.poll() is None
        assert time.monotonic() < until
        time.sleep(0.2)
    yield port
    demo.send_signal(signal.SIGINT)
    demo.wait(30)


def test_the_demo_prints_its_released_letter(port):
    assert asked(port, LETTER).startswith(b"%PDF")


def test_what_cannot_be_told_is_said_here(monkeypatch):
    def tell():
        raise UndersignedError("The letters are not here.", where="examples", do="Clone them.")

    monkeypatch.setattr(apart, "tell", tell)
    with pytest.raises(UndersignedError, match=r"examples: The letters are not here\. Clone them"):
        apart.tell_apart()


def test_a_story_that_ends_well_says_nothing(monkeypatch):
    monkeypatch.setattr(apart, "tell", lambda: None)
    assert apart.tell_apart() is None


def test_who_dies_while_telling_ends_the_demo(monkeypatch):
    monkeypatch.setattr(apart, "tell", lambda: os._exit(3))
    with pytest.raises(SystemExit):
        apart.tell_apart()
