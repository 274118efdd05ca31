"""What the page says under the signatories is left out; what only looks like it is not."""

import pytest

from undersigned.core.readers import read
from undersigned.core.readers.foot import is_page_heading

TEXT = "The lamps of the harbour are out and nobody lights them."
LETTER = f"Dear Harbour Board,\n\n{TEXT}\n\nSincerely,\n"
NAMES = ["Lamp Society", "Pier Union", "Boats for All", "Quiet Water", "Harbour Watch"]
LIST = "\n".join(NAMES)
LONG = (
    "La jetée est dans le noir depuis trois hivers, et les bateaux qui rentrent ne la voient plus."
    " Nous demandons que les lampes soient rallumées avant la fin de l'année. Nous demandons aussi"
    " que la commission du port dise qui les a éteintes, et pourquoi elle l'a permis."
)


def named(below: str, *, listed: str = LIST, ending: str = "txt") -> list[str]:
    reading = read(f"{LETTER}\n{listed}\n\n{below}\n".encode(), f"letter.{ending}")
    return [each.name for each in reading.signatories]


@pytest.mark.parametrize(
    "foot",
    [
        "Last changed: Mon Jan 4 10:11:12 CET 2021",
        "Filed in: lamps, piers",
        "Back to the harbour | Sign up",
        "Write to us at lamps@pier.example",
        "Taken from https://pier.example/lamps",
        "© The Harbour Pages",
        "Text: CC BY 4.0",
        "Pier Union - 12 Mole Street, 4711 Port Odo",
        "_________________________\nlamps mailing list\nlamps@lists.pier.example",
        "---\nThis letter can still be signed: lamps@pier.example",
        "Copy to: Harbour Police\n\nTopics: lamps, piers\n\nPier Union, 12 Mole Street",
    ],
)
def test_a_line_of_the_page_under_the_list_is_no_name(foot):
    assert named(foot) == NAMES


@pytest.mark.parametrize("heading", ["Related news", "Comments (3)", "Presseecho", "How to sign"])
def test_the_list_ends_at_a_heading_of_the_page(heading):
    assert named(f"{heading}\n\nThe Daily Mole\nHarbour Radio", ending="md") == NAMES


def test_a_translation_under_the_list_is_no_name():
    assert named(f"**Rallumez les lampes**\n\n{LONG}\n\nPort Odo, 40 signataires") == NAMES


def test_names_under_a_text_below_a_heading_of_signatories_still_count():
    more = "Signatories:\n\nGull Trust\nMole Choir\nTide Club"
    assert named(f"{LONG}\n\n{more}") == [*NAMES, "Gull Trust", "Mole Choir", "Tide Club"]


def test_a_last_group_that_stands_apart_still_counts():
    assert named("Tide Club") == [*NAMES, "Tide Club"]


def test_a_ruler_between_two_groups_parts_no_names_from_the_list():
    more = "Gull Trust\nMole Choir\nTide Club\nKelp Group"
    assert named(f"-----\n\n{more}") == [*NAMES, *more.split("\n")]


def test_what_all_lines_have_is_no_sign_of_the_page():
    people = [f"{name}: www.{name[:4].lower()}.example" for name in NAMES]
    assert len(named(people[-1], listed="\n\n".join(people[:-1]))) == len(NAMES)


def test_under_two_names_nothing_is_judged():
    assert len(named("Kelp Group: Port Odo", listed="Lamp Society")) == 2


def test_a_heading_of_the_page_is_known_with_its_count():
    assert is_page_heading("Comments (12)")
    assert not is_page_heading("Pier Union (12)")
    assert not is_page_heading("***")


def test_under_one_run_of_names_the_page_is_told_as_well():
    run = " • ".join(NAMES)
    assert named("Write to: lamps@pier.example", listed=f"Signatories\n\n{run}") == NAMES
    assert named("Home | Lamps | Piers | Boats | Tides", listed=f"Signatories\n\n{run}") == NAMES


def test_a_mark_of_the_end_ends_the_list():
    assert named("ENDS\n\nThe lamps were lit in 1912") == NAMES
