"""The list of signatories as an Excel workbook."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.core.renderers.letters import (
    SMALL_ROLL,
    individual,
    make_edition,
    make_text,
    organisation,
    roll_of,
)
from tests.core.strategies import signatories
from undersigned.core.letter import PrintedName, Roll
from undersigned.core.readers.sheets import read_book, sign_ons, understand
from undersigned.core.renderers.printed import public_signatories
from undersigned.core.renderers.xlsx import render


def sheet(roll: Roll = SMALL_ROLL, language: str = "en", edition=None):
    data = render(edition or make_edition(), roll, language)
    (only,) = load_workbook(io.BytesIO(data)).worksheets
    return only


def rows(*arguments, **values) -> list[tuple[str | None, ...]]:
    return list(sheet(*arguments, **values).values)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_signatory_is_a_row_under_the_headers():
    assert rows() == [
        ("Kind", "Name", "Title", "Country"),
        ("Organisation", "Amber Quill Foundation", None, "Sweden"),
        ("Organisation", "Nightdesk International", None, None),
        ("Organisation", "Witness Orchard", None, "Uganda"),
        ("Individual", "Ilka Vashe", "Mother of Liron Vashe", None),
    ]


def test_members_and_withheld_names_have_columns_where_there_are_any():
    roll = roll_of(
        organisation("Long Table", members=("Blue", "Red")), individual("E", withheld=True)
    )
    assert rows(roll) == [
        ("Kind", "Name", "Title", "Country", "Member organisations", "Anonymous"),
        ("Organisation", "Long Table", None, None, "Blue\nRed", None),
        ("Individual", "Name withheld", None, None, None, "yes"),
    ]


def test_names_and_countries_are_those_of_the_language():
    french = PrintedName(language="fr", name="Fonds Plume")
    roll = roll_of(organisation("Quill Fund", "Sweden", "SE", printed=(french,)))
    edition = make_edition(make_text(), make_text(language="fr", asks=()))
    assert rows(roll, "fr", edition) == [
        ("Type", "Nom", "Fonction", "Pays"),
        ("Organisation", "Fonds Plume", None, "Suède"),
    ]


STARTS = [
    '=HYPERLINK("https://x.example","click")',
    "+972 Press",
    "-1+1",
    "@SUM(A1)",
    "＝東",
    "#N/A",
]


@pytest.mark.parametrize("name", STARTS)
def test_no_name_is_a_formula_now_or_once_it_is_edited(name):
    cell = sheet(roll_of(organisation(name)))["B2"]
    assert (cell.value, cell.data_type) == (name, "s")
    assert cell.quotePrefix is not name.startswith("#")


def test_a_number_that_is_a_name_stays_text():
    assert sheet(roll_of(organisation("2024")))["B2"].value == "2024"


@given(st.lists(signatories(), max_size=4))
def test_what_is_written_is_what_is_read(listed):
    roll = Roll(signatories=tuple(listed))
    book = read_book(render(make_edition(), roll, "en"), "list.xlsx")
    found = [(row.cells[0], row.cells[1]) for row in book.tables[0].rows[1:]]
    shown = public_signatories(roll, "en")
    names = [each.printed_in("en").name.replace("\uffff", "\ufffd") for each in shown]
    assert found == [
        (each.kind.title(), name.replace("\ufffe", "\ufffd"))
        for each, name in zip(shown, names, strict=True)
    ]


def test_the_reader_of_sheets_finds_the_same_signatories():
    roll = roll_of(
        organisation("+972 Press", "Kenya", "KE"),
        organisation("Long Table", "Peru", "PE", members=("Blue Page", "Red Page")),
        individual("Ilka Vashe", "Mother of Liron Vashe", place="Chile", country="CL"),
    )
    reading = understand(read_book(render(make_edition(), roll, "en"), "list.xlsx"))
    assert tuple(each.signatory for each in sign_ons(reading).entries) == roll.signatories


def test_the_headers_stay_in_sight_and_filter_what_is_under_them():
    only = sheet()
    assert only.freeze_panes == "A2"
    assert only.auto_filter.ref == "A1:D5"
    assert only.print_title_rows == "$1:$1"
    assert only["A1"].font.bold
    assert not only["A2"].font.bold


def test_a_column_is_as_wide_as_its_words_within_bounds():
    long = organisation("Association for " + "very " * 20 + "long names")
    widths = sheet(roll_of(long)).column_dimensions
    assert (widths["B"].width, widths["C"].width) == (60, 8)


def test_an_arabic_list_begins_on_the_right():
    edition = make_edition(make_text(language="ar"))
    assert sheet(SMALL_ROLL, "ar", edition).sheet_view.rightToLeft
    assert not sheet().sheet_view.rightToLeft


def test_nobody_s_name_and_no_hour_stands_in_the_file():
    data = render(make_edition(), SMALL_ROLL, "en")
    assert data == render(make_edition(), SMALL_ROLL, "en")
    core = parts(data)["docProps/core.xml"]
    for told in (b"creator", b"openpyxl", b"created", b"modified"):
        assert told not in core


def test_what_is_hidden_stands_nowhere():
    roll = roll_of(
        organisation("Aardvark", "Chile", "CL", withheld=True),
        organisation("Open House", "Peru", "PE", place_hidden=True),
    )
    everything = b"".join(parts(render(make_edition(), roll, "en")).values())
    assert b"Open House" in everything
    for hidden in (b"Aardvark", b"Chile", b"Peru"):
        assert hidden not in everything
