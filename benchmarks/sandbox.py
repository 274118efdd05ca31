"""What the sandbox costs: one letter read in a child and read directly, by turns in one run.

``python -m benchmarks.sandbox [FILE ...] [--rounds N]``; without files, the repository's own.
"""

import argparse
import statistics
import time
from pathlib import Path

from undersigned import sandbox
from undersigned.core.readers import read

EXAMPLE = Path(__file__).parents[1] / "examples" / "sarrania-2024.txt"
ROUNDS = 100
WARMING_SECONDS = 3.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[EXAMPLE])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    began = time.perf_counter()
    sandbox.read(EXAMPLE.read_bytes(), EXAMPLE.name)
    print(f"First file, the warm process started for it: {time.perf_counter() - began:.2f} s")
    time.sleep(WARMING_SECONDS)
    print("Milliseconds a file, medians:\n")
    print(f"{'file':30} {'direct':>8} {'sandbox':>8} {'more':>8} {'ratio':>6}")
    for file in arguments.files:
        direct, inside = measured(file.read_bytes(), file.name, arguments.rounds)
        more = inside - direct
        print(f"{file.name:30} {direct:8.1f} {inside:8.1f} {more:8.1f} {inside / direct:6.2f}")


def measured(data: bytes, name: str, rounds: int) -> tuple[float, float]:
    """Medians in milliseconds of reading directly and in a child."""
    read(data, name)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for each, kept in zip((read, sandbox.read), times, strict=True):
            began = time.perf_counter()
            each(data, name)
            kept.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    main()
