import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.renderers.letters import SMALL_ROLL, individual, make_edition, organisation, roll_of
from tests.core.strategies import signatories
from undersigned.core.letter import Roll
from undersigned.core.readers.sheets import read_book, sign_ons, understand
from undersigned.core.renderers.csv import render
from undersigned.core.renderers.printed import public_signatories
from undersigned.core.textformat import read_folder, write_folder


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


def test_a_name_that_would_be_a_formula_is_only_a_name():
    roll = roll_of(organisation('=HYPERLINK("https://x.example","click, me")'))
    assert rows(roll)[0]["name"] == '\'=HYPERLINK("https://x.example","click, me")'


def folder_of(source: str) -> dict[str, bytes]:
    """A letter folder whose list was downloaded as a table."""
    letter = write_folder(make_edition())["letter.md"]
    return {"letter.md": letter, "signatories.csv": source.encode()}


@given(st.lists(signatories(), max_size=4))
def test_a_letter_folder_takes_the_table_as_its_list(listed):
    roll = Roll(signatories=tuple(listed))
    again = read_folder(folder_of(render(make_edition(), roll, "en"))).signatories
    assert again == public_signatories(roll, "en")


@pytest.mark.parametrize(
    "name",
    ["+972 Press", "=Equal=", "-Minus", "@rivers", "＝東", "'Quoted' Press", "''=Equal", "A, B"],
)
def test_a_name_comes_back_as_it_was_from_a_sheet_too(name):
    data = render(make_edition(), roll_of(organisation(name, "Peru", "PE")), "en").encode()
    (entry,) = sign_ons(understand(read_book(data, "list.csv"))).entries
    assert (entry.signatory.name, entry.signatory.country) == (name, "PE")


def test_the_columns_of_a_letter_folder_are_known_as_what_they_are():
    roll = roll_of(
        organisation("Long Table", "Peru", "PE", members=("Blue Page", "Red Page"), sort_key="T"),
        organisation("Open House", "Kenya", "KE", place_hidden=True),
        organisation("Hidden Hand", withheld=True),
    )
    data = render(make_edition(), roll, "en").encode()
    hidden, table, nobody = (
        each.signatory for each in sign_ons(understand(read_book(data, "list.csv"))).entries
    )
    assert table.members == ("Blue Page", "Red Page")
    assert (hidden.name, hidden.place) == ("Open House", "")
    assert nobody.withheld


def test_excel_is_told_that_it_is_utf_8():
    assert render(make_edition(), SMALL_ROLL, "en").encode().startswith(b"\xef\xbb\xbf")
