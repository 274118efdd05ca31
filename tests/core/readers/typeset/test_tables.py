"""Tables are read by rows; lists in columns are not."""

from tests.core.readers.typeset.made import lines_of_pdf, set_by_typst, strip
from undersigned.core.readers.typeset.glyphs import Rule
from undersigned.core.readers.typeset.tables import parted_rules, rows_of_table, zones_of


def cells(line):
    return [line.text[start:end] for start, end in line.cells]


def test_a_ruled_table_is_read_by_rows_with_its_head():
    data = set_by_typst(
        "#table(columns: (1fr, 2fr, 1fr), [*Name*], [*Title*], [*Seat*],"
        " [Ama], [Director of the office for all that goes on beside the long rivers], [Port],"
        " [Ben], [Chair], [Hill], [Dina], [Clerk], [Lake])\n\nAfter it.\n"
    )
    lines = lines_of_pdf(data)
    assert [cells(line) for line in lines[:4]] == [
        ["Name", "Title", "Seat"],
        ["Ama", "Director of the office for all that goes on beside the long rivers", "Port"],
        ["Ben", "Chair", "Hill"],
        ["Dina", "Clerk", "Lake"],
    ]
    assert [line.header for line in lines] == [True, False, False, False, False]
    assert lines[4].text == "After it."
    assert not lines[4].cells


def grid(rows, *, bold_head=False):
    return [
        strip(text, 50 + 150 * column, 100 + 14 * number, bold=bold_head and not number)
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
        if text
    ]


def texts_of(rows):
    return [[" ".join(each.text for each in cell) for cell in row.cells] for row in rows]


PLACES = [("Alder", "Ghana"), ("Birch", "Kenya"), ("Cedar", "Peru"), ("Elm", "Fiji")]


def test_a_column_of_places_makes_a_table_without_rules():
    rows = rows_of_table(grid(PLACES), ())
    assert texts_of(rows) == [list(row) for row in PLACES]
    assert not rows[0].header


def test_a_name_over_two_lines_stays_in_its_row():
    strips = grid([*PLACES, ("Fir Society of", "Chad"), ("the Valley", "")])
    assert texts_of(rows_of_table(strips, ()))[-1] == ["Fir Society of the Valley", "Chad"]


def test_names_in_two_columns_are_no_table():
    assert rows_of_table(grid([("Alder", "Elm"), ("Birch", "Fir"), ("Cedar", "Oak")]), ()) == []
    assert rows_of_table([strip("Alder")], ()) == []


def test_two_rows_are_no_table():
    assert rows_of_table(grid(PLACES[:2]), ()) == []


def test_rules_that_are_alike_belong_to_a_table_and_others_part():
    table = [Rule(50, 300, y) for y in (90, 110, 130)]
    alone = Rule(50, 200, 400)
    assert parted_rules([*table, alone]) == ([alone], table)


def test_a_table_reaches_from_its_first_rule_to_its_last():
    rules = [Rule(50, 300, y) for y in (110, 90, 130, 400, 420)]
    assert zones_of(rules) == [(90, 130), (400, 420)]


def test_numbers_before_the_names_of_a_table_are_a_cell():
    rows = ", ".join(f"[{n}], [{name}], [{place}]" for n, (name, place) in enumerate(PLACES, 1))
    lines = lines_of_pdf(set_by_typst(f"#table(columns: (30pt, 1fr, 1fr), {rows})\n"))
    assert [cells(line) for line in lines][1] == ["2", "Birch", "Kenya"]
