"""`undersigned compare`: published copies against the edition, and letters of a series."""

import json

import pytest

from tests.cli.letters import OPEN_FOLDER, PUBLISHED, RELEASED_FOLDER
from tests.core.comparing.letters import LETTER
from undersigned.core.errors import UnreadableError


@pytest.fixture
def files(tmp_path):
    """The letter, a copy that is the same, one that differs, and noise."""
    texts = {
        "edition": LETTER,
        "same": LETTER.replace("“their”", '"their"'),
        "other": LETTER.replace("from 3 countries", "from 2 countries").replace(
            "Harbour Friends, Norway\n", ""
        ),
    }
    paths = {}
    for name, text in texts.items():
        paths[name] = tmp_path / f"{name}.txt"
        paths[name].write_text(text, "utf-8")
    paths["noise"] = tmp_path / "noise.txt"
    paths["noise"].write_bytes(b"\x00\x01\x02" * 50)
    return paths


def test_a_copy_that_is_the_same_ends_with_zero(undersigned, files):
    result = undersigned("compare", files["edition"], files["same"])
    assert result.exit_code == 0
    assert result.stdout == f"{files['same']}: the same\n"


def test_a_copy_that_differs_ends_with_one_and_shows_how(undersigned, files):
    result = undersigned("compare", files["edition"], files["same"], files["other"])
    assert result.exit_code == 1
    assert "other.txt: 5 differences" in result.stdout
    assert "number (countries, text): “3 countries” became “2 countries”" in result.stdout
    assert "names counted (organisations, list): “3” became “2”" in result.stdout
    assert "name gone (organisation): Harbour Friends, Norway" in result.stdout
    assert "words, text: and 1 individual from [-3-] {+2+} countries about" in result.stdout


def test_one_difference_is_told_as_one(undersigned, files):
    files["other"].write_text(LETTER.replace("Joint letter", "Letter"), "utf-8")
    result = undersigned("compare", files["edition"], files["other"])
    assert "other.txt: 1 difference\n" in result.stdout
    assert "  title: [-Joint letter-] {+Letter+} of 3 organisations to" in result.stdout


def test_a_name_added_is_shown(undersigned, files):
    result = undersigned("compare", files["other"], files["edition"])
    assert "name added (organisation): Harbour Friends, Norway" in result.stdout


def test_a_copy_in_another_language_says_what_was_not_compared(undersigned, files):
    german = (
        "Offener Brief an die Bürgermeisterin\n\nSehr geehrte Frau Vashe,\n\nwir schreiben wegen"
        " der Brücke, die seit dem Frühjahr geschlossen ist, und bitten Sie, sie zu öffnen.\n"
    )
    files["other"].write_text(german, "utf-8")
    result = undersigned("compare", files["edition"], files["other"])
    assert "words and asks were not compared" in result.stdout


def test_programs_get_every_difference(undersigned, files):
    result = undersigned("compare", files["edition"], files["other"], "--format", "json")
    assert result.exit_code == 1
    (copy,) = json.loads(result.stdout)["copies"]
    assert not copy["same"]
    assert copy["differences"][0] == {
        "kind": "number",
        "where": "countries, text",
        "first": "3 countries",
        "second": "2 countries",
        "before": "",
        "after": "",
    }


def test_a_copy_that_cannot_be_read_ends_with_three_and_the_others_are_compared(undersigned, files):
    result = undersigned("compare", files["edition"], files["noise"], files["other"])
    assert result.exit_code == 3
    assert "other.txt: 5 differences" in result.stdout


def test_an_edition_that_cannot_be_read_is_an_error(undersigned, files):
    result = undersigned("compare", files["noise"], files["other"])
    assert isinstance(result.exception, UnreadableError)


def test_a_series_tells_who_joined_and_left_and_what_is_asked_again(undersigned):
    result = undersigned("compare", "--series", RELEASED_FOLDER, PUBLISHED, OPEN_FOLDER)
    assert result.exit_code == 0
    assert result.stdout.count(" → ") > 6
    assert "stayed" in result.stdout
    assert "  joined: Daybreak Letters Trust" in result.stdout
    assert "  gone: Liron Vashe" in result.stdout
    assert "  no longer asked: " in result.stdout
    assert "  asked for the first time: " in result.stdout


def test_a_series_tells_what_is_asked_again_and_who_is_printed_otherwise(undersigned, files):
    files["other"].write_text(LETTER.replace("Harbour Friends", "Harbor Friends"), "utf-8")
    result = undersigned("compare", "--series", files["edition"], files["other"])
    assert "  renamed: Harbour Friends → Harbor Friends" in result.stdout
    assert "  asked again (ask 2 before): Publish the report" in result.stdout


def test_programs_get_the_series(undersigned, files):
    files["other"].write_text(LETTER.replace("Harbour Friends", "Harbor Friends"), "utf-8")
    result = undersigned(
        "compare", "--series", files["edition"], files["other"], "--format", "json"
    )
    (step,) = json.loads(result.stdout)["series"]
    assert step["renamed"] == [["Harbour Friends", "Harbor Friends"]]
    assert step["stayed"] == 3
    assert [each["before"] for each in step["repeated_asks"]] == [1, 2]
    assert step["counts"][0] == {"organisations": 3, "individuals": 1, "countries": 3}
