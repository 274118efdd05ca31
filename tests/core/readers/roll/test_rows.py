"""Signatories in the rows of a table."""

import pytest

from tests.core.readers.roll.made import names, reasons, table
from undersigned.core.readers import read


def on_page(*rows: str):
    text = "<p>Dear all,</p><p>The lamps of the harbour are out and nobody lights them.</p>"
    return read(f"<html><body>{text}{table(*rows)}</body></html>".encode(), "letter.html")


@pytest.mark.parametrize(
    "head",
    [
        "No.|Organisation|Country",
        "#|Nom de l'organisation|Pays",
        "Nr.|Name der Organisation|Land",
        "N.º|Nombre de la organización|País",
        "№|Организация|Страна",
        "No|Name of organization|Country",
    ],
)
def test_a_first_row_of_header_words_is_no_signatory(head):
    reading = on_page(head, "1.|Lamp Society|Ghana", "2.|Pier Union|Togo", "3.|Boats for All|")
    assert names(reading) == ["Lamp Society", "Pier Union", "Boats for All"]
    assert [each.country for each in reading.signatories] == ["GH", "TG", ""]


def test_a_body_that_is_called_like_a_header_is_a_signatory():
    assert names(on_page("Organisation of Lamps|Ghana", "Pier Union|Togo", "Gulls|Mali")) == [
        "Organisation of Lamps",
        "Pier Union",
        "Gulls",
    ]


def test_a_header_that_speaks_of_affiliations_does_not_hide_the_rows():
    reading = on_page(
        "Name|Title|Affiliation|Country",
        "Dr Ama Quill|Professor of Law|University of Port Odo|Ghana",
        "Ben Marsh|Director|Lamp Society|Togo",
        "Dina Odo|Barrister|Quay Chambers|Mali",
    )
    assert names(reading) == ["Dr Ama Quill", "Ben Marsh", "Dina Odo"]
    assert {each.kind for each in reading.signatories} == {"individual"}
    assert reading.signatories[1].country == "TG"


def test_a_row_without_a_name_is_left_out():
    reading = on_page("Organisation|Country", "Lamp Society|Ghana", "|Togo", "Gulls|Mali")
    assert names(reading) == ["Lamp Society", "Gulls"]
    assert "a row of the table that names nobody" in reasons(reading).values()


def test_people_beside_each_other_each_with_a_title_are_all_read():
    reading = on_page(
        "Ada Odo|Director, Lamps|Rosa Quill|President, Piers",
        "Teresa Marsh|Chair, Gulls|Ben Fernsby|Secretary, Boats",
    )
    assert names(reading) == ["Ada Odo", "Rosa Quill", "Teresa Marsh", "Ben Fernsby"]
    assert reading.signatories[1].title == "President, Piers"
