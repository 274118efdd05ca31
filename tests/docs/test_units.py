"""The systemd units start what they say, and end it politely."""

import configparser
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))
START_SECONDS = 90


def read(unit: Path) -> configparser.ConfigParser:
    """A unit's sections; of a key that stands several times the last."""
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # systemd's keys have capitals
    parser.read_string(unit.read_text(encoding="utf-8"))
    return parser


def started(unit: Path, data: Path, *, port: int = 0, **settings: str) -> subprocess.Popen[bytes]:
    """What ``ExecStart`` runs, with this environment's program, a port and a folder of our own."""
    program, *arguments = shlex.split(read(unit)["Service"]["ExecStart"])
    assert Path(program).name == "undersigned"
    command = [sys.executable, "-m", "undersigned", *arguments]
    if port:
        command[command.index("--port") + 1] = str(port)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("UNDERSIGNED_")}
    return subprocess.Popen(
        command,
        env=environment | {"UNDERSIGNED_DATA": str(data), "PYTHONPATH": "src"} | settings,
        cwd=DEPLOY.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=2)
        connection.request("GET", "/")
        return connection.getresponse().status == HTTPStatus.OK
    except (OSError, HTTPException):
        return False


def listens_to_its_end(process: subprocess.Popen[bytes]) -> bool:
    """Whether the program has begun its work and ends politely on SIGTERM (proc(5), SigCgt)."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


def wait_for(is_so, process: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + START_SECONDS
    while not is_so():
        assert process.poll() is None, process.communicate()[0].decode()
        assert time.monotonic() < ends, "it did not start in time"
        time.sleep(0.2)


def test_the_site_s_unit_serves_the_site_and_stops_when_told(tmp_path):
    port = free_port()
    process = started(DEPLOY / "undersigned.service", tmp_path, port=port)
    try:
        wait_for(lambda: answers(port), process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert not answers(port)


def test_the_worker_s_unit_works_and_stops_when_told(tmp_path):
    port = free_port()
    site = started(DEPLOY / "undersigned.service", tmp_path, port=port)
    wait_for(lambda: answers(port), site)
    worker = started(DEPLOY / "undersigned-worker.service", tmp_path)
    try:
        wait_for(lambda: listens_to_its_end(worker), worker)
    finally:
        worker.send_signal(signal.SIGTERM)
        said, _ = worker.communicate(timeout=60)
        site.send_signal(signal.SIGTERM)
        site.communicate(timeout=60)
    assert worker.returncode == 0, said.decode()


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_keeps_data_to_itself_and_may_still_wall_readers_in(unit):
    service = read(unit)["Service"]
    assert service["User"] == "undersigned"
    assert service["StateDirectoryMode"] == "0700"
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "yes"
    assert "RestrictNamespaces" not in service  # the sandbox makes one without a network


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_understands_a_unit(unit, tmp_path):
    text = unit.read_text(encoding="utf-8").replace(
        "/opt/undersigned/.venv/bin/undersigned", "/bin/true"
    )
    copy = tmp_path / unit.name
    copy.write_text(text, encoding="utf-8")
    said = subprocess.run(
        [shutil.which("systemd-analyze"), "verify", "--man=no", str(copy)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Unknown" not in said.stderr
    assert "Failed to parse" not in said.stderr
