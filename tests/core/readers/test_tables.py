"""Tables of signatories, by what their columns mean."""

import pytest

from undersigned.core.readers.page import Page
from undersigned.core.readers.structure import read_lines
from undersigned.core.readers.tables import place_in


def read_table(rows, header=None, above=("Signatories:",)):
    page = Page()
    page.line("Dear Minister,")
    page.gap()
    page.line("We write to you about the harbour, which has been closed to all of us for a year.")
    page.gap()
    for each in above:
        page.line(each)
        page.gap()
    if header:
        page.row(header, header=True)
    for row in rows:
        page.row(row)
    return read_lines(page.source, page.lines, "made-up")


def told(reading):
    return [(each.name, each.title, each.country) for each in reading.signatories]


def test_running_numbers_are_no_names_and_the_last_column_is_the_place():
    rows = [("1", "Net Menders' Union", "Ghana"), ("2", "Quiet Water", "Togo")]
    reading = read_table(rows)
    assert told(reading) == [("Net Menders' Union", "", "GH"), ("Quiet Water", "", "TG")]
    assert {each.kind for each in reading.signatories} == {"organisation"}


def test_the_place_may_stand_before_the_name():
    rows = [("Ghana", "Net Menders' Union"), ("Togo", "Quiet Water")]
    assert told(read_table(rows))[0] == ("Net Menders' Union", "", "GH")


def test_what_a_body_says_of_itself_is_neither_name_nor_place():
    text = "We mend nets in Togo and in Ghana, and have done so since the harbour was built here."
    rows = [("1", "Net Menders' Union", text), ("2", "Quiet Water Network", ""), ("3", "GULL", "")]
    assert told(read_table(rows)) == [
        ("Net Menders' Union", "", ""),
        ("Quiet Water Network", "", ""),
        ("GULL", "", ""),
    ]


def test_beside_people_a_column_is_their_title():
    rows = [("Maria Lopes", "Professor, Tidal University"), ("Peter Quill", "Pilot")]
    reading = read_table(rows)
    assert told(reading)[0] == ("Maria Lopes", "Professor, Tidal University", "")
    assert {each.kind for each in reading.signatories} == {"individual"}


def test_a_grid_of_names_is_a_name_a_cell():
    rows = [("Net Menders' Union", "Quiet Water Network"), ("Pilots' Association", "")]
    assert [each.name for each in read_table(rows).signatories] == [
        "Net Menders' Union",
        "Quiet Water Network",
        "Pilots' Association",
    ]


def test_the_header_says_which_column_holds_the_names_and_is_no_name():
    rows = [("2 May", "Quiet Water", "Togo"), ("3 May", "Pilots' Association", "Ghana")]
    reading = read_table(rows, header=("Datum", "Organisation", "Land"))
    assert [each.name for each in reading.signatories] == ["Quiet Water", "Pilots' Association"]


def test_a_misspelt_place_is_known_in_a_column_of_places_alone():
    rows = [("Net Menders", "Ghana"), ("Quiet Water", "Tanzannia"), ("Gull Watch", "Togo")]
    assert told(read_table(rows))[1] == ("Quiet Water", "", "TZ")
    assert place_in("Everywhere", "en") is None
    assert place_in("Chid", "en") is None


def test_a_row_of_the_roll_that_names_nobody_is_left_out_with_its_reason():
    reading = read_table([("1", "Quiet Water", "Togo"), ("2", "", "Ghana"), ("3", "Gulls", "Mali")])
    assert len(reading.signatories) == 2
    assert any("names nobody" in each.reason for each in reading.left_out)


def test_a_line_over_a_table_heads_it():
    reading = read_table(
        [("1", "Quiet Water", "Togo"), ("2", "Gulls", "Mali")],
        above=("Signatories:", "Organisations nationales"),
    )
    assert [each.name for each in reading.signatories] == ["Quiet Water", "Gulls"]


@pytest.mark.parametrize("kind", ["name", "place"])
def test_spans_point_at_the_cells(kind):
    reading = read_table([("1", "Quiet Water", "Togo"), ("2", "Gulls", "Mali")])
    span = reading.span_of(f"signatories.1.{kind}")
    assert reading.source[span.start : span.end] == {"name": "Gulls", "place": "Mali"}[kind]


def test_a_table_of_nothing_but_numbers_names_nobody():
    assert read_table([("1", "2"), ("3", "4")]).signatories == ()


def test_a_place_may_stand_in_the_cell_of_the_name():
    about = "They mend nets in Togo and in Ghana, and have done so since the harbour was built."
    rows = [("Quiet Water (Togo)", about), ("Gulls, Mali", about), ("Net Menders", about)]
    assert told(read_table(rows)) == [
        ("Quiet Water", "", "TG"),
        ("Gulls", "", "ML"),
        ("Net Menders", "", ""),
    ]
