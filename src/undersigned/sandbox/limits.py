"""How much a reader may take for one file."""

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one child process. ``wall`` is what a person waits at most; it is under ten seconds.

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
