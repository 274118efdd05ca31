"""A child: confines itself, reads one file, answers, and ends.

It has one socket, its standard streams lead nowhere, and it never returns to its caller.
"""

import contextlib
import os
import signal
from collections.abc import Mapping
from typing import NoReturn

from undersigned.core.errors import UndersignedError
from undersigned.sandbox import wire
from undersigned.sandbox.confinement import confine
from undersigned.sandbox.limits import Limits
from undersigned.sandbox.tasks import Task

_SOCKET = 3  # after the three standard streams
_PIECE = 1024 * 1024
_HIGHEST = 1 << 16


def live(
    job: int, tasks: Mapping[str, Task], limits: Limits, *, held: int, parent: int
) -> NoReturn:
    """Answers the request that waits in the socket ``job``. Only ever called after a fork."""
    try:
        os.dup2(job, _SOCKET, inheritable=False)
        os.closerange(_SOCKET + 1, _HIGHEST)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        confine(limits, held=held)
        if os.getppid() == parent:
            _write(_answer(_read(), tasks, limits))
    finally:
        os._exit(0)


def _read() -> bytes:
    return b"".join(iter(lambda: os.read(_SOCKET, _PIECE), b""))


def _write(answer: bytes) -> None:
    left = memoryview(answer)
    with contextlib.suppress(BrokenPipeError):
        while left:
            left = left[os.write(_SOCKET, left[:_PIECE]) :]


def _answer(packed: bytes, tasks: Mapping[str, Task], limits: Limits) -> bytes:
    try:
        name, file, file_name = wire.asked(packed)
        del packed
        result = tasks[name].run(file, file_name)
        answer = wire.RESULT + result.model_dump_json().encode()
    except UndersignedError as error:
        return wire.refusal(error)
    except MemoryError:
        return wire.MEMORY
    except BaseException as error:  # noqa: BLE001  (whatever it was, the site must hear of it)
        return wire.fault(error)
    return answer if len(answer) <= limits.answer else wire.LARGE
