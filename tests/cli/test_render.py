import io
import json
import subprocess
import sys
import zipfile

import pytest

from tests.cli.letters import OPEN_FOLDER, PUBLISHED, RELEASED_FOLDER
from undersigned.core.errors import UndersignedError


def run(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    """A real process, as a shell starts it."""
    command = [sys.executable, "-c", "from undersigned.cli import main; main()"]
    return subprocess.run([*command, *map(str, arguments)], capture_output=True, check=False)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("letter.html", b"<!doctype html>"),
        ("letter.txt", b"40 NGOs"),
        ("letter.json", b"{"),
        ("signatories.csv", b"\xef\xbb\xbfkind,name"),
        ("letter.zip", b"PK"),
        ("letter.docx", b"PK"),
        ("letter.eml", b"To: Ilvane Torrek"),
        ("signatories.xlsx", b"PK"),
        ("letter.png", b"\x89PNG"),
        ("LETTER.HTML", b"<!doctype html>"),
    ],
)
def test_the_end_of_the_name_tells_the_format(undersigned, tmp_path, name, begins):
    result = undersigned("render", PUBLISHED, "-o", tmp_path / name)
    assert result.exit_code == 0
    expected = begins if name != "letter.txt" else b"38 NGOs"  # typed numbers stay as typed
    assert (tmp_path / name).read_bytes().startswith(expected)


def test_a_folder_s_numbers_are_counted(undersigned, tmp_path):
    undersigned("render", OPEN_FOLDER, "-o", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("10 organisations to President")


def test_another_language_is_chosen_by_its_tag(undersigned, tmp_path):
    undersigned("render", OPEN_FOLDER, "-o", tmp_path / "a.html", "--language", "fr")
    assert '<html lang="fr" dir="ltr">' in (tmp_path / "a.html").read_text("utf-8")


def test_a_language_that_the_letter_lacks_is_an_error_that_lists_those_it_has(
    undersigned, tmp_path
):
    result = undersigned("render", OPEN_FOLDER, "-o", tmp_path / "a.txt", "--language", "ko")
    assert isinstance(result.exception, UndersignedError)
    assert "en, fr" in result.exception.do
    assert not (tmp_path / "a.txt").exists()


@pytest.mark.parametrize("name", ["letter.docm", "letter"])
def test_an_unknown_end_is_an_error_that_lists_the_known(undersigned, tmp_path, name):
    result = undersigned("render", PUBLISHED, "-o", tmp_path / name)
    assert isinstance(result.exception, UndersignedError)
    assert "html (.html)" in result.exception.do
    assert list(tmp_path.iterdir()) == []


def test_the_option_tells_the_format_of_any_name(undersigned, tmp_path):
    undersigned("render", PUBLISHED, "-o", tmp_path / "letter", "--format", "json")
    assert json.loads((tmp_path / "letter").read_text("utf-8"))["counts"]["organisations"] == 40


def test_a_folder_that_is_not_there_is_an_error(undersigned, tmp_path):
    result = undersigned("render", PUBLISHED, "-o", tmp_path / "none" / "a.txt")
    assert isinstance(result.exception, UndersignedError)
    assert "cannot be written" in result.exception.what


def test_standard_output_needs_a_format(undersigned):
    result = undersigned("render", PUBLISHED, "-o", "-")
    assert isinstance(result.exception, UndersignedError)
    assert "--format" in result.exception.do


def test_the_help_names_every_format(undersigned):
    output = undersigned("render", "--help").output
    for extension in (".html", ".txt", ".json", ".csv", ".zip", ".png"):
        assert extension in output


def test_a_process_writes_bytes_to_standard_output_and_nothing_else():
    done = run("render", RELEASED_FOLDER, "-o", "-", "--format", "zip")
    assert (done.returncode, done.stderr) == (0, b"")
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
        assert archive.namelist() == ["letter.md", "signatories.csv"]


def test_a_process_says_what_is_wrong_and_exits_with_3(tmp_path):
    done = run("render", tmp_path / "none.txt", "-o", tmp_path / "a.html")
    assert done.returncode == 3
    assert done.stdout == b""
    assert "none.txt: There is no such file. Check the name" in done.stderr.decode()


def test_bytes_go_to_standard_output(undersigned):
    result = undersigned("render", PUBLISHED, "-o", "-", "--format", "txt")
    assert result.output.startswith("38 NGOs' Joint Letter")
