"""The manual: its generated pages are those that the code makes, and none of its links is dead."""

import subprocess
import sys
from pathlib import Path

import pytest
from docs.generate import REFERENCE, generated, write

from undersigned.cli.app import make_app
from undersigned.core.checks.engine import rules

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", sorted(generated()))
def test_a_committed_page_says_what_the_code_does(name):
    path = REFERENCE / name
    assert path.exists(), f"{name} is missing: run `make docs` and commit it"
    assert path.read_text("utf-8") == generated()[name], f"{name} is stale: run `make docs`"


def test_no_page_of_a_rule_that_is_gone_is_committed():
    pages = {path.stem for path in (REFERENCE / "rules").glob("*.md")}
    assert pages == {"index", *(rule.name for rule in rules())}, "run `make docs`"


def test_writing_makes_every_page_and_removes_those_of_rules_that_are_gone(tmp_path):
    gone = tmp_path / "rules" / "gone.md"
    gone.parent.mkdir()
    gone.write_text("# gone", "utf-8")
    by_hand = tmp_path / "letter-folder.md"
    by_hand.write_text("# By hand", "utf-8")
    write(tmp_path)
    written = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}
    assert written == {*generated(), "letter-folder.md"}


def test_every_command_has_its_section():
    page = generated()["commands.md"]
    for command in make_app().registered_commands:
        assert f"## `undersigned {command.name}`" in page


def test_the_manual_builds_without_a_warning(tmp_path):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "reference" / "rules" / "index.html").exists()
    assert not list(tmp_path.rglob("*.py"))
    first = (tmp_path / "index.html").read_text("utf-8")
    places = [first.index(f'href="{part}/') for part in ("tutorial", "how-to", "reference", "adr")]
    assert places == sorted(places)
