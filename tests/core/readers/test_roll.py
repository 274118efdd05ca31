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


BODIES = ["Lamp Society", "Pier Society", "Boat Society", "Tide Society", "Rope Society", "Gulls"]


def reasons(reading: Reading) -> dict[str, str]:
    return {reading.source[each.start : each.end]: each.reason for each in reading.left_out}


def test_names_in_one_line_can_stand_between_commas():
    assert names(under("Signed by:\n\n" + ", ".join(BODIES))) == BODIES


def test_bodies_with_their_places_between_commas_are_no_run_of_names():
    line = "Lamp Society, Kenya, Pier Society, Togo, Boat Society, Mali"
    assert "Kenya" not in names(under(f"Signed by:\n\n{line}\nGulls"))


def test_a_separator_in_a_bracket_parts_nothing_and_a_count_at_the_end_is_no_name():
    reading = under("Signatories\n\n" + "/".join(BODIES) + "(by name/6 bodies in all)")
    assert names(reading) == BODIES
    assert reasons(reading)["(by name/6 bodies in all)"] == "a remark about the list"


def test_copies_under_the_list_are_no_signatories():
    reading = under("Sincerely,\n\nLamp Society\nPier Society\n\nCc: Odo Quill, Harbour Board")
    assert names(reading) == ["Lamp Society", "Pier Society"]
    assert len(reading.edition.cc) == 1


def test_who_signs_once_more_under_the_date_signs_once():
    reading = under("Signed by:\n\nLamp Society\nPier Society\n\n3 May 2024\n\nLamp  Society")
    assert names(reading) == ["Lamp Society", "Pier Society"]


def test_a_line_beside_a_numbered_list_is_the_pages():
    reading = under("Signed by:\n\n1. Gulls\n2. Quiet Water\n3. Lamp Society\n\nEdited by Odo")
    assert names(reading) == ["Gulls", "Quiet Water", "Lamp Society"]
    assert reasons(reading)["Edited by Odo"] == "stands beside the list of signatories"


def test_names_without_numbers_under_numbered_ones_stay_names():
    listed = "Signed by:\n\n1. Gulls\n2. Quiet Water\n3. Lamp Society\n\n"
    assert len(names(under(listed + "Pier Society\nBoat Society\nTide Society"))) == 6


def test_what_runs_over_two_lines_between_two_numbers_is_one_name():
    reading = under("Signed by:\n\n1. Gulls of the\n\nNorth\n\n2. Quiet Water\n3. Lamps")
    assert names(reading) == ["Gulls of the North", "Quiet Water", "Lamps"]


def test_the_page_that_goes_on_under_the_list_is_left_out():
    prose = "The letter was written in May and has been read by many people since then."
    reading = under(f"## Signed by\n\n- Gulls\n- Quiet Water\n- Lamps\n\n## Background\n\n{prose}")
    assert names(reading) == ["Gulls", "Quiet Water", "Lamps"]
    assert "stands after the signatories" in reasons(reading).values()


def test_a_second_list_under_its_own_heading_goes_on():
    reading = under(
        "## Signed by\n\n- Gulls\n- Quiet Water\n\n## Organisations of the north\n\n- Lamps"
    )
    assert names(reading) == ["Gulls", "Quiet Water", "Lamps"]


def test_a_heading_of_other_shape_at_the_lists_own_level_ends_it():
    reading = under("## Signed by\n\n- Gulls\n- Quiet Water\n\n## Further reading\n\nHarbour plans")
    assert names(reading) == ["Gulls", "Quiet Water"]


def test_a_heading_that_counts_the_list_is_no_name():
    counted = "Signatories (in order): 40 bodies from 10 countries " + "and many more places " * 5
    assert names(under(f"{counted}\n\nGulls\nQuiet Water")) == ["Gulls", "Quiet Water"]


def test_under_a_place_the_same_place_at_a_names_end_is_the_names():
    reading = under("Signed by:\n\nKenya\n- Lamp Fund Kenya\n- Gulls Kenya\n- Quiet Water Kenya")
    assert names(reading)[0] == "Lamp Fund Kenya"
    assert {each.country for each in reading.signatories} == {"KE"}


def test_in_a_list_of_people_a_name_without_a_known_style_is_a_person():
    people = ["Dr Ada Fernsby", "Helen Marrow", "Peter Quill", "Maria Lopes"] * 3
    listed = "\n".join(f"- {each}" for each in [*people, "xena of the tides"])
    reading = under(f"Signed by:\n\n{listed}")
    assert {each.kind for each in reading.signatories} == {"individual"}


def test_a_line_that_counts_the_names_is_no_name():
    reading = under("Sincerely,\n3 organisations and 34 individuals\n\nGulls\nQuiet Water\nLamps")
    assert names(reading) == ["Gulls", "Quiet Water", "Lamps"]
    assert "a remark about the list" in reasons(reading).values()


@pytest.mark.parametrize("remark", ["(in alphabetical order)", "Affiliations for identification"])
def test_what_is_said_of_the_list_is_no_name(remark):
    assert names(under(f"Individuals\n{remark}\nAda Fernsby\nHelen Marrow")) == [
        "Ada Fernsby",
        "Helen Marrow",
    ]


def test_a_heading_without_an_empty_line_above_it_heads_the_people():
    reading = under("Signed by:\n\nGull Society\nLamp Society\nINDIVIDUALS\nAda Fernsby")
    assert [each.kind for each in reading.signatories] == [
        "organisation",
        "organisation",
        "individual",
    ]


def test_people_with_and_without_titles_under_them():
    listed = "Ada Fernsby\nPilot\n\nBram Marrow\n\nHelen Quill, Doctor\nHarbour Clinic"
    reading = under(f"Individuals\n\n{listed}")
    assert [(each.name, each.title) for each in reading.signatories] == [
        ("Ada Fernsby", "Pilot"),
        ("Bram Marrow", ""),
        ("Helen Quill", "Doctor, Harbour Clinic"),
    ]


def test_what_is_attached_behind_the_names_does_not_hide_them():
    five = "\n".join(BODIES)
    attached = "The lamps are a promise to everybody who rows at night, and we stand by it."
    annex = f"# Annex\n\n{attached}\n\nAnnex signatories\n\nOdo"
    reading = under(f"Sincerely,\n\n{five}\n\n{annex}")
    assert names(reading) == BODIES


@pytest.mark.parametrize("annex", ["Annex", "Attachment 1", "Anhang A", "APPENDIX II", "별첨"])
def test_an_annex_ends_the_list(annex):
    reading = under(f"Signed by:\n\nGulls\nQuiet Water\n\n{annex}\n\nTides of the year")
    assert names(reading) == ["Gulls", "Quiet Water"]


def test_a_body_that_begins_like_an_annex_is_a_name():
    reading = under("Signed by:\n\nGulls\n\nAnnex Gallery\n\nQuiet Water")
    assert "Annex Gallery" in names(reading)


def test_a_line_of_thousands_of_names_is_read_whole():
    many = [f"Lamp Society {number}" for number in range(3000)]
    assert names(under("Signed by:\n\n" + ", ".join(many))) == many
