"""The names under a letter."""

import pytest

from undersigned.core.readers import read
from undersigned.core.reading import Reading

HEAD = "Dear all,\n\nThe lamps of the harbour are out and nobody lights them.\n\n"


def under(text: str) -> Reading:
    return read(f"{HEAD}{text}\n".encode(), "letter.txt")


def names(reading: Reading) -> list[str]:
    return [each.name for each in reading.signatories]


@pytest.mark.parametrize(
    "heading",
    ["Signed by:", "SIGNATORIES", "Sincerely,", "The following organisations have signed:", ""],
)
def test_a_list_is_found_under_any_heading_or_none(heading):
    reading = under(f"{heading}\n\nFriends of the Lamp\nSociety of Piers")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers"]


def test_names_can_stand_one_by_one_or_be_numbered():
    reading = under("Signed by:\n\n1. Friends of the Lamp\n\n2. Society of Piers\n\n3. Quiet Water")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers", "Quiet Water"]


@pytest.mark.parametrize("separator", ["/", " / ", "; "])
def test_names_in_one_line(separator):
    five = ["Lamp Society", "Pier Society", "Boat Society", "Tide Society", "Rope Society"]
    reading = under("Signatories\n\n" + separator.join(five))
    assert names(reading) == five
    span = reading.span_of("signatories.3.name")
    assert reading.source[span.start : span.end] == "Tide Society"


def test_a_name_that_cannot_end_there_goes_on():
    reading = under("Signed by:\n\nSociety for the Care of\nPiers, Kenya\nFriends of the Lamp")
    assert names(reading) == ["Society for the Care of Piers", "Friends of the Lamp"]
    assert reading.signatories[0].country == "KE"


def test_headings_tell_the_kind():
    reading = under("Organisations (1)\nQuiet Water\n\nIndividuals\nAda Fernsby\nBram Marrow")
    assert [each.kind for each in reading.signatories] == [
        "organisation",
        "individual",
        "individual",
    ]


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


def test_stanzas_under_a_country():
    reading = under(
        "Individuals\n\nNorway\n\nAda Fernsby\nKeeper of lamps\n\nBram Marrow\nDirector of tides"
    )
    assert [each.country for each in reading.signatories] == ["NO", "NO"]


def test_an_odd_name_among_stanzas_is_doubted():
    reading = under("Individuals\n\nAda Fernsby\nKeeper\n\nthe old man\nRower of the night boat")
    assert dict(reading.confidence) == {"signatories.1": 0.6}


def test_two_bodies_are_no_person_with_a_title():
    reading = under("Sincerely,\n\nQuiet Water\nLoud Water")
    assert [(each.kind, each.title) for each in reading.signatories] == [("organisation", "")] * 2


def test_sentences_among_the_names_are_left_out():
    note = "The organisations below signed after the letter had been sent."
    reading = under(f"Signed by:\n\nFriends of the Lamp\n\n{note}\n\nSociety of Piers")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers"]
    assert note in [reading.source[each.start : each.end] for each in reading.left_out]


def test_repeats_and_misprints_stay_as_printed():
    reading = under("Signed by:\n\nFriends of the Lamp\nFriends of the Lamp\nSociety of Piersn")
    assert names(reading) == ["Friends of the Lamp", "Friends of the Lamp", "Society of Piersn"]


def test_closing_words_alone_sign_nothing():
    assert under("Sincerely,").signatories == ()


def test_numbered_names_after_the_closing_are_names():
    reading = under("Sincerely,\n\n1. Friends of the Lamp\n\n2. Society of Piers")
    assert names(reading) == ["Friends of the Lamp", "Society of Piers"]


def test_a_heap_of_lines_that_never_end_is_no_single_name():
    reading = under("Signed by:\n\n" + "Lamp Society,\n" * 9)
    assert len(reading.signatories) == 3


def test_asks_at_the_end_are_no_signatories():
    reading = under("We ask you to:\n\n1. light the lamps\n2. row the boats")
    assert reading.signatories == ()
    assert len(reading.edition.authentic.asks) == 2
