"""The warm process: has all readers in memory, and makes a child of itself for each file.

It never sees a file: the site hands it a socket, which the child inherits. So what one file does to
its reader no other file meets. It is started as ``python -m undersigned.sandbox`` with the number
of its control socket, and ends when that socket is closed at the other end.

For each file the site sends a byte that tells how the file will come (``wire``), and two
descriptors: the job's socket, and a pipe on which the warm process writes how the child ended
("exit 0", "signal 11", "deadline").
"""

import contextlib
import gc
import os
import select
import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from undersigned.sandbox import wire
from undersigned.sandbox.confinement import close_files, isolate
from undersigned.sandbox.limits import LIMITS, PATIENT, Limits
from undersigned.sandbox.wire import DEADLINE

_DESCRIPTORS = 2
_FOREVER = 3600.0

Warming = Callable[[], Iterator[None]]


@dataclass(slots=True)
class _Child:
    status: int
    deadline: float
    killed: bool = False


@dataclass(slots=True)
class Nursery:
    """The loop of the warm process."""

    control: socket.socket
    tasks: Mapping
    limits: Limits
    patient: Limits
    children: dict[int, _Child] = field(default_factory=dict)
    _statm: int = field(default=-1)

    def serve(self, steps: Iterator[None]) -> None:
        """Until the control socket ends; ``steps`` warm up while nothing is asked."""
        waking, woken = os.pipe()
        os.set_blocking(woken, False)
        os.set_blocking(waking, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(woken)
        cold = True
        while True:
            wait = 0.0 if cold and not self.children else self._until_deadline()
            ready = select.select([self.control, waking], [], [], wait)[0]
            if waking in ready:
                os.read(waking, 4096)
            if self.control in ready and not self._accept():
                return
            self._bury()
            self._kill_late()
            if cold and not ready and not self.children:
                cold = next(steps, _END) is not _END
                if not cold:
                    gc.freeze()

    def end(self) -> None:
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)

    def _until_deadline(self) -> float:
        soonest = min((child.deadline for child in self.children.values()), default=None)
        return _FOREVER if soonest is None else max(0.0, soonest - time.monotonic())

    def _accept(self) -> bool:
        message, descriptors, _, _ = socket.recv_fds(self.control, 1, _DESCRIPTORS)
        if not message:
            return False
        job, status = descriptors
        limits = self.patient if message == wire.PATIENT else self.limits
        held = _address_space(self._statm)
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            from undersigned.sandbox.child import live

            signal.set_wakeup_fd(-1)
            is_stream = message != wire.HELD
            live(job, self.tasks, limits, held=held, parent=parent, is_stream=is_stream)
        os.close(job)
        self.children[pid] = _Child(status, time.monotonic() + limits.wall)
        return True

    def _bury(self) -> None:
        """Take note of every child that has ended, so that none stays as a zombie."""
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            child = self.children.pop(pid)
            code = os.waitstatus_to_exitcode(status)
            how = DEADLINE if child.killed else f"exit {code}" if code >= 0 else f"signal {-code}"
            with contextlib.suppress(OSError):  # the site waits no more
                os.write(child.status, how.encode())
            os.close(child.status)

    def _kill_late(self) -> None:
        now = time.monotonic()
        for pid, child in self.children.items():
            if child.deadline <= now and not child.killed:
                child.killed = True
                child.deadline = now + _FOREVER
                os.kill(pid, signal.SIGKILL)  # not buried yet, so the number is still its own


_END = object()


def _address_space(statm: int) -> int:
    """Bytes of address space of this process (proc(5), statm, first number, in pages)."""
    if statm < 0:
        return 0
    return int(os.pread(statm, 64, 0).split()[0]) * os.sysconf("SC_PAGE_SIZE")


def main(
    load: Callable[[], tuple[Mapping, Warming]],
    arguments: Sequence[str],
    limits: Limits = LIMITS,
    patient: Limits = PATIENT,
) -> None:
    """Isolate, ``load`` the tasks and what warms them up, say that all is ready, and serve."""
    control = socket.socket(fileno=int(arguments[0]))
    protection = isolate()
    tasks, warming = load()
    try:
        statm = os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        statm = -1
    nursery = Nursery(control, tasks, limits, patient, _statm=statm)
    protection = close_files(protection)
    control.sendall(protection.model_dump_json().encode() + b"\n")
    nowhere = os.dup(0)  # the standard input is /dev/null; errors of readers quote the file
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        nursery.serve(warming())
    finally:
        nursery.end()
        os._exit(0)
