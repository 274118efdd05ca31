import io
import json
import subprocess
import sys
import zipfile

import pypdfium2
import pytest

from tests.cli.letters import OPEN_FOLDER, PUBLISHED, RELEASED_FOLDER
from tests.core.renderers.pdf.reading import pages_of, tags_of, words_of
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
        ("letter.pdf", b"%PDF-1.7"),
        ("letter.tiff", b"II*"),
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


def pdf_of(undersigned, tmp_path, *options) -> bytes:
    result = undersigned("render", OPEN_FOLDER, "-o", tmp_path / "a.pdf", *options)
    assert result.exit_code == 0, result.exception
    return (tmp_path / "a.pdf").read_bytes()


def test_a_letter_is_printed_for_the_envelope_that_it_goes_into(undersigned, tmp_path):
    pages = pypdfium2.PdfDocument(pdf_of(undersigned, tmp_path, "--envelope", "us-10"))
    assert pages[0].get_size() == pytest.approx((612, 792), abs=0.5)
    pages = pypdfium2.PdfDocument(pdf_of(undersigned, tmp_path))
    assert pages[0].get_size() == pytest.approx((595, 842), abs=0.5)


def test_the_names_are_printed_in_groups_and_columns_as_asked(undersigned, tmp_path):
    data = pdf_of(undersigned, tmp_path, "--group-by", "region", "--columns", "3")
    assert "Europe" in [each.words for each in tags_of(data).all("H3")]


def test_two_languages_stand_in_one_file(undersigned, tmp_path):
    first, *_, last = pages_of(pdf_of(undersigned, tmp_path, "--language", "fr,en"))
    assert "Objet" in first
    assert "Check code" in last


def test_one_office_s_copy_is_counted_from_one(undersigned, tmp_path):
    data = pdf_of(undersigned, tmp_path, "--addressee", "1")
    assert "Also sent to" not in words_of(data)
    result = undersigned("render", OPEN_FOLDER, "-o", tmp_path / "b.pdf", "--addressee", "9")
    assert result.exception.what == "The letter has no addressee 9."


@pytest.mark.parametrize(
    "choice",
    [
        ("--envelope", "us-10"),
        ("--columns", "2"),
        ("--group-by", "country"),
        ("--addressee", "1"),
        ("--language", "fr,en"),
    ],
)
def test_a_choice_for_paper_is_refused_for_a_screen(undersigned, tmp_path, choice):
    result = undersigned("render", OPEN_FOLDER, "-o", tmp_path / "a.html", *choice)
    assert isinstance(result.exception, UndersignedError)
    assert result.exception.what.startswith("html takes no choices for paper")
    assert "pdf" in result.exception.do
    assert not (tmp_path / "a.html").exists()


def test_an_envelope_that_there_is_not_is_an_error(undersigned, tmp_path):
    result = undersigned("render", OPEN_FOLDER, "-o", tmp_path / "a.pdf", "--envelope", "c4")
    assert "din-5008-b, us-10, ks-a4" in result.exception.do


def test_what_was_printed_can_be_read_and_printed_again(undersigned, tmp_path):
    pdf_of(undersigned, tmp_path)
    result = undersigned("render", tmp_path / "a.pdf", "-o", tmp_path / "b.pdf")
    assert result.exit_code == 0
    assert "President" in words_of((tmp_path / "b.pdf").read_bytes())


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
