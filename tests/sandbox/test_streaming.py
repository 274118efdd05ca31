"""Files that are too large to be held: sent in pieces, with steps on the way back."""

import io

import pytest

from tests.sandbox.misfits import LIMITS_FOR_TESTS, LONG_TASKS, PATIENT_FOR_TESTS
from undersigned import sandbox
from undersigned.core.errors import UnreadableError
from undersigned.sandbox import Pool
from undersigned.sandbox.tasks import RECORD

MB = 1024 * 1024


@pytest.fixture(scope="module")
def pool():
    made = Pool("tests.sandbox.misfits", LIMITS_FOR_TESTS, PATIENT_FOR_TESTS)
    yield made
    made.close()


def told_of(pool, task, data=b"", *, tell=lambda *_steps: None, **options):
    file = io.BytesIO(data)
    return pool.stream(LONG_TASKS[task], b"about", file, "a.xml", tell=tell, **options).told


class Endless(io.RawIOBase):
    """A file that is never all there; ``given`` counts what was taken of it."""

    given = 0

    def read(self, size=-1):
        self.given += size
        return bytes(size)


def test_a_file_comes_in_pieces_and_steps_are_told_on_the_way(pool):
    steps = []
    said = told_of(pool, "count", bytes(5 * MB), tell=lambda *step: steps.append(step))
    assert said == f"a.xml about {5 * MB}"
    assert steps == sorted(steps)
    assert steps[-1] == (5 * MB, 80)
    assert len(steps) == 80


def test_an_empty_file_comes_too(pool):
    assert told_of(pool, "count") == "a.xml about 0"


def test_whoever_refuses_at_the_beginning_is_not_sent_the_rest(pool):
    file = Endless()
    with pytest.raises(UnreadableError, match="It begins with"):
        pool.stream(LONG_TASKS["look_at_the_beginning"], b"", file, "a", tell=lambda *_steps: None)
    assert file.given < 20 * MB


def test_who_waits_is_not_kept_waiting(pool):
    with pytest.raises(UnreadableError, match="longer than 3 seconds"):
        told_of(pool, "take_time", bytes(5 * MB))


def test_what_nobody_waits_for_may_take_more(pool):
    with pytest.raises(UnreadableError, match="more than 128 MB"):
        told_of(pool, "hold_much")
    assert told_of(pool, "hold_much", is_waited_for=False) == str(180 * MB)


def test_steps_without_end_end_with_the_time(pool):
    steps = []
    with pytest.raises(UnreadableError, match="longer than"):
        told_of(
            pool, "tell_endlessly", tell=lambda *step: steps.append(step) if not steps else None
        )
    assert steps == [(1, 1)]


def test_an_answer_without_end_is_refused(pool):
    with pytest.raises(UnreadableError, match="more words than can be kept"):
        told_of(pool, "answer_much_more")


def test_what_the_site_raises_while_it_is_told_ends_the_reading(pool):
    def stop(*_steps):
        raise KeyError("gone")

    with pytest.raises(KeyError):
        told_of(pool, "count", bytes(5 * MB), tell=stop)
    assert told_of(pool, "count", b"1") == "a.xml about 1"


def test_without_the_sandbox_it_is_read_here(monkeypatch):
    monkeypatch.setenv(sandbox.SWITCH, "no")
    with pytest.raises(UnreadableError, match="none that is known"):
        sandbox.stream(RECORD, b"{}", io.BytesIO(b"Dear"), "a.txt", tell=lambda *_steps: None)
