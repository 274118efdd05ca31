"""A HylaFAX whose programs note what they are given and answer as real ones (6.0.7) do."""

import json
import os
import sys

import pytest

_PROGRAM = """#!{python}
import json, os, pathlib, sys
folder = pathlib.Path({folder!r})
name = pathlib.Path(sys.argv[0]).name
home = pathlib.Path(os.environ["HOME"])
call = {{"name": name, "arguments": sys.argv[1:], "environment": dict(os.environ),
        "settings": (home / ".hylarc").read_text()}}
if sys.argv[-1].endswith(".pdf"):
    (folder / "sent.pdf").write_bytes(pathlib.Path(sys.argv[-1]).read_bytes())
with (folder / "calls").open("a") as calls:
    calls.write(json.dumps(call) + "\\n")
answer = json.loads((folder / name).with_suffix(".json").read_text())
sys.stdout.write(answer["out"])
sys.stderr.write(answer["err"])
sys.exit(answer["code"])
"""


class HylaFax:
    """``queue`` is what faxstat shows; ``answers`` what a program says and ends with."""

    def __init__(self, folder) -> None:
        self.folder = folder
        for name in ("sendfax", "faxstat"):
            path = folder / name
            path.write_text(_PROGRAM.format(python=sys.executable, folder=str(folder)))
            path.chmod(0o755)
        self.answers("sendfax", "request id is 7 (group id 7) for host localhost (1 file)\n")
        self.queue()

    def answers(self, name: str, out: str = "", err: str = "", code: int = 0) -> None:
        said = json.dumps({"out": out, "err": err, "code": code})
        (self.folder / f"{name}.json").write_text(said)

    def queue(self, *jobs: str) -> None:
        lines = [
            "HylaFAX scheduler on localhost: Running",
            "",
            "@JID@State@Pages@Dials@JobTag@Status",
        ]
        self.answers("faxstat", "\n".join([*lines, *jobs]) + "\n")

    def calls(self, name: str) -> list[dict]:
        noted = (self.folder / "calls").read_text().splitlines()
        return [call for call in map(json.loads, noted) if call["name"] == name]

    @property
    def sent(self) -> bytes:
        return (self.folder / "sent.pdf").read_bytes()


@pytest.fixture
def hylafax(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    monkeypatch.setenv("UNDERSIGNED_SECRET", "not for others")
    return HylaFax(tmp_path)
