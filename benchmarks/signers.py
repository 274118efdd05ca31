"""People who sign over HTTP, many at a time: the load of the measurements.

Each keeps one connection, sends one form after another, and goes on with the next only when the
site has said "recorded". A form whose answer did not come is sent again as it is, as a person
would.
"""

import http.client
import itertools
import json
import multiprocessing as mp
import secrets
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlencode, urlsplit

RECORDED = 303
PAUSE = 0.1  # seconds before a form is sent again


@dataclass(frozen=True)
class Form:
    """One filled-in form."""

    name: str
    email: str
    body: bytes


def make_form(number: int, run: str) -> Form:
    name = f"Society of Lake {run}-{number}"
    email = f"lake-{run}-{number}@arena.example"
    fields = {
        "step": "sign",
        "kind": "organisation",
        "language": "en",
        "name": name,
        "place": "Ghana",
        "representative": f"Person {number}",
        "role": "Chair",
        "email": email,
        "may_sign": "on",
        "form_key": secrets.token_hex(32),
    }
    return Form(name, email, urlencode(fields).encode())


class Signer:
    """One person at one connection."""

    def __init__(self, url: str, timeout: float = 30) -> None:
        self.parts = urlsplit(url)
        self.timeout = timeout
        self.connection: http.client.HTTPConnection | None = None

    def send(self, form: Form) -> int | None:
        """The status of the answer, or None where none came."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            if self.connection is None:
                host, port = self.parts.hostname, self.parts.port
                self.connection = http.client.HTTPConnection(host, port, timeout=self.timeout)
            self.connection.request("POST", self.parts.path, form.body, headers)
            answer = self.connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            return None
        return answer.status

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def sign_until(url: str, stop, journal: Path, run: str, threads: int) -> None:
    """Sign with ``threads`` connections until ``stop`` is set; one line a recorded sign-on."""
    numbers = itertools.count()
    lock = threading.Lock()
    with journal.open("a", encoding="utf-8") as file:

        def work() -> None:
            signer = Signer(url)
            while not stop.is_set():
                with lock:
                    form = make_form(next(numbers), run)
                begun = time.perf_counter()
                sent = 0
                status = None
                while status != RECORDED and not (stop.is_set() and sent):
                    status = signer.send(form)
                    sent += 1
                    if status != RECORDED:
                        time.sleep(PAUSE)
                if status == RECORDED:
                    seconds = time.perf_counter() - begun
                    line = {"name": form.name, "email": form.email, "sent": sent, "s": seconds}
                    with lock:
                        file.write(json.dumps(line) + "\n")
            signer.close()

        workers = [threading.Thread(target=work) for _ in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()


class Crowd:
    """Signers in a process of their own, so that they do not slow down who measures."""

    def __init__(self, url: str, journal: Path, *, run: str, threads: int) -> None:
        context = mp.get_context("spawn")
        self.stop = context.Event()
        self.journal = journal
        arguments = (url, self.stop, journal, run, threads)
        self.process = context.Process(target=sign_until, args=arguments)

    def __enter__(self) -> Self:
        self.process.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop.set()
        self.process.join(timeout=60)
        if self.process.is_alive():
            self.process.kill()

    def recorded(self) -> list[dict]:
        """What the site has said "recorded" to."""
        if not self.journal.exists():
            return []
        lines = self.journal.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.endswith("}")]
