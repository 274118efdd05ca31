"""Which paragraphs of a word processor stand together."""

import pytest

from undersigned.core.readers.flow import Para
from undersigned.core.readers.flow_writer import write_flow
from undersigned.core.readers.lines import Mark
from undersigned.core.readers.page import Page
from undersigned.core.readers.paragraphs import pieces, typed_marker


def lines(*blocks):
    page = Page()
    write_flow(page, blocks)
    return page.lines


def gaps(*paras: Para) -> list[int]:
    return [line.gap for line in lines(*paras)]


def spaced(text: str) -> Para:
    return Para(text, after=8)


SENTENCE = "The lake is closed to all of us."


def test_short_paragraphs_without_space_are_the_lines_of_one_block():
    assert gaps(Para("Ama Example"), Para("Minister of Lakes"), Para("Port Ama")) == [0, 0, 0]


def test_space_between_paragraphs_parts_them():
    assert gaps(spaced("Ama Example"), Para("Minister"), Para("Port Ama")) == [0, 1, 0]
    assert gaps(Para("Ama Example"), Para("Minister", before=12)) == [0, 1]
    assert gaps(Para("Ama Example", after=1), Para("Minister")) == [0, 0]


def test_empty_paragraphs_part_and_where_they_do_space_says_nothing():
    block = [spaced("Ama Example"), spaced("Minister of Lakes")]
    apart = [*block, Para(), spaced("3 May 2025"), Para(), spaced("Dear Minister,"), Para()]
    assert gaps(*apart, spaced("Yours")) == [0, 0, 1, 1, 1]


def test_a_long_office_stays_under_its_name_where_empty_paragraphs_part():
    office = Para("Member of the House of Lakes and Chair of the " + "Committee on Piers " * 4)
    rest = [Para(), Para("Ben Example"), Para("Chair"), Para(), Para("Dina"), Para(), Para("Esi")]
    assert gaps(Para("Ama Example"), office, *rest)[:3] == [0, 0, 1]
    assert gaps(Para("Ama Example"), office) == [0, 1]


def test_sentences_stand_by_themselves_whatever_the_space():
    assert gaps(Para(SENTENCE), Para(SENTENCE), Para("Ama")) == [0, 1, 1]
    assert gaps(Para("x " * 60), Para("Ama")) == [0, 1]


def test_items_of_a_list_stand_together_and_apart_from_the_text():
    one, two = Para("open it", number=1, marker="1."), Para("count it", number=2, marker="2.")
    assert gaps(Para("We ask:"), one, two, Para("Thank you")) == [0, 1, 0, 1]


def test_a_paragraph_set_in_under_an_item_goes_on_in_it():
    item = Para("open it", number=1, marker="1.", indent=36, depth=1)
    found = lines(item, Para("and keep it open for us all.", indent=36), Para("Thank you"))
    assert [(line.gap, line.depth) for line in found] == [(0, 1), (0, 1), (1, 0)]


def test_headings_and_quotes_stand_apart():
    assert gaps(Para("Asks", heading=2), Para("one"), Para("said", quoted=True)) == [0, 1, 1]


def test_the_lines_of_a_paragraph_carry_its_hints_and_the_first_its_marker():
    found = lines(Para("open\nclose", number=3, marker="3.", depth=1, note="1", quoted=True))
    assert [(line.number, line.depth, line.note, line.quoted) for line in found] == [
        (3, 1, "1", True), (None, 1, "1", True),
    ]  # fmt: skip


def test_every_line_of_a_paragraph_may_be_a_typed_item():
    found = lines(Para("We ask:\n1. open\n2. close", [Mark(11, 15, "strong")]))
    assert [(line.number, line.text) for line in found] == [
        (None, "We ask:"), (1, "open"), (2, "close"),
    ]  # fmt: skip
    (mark,) = found[1].marks
    assert found[1].text[mark.start : mark.end] == "open"


def test_names_and_countries_parted_by_tabs_are_rows_when_several_lines_do_so():
    marked = Para("Lake Friends\t\tKenya", [Mark(14, 19, "strong")])
    found = lines(marked, Para("Port Watch\tNorway"))
    assert [[line.text[a:b] for a, b in line.cells] for line in found] == [
        ["Lake Friends", "Kenya"], ["Port Watch", "Norway"],
    ]  # fmt: skip
    (mark,) = found[0].marks
    assert found[0].text[mark.start : mark.end] == "Kenya"


def test_a_number_before_tabbed_names_is_a_cell_and_a_bullet_is_none():
    numbered = [
        Para("Lake Friends\tKenya", number=1, marker="1."),
        Para("Port Watch\tNorway", number=2, marker="2."),
    ]
    assert lines(*numbered)[0].text == "1. | Lake Friends | Kenya"
    bullets = [Para("Lake Friends\tKenya", bullet=True, marker="•")] * 2
    assert lines(*bullets)[0].text == "Lake Friends | Kenya"


@pytest.mark.parametrize(
    "texts",
    [
        ["Lake Friends\tKenya"],
        ["Lake Friends\tKenya", "Port Watch\tPort Ama\tNorway"],
        ["To:\tThe Minister", "From:\tLake Friends"],
        ["1.\topen it", "2.\tclose it"],
        ["\tset in", "\tset in too"],
        ["x\t" + SENTENCE, "y\t" + SENTENCE],
        ["a\tb\nc", "a\tb\nc"],
        ["x" * 85 + "\tb", "x" * 85 + "\tb"],
    ],
)
def test_other_tabs_are_blanks(texts):
    assert not any(line.cells for line in lines(*map(Para, texts)))


def test_what_is_left_of_a_paragraph_stands_beside_it_and_parts_nothing():
    page = Page()
    odd = Para("Lake Friends", left=[("Pier", "gone"), ("", "told")], pictures=["A pier"])
    write_flow(page, [odd, Para("Port Watch")])
    assert page.source == "Lake Friends\nPier\nA pier\nPort Watch\n"
    assert [each.reason for each in page.left_out] == ["gone", "told", "a picture's description"]
    assert page.lines[1].gap == 0


def test_pieces_keep_the_marks_that_fall_in_them():
    found = list(pieces("ab\ncd", [Mark(1, 4, "strong")]))
    assert [(text, [(each.start, each.end) for each in marks]) for text, marks in found] == [
        ("ab", [(1, 2)]), ("cd", [(0, 1)]),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "A letter", "> 1. quoted", "## Heading", "3 May 2025"])
def test_words_that_are_no_item_have_no_marker(text):
    assert typed_marker(text) is None


def test_people_beside_each_other_are_read_down_each_column():
    _, *found = lines(
        Para(SENTENCE),
        Para("Ada Fernsby\t\tRosa Odo"),
        Para("Director of Lamps\t\tPresident"),
        Para("Lamp Society\t\tPier Union"),
    )
    assert [(line.text, bool(line.gap)) for line in found] == [
        ("Ada Fernsby", True),
        ("Director of Lamps", False),
        ("Lamp Society", False),
        ("Rosa Odo", True),
        ("President", False),
        ("Pier Union", False),
    ]
    assert not any(line.cells for line in found)


@pytest.mark.parametrize(
    "rows",
    [
        ["Ada Fernsby\tDirector", "Rosa Odo\tPresident"],
        ["Lamp Society\tKenya", "Pier Union\tTogo", "Gulls\tMali"],
        ["Ada Fernsby\tRosa Odo", "Director\tPresident", "Ben\tOdo", "Eva\tIda", "Lia\tMia"],
    ],
)
def test_rows_of_one_person_or_body_each_stay_rows(rows):
    assert all(line.cells for line in lines(*map(Para, rows)))
