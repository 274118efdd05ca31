"""The pool: one warm process, replaced when it dies, never a zombie, and the same readings."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from tests.sandbox.misfits import LIMITS_FOR_TESTS, TASKS
from undersigned import sandbox
from undersigned.core.errors import UndersignedError, UnreadableError
from undersigned.core.readers import read
from undersigned.sandbox import Pool
from undersigned.sandbox.limits import Limits

EXAMPLES = Path(__file__).parents[2] / "examples"


def _letters():
    for path in sorted(EXAMPLES.iterdir()):
        if path.is_dir():
            yield pytest.param({each.name: each.read_bytes() for each in path.iterdir()}, path.name)
        elif path.suffix in {".txt", ".eml"}:
            yield pytest.param(path.read_bytes(), path.name)


@pytest.fixture
def pool():
    made = Pool("tests.sandbox.misfits", LIMITS_FOR_TESTS)
    yield made
    made.close()


def _warm_process(pool: Pool) -> psutil.Process:
    pool.protection()
    return psutil.Process(pool._warm.process.pid)


def _read_in_vain(pool: Pool) -> None:
    with pytest.raises(UnreadableError):
        pool.run(TASKS["sleep"], b"", "a")


@pytest.mark.parametrize(("file", "name"), list(_letters()))
def test_a_letter_is_read_the_same_inside_and_outside(file, name):
    assert sandbox.read(file, name) == read(file, name)


@pytest.mark.parametrize(("file", "name"), [(b"", "a.txt"), (b"PK\x03\x04", "a.docx"), ({}, "a")])
def test_a_letter_is_refused_the_same_inside_and_outside(file, name):
    with pytest.raises(UndersignedError) as outside:
        read(file, name)
    with pytest.raises(UndersignedError) as inside:
        sandbox.read(file, name)
    assert type(inside.value) is type(outside.value)
    assert str(inside.value) == str(outside.value)


def test_nothing_is_started_before_it_is_needed(pool):
    assert pool._warm is None
    pool.warm()
    assert pool._warm is not None


def test_this_machine_offers_all_protection(pool):
    assert pool.protection().lacking() == ()


def test_a_warm_process_that_died_is_replaced(pool):
    first = _warm_process(pool)
    first.send_signal(signal.SIGKILL)
    first.wait(5)
    assert pool.run(TASKS["echo"], b"1", "a").told == "a 1"
    assert _warm_process(pool).pid != first.pid


def test_a_warm_process_that_hangs_is_replaced():
    pool = Pool("tests.sandbox.misfits", Limits(wall=0.5))
    first = _warm_process(pool)
    first.suspend()
    with pytest.raises(UnreadableError, match="longer than"):
        pool.run(TASKS["echo"], b"1", "a")
    assert pool.run(TASKS["echo"], b"1", "a").told == "a 1"
    pool.close()
    assert not first.is_running()


def test_children_leave_no_zombie(pool):
    warm = _warm_process(pool)
    for task in ("echo", "crash", "leave"):
        with contextlib.suppress(UnreadableError):
            pool.run(TASKS[task], b"", "a")
    deadline = time.monotonic() + 5
    while warm.children() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert warm.children() == []


def test_closing_ends_the_warm_process_and_whoever_is_reading(pool):
    warm = _warm_process(pool)
    thread = threading.Thread(target=_read_in_vain, args=[pool])
    thread.start()
    deadline = time.monotonic() + 5
    while not warm.children() and time.monotonic() < deadline:
        time.sleep(0.02)
    (child,) = warm.children()
    pool.close()
    thread.join(5)
    assert not warm.is_running()
    psutil.wait_procs([child], 5)
    assert not child.is_running()


def test_a_warm_process_that_cannot_start_says_so(capfd):
    pool = Pool("tests.sandbox.no_such_module")
    with pytest.raises(UndersignedError, match="cannot be started"):
        pool.run(TASKS["echo"], b"", "a")
    assert "no_such_module" in capfd.readouterr().err


def test_who_waits_too_long_for_a_turn_is_told_to_come_again():
    pool = Pool("tests.sandbox.misfits", Limits(children=1, patience=0.1))
    reading = threading.Thread(target=_read_in_vain, args=[pool])
    warm = _warm_process(pool)
    reading.start()
    while not warm.children():
        time.sleep(0.02)
    with pytest.raises(UnreadableError, match="Too many files"):
        pool.run(TASKS["echo"], b"", "a")
    pool.close()
    reading.join(5)


_SCRIPT = """
import os, sys
from undersigned import sandbox
sandbox.read(b"Dear Ama,\\n\\nWe write because nobody else does.\\n", "a.txt")
print(sandbox._POOL._warm.process.pid, flush=True)
{then}
"""


@pytest.mark.parametrize("then", ["", "os._exit(0)", "os.kill(os.getpid(), 9)"])
def test_the_warm_process_ends_with_whoever_started_it(then):
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT.format(then=then)],
        stdout=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    pid = int(done.stdout)
    deadline = time.monotonic() + 5
    while psutil.pid_exists(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not psutil.pid_exists(pid)


def test_a_fork_of_the_site_starts_a_warm_process_of_its_own():
    script = _SCRIPT.format(
        then="""
if os.fork() == 0:
    assert sandbox._POOL._warm is None
    sandbox.read(b"Dear Ama,\\n\\nWe write.\\n", "a.txt")
    sandbox._POOL.close()
    os._exit(0)
os.wait()
sandbox.read(b"Dear Ama,\\n\\nWe write.\\n", "a.txt")
print(sandbox._POOL._warm.process.pid)
"""
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    before, after = done.stdout.split()
    assert before == after


@pytest.mark.parametrize(("value", "is_on"), [("", True), ("yes", True), ("no", False)])
def test_it_can_be_turned_off_for_debugging(monkeypatch, value, is_on):
    monkeypatch.setenv(sandbox.SWITCH, value)
    assert sandbox.is_on() is is_on
    if not is_on:
        monkeypatch.setattr(sandbox, "_POOL", None)
        sandbox.warm()
        assert sandbox.read(b"Dear Ama,\n\nWe write.\n", "a.txt").edition
