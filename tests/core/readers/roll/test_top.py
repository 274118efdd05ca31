"""Signatories above the text."""

from tests.core.readers.roll.made import names
from undersigned.core.readers import read

TEXT = (
    "The lamps of the harbour are out and nobody lights them, though the board of the harbour has"
    " promised it in each of the three last winters."
)


def letter(above: str, below: str = "") -> list[str]:
    return names(read(f"# Lamps\n\n{above}\n\n{TEXT}\n\n{below}\n".encode(), "letter.md"))


def test_a_headed_list_above_the_text_signs_it():
    assert letter("**Signatories:**\n\n- Lamp Society\n- Gulls\n- Quiet Water") == [
        *("Lamp Society", "Gulls", "Quiet Water")
    ]


def test_a_label_and_its_names_above_the_text_sign_it():
    assert letter("Signed by: Lamp Society, Gulls, Quiet Water") == [
        *("Lamp Society", "Gulls", "Quiet Water")
    ]


def test_a_list_below_the_text_counts_alone():
    below = "## Signed by\n\n- Pier Union\n- Boats"
    assert letter("Signatories\n\n- Lamp Society\n- Gulls\n- Quiet Water", below) == [
        *("Pier Union", "Boats")
    ]


def test_a_heading_over_too_few_lines_heads_no_list():
    assert letter("Signatories\n\n- Lamp Society") == []


def test_who_issues_the_statement_above_it_signs_it():
    above = (
        "The Lamp Society, Gulls for All and the Pier Union have issued the following statement:"
    )
    assert letter(above) == ["The Lamp Society", "Gulls for All", "Pier Union"]


def test_a_sentence_in_which_many_names_run_on_signs_as_a_sentence_does():
    bodies = [f"{each} Society" for each in ("Lamp", "Pier", "Boat", "Tide", "Rope", "Gull")]
    run = f"This letter is signed by {', '.join(bodies)} and the Quiet Water Club."
    assert letter("", run) == [*bodies, "Quiet Water Club"]
