"""Tables of data, and rows in them."""

import pytest

from tests.core.readers.webpages import SENTENCE, lines


def rows(markup: str) -> list[list[str]]:
    return [[text for text, _ in each.cells] for each in lines(f"<table>{markup}</table>")]


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells)


NAMES = row("1", "Quay", "Kenya") + row("2", "Mole", "Norway")


def test_rows_of_a_table_have_cells():
    assert rows(NAMES) == [["1", "Quay", "Kenya"], ["2", "Mole", "Norway"]]


@pytest.mark.parametrize(
    "head",
    ["<tr><th>No<th>Name<th>Place", "<thead>" + row("No", "Name", "Place") + "</thead>"],
)
def test_the_row_that_heads_the_columns_says_so(head):
    found = lines(f"<table>{head}{NAMES}</table>")
    assert [each.header for each in found] == [True, False, False]


def test_a_head_of_one_row_heads_no_column():
    found = lines("<table><tr><th>1<td>Quay<tr><th>2<td>Mole</table>")
    assert [each.header for each in found] == [False, False]


def test_a_cell_over_several_rows_stands_in_each():
    body = "<tr><td>Quay<td rowspan=2>Kenya<tr><td>Mole<tr><td>Pier<td>Norway"
    assert rows(body) == [["Quay", "Kenya"], ["Mole", "Kenya"], ["Pier", "Norway"]]


def test_a_cell_over_the_whole_row_is_a_line_of_its_own():
    found = lines(f"<table><tr><td colspan=3>Kenya{NAMES}</table>")
    assert (found[0].text, found[0].kind, found[0].gap) == ("Kenya", "line", True)
    assert found[1].kind == "row"


def test_a_cell_over_two_columns_leaves_the_second_empty():
    body = NAMES + "<tr><td>3<td colspan=2>Pier"
    assert rows(body)[-1] == ["3", "Pier", ""]


def test_columns_of_logos_and_of_nothing_are_none():
    logo = "<img alt='Quay'>"
    assert [
        each.text for each in lines(f"<table>{row(logo, 'Quay')}{row(logo, 'Mole')}</table>")
    ] == [
        "Quay",
        "Mole",
    ]
    assert rows(row("Quay", "", "Kenya") + row("Mole", "", "Norway"))[0] == ["Quay", "Kenya"]


def test_rows_of_nothing_but_logos_give_pictures():
    found = lines(f"<table>{row('<img alt=Quay>', '<img alt=Mole>') * 2}</table>")
    assert [(each.text, each.kind) for each in found] == [
        ("Quay", "picture"),
        ("Mole", "picture"),
    ] * 2


def test_a_column_of_names_over_titles_is_two():
    body = row("Ama<br>Keeper<br>of lamps", "Kenya") + row("<p>Ben<p>Pilot", "Norway")
    assert rows(body) == [["Ama", "Keeper of lamps", "Kenya"], ["Ben", "Pilot", "Norway"]]


def test_a_name_that_is_broken_now_and_then_stays_one():
    body = NAMES + row("3", "Friends of<br>the Pier", "Chile")
    assert rows(body)[-1] == ["3", "Friends of the Pier", "Chile"]


def test_marks_follow_their_words_into_the_row():
    found = lines("<table>" + row("<b>Quay</b><br><i>a b</i>", "Kenya") + NAMES + "</table>")
    (text, marks), _ = found[0].cells[0], found[0].cells[1]
    assert [text[mark.start : mark.end] for mark in marks] == ["Quay", "a b"]


@pytest.mark.parametrize(
    "markup",
    [
        "<table role=presentation>" + NAMES + "</table>",
        "<table>" + row("Quay") + row("Mole") + "</table>",
        "<table>" + row("Quay", "Kenya") + "</table>",
        "<table>" + row("<h1>Letter</h1>", "x") * 2 + "</table>",
        "<table>" + row("<ul><li>Quay</ul>", "x") * 2 + "</table>",
        "<table>" + row(SENTENCE * 8, "x") * 2 + "</table>",
        "<table>" + row("<table><tr><td>a</table>", "x") * 2 + "</table>",
    ],
    ids=["presentation", "column", "row", "heading", "list", "long", "nested"],
)
def test_a_table_that_only_sets_text_has_no_rows(markup):
    assert all(each.kind == "line" for each in lines(markup))


@pytest.mark.parametrize("span", ["0", "-1", "x", "99999999999", "２"])
def test_strange_spans_do_no_harm(span):
    found = rows(f"<tr><td rowspan={span} colspan={span}>Quay<td>Kenya" + NAMES)
    assert found[0][0] == "Quay"
    assert len(found) == 3


def test_spans_cannot_fill_the_machine():
    body = "<tr><td rowspan=60000>Quay<td>Kenya" * 5000
    assert sum(map(len, rows(body))) < 100_000


def test_a_caption_stands_above_its_table():
    found = lines(f"<table><caption>Signatories</caption>{NAMES}</table>")
    assert found[0].text == "Signatories"
