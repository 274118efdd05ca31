"""Fuzzes the readers: ``python -m benchmarks.fuzz --seconds N [--reader NAME]``.

Coverage guides it (atheris, libFuzzer); it begins with made-up letters. A reader may give a letter
or raise an ``UndersignedError``; whatever else it does is a crasher and is kept in
``.build/fuzz/NAME/crash-*``, one a place in the code. Each that is ours becomes a test.

Of a ZIP container one part is changed and the rest left as it is, for else the checksums would
stop every change: the first byte of an input says which part the others replace.
"""

import argparse
import hashlib
import subprocess
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from undersigned.core.errors import UndersignedError

FOLDER = Path(__file__).parents[1] / ".build" / "fuzz"
SUFFIXES = {"markdown": "letter.markdown", "folder": "letter.md", "csv": "signatories.csv"}
SHEETS = {"csv", "xlsx"}
CONTAINERS = {"docx", "xlsx", "hwpx"}
LONGEST = 100_000  # bytes of an input
PATIENCE = 10  # seconds for one input
MEMORY = 2_048  # MB


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, required=True, help="in all, shared by the readers")
    parser.add_argument("--reader", action="append", help="one of them; can be given several times")
    parser.add_argument("--keep", type=Path, default=FOLDER, help="where crashers are kept")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        fuzz_here(arguments.reader[0], arguments.seconds, arguments.keep / arguments.reader[0])
        return
    from benchmarks.fuzz_seeds import SEEDS

    readers = arguments.reader or list(SEEDS)
    for reader in readers:
        fuzz(reader, max(1, arguments.seconds // len(readers)), arguments.keep / reader)


def fuzz(reader: str, seconds: int, folder: Path) -> None:
    """In a process of its own, started again where a crash or a long input ended it."""
    folder.mkdir(parents=True, exist_ok=True)
    began, ends = time.monotonic(), 0
    while (left := int(seconds - (time.monotonic() - began))) > 0:
        command = [sys.executable, "-m", "benchmarks.fuzz", "--inside", "--reader", reader]
        done = subprocess.run(
            [*command, "--seconds", str(left), "--keep", str(folder.parent)],
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=(folder / "log").open("ab"),
        )
        ends += done.returncode != 0
        if done.returncode and time.monotonic() - began < 2:
            sys.exit(f"{reader}: cannot be started; see {folder / 'log'}")
    found = sorted(path.name for path in folder.iterdir() if "-" in path.name)
    took = time.monotonic() - began
    kept = ", ".join(found) or "none"
    print(f"{reader:10} {took:6.0f} s, ended early {ends} times, kept: {kept}", flush=True)


def fuzz_here(reader: str, seconds: int, folder: Path) -> None:
    """Never returns: libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["undersigned.core"]):
        from undersigned.core.readers import read, readers
        from undersigned.core.readers.sheets import read_book, sign_ons, understand

        readers()
    from benchmarks.fuzz_seeds import SEEDS, parts

    seeds = SEEDS.get(reader, SEEDS["txt"])()
    wrap: Callable[[bytes], bytes] = bytes
    if reader in CONTAINERS:
        template = parts(seeds[0])
        seeds = [bytes([number]) + part for number, part in enumerate(template.values())]
        wrap = _wrapping(template)
    _keep_seeds(folder / "corpus", seeds)
    name = SUFFIXES.get(reader, f"letter.{reader}")

    def one(data: bytes) -> None:
        try:
            if reader in SHEETS:
                sign_ons(understand(read_book(wrap(data), name)))
            else:
                read(wrap(data), name)
        except UndersignedError:
            pass
        except Exception as error:  # noqa: BLE001  (whatever it is, it is what we look for)
            _keep(folder, data, error)

    atheris.Setup(
        [
            sys.argv[0],
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            f"-timeout={PATIENCE}",
            f"-rss_limit_mb={MEMORY}",
            f"-artifact_prefix={folder}/",
            str(folder / "corpus"),
        ],
        one,
    )
    atheris.Fuzz()


def _wrapping(template: dict[str, bytes]) -> Callable[[bytes], bytes]:
    paths = list(template)

    def wrap(data: bytes) -> bytes:
        chosen = paths[data[0] % len(paths)] if data else paths[0]
        held = BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            for path, part in template.items():
                archive.writestr(path, data[1:] if path == chosen else part)
        return held.getvalue()

    return wrap


def _keep_seeds(folder: Path, seeds: list[bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


def _keep(folder: Path, data: bytes, error: Exception) -> None:
    """The first input that fails at a place, and its traceback beside it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{type(error).__name__}:{frame.filename}:{frame.lineno}"
    name = f"crash-{hashlib.sha256(place.encode()).hexdigest()[:8]}"
    if not (folder / name).exists():
        (folder / name).write_bytes(data)
        (folder / f"{name}.txt").write_text("".join(traceback.format_exception(error)), "utf-8")


if __name__ == "__main__":
    main()
