"""The site's side: keeps a warm process, hands it files, and waits for answers, not for ever."""

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from undersigned.core.errors import UndersignedError
from undersigned.sandbox import wire
from undersigned.sandbox.confinement import Protection
from undersigned.sandbox.limits import LIMITS, PATIENT, Limits
from undersigned.sandbox.refusals import refusal
from undersigned.sandbox.streaming import Outgoing, Tell
from undersigned.sandbox.tasks import AnyTask, File, LongTask, Result, Task

_LOG = logging.getLogger(__name__)
_START_SECONDS = 30.0
_GRACE = 1.0  # seconds that the warm process has to end a child, before it is ended itself
_END_SECONDS = 2.0
_PIECE = 256 * 1024
_OUT_OF_TIME = {wire.DEADLINE, "signal 24"}  # SIGXCPU: the processor's time is used up
_OUT_OF_MEMORY = {"signal 9"}  # nobody else but the kernel kills a child that was not late


class _Warm:
    """A warm process that runs."""

    def __init__(self, module: str) -> None:
        self.control, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603  (our own program)
                # -P: no module is taken from the folder where somebody happens to stand.
                [sys.executable, "-P", "-s", "-B", "-m", module, str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                cwd="/",
                env=_environment(),
                start_new_session=True,  # Ctrl+C is for us; it ends when our socket does
            )
        self._protection: Protection | None = None

    def protection(self) -> Protection:
        """Waits until it is ready."""
        if self._protection is None:
            self.control.settimeout(_START_SECONDS)
            said = self.control.makefile("rb").readline()
            if not said:
                raise OSError("it ended while starting")
            self._protection = Protection.model_validate_json(said)
            if self._protection.lacking():
                lacking = ", ".join(self._protection.lacking())
                _LOG.warning("Files are read with less protection: this machine has no %s", lacking)
        return self._protection

    def end(self) -> None:
        self.control.close()
        try:
            self.process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _environment() -> dict[str, str]:
    """Nothing of ours but where code lies: no key, no password, no address."""
    places = [str(Path(each).resolve()) for each in sys.path if each and Path(each).exists()]
    return {"PYTHONPATH": os.pathsep.join(places), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


class Pool:
    """Reads files in children of one warm process; any number of threads may ask.

    Nothing is started before the first file, or ``warm``. A warm process that died is replaced.
    ``module`` is what the warm process runs. What nobody waits for takes no turn from what somebody
    waits for, and may take as much as ``patient`` says.
    """

    def __init__(
        self,
        module: str = "undersigned.sandbox",
        limits: Limits = LIMITS,
        patient: Limits = PATIENT,
    ) -> None:
        self._module = module
        self._limits = limits
        self._patient = patient
        self._begin()

    def _begin(self) -> None:
        self._lock = threading.Lock()
        self._turns = {
            each: threading.BoundedSemaphore(each.children)
            for each in (self._limits, self._patient)
        }
        self._warm: _Warm | None = None

    def warm(self) -> None:
        """Start the warm process, unless somebody is just doing that; does not wait for it."""
        if self._lock.acquire(blocking=False):
            try:
                self._running()
            finally:
                self._lock.release()

    def protection(self) -> Protection:
        """What holds on this machine."""
        with self._lock:
            return self._running().protection()

    def close(self) -> None:
        """End the warm process and every child."""
        with self._lock:
            if self._warm:
                self._warm.end()
                self._warm = None

    def forget(self) -> None:
        """In a fork of this process: the warm process belongs to the other."""
        if self._warm:
            self._warm.control.close()
        self._begin()  # whoever held the locks is not in this process

    def run(self, task: Task[Result], file: File, name: str) -> Result:
        """What ``task`` makes of ``file``; raises what it raises.

        Raises ``UnreadableError`` for a file that its reader did not survive or that took too much.
        """
        request = wire.request(task, file, name)
        return self._turn(
            task,
            name,
            self._limits,
            lambda: self._exchange(
                wire.HELD, self._limits, lambda job, deadline: self._ask(job, request, deadline)
            ),
        )

    def stream(
        self,
        task: LongTask[Result],
        about: bytes,
        file: BinaryIO,
        name: str,
        *,
        tell: Tell,
        is_waited_for: bool = True,
    ) -> Result:
        """As ``run``, for a file that is sent piece by piece; ``tell`` hears how far it has come.

        What ``tell`` raises ends it.
        """
        limits = self._limits if is_waited_for else self._patient
        kind = wire.STREAM if is_waited_for else wire.PATIENT

        def talk(job: socket.socket, deadline: float) -> bytes:
            talking = Outgoing(job, deadline, limits.answer, tell)
            talking.send(wire.long_request(task, about, name), file)
            return talking.answer()

        return self._turn(task, name, limits, lambda: self._exchange(kind, limits, talk))

    def _turn(
        self, task: AnyTask[Result], name: str, limits: Limits, exchange: Callable[[], bytes]
    ) -> Result:
        if not self._turns[limits].acquire(timeout=limits.patience):
            raise refusal("busy", limits, name)
        began = time.monotonic()
        try:
            return wire.result_of(task, exchange())
        except wire.FailedError as error:
            _LOG.warning(
                "A reader failed after %.1f s: %s %s",
                time.monotonic() - began,
                error.how,
                error.detail,
            )
            raise refusal(error.how, limits, name, task.instead) from None
        finally:
            self._turns[limits].release()

    def _exchange(
        self, kind: bytes, limits: Limits, talk: Callable[[socket.socket, float], bytes]
    ) -> bytes:
        job, theirs = socket.socketpair()
        ended, status = os.pipe()
        with job, open(ended, "rb", buffering=0) as ending:  # noqa: PTH123  (a descriptor)
            try:
                warm = self._hand_over(kind, [theirs.fileno(), status])
            finally:
                theirs.close()
                os.close(status)
            deadline = time.monotonic() + limits.wall + _GRACE
            try:
                answer = talk(job, deadline)
            except TimeoutError:
                self._replace(warm)  # it should have ended the child long ago
                raise wire.FailedError("time", "the warm process hangs") from None
            return answer or self._without_answer(ending)

    def _without_answer(self, ending) -> bytes:
        """Why there is none; waits until the child is buried."""
        how = ending.read(100).decode("ascii", "replace")
        if how in _OUT_OF_TIME:
            raise wire.FailedError("time", how)
        if how in _OUT_OF_MEMORY:
            raise wire.FailedError("memory", how)
        raise wire.FailedError("cut", how)

    def _ask(self, job: socket.socket, request: bytes, deadline: float) -> bytes:
        """Sends all, then reads to the end; ``b""`` where the child did not live to answer."""
        pieces, size = [], 0
        try:
            job.settimeout(max(0.01, deadline - time.monotonic()))
            job.sendall(request)
            job.shutdown(socket.SHUT_WR)
            while True:
                job.settimeout(max(0.01, deadline - time.monotonic()))
                piece = job.recv(_PIECE)
                if not piece:
                    return b"".join(pieces)
                pieces.append(piece)
                size += len(piece)
                if size > self._limits.answer + 1:
                    raise wire.FailedError("answer")
        except (BrokenPipeError, ConnectionResetError):
            return b""

    def _hand_over(self, kind: bytes, descriptors: list[int]) -> _Warm:
        """Gives a job to the warm process; starts a new one where it is gone."""
        with self._lock:
            try:
                return self._give(kind, descriptors)
            except OSError:
                self._end()
            try:
                return self._give(kind, descriptors)
            except OSError as error:
                self._end()
                raise UndersignedError(
                    f"The process that reads files cannot be started ({error}).",
                    do="Look into the server's log, and start the server again.",
                ) from error

    def _give(self, kind: bytes, descriptors: list[int]) -> _Warm:
        warm = self._running()
        warm.protection()
        socket.send_fds(warm.control, [kind], descriptors)
        return warm

    def _running(self) -> _Warm:
        if self._warm and self._warm.process.poll() is not None:
            self._end()
        if not self._warm:
            self._warm = _Warm(self._module)
        return self._warm

    def _replace(self, warm: _Warm) -> None:
        with self._lock:
            if self._warm is warm:
                self._warm.process.kill()
                self._end()

    def _end(self) -> None:
        if self._warm:
            self._warm.end()
            self._warm = None
