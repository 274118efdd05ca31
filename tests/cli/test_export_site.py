"""undersigned export-site writes the archive, and says what it wrote."""

import pytest
from typer.testing import CliRunner

from tests.apps.releases.stories import released
from undersigned.apps.programs import exporting
from undersigned.cli.app import make_app
from undersigned.core.errors import UndersignedError

pytestmark = pytest.mark.django_db


def run(*words):
    return CliRunner().invoke(make_app(), ["export-site", *map(str, words)])


def test_the_command_writes_the_folder_and_says_how_much(coalition, ama, tmp_path):
    released(coalition, ama)
    done = run(tmp_path / "site")
    assert done.exit_code == 0
    assert f"{tmp_path / 'site'}: " in done.stdout
    assert " pages, " in done.stdout
    assert (tmp_path / "site/releases/clear-rivers/clear-water/letter.docx").exists()


def test_the_command_says_which_files_are_missing(db, tmp_path, monkeypatch):
    made = exporting.Exported(1, 2, ("/releases/a/b/letter.pdf",))
    monkeypatch.setattr(exporting, "export_site", lambda _folder: made)
    done = run(tmp_path / "site")
    assert "links to it are off: /releases/a/b/letter.pdf" in done.stderr


def test_the_command_touches_no_folder_of_others(db, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    done = run(tmp_path)
    assert isinstance(done.exception, UndersignedError)
    assert (tmp_path / "mine.txt").read_text() == "mine"
