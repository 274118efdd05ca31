"""People with their titles on lines of their own."""

import pytest

from tests.core.readers.roll.made import under


def test_people_in_stanzas_under_a_heading():
    reading = under("Individuals\n\nAda Fernsby\nLamps and tides\n\nBram Marrow\nBoats, Kenya")
    assert [(each.name, each.title, each.country) for each in reading.signatories] == [
        ("Ada Fernsby", "Lamps and tides", ""),
        ("Bram Marrow", "Boats, Kenya", "KE"),
    ]


def test_a_stanza_of_three_lines_has_a_title_of_two():
    reading = under("Sincerely,\n\nAda Fernsby\nDirector\nSociety of Piers\n\nBram Marrow\nKeeper")
    ada = reading.signatories[0]
    assert (ada.name, ada.title) == ("Ada Fernsby", "Director Society of Piers")


def test_a_stanza_whose_title_is_a_place():
    reading = under("Individuals\n\nAda Fernsby\nKenya\n\nBram Marrow\nKeeper")
    ada = reading.signatories[0]
    assert (ada.title, ada.place, ada.country) == ("", "Kenya", "KE")


def test_an_odd_name_among_stanzas_is_doubted():
    reading = under("Individuals\n\nAda Fernsby\nKeeper\n\nthe old man\nRower of the night boat")
    assert dict(reading.confidence) == {"signatories.1": 0.6}


def test_two_bodies_are_no_person_with_a_title():
    reading = under("Sincerely,\n\nQuiet Water\nLoud Water")
    assert [(each.kind, each.title) for each in reading.signatories] == [("organisation", "")] * 2


def test_people_with_and_without_titles_under_them():
    listed = "Ada Fernsby\nPilot\n\nBram Marrow\n\nHelen Quill, Doctor\nHarbour Clinic"
    reading = under(f"Individuals\n\n{listed}")
    assert [(each.name, each.title) for each in reading.signatories] == [
        ("Ada Fernsby", "Pilot"),
        ("Bram Marrow", ""),
        ("Helen Quill", "Doctor, Harbour Clinic"),
    ]


def pair(names_line: str, titles: str, more: str = "") -> list[tuple[str, str]]:
    reading = under(
        f"Signed by:\n\n{names_line}\n{titles}\n\nTeresa Quill\nDirector of Piers{more}"
    )
    return [(each.name, each.title) for each in reading.signatories]


def test_two_people_beside_each_other_are_two():
    assert pair("Ada Fernsby Marsh Rosa Odo", "Director of Lamps President of the Gulls") == [
        ("Ada Fernsby Marsh", "Director of Lamps"),
        ("Rosa Odo", "President of the Gulls"),
        ("Teresa Quill", "Director of Piers"),
    ]


def test_one_of_two_who_also_stands_alone_is_named_once():
    more = "\n\nRosa Odo\nPresident of the Gulls"
    found = pair("Ada Fernsby Rosa Odo", "Director of Lamps President of the Gulls", more)
    assert [name for name, _ in found] == ["Ada Fernsby", "Teresa Quill", "Rosa Odo"]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Ada Maria Fernsby", "Director of Lamps"),
        ("Ada Maria Rosa Fernsby", "Director and President of the Gulls"),
        ("Ada Fernsby Rosa Odo", "Director of Lamps"),
        ("Ada von Rosa", "Director of Lamps President of the Gulls"),
    ],
)
def test_one_person_with_a_long_name_or_title_stays_one(line, titles):
    assert pair(line, titles)[0] == (line, titles)


def test_a_pair_under_a_country_has_its_place():
    text = "Signed by:\n\nGhana\n\nAda Fernsby Rosa Odo\nDirector of Lamps President of the Gulls"
    reading = under(f"{text}\n\nTeresa Quill\nDirector of Piers")
    assert [each.country for each in reading.signatories] == ["GH", "GH", "GH"]
    assert dict(reading.confidence)["signatories.0"] < 0.9


def test_people_over_their_titles_without_empty_lines_are_told_apart():
    lines = "Ada Fernsby\nDirector\nLamp Society\nBen Marsh\nPresident\nPier Union"
    reading = under(f"Signed by:\n\n{lines}\nDina Odo\nChair\nGulls")
    assert [(each.name, each.title) for each in reading.signatories] == [
        ("Ada Fernsby", "Director Lamp Society"),
        ("Ben Marsh", "President Pier Union"),
        ("Dina Odo", "Chair Gulls"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Lamp Society\nPier Union\nGulls\nBoat Council",
        "Ada Fernsby\nBen Marsh\nDina Odo\nRosa Quill",
        "Lamp Society\nAda Fernsby\nDirector\nBen Marsh\nPresident",
    ],
)
def test_lines_that_are_no_such_people_stay_lines(lines):
    assert [each.name for each in under(f"Signed by:\n\n{lines}").signatories] == lines.split("\n")


def test_bodies_over_what_they_are_in_small_letters_are_bodies():
    reading = under(
        "Signed by:\n\nQuiet Water\nfishing union\n\nLight\nnetwork of keepers\n\n"
        "Bram Marrow\nwriter of lamps"
    )
    assert [(each.name, each.kind) for each in reading.signatories] == [
        ("Quiet Water", "organisation"),
        ("Light", "organisation"),
        ("Bram Marrow", "individual"),
    ]


def test_a_name_that_goes_on_in_small_letters_is_no_stanza():
    reading = under("Signed by:\n\nFriends of Lamps,\nropes and tides\n\nQuiet Water")
    assert len(reading.signatories) == 3 or "ropes" in reading.signatories[0].name
