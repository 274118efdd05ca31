"""Title and offices that a reader took for the page's own."""

import pytest

from tests.core.comparing.letters import LETTER, reading
from undersigned.core.comparing import compare
from undersigned.core.comparing.difference import Kind
from undersigned.core.comparing.face import face_of
from undersigned.core.comparing.left_out import with_left_out
from undersigned.core.reading import LeftOut

TITLE = "Joint letter of 3 organisations to the Mayor of Vestria"
OFFICE = "Ilka Vashe\nMayor of Vestria"


def mistaken(*left_out: str, title="Bridge Watch"):
    """The letter as read by a reader that took ``left_out`` for the page's and has ``title``."""
    read = reading(LETTER.replace(TITLE, title, 1))
    source = read.source + "".join(f"\n{each}" for each in left_out)
    pieces, at = [], len(read.source)
    for each in left_out:
        pieces.append(LeftOut(start=at + 1, end=at + 1 + len(each), reason="the page's"))
        at += 1 + len(each)
    edition = read.edition.model_copy(update={"addressees": ()})
    return read.model_copy(update={"source": source, "left_out": tuple(pieces), "edition": edition})


def kinds(copy):
    return [(each.kind, each.first, each.second) for each in compare(reading(), copy).differences]


def test_what_was_left_out_is_no_difference_where_the_copy_prints_it():
    assert kinds(mistaken(TITLE, *OFFICE.split("\n"))) == []


def test_a_title_broken_into_lines_is_found():
    first, last = TITLE.split(" to the ")
    assert kinds(mistaken(f"{first} to\nthe {last}", OFFICE)) == []


def test_a_number_that_was_changed_in_it_is_a_difference():
    found = kinds(mistaken(TITLE.replace("3", "4"), OFFICE))
    assert found == [
        (Kind.NUMBER, "3 organisations", "4 organisations"),
        (Kind.TITLE, "3", "4"),
    ]


def test_another_title_stays_another():
    found = kinds(mistaken("Give to Bridge Watch today", OFFICE))
    assert [each[0] for each in found] == [Kind.NUMBER, Kind.TITLE]


@pytest.mark.parametrize("lines", ["Ilka Vashe", "Mayor of Vestria", "Ilka Vashe, mayor"])
def test_an_office_of_which_a_part_lacks_is_a_difference(lines):
    assert [each[0] for each in kinds(mistaken(TITLE, lines))] == [Kind.ADDRESSEE]


def test_a_copy_of_which_nothing_was_left_out_stays_as_it_was_read():
    copy = reading(LETTER.replace(TITLE, "Bridge Watch", 1))
    face = face_of(copy)
    alone = copy.model_copy(update={"left_out": ()})
    assert with_left_out(face, alone, face_of(reading())) is face


def test_what_is_too_long_to_be_looked_through_is_left_alone():
    found = kinds(mistaken(TITLE, OFFICE, "x" * 20_001))
    assert Kind.TITLE in [each[0] for each in found]


def test_a_letter_without_title_and_offices_has_nothing_to_look_for():
    first = reading()
    bare = first.edition.model_copy(
        update={
            "addressees": (),
            "texts": (first.edition.authentic.model_copy(update={"title": ()}),),
        }
    )
    edition = face_of(first.model_copy(update={"edition": bare}))
    copy = mistaken(TITLE, OFFICE)
    face = face_of(copy)
    assert with_left_out(face, copy, edition).title == face.title
