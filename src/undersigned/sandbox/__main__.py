"""The warm process: ``python -m undersigned.sandbox N``; ``nursery`` says what N is."""

import sys
from collections.abc import Mapping

from undersigned.sandbox.nursery import Warming, main


def _readers() -> tuple[Mapping, Warming]:
    from undersigned.core.readers import readers
    from undersigned.sandbox.tasks import TASKS
    from undersigned.sandbox.warming import warm_up

    readers()  # imports each of them
    return TASKS, warm_up


if __name__ == "__main__":
    main(_readers, sys.argv[1:])
