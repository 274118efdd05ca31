"""A child: confines itself, reads one file, answers, and ends.

It has one socket, its standard streams lead nowhere, and it never returns to its caller.
"""

import contextlib
import io
import os
import signal
from collections.abc import Callable, Mapping
from typing import NoReturn

from pydantic import BaseModel

from undersigned.core.errors import UndersignedError
from undersigned.sandbox import wire
from undersigned.sandbox.confinement import confine
from undersigned.sandbox.limits import Limits
from undersigned.sandbox.streaming import PIECE, Incoming
from undersigned.sandbox.tasks import AnyTask

_SOCKET = 3  # after the three standard streams
_PIECE = 1024 * 1024
_HIGHEST = 1 << 16


def live(
    job: int,
    tasks: Mapping[str, AnyTask],
    limits: Limits,
    *,
    held: int,
    parent: int,
    is_stream: bool = False,
) -> NoReturn:
    """Answers the request that waits in the socket ``job``. Only ever called after a fork."""
    try:
        os.dup2(job, _SOCKET, inheritable=False)
        os.closerange(_SOCKET + 1, _HIGHEST)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        confine(limits, held=held)
        if os.getppid() == parent:
            _write(_answer(_from_stream if is_stream else _from_whole, tasks, limits))
    finally:
        os._exit(0)


def _from_whole(tasks: Mapping[str, AnyTask]) -> BaseModel:
    name, file, file_name = wire.asked(_read())
    return tasks[name].run(file, file_name)


def _from_stream(tasks: Mapping[str, AnyTask]) -> BaseModel:
    stream = io.BufferedReader(Incoming(_SOCKET), PIECE)
    name, about, file_name = wire.arriving(stream)
    return tasks[name].run(about, stream, file_name, _tell)


def _tell(*steps: int) -> None:
    _write(wire.STEP + wire.STEPS.pack(*steps))


def _read() -> bytes:
    return b"".join(iter(lambda: os.read(_SOCKET, _PIECE), b""))


def _write(answer: bytes) -> None:
    left = memoryview(answer)
    with contextlib.suppress(BrokenPipeError):
        while left:
            left = left[os.write(_SOCKET, left[:_PIECE]) :]


def _answer(
    made: Callable[[Mapping[str, AnyTask]], BaseModel],
    tasks: Mapping[str, AnyTask],
    limits: Limits,
) -> bytes:
    try:
        answer = wire.RESULT + made(tasks).model_dump_json().encode()
    except UndersignedError as error:
        return wire.refusal(error)
    except MemoryError:
        return wire.MEMORY
    except BaseException as error:  # noqa: BLE001  (whatever it was, the site must hear of it)
        return wire.fault(error)
    return answer if len(answer) <= limits.answer else wire.LARGE
