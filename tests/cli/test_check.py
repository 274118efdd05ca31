import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.letters import OPEN_FOLDER, PUBLISHED, RELEASED_FOLDER
from undersigned.core.checks.engine import rules
from undersigned.core.errors import UndersignedError

ROOT = Path(__file__).parents[2]

GIVEN = ROOT.parent / "shared" / "letters" / "example" / "source.txt"
QUIET = """To the Mayor of Vestria

November 14, 2024

Ilka Vashe
Mayor of Vestria
1 Palace Square
Vestria 10110
E-mail: mayor@vestria.example

RE: The bridge

Dear Mayor Vashe,

We write about the bridge. We urge you to:

1. Open the bridge by June 30, 2025.

Please answer to office@bridge.example.
"""


def kinds(output: str) -> set[str]:
    return {finding["rule"] for finding in json.loads(output)}


@pytest.fixture
def quiet(tmp_path) -> Path:
    """A letter in which no rule finds an error."""
    path = tmp_path / "quiet.txt"
    path.write_text(QUIET, "utf-8")
    return path


def test_errors_give_exit_code_1_and_say_what_where_and_what_to_do(undersigned):
    result = undersigned("check", PUBLISHED)
    assert result.exit_code == 1
    assert f"{PUBLISHED}:4:1 error stated-count-disagrees" in result.output
    assert "The title says “38 NGOs”; the list holds 40 organisations." in result.output
    assert "Torrel" in result.output
    assert "3 errors, 2 warnings, 4 suggestions." in result.output


def test_the_made_up_letter_has_the_faults_of_the_letter_that_it_began_from(undersigned):
    if not GIVEN.exists():
        pytest.skip("the given example is not here")
    made_up = undersigned("check", PUBLISHED, "--format", "json").output
    given = undersigned("check", GIVEN, "--format", "json").output
    assert kinds(made_up) == kinds(given)


def test_the_made_up_letter_has_its_contradictions(undersigned):
    findings = json.loads(undersigned("check", PUBLISHED, "--format", "json").output)
    facts = [{fact["value"] for fact in finding["facts"]} for finding in findings]
    for disagreeing in ({"38", "40"}, {"42", "40"}, {"Ilvane Torrel", "Ilvane Torrek"}):
        assert disagreeing in facts
    countries = next(each for each in facts if "35" in each)
    assert {"33", "32", "Scotland", "Malawi"} < countries


def test_no_error_gives_exit_code_0(undersigned, quiet):
    result = undersigned("check", quiet)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("folder", [OPEN_FOLDER, RELEASED_FOLDER])
def test_the_letter_folders_are_without_error_or_warning(undersigned, folder):
    result = undersigned("check", folder, "--format", "json")
    assert result.exit_code == 0
    found = [each for each in json.loads(result.output) if each["severity"] != "suggestion"]
    assert found == []


def test_a_finding_in_a_folder_names_the_file_in_it(undersigned, tmp_path):
    for file in OPEN_FOLDER.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    letter = tmp_path / "letter.md"
    letter.write_text(letter.read_text("utf-8").replace("7946 0958", "79"), "utf-8")
    result = undersigned("check", tmp_path)
    assert result.exit_code == 1
    assert f"{letter}:" in result.output
    assert "invalid-fax" in result.output


@pytest.fixture
def folder(tmp_path) -> Path:
    """A letter folder of which the text says one organisation too many."""
    copy = tmp_path / "letters" / "torrek"
    copy.mkdir(parents=True)
    for file in OPEN_FOLDER.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    letter = copy / "letter.md"
    source = letter.read_text("utf-8")
    typed = source.replace(
        "of {{ organisations | one: organisation, other: organisations }}", TYPED
    )
    assert typed != source
    letter.write_text(typed, "utf-8")
    return copy


TYPED = "of 999 organisations"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_fix_mends_a_folder_in_place_and_touches_nothing_else(undersigned, folder, ends):
    letter = folder / "letter.md"
    letter.write_bytes(b"\xef\xbb\xbf" + letter.read_bytes().replace(b"\n", ends.encode()))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    result = undersigned("check", folder, "--fix")
    assert result.exit_code == 0, result.output
    assert f"{folder}: 1 mended." in result.stderr
    after = {file.name: file.read_bytes() for file in folder.iterdir()}
    counted = b"of {{ organisations | one: organisation, other: organisations }}"
    before["letter.md"] = before["letter.md"].replace(TYPED.encode(), counted)
    assert after == before
    assert undersigned("check", folder, "--fix").stderr == f"{folder}: 0 mended.\n"


def test_fix_makes_a_folder_of_any_other_letter_where_it_is_told(undersigned, tmp_path):
    written = tmp_path / "mended"
    result = undersigned("check", PUBLISHED, "--fix", "-o", written)
    assert result.exit_code == 0, result.output
    assert "{{ organisations" in (written / "letter.md").read_text("utf-8")
    assert undersigned("check", written).exit_code == 0
    again = undersigned("check", PUBLISHED, "--fix", "-o", written)
    assert isinstance(again.exception, UndersignedError)
    assert "not empty" in again.exception.what


def test_fix_says_what_to_do_where_it_cannot_mend_in_place(undersigned, folder):
    result = undersigned("check", PUBLISHED, "--fix")
    assert result.exit_code == 2
    assert "-o" in result.output
    assert undersigned("check", folder, PUBLISHED, "--fix", "-o", "x").exit_code == 2
    assert undersigned("check", folder, "-o", "x").exit_code == 2


