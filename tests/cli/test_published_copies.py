"""Three partners' copies of one letter against its edition, as the how-to shows it."""

from pathlib import Path

import pytest

from tests.cli.copies import EDITION, PAGE, TEXT, paper

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "compare-published-copies.md"

WIDENED = "{+and of Norrand+}"
NAME = "Saltmarsh Free Press Union"


@pytest.fixture
def told(undersigned, tmp_path):
    """What the command says of each copy, by the copy's name."""
    result = undersigned("compare", EDITION, PAGE, TEXT, paper(tmp_path))
    assert result.exit_code == 1
    lines, found = result.stdout.splitlines(), {}
    for line in lines:
        if not line.startswith("  "):
            name, _, count = line.rpartition(": ")
            found[Path(name).name] = differences = [count]
        else:
            differences.append(line.strip())
    return found


def test_a_web_page_with_the_numbers_of_an_older_draft_is_told(told):
    assert told[PAGE.name] == [
        "4 differences",
        "number (organisations, title): “6 organisations” became “5 organisations”",
        "number (organisations, text): “6 organisations” became “5 organisations”",
        "title: [-6-] {+5+} organisations ask the Assembly",
        "words, text: writing on behalf of [-6-] {+5+} organisations from 6 countries",
    ]


def test_a_text_with_a_widened_ask_and_a_name_spelt_otherwise_is_told(told):
    assert told[TEXT.name] == [
        "2 differences",
        f"ask, ask 2: custody registers of Sarrania {WIDENED} before the seventy-eighth session",
        f"name spelt otherwise (organisation): “{NAME}” became “{NAME.replace('marsh', ' Marsh')}”",
    ]


def test_a_pdf_of_ours_with_a_number_that_was_typed_is_told_by_that_number_alone(told):
    assert told["partner.pdf"] == [
        "2 differences",
        "number (countries, text): “6 countries” became “7 countries”",
        "words, text: of 6 organisations from [-6-] {+7+} countries. Each autumn",
    ]


def test_the_how_to_shows_what_the_command_says(told):
    shown = HOW_TO.read_text("utf-8")
    for differences in told.values():
        for each in differences[1:]:
            assert each in shown
