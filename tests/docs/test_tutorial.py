"""The tutorial does what it says: its commands are run in order, and its numbers come out."""

import re
import shlex
from pathlib import Path

from typer.testing import CliRunner

from undersigned.cli.app import make_app

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tutorial" / "first-letter.md").read_text("utf-8")
COMMANDS = re.findall(r"^\.venv/bin/undersigned (.+)$", PAGE, re.MULTILINE)


def run(command):
    return CliRunner().invoke(make_app(), shlex.split(command))


def test_the_tutorial_can_be_followed(tmp_path, monkeypatch):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    check, read, read_into_folder, check_folder, render = COMMANDS
    assert {"38 NGOs", "42", "Torrel"} <= set(re.findall("38 NGOs|42|Torrel", run(check).output))
    assert "sure" in run(read).output
    assert run(read_into_folder).exit_code == 0
    letter = tmp_path / "my-letter" / "letter.md"
    source = letter.read_text("utf-8")
    assert run(check_folder).exit_code == 1
    for old, new in (("38 NGOs", "{{ organisations }} NGOs"), ("Torrel", "Torrek")):
        source = source.replace(old, new)
    letter.write_text(re.sub(r"\b42\b", "{{ organisations }}", source), "utf-8")
    assert run(check_folder).exit_code == 0
    assert run(render).exit_code == 0
    page = tmp_path / "my-letter.html"
    assert "40" in page.read_text("utf-8")
    sheet = tmp_path / "my-letter" / "signatories.csv"
    rows = sheet.read_text("utf-8").splitlines(keepends=True)
    assert rows[1].startswith("organisation")
    sheet.write_text("".join([rows[0], *rows[2:]]), "utf-8")
    assert run(render).exit_code == 0
    assert "39 NGOs" in page.read_text("utf-8")
