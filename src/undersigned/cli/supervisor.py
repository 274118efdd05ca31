"""Keeps the worker's process alive beside the web server, and ends it with it."""

import subprocess
import sys
import threading
import time

RESTART_PAUSE = 1.0  # seconds; a worker that dies at once must not eat the machine


class Supervisor:
    """Starts ``undersigned worker`` as a child and starts it anew when it dies."""

    def __init__(self, command: list[str] | None = None) -> None:
        self._command = command or [sys.executable, "-m", "undersigned", "worker"]
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="supervisor", daemon=True)
        self.child: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ask the child to finish the mail in hand; kill it if that takes longer than 10 s."""
        self._stop.set()
        child = self.child
        if child is not None and child.poll() is None:
            child.terminate()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
        self._thread.join(2)

    def _watch(self) -> None:
        while not self._stop.is_set():
            # Its own session: Ctrl+C at the terminal reaches us alone, and we tell it in order.
            self.child = subprocess.Popen(  # noqa: S603  (our own program)
                self._command, start_new_session=True
            )
            self.child.wait()
            if not self._stop.is_set():
                time.sleep(RESTART_PAUSE)
