"""Words with their stress, links and notes."""

from undersigned.core.letter import Emphasis, Link, NoteMark, Text, plain
from undersigned.core.readers.inlines import inlines_of, note_label
from undersigned.core.readers.lines import Line, Mark


def line(text: str, *marks: Mark) -> Line:
    return Line(text=text, start=0, end=len(text), outer=0, marks=marks)


def test_a_line_without_marks_is_its_words():
    assert inlines_of(line("Light the lamp")) == (Text(text="Light the lamp"),)


def test_marks_stand_inside_one_another():
    bold, link = Mark(0, 9, "strong"), Mark(6, 9, "link", "https://lamps.example")
    (outer, rest) = inlines_of(line("Light it! Now", link, bold))
    assert isinstance(outer, Emphasis)
    assert outer.strong
    assert outer.children[1] == Link(href="https://lamps.example", children=(Text(text="it!"),))
    assert rest == Text(text=" Now")


def test_an_address_that_a_letter_may_not_hold_leaves_its_words():
    for address in ("javascript:alert(1)", "/local", "", "ftp://lamps.example"):
        assert inlines_of(line("lamp", Mark(0, 4, "link", address))) == (Text(text="lamp"),)


def test_a_link_inside_a_link_leaves_the_words():
    outer, inner = Mark(0, 8, "link", "https://a.example"), Mark(4, 8, "link", "https://b.example")
    assert plain(inlines_of(line("the lamp", outer, inner))) == "the lamp"


def test_marks_that_cross_lose_no_words():
    crossing = inlines_of(line("the old lamp", Mark(0, 7, "strong"), Mark(4, 12, "emphasis")))
    assert plain(crossing) == "the old lamp"


def test_a_note_mark_has_the_label_of_its_note():
    assert inlines_of(line("lamp[1]", Mark(4, 7, "note", "1")))[-1] == NoteMark(label="1")
    assert plain(inlines_of(line("lamp*", Mark(4, 5, "note", "*")))) == "lamp*"
    assert note_label("[Note 2]") == "note-2"


def test_only_the_marks_of_the_piece_are_kept():
    (only,) = inlines_of(line("the old lamp", Mark(0, 7, "strong")), 8)
    assert only == Text(text="lamp")
