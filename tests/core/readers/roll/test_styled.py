"""Names that a list sets apart in bold or as links."""

import pytest

from undersigned.core.readers import read

HEAD = (
    "<p>Dear all,</p><p>The lamps of the harbour are out and nobody lights them.</p><h2>Signed</h2>"
)


def page(items: list[str]):
    listed = "".join(f"<li>{each}</li>" for each in items)
    return read(f"<html><body>{HEAD}<ul>{listed}</ul></body></html>".encode(), "letter.html")


PEOPLE = ["Ada Odo", "Goran Gruber", "Teresa Quill"]


@pytest.mark.parametrize(
    "item",
    ["<b>{}</b> <i>Tide Institute, Kenya</i>", '<a href="x">{}</a> – Tide Institute, Kenya'],
)
def test_people_in_bold_or_as_links_stand_before_their_titles(item):
    found = page([item.format(each) for each in PEOPLE]).signatories
    assert [each.name for each in found] == PEOPLE
    assert {(each.kind, each.title, each.country) for each in found} == {
        ("individual", "Tide Institute, Kenya", "KE")
    }


def test_bodies_in_bold_stand_before_their_place_or_what_is_said_of_them():
    found = page(
        [
            "<b>Lamp Society</b> Kenya",
            "<b>Pier Union</b> keeps the piers of the coast",
            "<b>Boat Council</b>, Port Odo, Togo",
            "Gull Forum",
        ]
    ).signatories
    assert [(each.name, each.country) for each in found] == [
        ("Lamp Society", "KE"),
        ("Pier Union", ""),
        ("Boat Council", "TG"),
        ("Gull Forum", ""),
    ]


def test_markdown_sets_names_apart_with_asterisks():
    head = "# Letter\n\nDear all,\n\nThe lamps of the harbour are out and nobody lights them.\n\n"
    lines = "* **Lamp Society** – Kenya\n* **Pier Union** – Togo\n* **Gulls** – seabirds\n"
    found = read(f"{head}## Signed by\n\n{lines}".encode(), "source.md").signatories
    assert [(each.name, each.country) for each in found] == [
        ("Lamp Society", "KE"),
        ("Pier Union", "TG"),
        ("Gulls", ""),
    ]


@pytest.mark.parametrize(
    "items",
    [
        ["<b>Lamp</b> Society", "Pier Union", "Boat Council", "Gull Forum"],
        ["<b>Lamp Society</b>", "<b>Pier Union</b>", "<b>Boat Council</b>"],
        ["The <b>Lamp</b> Society", "The <b>Pier</b> Union", "The <b>Boat</b> Council"],
    ],
)
def test_bold_that_tells_no_name_apart_changes_nothing(items):
    found = [each.name for each in page(items).signatories]
    assert found == [each.replace("<b>", "").replace("</b>", "") for each in items]


def test_people_in_bold_one_behind_the_other_in_a_line():
    line = "<b>Ada Odo</b> Tide Institute, <b>Dr Ben Marsh</b> Pier School, <b>Rosa Quill</b> Lamps"
    text = f"<html><body>{HEAD}<p>{line}</p></body></html>"
    found = read(text.encode(), "letter.html").signatories
    assert [(each.name, each.title) for each in found] == [
        ("Ada Odo", "Tide Institute"),
        ("Dr Ben Marsh", "Pier School"),
        ("Rosa Quill", "Lamps"),
    ]


def test_bold_words_in_a_line_that_are_no_people_part_nothing():
    line = "<b>Lamp Society</b>, <b>the Pier Union of Odo</b>, <b>Gulls for All</b>"
    text = f"<html><body>{HEAD}<p>{line}</p><p>Terns</p></body></html>"
    found = [each.name for each in read(text.encode(), "letter.html").signatories]
    assert found[0].startswith("Lamp Society")
    assert found[-1] == "Terns"
