"""A page's blocks as lines with hints."""

import pytest

from tests.core.readers.webpages import SENTENCE
from undersigned.core.readers.html import web_page
from undersigned.core.readers.lines import Line


def page(markup: str):
    return web_page(markup, "page.html")


def lines(markup: str) -> list[Line]:
    return page(markup).page.lines


def test_lines_stand_in_the_source_where_they_say():
    found = page(f"<h1>On the lamps</h1><p>{SENTENCE}<ol><li>Light <b>one</b><li>Light two</ol>")
    for line in found.page.lines:
        assert found.page.source[line.start : line.end] == line.text
    assert "1. Light one\n2. Light two\n" in found.page.source


@pytest.mark.parametrize(
    ("markup", "number", "bullet", "text"),
    [
        ("<p>3) <b>Light</b> it", 3, False, "Light it"),
        ("<p>• Light it", None, True, "Light it"),
        ("<p>(b) Light it", 2, False, "Light it"),
        ("<ul><li>3. Light it</ul>", 3, False, "Light it"),
        ("<ul><li>– Light it</ul>", None, True, "– Light it"),
        ("<h2>3. Light it</h2>", None, False, "3. Light it"),
        ("<p>3 May 2024", None, False, "3 May 2024"),
        ("<p>3.", None, False, "3."),
    ],
)
def test_markers_that_somebody_typed_are_hints_too(markup, number, bullet, text):
    (line,) = lines(markup)
    assert (line.number, line.bullet, line.text) == (number, bullet, text)


def test_marks_move_with_the_words_behind_a_typed_marker():
    (line,) = lines("<p><i>3) a</i> <b>Light</b> it")
    assert [line.text[mark.start : mark.end] for mark in line.marks] == ["a", "Light"]


def test_a_table_gives_rows():
    found = lines("<table><tr><th>Name<th>Place<tr><td>Quay<td>Kenya<tr><td>Mole<td>Norway</table>")
    assert [line.text for line in found] == ["Name | Place", "Quay | Kenya", "Mole | Norway"]
    assert [line.header for line in found] == [True, False, False]


def test_a_footnotes_number_is_its_label_and_not_its_words():
    found = lines(f"<p>{SENTENCE}<sup>1</sup><p id=fn1>1. Order of Sarrania.<p id=fn2>Two.")
    assert [(line.note, line.text, line.number) for line in found[1:]] == [
        ("1", "Order of Sarrania.", None),
        ("2", "Two.", None),
    ]


def test_a_short_block_quote_is_one():
    found = lines(f"<p>{SENTENCE}<blockquote>It is dark.</blockquote><p>{SENTENCE}")
    assert [line.quoted for line in found] == [False, True, False]


@pytest.mark.parametrize(
    "inside", [f"<p>{SENTENCE}<p>{SENTENCE}", "<h3>Asks</h3><p>Light.", "<ul><li>Light it</ul>"]
)
def test_a_block_quote_that_sets_the_letter_in_is_none(inside):
    found = lines(f"<blockquote>{inside}</blockquote><p>{SENTENCE}")
    assert not any(line.quoted for line in found)


HEAD = "<title>A letter on the lamps | Quay</title>"


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        (f"<p>{SENTENCE}", ["A letter on the lamps"]),
        (f"<h2>On lamps</h2><p>{SENTENCE}", ["On lamps"]),
        (f"<p>A LETTER on the lamps!<p>{SENTENCE}", ["A LETTER on the lamps!"]),
        (f"<p>Open letter to all<p>{SENTENCE}", []),
        (f"<p>Lamps<p>{SENTENCE}", ["A letter on the lamps"]),
    ],
)
def test_the_pages_title_stands_in_where_the_letter_has_no_heading(body, headings):
    assert [line.text for line in lines(HEAD + body) if line.heading] == headings


def test_an_endless_title_is_none():
    assert not any(line.heading for line in lines(f"<title>{'x ' * 400}</title><p>{SENTENCE}"))


DATED = '<meta property="article:published_time" content="2024-05-03T10:00:00Z">'


def test_the_pages_date_stands_in_where_the_letter_has_none():
    assert lines(f"{DATED}<p>{SENTENCE}")[0].text == "2024-05-03"


@pytest.mark.parametrize("body", [f"<p>2 May 2024<p>{SENTENCE}", f"<p>{SENTENCE}<p>2 May 2024"])
def test_a_letter_with_a_date_keeps_its_own(body):
    assert "2024-05-03" not in [line.text for line in lines(DATED + body)]


def test_what_is_left_out_can_be_read_with_its_reason():
    found = page(f"<nav><a>Home</a><br>News</nav><footer>Foot</footer><p>{SENTENCE}").page
    told = [(found.source[each.start : each.end], each.reason) for each in found.left_out]
    assert told == [("Home\nNews", "the page's menu"), ("Foot", "the page's foot")]


def test_hidden_words_inside_the_letter_are_told_and_those_of_the_page_are_not():
    found = page(
        f"<nav>Home<p hidden>Open the menu</nav><p>{SENTENCE}<p hidden>Pay no heed<p>{SENTENCE}"
        "<footer>Foot<p hidden>Old foot line</footer>"
    )
    assert found.hidden == "Pay no heed"


def test_a_page_of_which_all_is_left_out_hides_nothing():
    assert page("<nav><a href=/>Home</a><p hidden>Open the menu</nav>").hidden == ""


@pytest.mark.parametrize(
    ("label", "date"),
    [
        ("Published by admin on 7 May 2016", "2016-05-07"),
        ("Published by admin on 03/04/2016", ""),
        ("Published by admin " + "and friends " * 9 + "on 7 May 2016", ""),
    ],
)
def test_a_label_of_the_page_dates_a_letter_without_a_date(label, date):
    markup = f'<h1>Open letter on lamps</h1><div class="entry-meta">{label}</div><p>{SENTENCE}</p>'
    found = [line.text for line in lines(f"{markup}<p>{SENTENCE}</p>")]
    assert ("2016-05-07" in found) == (date == "2016-05-07")


def test_a_letters_own_date_comes_before_a_label_of_the_page():
    markup = '<h1>Open letter</h1><div class="entry-meta">Published by us on 7 May 2016</div>'
    found = [line.text for line in lines(f"{markup}<p>3 May 2016</p><p>{SENTENCE}</p>")]
    assert "2016-05-07" not in found