def test_what_a_letter_ignores_is_counted_in_one_line(undersigned, folder):
    assert undersigned("check", folder).exit_code == 1
    letter = folder / "letter.md"
    rule = 'ignore: [{rule: "stated-count-disagrees", reason: "Counted by hand."}]\n'
    letter.write_text(letter.read_text("utf-8").replace("asks:\n", f"{rule}asks:\n", 1), "utf-8")
    result = undersigned("check", folder)
    assert result.exit_code == 0
    assert "1 finding is ignored, with a reason in the letter: stated-count" in result.stdout
    assert "“Counted by hand.”" in result.stdout
    (listed,) = json.loads(undersigned("check", folder, "--format", "json").stdout)[-1:]
    assert (listed["file"], listed["ignored"]) == (str(letter), "Counted by hand.")
    (run,) = json.loads(undersigned("check", folder, "--format", "sarif").stdout)["runs"]
    assert run["results"][-1]["suppressions"][0]["justification"] == "Counted by hand."
    letter.write_text(letter.read_text("utf-8").replace("stated-count", "stated-counts"), "utf-8")
    wrong = undersigned("check", folder)
    assert wrong.exit_code == 3
    assert "letter.md, line " in wrong.stderr
    assert "There is no rule “stated-counts-disagrees” to ignore." in wrong.stderr


def test_a_file_of_a_folder_is_its_folder(undersigned, folder, tmp_path):
    files = [folder / name for name in ("letter.md", "letter.fr.md", "signatories.csv")]
    result = undersigned("check", *files, "--format", "json", "--only", "stated-count-disagrees")
    assert [each["file"] for each in json.loads(result.output)] == [str(folder / "letter.md")]
    alone = tmp_path / "letter.md"
    alone.write_text(QUIET, "utf-8")
    assert undersigned("check", alone).exit_code == 0


def test_the_hooks_take_the_files_of_letter_folders_and_stop_at_an_error(undersigned, folder):
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["undersigned-check", "undersigned-fix"]
    for hook in hooks:
        program, *arguments = hook["entry"].split()
        assert program == "undersigned"
        names = [str(file) for file in folder.iterdir() if re.search(hook["files"], str(file))]
        assert len(names) == len(list(folder.iterdir()))
        assert not re.search(hook["files"], "docs/newsletter.md")
        fixes = "--fix" in arguments
        assert undersigned(*arguments, *names).exit_code == (0 if fixes else 1)


def test_several_files_are_checked_and_told_apart(undersigned, quiet):
    result = undersigned("check", quiet, PUBLISHED, "--format", "json")
    assert result.exit_code == 1
    assert str(PUBLISHED) in {finding["file"] for finding in json.loads(result.output)}


def test_one_rule_alone_or_left_out(undersigned):
    only = undersigned("check", PUBLISHED, "--format", "json", "--only", "relative-date")
    assert kinds(only.output) == {"relative-date"}
    assert only.exit_code == 0
    skipped = undersigned("check", PUBLISHED, "--format", "json", "--skip", "relative-date")
    assert "relative-date" not in kinds(skipped.output)
    assert skipped.exit_code == 1


@pytest.mark.parametrize("option", ["--only", "--skip", "--explain"])
def test_an_unknown_rule_is_a_wrong_option_that_lists_the_known(undersigned, option):
    result = undersigned("check", PUBLISHED, option, "no-such-rule")
    assert result.exit_code == 2
    assert "list-order" in result.output


def test_every_rule_is_listed_with_its_sentence(undersigned):
    result = undersigned("check", "--list-rules")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert [line.split()[0] for line in lines] == [rule.name for rule in rules()]
    assert all(line.endswith(".") for line in lines)


def test_a_rule_is_explained_by_its_page(undersigned):
    result = undersigned("check", "--explain", "relative-date")
    assert result.exit_code == 0
    assert "## Why is this bad?" in result.output


def test_no_file_is_a_wrong_use(undersigned):
    assert undersigned("check").exit_code == 2


def test_sarif_names_the_tool_and_its_rules(undersigned):
    log = json.loads(undersigned("check", PUBLISHED, "--format", "sarif").output)
    driver = log["runs"][0]["tool"]["driver"]
    assert driver["name"] == "Undersigned"
    assert {rule["id"] for rule in driver["rules"]} == {rule.name for rule in rules()}
    assert len(log["runs"][0]["results"]) == 9


def test_a_file_that_cannot_be_read_gives_exit_code_3_and_the_others_are_checked(
    undersigned, tmp_path
):
    result = undersigned("check", tmp_path / "none.txt", PUBLISHED)
    assert result.exit_code == 3
    assert "There is no such file." in result.stderr
    assert "stated-count-disagrees" in result.stdout


def test_where_nothing_could_be_read_nothing_is_said_to_be_in_order(undersigned, tmp_path):
    result = undersigned("check", tmp_path / "none.txt")
    assert result.exit_code == 3
    assert result.stdout == ""


def test_a_program_gets_json_even_where_nothing_could_be_read(undersigned, tmp_path):
    result = undersigned("check", tmp_path / "none.txt", "--format", "json")
    assert json.loads(result.stdout) == []


def test_a_process_exits_with_1_and_paints_nothing_into_a_pipe():
    command = [sys.executable, "-c", "from undersigned.cli import main; main()"]
    done = subprocess.run([*command, "check", str(PUBLISHED)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"\033" not in done.stdout
