"""How much a reader may take for one file."""

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one child process. ``wall`` is what a person waits at most: by default under ten seconds.

    ``memory`` and ``answer`` are in bytes, ``cpu`` and ``wall`` in seconds. ``memory`` comes on top
    of what the warm process holds. ``children`` read at the same time, each one file; others wait
    ``patience`` seconds for their turn.
    """

    memory: int = 512 * MB
    cpu: int = 7
    wall: float = 8.0
    answer: int = 32 * MB
    open_files: int = 64
    children: int = 2
    patience: float = 30.0


LIMITS = Limits()
# For a file that is read behind the page, one at a time. The worker that waits for it holds other
# rows meanwhile, for two minutes.
PATIENT = Limits(memory=1024 * MB, cpu=95, wall=100.0, answer=256 * MB, children=1, patience=100.0)
