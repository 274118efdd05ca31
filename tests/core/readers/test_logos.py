"""Rows of logos as lists of names."""

import pytest

from undersigned.core.readers.flow import Cell, Para, Row, Table
from undersigned.core.readers.logos import logo_name, logo_names


def picture(*descriptions: str) -> Para:
    return Para(pictures=list(descriptions))


def test_three_logos_in_a_row_are_names():
    blocks = [picture("Lake Friends"), Para(), picture("Pier Union logo", "Logo of Port Watch")]
    assert logo_names([*blocks, Para("Words")], 0) == (
        3,
        ["Lake Friends", "Pier Union", "Port Watch"],
    )


def test_logos_in_the_cells_of_a_table_are_names():
    cells = [Cell([picture(each)]) for each in ("Lake Friends", "Pier Union", "Port Watch")]
    assert logo_names([Table([Row(cells)])], 0) == (1, ["Lake Friends", "Pier Union", "Port Watch"])


def test_one_picture_or_two_are_ornaments():
    assert logo_names([picture("The lake"), picture("The pier"), Para("Words")], 0) == (0, [])
    assert logo_names([Para("Words"), picture("a", "b", "c")], 0) == (0, [])
    assert logo_names([Para(), picture("a", "b", "c")], 0) == (0, [])


@pytest.mark.parametrize(
    ("description", "name"),
    [
        ("Lake Friends", "Lake Friends"),
        ("Lake Friends logo", "Lake Friends"),
        ("Logo: Lake Friends", "Lake Friends"),
        ("Logo de Amis du Lac", "Amis du Lac"),
        ("호수의 벗 로고", "호수의 벗"),
        ("logo-final.PNG", ""),
        ("IMG_1234", ""),
        ("logo de l'Amie", "l'Amie"),
        ("A picture containing text\n\nDescription automatically generated", ""),
        ("Ein Bild, das Text enthält. Automatisch generierte Beschreibung", ""),
        ("x" * 200, ""),
        (" ", ""),
        ("Logo", ""),
    ],
)
def test_a_description_gives_a_name_or_none(description, name):
    assert logo_name(description) == name
