"""Columns that somebody set with blanks in plain text."""

import pytest

from undersigned.core.readers import read

HEAD = "Dear all,\n\nThe lamps of the harbour are out and nobody lights them in a storm."


def signed(text: str) -> list[str]:
    return [each.name for each in under(text).signatories]


def under(text: str):
    return read(f"{HEAD}\n\nSigned:\n\n{text}\n".encode(), "letter.txt")


@pytest.mark.parametrize("between", ["            ", "   ", "\t", " \t\t"])
def test_names_in_two_columns_are_names(between):
    rows = [
        ("Lamp Society", "Pier Union"),
        ("Net Menders", "Boat Council"),
        ("Gulls", "Tide Watch"),
    ]
    text = "\n".join(between.join(row) for row in rows)
    assert sorted(signed(text)) == sorted(name for row in rows for name in row)


def test_a_last_row_may_be_shorter():
    text = "Lamp Society     Pier Union\nNet Menders      Boat Council\nRope League      Terns\n"
    text += "Auk Forum        Quay Board\nTide Watch"
    assert len(signed(text)) == 9


def test_a_column_of_countries_tells_places():
    reading = under("Lamp Society      Kenya\nPier Union        Togo\nGull Forum        Mali")
    assert [(each.name, each.country) for each in reading.signatories] == [
        ("Lamp Society", "KE"),
        ("Pier Union", "TG"),
        ("Gull Forum", "ML"),
    ]


def test_people_side_by_side_are_read_down():
    text = "Ada Fernsby      Rosa Odo\nDirector         President\nLamp Society     Pier Union"
    reading = under(text)
    assert [(each.name, each.title) for each in reading.signatories] == [
        ("Ada Fernsby", "Director Lamp Society"),
        ("Rosa Odo", "President Pier Union"),
    ]
    span = reading.span_of("signatories.1.name")
    assert reading.source[span.start : span.end] == "Rosa Odo"


@pytest.mark.parametrize(
    "text",
    [
        "Lamp Society     Pier Union\nNet Menders     Boat Council",
        "Lamp  Society\nPier  Union\nGull  Forum",
        "Lamp Society\nPier Union      Kiel\nGull Forum\nTide Watch",
    ],
)
def test_few_lines_or_narrow_blanks_make_no_columns(text):
    assert len(signed(text)) == len(text.split("\n"))


def test_addresses_beside_each_other_above_the_text_stay_lines():
    block = "Lamp Society     Tide Council\n1 Quay Road      2 Pier Road\nPort Odo         Port Odo"
    reading = read(f"{block}\n\n{HEAD}\n\nSigned:\n\nGulls\nTerns\n".encode(), "letter.txt")
    assert [each.name for each in reading.signatories] == ["Gulls", "Terns"]
