"""Pools of the sandbox's tests."""

import pytest

from tests.sandbox.misfits import LIMITS_FOR_TESTS, TASKS
from undersigned.sandbox import Pool


class Misfits:
    """``misfits.spin(file)`` runs that reader of ``tests.sandbox.misfits`` in a child."""

    def __init__(self) -> None:
        self.pool = Pool("tests.sandbox.misfits", LIMITS_FOR_TESTS)

    def __getattr__(self, task: str):
        return lambda file=b"", name="letter.docx": self.pool.run(TASKS[task], file, name).told


@pytest.fixture(scope="module")
def misfits():
    made = Misfits()
    yield made
    made.pool.close()
