"""Headings among the names."""

from tests.core.readers.roll.made import names, under


def test_headings_tell_the_kind():
    reading = under("Organisations (1)\nQuiet Water\n\nIndividuals\nAda Fernsby\nBram Marrow")
    assert [each.kind for each in reading.signatories] == [
        "organisation",
        "individual",
        "individual",
    ]


def test_stanzas_under_a_country():
    reading = under(
        "Individuals\n\nNorway\n\nAda Fernsby\nKeeper of lamps\n\nBram Marrow\nDirector of tides"
    )
    assert [each.country for each in reading.signatories] == ["NO", "NO"]


def test_a_heading_that_counts_the_list_is_no_name():
    counted = "Signatories (in order): 40 bodies from 10 countries " + "and many more places " * 5
    assert names(under(f"{counted}\n\nGulls\nQuiet Water")) == ["Gulls", "Quiet Water"]


def test_under_a_place_the_same_place_at_a_names_end_is_the_names():
    reading = under("Signed by:\n\nKenya\n- Lamp Fund Kenya\n- Gulls Kenya\n- Quiet Water Kenya")
    assert names(reading)[0] == "Lamp Fund Kenya"
    assert {each.country for each in reading.signatories} == {"KE"}


def test_a_heading_without_an_empty_line_above_it_heads_the_people():
    reading = under("Signed by:\n\nGull Society\nLamp Society\nINDIVIDUALS\nAda Fernsby")
    assert [each.kind for each in reading.signatories] == [
        "organisation",
        "organisation",
        "individual",
    ]


def test_a_heading_over_the_first_of_several_groups_is_no_name():
    groups = "Regional\n- Lamp Society\n- Pier Union\n\nKenya\n- Gulls"
    reading = under(f"Signatories by country\n\nBodies that keep the coast\n\n{groups}")
    assert names(reading) == ["Lamp Society", "Pier Union", "Gulls"]


def test_a_body_over_a_list_without_groups_is_a_name():
    assert names(under("Signed by:\n\nLamp Society\nPier Union\nGulls"))[0] == "Lamp Society"
