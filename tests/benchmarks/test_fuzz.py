"""The fuzzer: its seeds are letters, its crashers are kept, and it runs."""

import contextlib
import os
import subprocess
import sys

import pytest
from benchmarks.fuzz_seeds import SEEDS, parts

from benchmarks import fuzz
from undersigned.core.errors import UndersignedError
from undersigned.core.readers import read


@pytest.mark.parametrize("reader", SEEDS)
def test_every_seed_can_be_made_and_hurts_nobody(reader):
    for seed in SEEDS[reader]():
        assert seed
        with contextlib.suppress(UndersignedError):
            read(seed, fuzz.SUFFIXES.get(reader, f"letter.{reader}"))


@pytest.mark.parametrize("reader", ["docx", "xlsx", "hwpx"])
def test_one_part_of_a_container_is_replaced_and_the_others_stay(reader):
    template = parts(SEEDS[reader]()[0])
    first, *others = template
    made = parts(fuzz._wrapping(template)(b"\0changed"))
    assert made[first] == b"changed"
    assert all(made[path] == template[path] for path in others)
    assert parts(fuzz._wrapping(template)(b""))[first] == b""


def test_a_crasher_is_kept_once_a_place(tmp_path):
    for data in (b"first", b"second"):
        try:
            [][0]
        except IndexError as error:
            fuzz._keep(tmp_path, data, error)
    kept = sorted(tmp_path.iterdir())
    assert [path.read_bytes()[:9] for path in kept] == [b"first", b"Traceback"]


def test_it_runs_for_as_long_as_it_is_told(tmp_path):
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "benchmarks.fuzz",
            "--seconds",
            "2",
            "--reader",
            "txt",
            "--keep",
            str(tmp_path),
        ],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert b"kept: none" in done.stdout
    assert len(list((tmp_path / "txt" / "corpus").iterdir())) >= len(SEEDS["txt"]())
