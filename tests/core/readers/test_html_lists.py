"""Numbers of lists as a browser counts them."""

import pytest

from tests.core.readers.webpages import lines


@pytest.mark.parametrize(
    ("markup", "markers"),
    [
        ("<ol><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=5><li>a<li>b</ol>", ["5.", "6."]),
        ("<ol start=x><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol reversed><li>a<li>b</ol>", ["2.", "1."]),
        ("<ol><li value=7>a<li>b</ol>", ["7.", "8."]),
        ("<ol type=a><li>a<li>b</ol>", ["a.", "b."]),
        ("<ol type=A start=26><li>a<li>b<li>c</ol>", ["Z.", "AA.", "AB."]),
        ("<ol type=i start=3><li>a<li>b</ol>", ["iii.", "iv."]),
        ("<ol type=I><li>a<li>b</ol>", ["I.", "II."]),
        ("<ol type=I start=0><li>a<li>b</ol>", ["0.", "I."]),
        ("<ol type=disc><li>a<li>b</ol>", ["1.", "2."]),
        ("<ol start=9999999999><li>a<li>b</ol>", ["1.", "2."]),
        ("<ul><li>a<li>b</ul>", ["•", "•"]),
        ("<li>a<li>b", ["•", "•"]),
    ],
)
def test_items_bear_the_markers_that_are_printed(markup, markers):
    assert [line.marker for line in lines(markup)] == markers


def test_an_ordered_list_gives_numbers_and_another_bullets():
    assert [line.number for line in lines("<ol type=a start=3><li>a<li>b</ol>")] == [3, 4]
    assert [line.bullet for line in lines("<ul><li>a<li>b</ul>")] == [True, True]


def test_a_list_in_a_list_is_set_in_and_the_outer_one_goes_on():
    found = lines("<ol><li>a<ul><li>b<li>c</ul><li>d</ol>")
    assert [(each.text, each.depth, each.number) for each in found] == [
        ("a", 0, 1),
        ("b", 1, None),
        ("c", 1, None),
        ("d", 0, 2),
    ]
