"""HylaFAX's own programs: ``sendfax`` queues a fax, ``faxstat`` tells what became of it.

They are started with fixed arguments, never through a shell, and never by a path that somebody
could set: those in the server's PATH are used. Each job bears the delivery's key as its tag, so
that a fax whose number we never learned is found again instead of being sent twice.

``faxstat`` ends with 0 even where it reached no server, so its words decide.
"""

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from undersigned.channels.base import ChannelError

_PATIENCE = 60  # seconds; the queue takes a job in less than one
_REQUEST = re.compile(r"\brequest id is (\d+)\b")
# faxstat(1), JobFmt: job, state, pages sent/all, dials/most, tag, what went wrong last.
_SETTINGS = 'JobFmt: "@%j@%a@%P@%D@%J@%s"\nPassiveMode: true\n'
_LINE = re.compile(
    r"^@(?P<job>\d+)@(?P<state>[A-Z?])@(?P<pages>[\d/: ]*)@(?P<dials>[\d/: ]*)"
    r"@(?P<tag>[^@]*)@(?P<said>.*)$",
    re.M,
)
_DONE, _FAILED = "D", "F"
_LONG_NUMBER = re.compile(r"\+?\d{5,}")
_INSTALL = "Install HylaFAX's client (Debian: hylafax-client) on the server, or send another way."


@dataclass(frozen=True, slots=True)
class Job:
    """A fax in HylaFAX's queues; ``said`` is what went wrong last, without numbers dialled."""

    number: str
    state: str
    pages: str
    dials: str
    tag: str
    said: str

    @property
    def done(self) -> bool:
        return self.state == _DONE

    @property
    def failed(self) -> bool:
        return self.state == _FAILED


def submit(pdf: bytes, *, number: str, key: str, sender: str, host: str) -> str:
    """The number of the job that sends ``pdf`` to ``number`` (E.164)."""
    known = [job for job in jobs(host) if job.tag == key and not job.failed]
    if known:
        return known[-1].number
    with tempfile.TemporaryDirectory(prefix="undersigned-") as folder:
        file = Path(folder) / "fax.pdf"
        file.write_bytes(pdf)
        options = ["-n", "-N", "-m", "-i", key, *(["-f", sender] if sender else []), "-d", number]
        said = _run("sendfax", [*options, str(file)], host)
    found = _REQUEST.search(said)
    if not found:
        raise ChannelError("HylaFAX did not say under which number it took the fax")
    return found[1]


def job_of(number: str, host: str) -> Job | None:
    """The job with this number, where HylaFAX still knows it."""
    return next((job for job in jobs(host) if job.number == number), None)


def jobs(host: str) -> list[Job]:
    """All jobs that wait, run or are done, in that order."""
    said = _run("faxstat", ["-s", "-d"], host)
    return [
        Job(
            number=found["job"],
            state=found["state"],
            pages=found["pages"].strip().replace(":", "/"),
            dials=found["dials"].strip().replace(":", "/"),
            tag=found["tag"].strip(),
            said=_LONG_NUMBER.sub("…", found["said"].strip()),
        )
        for found in _LINE.finditer(said)
    ]


def is_installed() -> bool:
    return bool(shutil.which("sendfax") and shutil.which("faxstat"))


def _run(program: str, arguments: list[str], host: str) -> str:
    """What ``program`` printed; it reads no settings but those written here."""
    path = shutil.which(program)
    if path is None:
        raise ChannelError(f"{program} is not installed", unreachable=True, do=_INSTALL)
    with tempfile.TemporaryDirectory(prefix="undersigned-") as home:
        (Path(home) / ".hylarc").write_text(_SETTINGS, "ascii")
        command = [path, *(["-h", host] if host else []), *arguments]
        environment = {"PATH": str(Path(path).parent) + ":/usr/bin:/bin", "HOME": home}
        try:
            ended = subprocess.run(  # noqa: S603  (a fixed program, checked arguments, no shell)
                command,
                env={**environment, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise ChannelError(f"{program} did not end in {_PATIENCE} seconds") from error
    said = ended.stdout.decode("utf-8", "replace")
    complaint = ended.stderr.decode("utf-8", "replace")
    if "Can not reach" in complaint or "Unable to connect" in complaint:
        raise ChannelError(
            "HylaFAX's server is not reached", unreachable=True, do="Look whether hfaxd runs there."
        )
    if ended.returncode != 0:
        raise ChannelError(f"{program} ended with {ended.returncode}")
    return said
