"""Reads files of strangers in limited child processes.

``read`` is ``core.readers.read`` with the same results and errors; what a file does to its reader
happens to a child that holds nothing, reaches nothing, and is thrown away. docs/explanation/
sandbox.md says what that promises.

``UNDERSIGNED_SANDBOX=no`` in the environment reads in the calling process instead: for debugging.
"""

import atexit
import os
from typing import BinaryIO

from undersigned.core.reading import Reading
from undersigned.sandbox.pool import Pool
from undersigned.sandbox.streaming import Tell
from undersigned.sandbox.tasks import LETTER, MAIL, File, LongTask, Result, Task

__all__ = ["MAIL", "SWITCH", "Pool", "is_on", "read", "run", "stream", "warm"]

SWITCH = "UNDERSIGNED_SANDBOX"
_OFF = {"0", "false", "no", "off"}

_POOL = Pool()
atexit.register(_POOL.close)
os.register_at_fork(after_in_child=_POOL.forget)


def is_on() -> bool:
    """Whether files are read in children."""
    return os.environ.get(SWITCH, "").strip().lower() not in _OFF


def read(file: File, name: str) -> Reading:
    """The letter in a file, or in a folder given as {file name: bytes}; see ``core.readers.read``.

    Raises ``UnreadableError`` as well for a file that takes too long or too much memory, or that
    its reader does not survive, in less than ten seconds.
    """
    return run(LETTER, file, name)


def run(task: Task[Result], file: File, name: str) -> Result:
    """What ``task`` makes of a file."""
    return _POOL.run(task, file, name) if is_on() else task.run(file, name)


def stream(
    task: LongTask[Result],
    about: bytes,
    file: BinaryIO,
    name: str,
    *,
    tell: Tell,
    is_waited_for: bool = True,
) -> Result:
    """What ``task`` makes of a file too large to be held; ``about`` is told beside it.

    ``tell`` hears how far it has come. A file that nobody waits for may take up to 100 seconds.
    """
    if not is_on():
        return task.run(about, file, name, tell)
    return _POOL.stream(task, about, file, name, tell=tell, is_waited_for=is_waited_for)


def warm() -> None:
    """Start the warm process now, because a file will soon come; does not wait."""
    if is_on():
        _POOL.warm()
