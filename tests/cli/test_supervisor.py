"""The worker's process is kept alive, and ends with the server."""

import os
import signal
import sys
import time

from undersigned.cli import supervisor
from undersigned.cli.supervisor import Supervisor

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


def until(condition) -> bool:
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    return bool(condition())


def test_a_killed_child_is_started_anew_and_ends_with_the_server(monkeypatch):
    monkeypatch.setattr(supervisor, "RESTART_PAUSE", 0)
    watched = Supervisor(SLEEPER)
    watched.start()
    assert until(lambda: watched.child is not None)
    first = watched.child
    os.kill(first.pid, signal.SIGKILL)
    assert until(lambda: watched.child is not first)
    second = watched.child
    watched.stop()
    assert second.poll() == -signal.SIGTERM
    assert watched.child is second
