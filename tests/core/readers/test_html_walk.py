"""What a person sees of a web page, line by line."""

import pytest

from tests.core.readers.webpages import SENTENCE, flow, lines, texts


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("Dear<br>Keeper", ["Dear", "Keeper"]),
        ("<p>Dear<p>Keeper", ["Dear", "Keeper"]),
        ("<div>Dear</div>Keeper", ["Dear", "Keeper"]),
        ("<b>Dear</b> <span>Kee</span>per<i>,</i>", ["Dear Keeper,"]),
        ("<p>broken\nover\n\tlines", ["broken over lines"]),
        ("<pre>one\n two\n\nthree</pre>", ["one", "two", "three"]),
        ("Caf&eacute;&nbsp;&amp;&#x20;bar&shy;", ["Café & bar\N{SOFT HYPHEN}"]),
        ("<q>Never</q> again", ["“Never” again"]),
        ("<h1>Letter<br>to all</h1>", ["Letter to all"]),
        ("<dl><dt>Quay<dd>Kenya<dt>Mole<dd>Norway</dl>", ["Quay", "Kenya", "Mole", "Norway"]),
        ("<details><summary>Names</summary>Quay</details>", ["Names", "Quay"]),
        ("<ruby>漢<rt>kan</rt></ruby>字", ["漢字"]),
        ("<custom-line>Dear</custom-line>Keeper", ["Dear", "Keeper"]),
        ("<p>a<hr>b", ["a", "b"]),
        ("<p dir=rtl>إلى السيد الوزير", ["إلى السيد الوزير"]),
        ("", []),
    ],
)
def test_blocks_and_breaks_part_lines_and_inline_elements_do_not(markup, seen):
    assert texts(markup) == seen


@pytest.mark.parametrize(
    "markup",
    [
        "<script>let a = 1</script>", "<style>p {}</style>", "<template><p>x</template>",
        "<!-- remark -->", "<noscript>on</noscript>", "<svg><title>x</title></svg>",
        "<select><option>Kenya</select>", "<textarea>x</textarea>", "<button>Send</button>",
        "<iframe>x</iframe>", "<p hidden>x", "<p style='display: none'>x", "<p aria-hidden=true>x",
        "<dialog>x</dialog>", "<span class=sr-only>Skip to content</span>", "<label>Name</label>",
    ],
)  # fmt: skip
def test_what_nobody_sees_is_not_read(markup):
    assert texts(f"<p>Dear</p>{markup}<p>Keeper") == ["Dear", "Keeper"]


def test_an_open_dialogue_is_seen():
    assert texts("<dialog open>Dear Keeper</dialog>") == ["Dear Keeper"]


def test_hidden_words_are_told_with_their_place_and_hidden_marks_are_not():
    found = flow("<p>Dear<p hidden>Not <b>for you</b><p style='display:none'>*<p>Keeper")
    assert found.hidden == [(1, "Not for you")]


def test_gaps_stand_where_a_browser_leaves_room():
    found = lines("<p>a<p>b<br>c<br><br>d<div>e</div><div>f</div><h2>g</h2>h<ul><li>i<li>j</ul>k")
    assert "".join(each.text.upper() if each.gap else each.text for each in found) == "ABcDEfGHIjK"


def test_a_box_of_two_lines_stands_apart_from_its_neighbours():
    found = lines(
        "<div><div>Ama</div><div>Keeper</div></div><div><div>Ben</div><div>Pilot</div></div>"
    )
    assert [each.gap for each in found] == [True, False, True, False]


def test_paragraphs_in_an_item_belong_to_it():
    found = lines("<ul><li><p>one</p><p>more</p></li><li><p>two</p></li></ul>")
    assert [(each.text, each.bullet, each.gap) for each in found] == [
        ("one", True, True),
        ("more", False, False),
        ("two", True, False),
    ]


def test_an_item_that_holds_headings_is_a_part_of_the_page():
    found = lines("<ul><li><h2>Letter</h2><p>Dear Keeper,</p></li></ul>")
    assert not any(each.item for each in found)
    assert found[0].heading == 2


def test_headings_have_their_level():
    found = lines("<h1>a</h1><h3>b</h3><p>c<div role=heading>d</div>")
    assert [each.heading for each in found] == [1, 3, 0, 2]


def test_marks_are_kept():
    (found,) = lines('<p><strong>Ama</strong>, <em>Keeper</em>, <a href="/a">site</a><sup>1</sup>')
    assert [(mark.kind, found.text[mark.start : mark.end]) for mark in found.marks] == [
        ("strong", "Ama"),
        ("emphasis", "Keeper"),
        ("link", "site"),
        ("note", "1"),
    ]


def test_links_away_from_the_pages_own_host_are_counted():
    (found,) = flow(
        "<a href='https://quay.example/a'>a</a> <a href='/b'>b</a> <a href='//far.example'>c</a>",
        "quay.example",
    ).blocks
    assert (found.anchors, found.away) == (3, 1)


def test_the_words_of_a_footnote_know_its_number():
    found = lines(
        "<p>Text<sup>1</sup><ol><li id=fn1>See the order.</ol>"
        "<div id=sdfootnote2><p>And that one.</div><p><a name=_ftn3></a>Third.<p>Over."
    )
    assert [each.note for each in found] == ["", "1", "2", "3", ""]


def test_a_picture_is_a_block_of_its_own():
    found = lines("<p>One<img alt='Quay  logo'><img alt=''><img>two")
    assert [(each.text, each.kind) for each in found] == [
        ("One", "line"),
        ("Quay logo", "picture"),
        ("two", "line"),
    ]


def test_what_is_struck_out_is_left_out():
    found = lines("<p>Quay<br><del>Mole</del><br>Pier <s> </s>")
    assert [(each.text, each.reason) for each in found] == [
        ("Quay", ""),
        ("Mole", "struck out"),
        ("Pier", ""),
    ]


def test_regions_say_which_blocks_they_hold_and_how_many_fields():
    found = flow("<main class='a b' id=c><p>one<form><input><select></select><p>two</form></main>")
    main, form = (each for each in found.regions if each.tag in ("main", "form"))
    assert (main.names, main.start, main.end, main.fields) == ("a b c", 0, 2, 2)
    assert (form.start, form.end, form.fields) == (1, 2, 2)
    assert found.regions[form.parent] is main


def test_cells_of_a_table_that_sets_text_are_boxes():
    found = lines(f"<table><tr><td>Ama<br>Keeper<td>Ben<br>Pilot<tr><td colspan=2><p>{SENTENCE}")
    assert [(each.text, each.gap) for each in found][:4] == [
        ("Ama", True),
        ("Keeper", False),
        ("Ben", True),
        ("Pilot", False),
    ]


def test_nine_thousand_elements_deep_is_walked_like_any():
    assert texts("<div>" * 9000 + "Dear Keeper") == ["Dear Keeper"]
