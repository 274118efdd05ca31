import csv
import io

import pytest

from tests.core.renderers.letters import SMALL_ROLL, individual, make_edition, organisation, roll_of
from undersigned.core.letter import Roll
from undersigned.core.renderers.csv import harmless, render
from undersigned.core.textformat import write_folder


def rows(roll: Roll) -> list[dict[str, str]]:
    source = render(make_edition(), roll, "en").removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(source, newline="")))


def test_the_columns_are_those_of_the_folder():
    edition = make_edition()
    folder = write_folder(edition, SMALL_ROLL.signatories)["signatories.csv"].decode()
    source = render(edition, SMALL_ROLL, "en").removeprefix("\ufeff")
    assert source.splitlines()[0] == folder.splitlines()[0]


def test_each_signatory_is_a_row_in_the_roll_s_order():
    assert [(row["kind"], row["name"]) for row in rows(SMALL_ROLL)] == [
        ("organisation", "Amber Quill Foundation"),
        ("organisation", "Nightdesk International"),
        ("organisation", "Witness Orchard"),
        ("individual", "Ilka Vashe"),
    ]


def test_withheld_names_stand_last_of_their_kind_so_that_their_order_tells_nothing():
    roll = roll_of(
        organisation("Aardvark", withheld=True), organisation("Zebra"), individual("Esi")
    )
    assert [row["name"] for row in rows(roll)] == ["Zebra", "Name withheld", "Esi"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t"])
def test_a_spreadsheet_runs_no_name(start):
    assert harmless(f'{start}HYPERLINK("x")') == f'\'{start}HYPERLINK("x")'


def test_a_name_that_would_be_a_formula_is_only_a_name():
    roll = roll_of(organisation('=HYPERLINK("https://x.example","click, me")'))
    assert rows(roll)[0]["name"] == '\'=HYPERLINK("https://x.example","click, me")'


@pytest.mark.parametrize("name", ["Amnesty = Hope", "Women4Nonviolence+", "'Quoted'", ""])
def test_other_names_stay_as_they_are(name):
    assert harmless(name) == name


def test_excel_is_told_that_it_is_utf_8():
    assert render(make_edition(), SMALL_ROLL, "en").encode().startswith(b"\xef\xbb\xbf")
