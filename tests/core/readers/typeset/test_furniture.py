"""Running heads and feet, and page numbers."""

import pytest

from tests.core.readers.typeset.made import page_of_pdf, set_by_typst, strip
from undersigned.core.readers.typeset.furniture import FOOT, HEAD, NUMBER, trimmed


def book(*, head="", foot="", pages=3, text="Alder Society"):
    return [
        [
            *([strip(head.replace("#", str(page)), 50, 30)] if head else []),
            *[strip(f"{text} {chr(97 + page)}{line}", 50, 200 + 14 * line) for line in range(5)],
            *([strip(foot.replace("#", str(page)), 50, 570)] if foot else []),
        ]
        for page in range(1, pages + 1)
    ]


def left(pages):
    around = trimmed(pages, [595] * len(pages))
    return [[reason for _, reason in (*each.above, *each.below)] for each in around]


def test_a_head_that_is_the_same_on_all_pages_is_kept_once():
    assert left(book(head="Clear Rivers Coalition, 12 May 2031")) == [[], [HEAD], [HEAD]]


def test_a_head_that_counts_pages_is_kept_nowhere():
    assert left(book(head="Letter to the Minister - #")) == [[HEAD]] * 3


def test_a_foot_is_kept_nowhere():
    assert left(book(foot="Clear Rivers, 1 Bridge Street, Port Sarra")) == [[FOOT]] * 3


@pytest.mark.parametrize("foot", ["#", "- # -", "Page #", "#/3", "Page # of 3", "Seite # von 3"])
def test_page_numbers_are_told_by_their_form(foot):
    assert left(book(foot=foot)) == [[NUMBER]] * 3


@pytest.mark.parametrize("foot", ["ii", "7"])
def test_a_lone_number_at_the_edge_of_one_page_is_its_number(foot):
    assert left(book(foot=foot, pages=1)) == [[NUMBER]]


@pytest.mark.parametrize("foot", ["Article 19", "1 May 2031", "civil", "Elm Forum"])
def test_names_and_dates_at_the_edge_of_one_page_are_text(foot):
    assert left(book(foot=foot, pages=1)) == [[]]


def test_what_stands_beside_the_number_of_a_page_is_its_foot():
    page = [strip("Alder", 50, 200), strip("Clear Rivers", 50, 570), strip("1 / 1", 300, 570)]
    assert left([page]) == [[FOOT, NUMBER]]


def test_a_name_above_the_number_of_a_page_is_text():
    assert left([[strip("Alder", 50, 200), strip("Birch", 50, 556), strip("1", 300, 570)]]) == [
        [NUMBER]
    ]


def test_a_number_in_the_middle_of_a_page_is_text():
    assert left([[strip("Alder", 50, 200), strip("12", 50, 300), strip("Birch", 50, 400)]]) == [[]]


def test_the_same_name_elsewhere_on_the_next_page_is_no_furniture():
    pages = [[strip("Alder", 50, 40), strip("Birch", 50, 300)], [strip("Alder", 50, 90)]]
    assert left(pages) == [[], []]


def test_what_stands_around_the_text_is_in_the_source_with_its_reason():
    data = set_by_typst(
        '#set page(footer: [Clear Rivers, 1 Bridge Street], numbering: "1")\n'
        "Dear Minister,\n#pagebreak()\nSincerely,\n"
    )
    page = page_of_pdf(data)
    assert [line.text for line in page.lines] == ["Dear Minister,", "Sincerely,"]
    assert {(page.source[each.start : each.end], each.reason) for each in page.left_out} == {
        ("Clear Rivers, 1 Bridge Street", FOOT)
    }
