"""Who stands under a letter in Word."""

import pytest

from tests.core.renderers.docx.files import in_style, opened, part, styled, values
from tests.core.renderers.letters import SMALL_ROLL, individual, make_edition, organisation, roll_of
from tests.core.renderers.tongues import letter_in
from undersigned.core.letter import Roll
from undersigned.core.renderers.docx import render
from undersigned.core.renderers.layout import Layout


def columns(roll: Roll, wanted: int = 0) -> list[str | None]:
    data = render(make_edition(), roll, "en", layout=Layout(columns=wanted))
    return values(part(data, "word/document.xml"), "cols", "num")


def many(count: int) -> Roll:
    return roll_of(*(organisation(f"Body {number}") for number in range(count)))


@pytest.mark.parametrize(
    ("count", "wanted", "found"),
    [
        (8, 0, ["1"]),
        (9, 0, ["1", "2"]),
        (150, 0, ["1", "3"]),
        (3, 2, ["1", "2"]),
        (151, 1, ["1"]),
    ],
)
def test_the_columns_go_by_the_number_of_names_unless_chosen(count, wanted, found):
    assert columns(many(count), wanted) == found


def test_headings_stand_across_the_page():
    people = (individual(f"Ilka Vashe {number}") for number in range(20))
    roll = roll_of(*(organisation(f"Body {number}") for number in range(20)), *people)
    assert columns(roll) == ["1", "2", "1", "2"]


def grouped(group_by: str) -> list[tuple[str, str]]:
    document = opened(make_edition(), SMALL_ROLL, layout=Layout(group_by=group_by))
    return [each for each in styled(document) if each[0] in ("Heading 3", "Signatory")]


def test_organisations_stand_under_their_countries():
    assert grouped("country") == [
        ("Heading 3", "Sweden"),
        ("Signatory", "Amber Quill Foundation"),
        ("Heading 3", "Uganda"),
        ("Signatory", "Witness Orchard"),
        ("Heading 3", "International"),
        ("Signatory", "Nightdesk International"),
    ]


def test_organisations_stand_under_their_regions_with_their_countries():
    assert ("Heading 3", "Africa") in grouped("region")
    assert ("Signatory", "Witness Orchard, Uganda") in grouped("region")


def test_by_kind_is_as_it_always_is():
    assert grouped("kind") == grouped("")


def test_withheld_names_are_counted_and_members_named_under_the_list():
    roll = roll_of(
        organisation("Long Table", members=("Blue Page", "Red Page")),
        individual("E", withheld=True),
    )
    on_behalf = "signs this letter on behalf of the bodies that are its members:"
    assert in_style(opened(make_edition(), roll), "Remark") == [
        "and 1 individual whose name is withheld.",
        f"Long Table {on_behalf} Blue Page and Red Page.",
    ]


def test_a_heading_of_ours_says_its_language_where_it_is_not_the_letter_s():
    data = render(*letter_in("hi"), "hi")
    assert values(part(data, "word/document.xml"), "lang") == ["en"]
