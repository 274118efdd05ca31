"""Which tables are data."""

from undersigned.core.readers.flow import Cell, Para, Row, Table
from undersigned.core.readers.grids import grid_of


def table(*rows: list[str], header: bool = False) -> Table:
    return Table(
        [
            Row([Cell([Para(text)]) for text in row], header=header and not number)
            for number, row in enumerate(rows)
        ]
    )


def test_rows_of_short_cells_are_data():
    grid = grid_of(table(["Lake Friends", "Kenya"], ["Port Watch", "Norway"]))
    assert [[text for text, _ in row.cells] for row in grid] == [
        ["Lake Friends", "Kenya"], ["Port Watch", "Norway"],
    ]  # fmt: skip


def test_one_row_one_column_long_cells_and_tables_in_cells_are_places_for_text():
    long = "x" * 200
    assert grid_of(table(["Lake Friends", "3 May 2025"])) is None
    assert grid_of(table(["a"], ["b"], ["c"])) is None
    assert grid_of(table([long, "a"], ["b", "c"])) is None
    assert grid_of(Table([])) is None
    nested = Table([Row([Cell([table(["a"])]), Cell([Para("b")])])] * 2)
    assert grid_of(nested) is None


def test_cells_of_several_lines_are_places_for_text_unless_a_header_says_otherwise():
    rows = (["Ama\nChair", "Ben\nDirector"], ["Dina\nChair", "Esi\nDirector"])
    assert grid_of(table(*rows)) is None
    grid = grid_of(table(["Name", "Office"], *rows, header=True))
    assert grid[1].cells[0][0] == "Ama Chair"
    assert grid[0].header


def test_empty_rows_are_still_rows_and_empty_cells_cells():
    grid = grid_of(table(["Lake Friends", "Kenya"], ["Port Watch", "Norway"], ["", ""]))
    assert [text for text, _ in grid[2].cells] == ["", ""]


def test_a_table_without_any_words_is_no_data():
    assert grid_of(table(["", ""], ["", ""])) is None


def test_bullets_and_numbers_before_words_are_not_words():
    marked = Para("Lake Friends", marker="1.", number=1)
    bullet = Para("", marker="•", bullet=True)
    grid = grid_of(
        Table(
            [
                Row([Cell([marked]), Cell([Para("Kenya")])]),
                Row([Cell([bullet, Para("Port")]), Cell([Para("Peru")])]),
            ]
        )
    )
    assert [row.cells[0][0] for row in grid] == ["Lake Friends", "Port"]
