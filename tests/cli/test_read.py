from tests.cli.letters import OPEN_FOLDER, PUBLISHED
from undersigned.cli.letters import load
from undersigned.core.errors import UndersignedError


def test_it_shows_what_was_understood_and_what_was_left_out(undersigned):
    result = undersigned("read", PUBLISHED)
    assert result.exit_code == 0
    for shown in (
        "38 NGOs' Joint Letter",
        "2024-11-14",
        "Ilvane Torrek",
        "+44 20 7946 0958",
        "(by 2025-06-30)",
        "(no deadline)",
        "33 (32 with a country code, and Scotland)",
        "the page's breadcrumb",
        "sure",
    ):
        assert shown in result.output


def test_what_is_not_there_is_not_found(undersigned, tmp_path):
    path = tmp_path / "bare.txt"
    path.write_text("We write because nobody else does.\n\nIt has to be said.\n")
    result = undersigned("read", path)
    assert result.exit_code == 0
    assert "not found" in result.output


def test_a_folder_shows_sender_copies_and_both_languages(undersigned):
    output = undersigned("read", OPEN_FOLDER).output
    for shown in ("en, fr", "Ilse Marrowby", "Corvin Asterlund", "(by 2026-01-31)"):
        assert shown in output


def test_it_writes_a_letter_folder_that_reads_the_same(undersigned, tmp_path):
    folder = tmp_path / "letters" / "torrek"
    result = undersigned("read", PUBLISHED, "-o", folder)
    assert result.exit_code == 0
    assert sorted(each.name for each in folder.iterdir()) == ["letter.md", "signatories.csv"]
    first, again = load(PUBLISHED), load(folder)
    assert again.edition == first.edition
    assert again.signatories == first.signatories


def test_it_overwrites_only_when_told_to(undersigned, tmp_path):
    (tmp_path / "letter.md").write_text("mine")
    refused = undersigned("read", PUBLISHED, "-o", tmp_path)
    assert isinstance(refused.exception, UndersignedError)
    assert "--force" in refused.exception.do
    assert (tmp_path / "letter.md").read_text() == "mine"

    assert undersigned("read", PUBLISHED, "-o", tmp_path, "--force").exit_code == 0
    assert "Torrek" in (tmp_path / "letter.md").read_text("utf-8")


def test_an_empty_folder_needs_no_force(undersigned, tmp_path):
    assert undersigned("read", PUBLISHED, "-o", tmp_path).exit_code == 0


def test_a_file_is_no_folder(undersigned, tmp_path):
    path = tmp_path / "x"
    path.write_text("mine")
    result = undersigned("read", PUBLISHED, "-o", path)
    assert isinstance(result.exception, UndersignedError)
    assert path.read_text() == "mine"
