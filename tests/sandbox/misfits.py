"""A warm process whose readers misbehave: ``Pool("tests.sandbox.misfits")``.

It is the production's own warm process and confinement; only the table of tasks is another. Nothing
in ``undersigned`` knows of it.
"""

import ctypes
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel

from undersigned.core.errors import CountingError, FormatError, UndersignedError, UnreadableError
from undersigned.sandbox import wire
from undersigned.sandbox.limits import Limits
from undersigned.sandbox.nursery import main
from undersigned.sandbox.tasks import LongTask, Task

PATIENT_FOR_TESTS = Limits(cpu=20, wall=20.0, memory=256 * 1024 * 1024, answer=1024 * 1024)
LIMITS_FOR_TESTS = Limits(cpu=2, wall=3.0, memory=128 * 1024 * 1024, answer=1024 * 1024)


class Told(BaseModel):
    """What a misfit has to tell."""

    told: str


TASKS: dict[str, Task[Told]] = {}
LONG_TASKS: dict[str, LongTask[Told]] = {}


def misfit(run: Callable[[bytes, str], str]) -> Callable[[bytes, str], str]:
    """Makes a task of a function that gives a text."""
    name = run.__name__
    TASKS[name] = Task(name, lambda file, called: Told(told=run(file, called)), Told)
    return run


def long_misfit(run: Callable) -> Callable:
    """As ``misfit``, of a function that takes a stream."""
    name = run.__name__
    LONG_TASKS[name] = LongTask(name, lambda *asked: Told(told=run(*asked)), Told)
    return run


def _tried(act: Callable[[], object]) -> str:
    try:
        return f"did: {act()}"
    except OSError as error:
        return f"could not: {error.strerror}"


@misfit
def echo(file, name):
    held = {each: len(data) for each, data in file.items()} if isinstance(file, dict) else len(file)
    return f"{name} {held}"


@misfit
def eat_memory(file, name):
    held = []
    while True:
        held.append(bytearray(8 * 1024 * 1024))


@misfit
def eat_memory_in_c(file, name):
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    for _ in range(1_000):
        place = libc.malloc(ctypes.c_size_t(8 * 1024 * 1024))
        if not place:
            return "no more"
        ctypes.memset(place, 1, 8 * 1024 * 1024)
    return "as much as I liked"


@misfit
def spin(file, name):
    while True:
        pass


@misfit
def sleep(file, name):
    while True:
        time.sleep(1)


@misfit
def sleep_deaf(file, name):
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    time.sleep(60)
    return "slept"


@misfit
def crash(file, name):
    return ctypes.string_at(0).decode()


@misfit
def abort(file, name):
    os.abort()


@misfit
def leave(file, name):
    os._exit(7)


@misfit
def recurse(file, name):
    return recurse(file, name)


@misfit
def fault(file, name):
    raise IndexError(f"the file says: {file!r}")


@misfit
def gossip(file, name):
    sys.stderr.write(file.decode())
    sys.stderr.flush()
    os.write(2, file)
    os.write(1, file)
    return "gossiped"


@misfit
def unreadable(file, name):
    raise UnreadableError("It is no letter.", where=name, do="Choose another.")


@misfit
def broken_format(file, name):
    raise FormatError("It breaks.", where="letter.md, line 3", do="Mend it.")


@misfit
def uncountable(file, name):
    raise CountingError("It cannot be counted.", do="Count.")


@misfit
def another_error(file, name):
    class OwnError(UndersignedError):
        pass

    raise OwnError("Something else.", do="Do something.")


@misfit
def open_socket(file, name):
    return _tried(lambda: socket.create_connection(("127.0.0.1", int(file)), timeout=2))


@misfit
def open_local_socket(file, name):
    return _tried(lambda: socket.socket(socket.AF_UNIX))


@misfit
def write_file(file, name):
    return _tried(lambda: Path(file.decode()).write_bytes(b"x"))


@misfit
def append_to_file(file, name):
    return _tried(lambda: os.open(file, os.O_WRONLY | os.O_APPEND))


@misfit
def remove_file(file, name):
    return _tried(lambda: os.unlink(file))  # noqa: PTH108  (bytes)


@misfit
def read_file(file, name):
    return _tried(lambda: Path(file.decode()).read_bytes())


@misfit
def list_folder(file, name):
    return _tried(lambda: os.listdir(file.decode()))  # noqa: PTH208


@misfit
def fork(file, name):
    return _tried(os.fork)


@misfit
def start_thread(file, name):
    try:
        threading.Thread(target=int).start()
    except RuntimeError as error:
        return f"could not: {error}"
    return "did"


@misfit
def run_program(file, name):
    return _tried(lambda: os.execv("/bin/true", ["/bin/true"]))  # noqa: S606


@misfit
def kill_site(file, name):
    return _tried(lambda: os.kill(int(file), signal.SIGKILL))


@misfit
def kill_warm_process(file, name):
    return _tried(lambda: os.kill(os.getppid(), signal.SIGKILL))


@misfit
def raise_limits(file, name):
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CPU, (1_000, 1_000))
    except (OSError, ValueError) as error:
        return f"could not: {error}"
    return "did"


@misfit
def tell_environment(file, name):
    return " ".join(sorted(os.environ))


@misfit
def tell_descriptors(file, name):
    def is_open(number):
        try:
            os.fstat(number)
        except OSError:
            return False
        return True

    return " ".join(str(each) for each in range(1_000) if is_open(each))


_SEEN: list[str] = []


@misfit
def remember(file, name):
    _SEEN.append(file.decode())
    return " ".join(_SEEN)


@misfit
def tell_process(file, name):
    return str(os.getpid())


@misfit
def answer_much(file, name):
    return "x" * (2 * 1024 * 1024)


@misfit
def answer_endlessly(file, name):
    while True:
        os.write(3, b"=" * 65536)


@misfit
def answer_nonsense(file, name):
    os.write(3, file)
    os._exit(0)


@misfit
def crash_while_answering(file, name):
    os.write(3, wire.RESULT + b'{"told": "half')
    return ctypes.string_at(0).decode()


@long_misfit
def count(about, file, name, tell):
    size, pieces = 0, 0
    while piece := file.read(64 * 1024):
        size, pieces = size + len(piece), pieces + 1
        tell(size, pieces)
    return f"{name} {about.decode()} {size}"


@long_misfit
def look_at_the_beginning(about, file, name, tell):
    raise UnreadableError(f"It begins with {file.read(4)!r}.", where=name, do="Give another.")


@long_misfit
def take_time(about, file, name, tell):
    time.sleep(60)


@long_misfit
def tell_endlessly(about, file, name, tell):
    while True:
        tell(1, 1)


@long_misfit
def answer_much_more(about, file, name, tell):
    while True:
        os.write(3, b"=" * 65536)


@long_misfit
def hold_much(about, file, name, tell):
    return str(len(bytearray(180 * 1024 * 1024)))


def _tasks():
    return TASKS | LONG_TASKS, lambda: iter(())


if __name__ == "__main__":
    main(_tasks, sys.argv[1:], LIMITS_FOR_TESTS, PATIENT_FOR_TESTS)
