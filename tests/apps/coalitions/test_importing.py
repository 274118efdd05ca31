"""What a list says of organisations, and which entries they are already."""

import pytest

from tests.factories import make_organisation
from undersigned.apps.coalitions.contacts import Person
from undersigned.apps.coalitions.importing import (
    ROWS,
    Listed,
    NewEntry,
    of_sheet,
    of_signatories,
    planned,
)
from undersigned.core.letter import PrintedName, Signatory
from undersigned.core.readers.sheets import read_book, understand


def sheet(text):
    return of_sheet(understand(read_book(text.encode(), "list.csv")))


def test_the_columns_of_sign_ons_and_those_of_a_directory_are_read():
    listed = sheet(
        "Organisation,Country,Acronym,Website,Name.fr,Other names,Sorted under,Member of,"
        "Contact person,E-mail\n"
        "The River Watch,Ghana,RW,https://www.River.example/x,Vigie des fleuves,River Guard; RW Gh,"
        "River Watch,Water Alliance,Ben Adler,ben@river.example\n"
    )
    assert listed.rows == (
        NewEntry(
            name="The River Watch",
            acronym="RW",
            place="Ghana",
            country="GH",
            sort_key="River Watch",
            domain="river.example",
            printed=(PrintedName(language="fr", name="Vigie des fleuves"),),
            other_names=("River Guard", "RW Gh"),
            bodies=("Water Alliance",),
            people=(Person("Ben Adler", "", "ben@river.example"),),
        ),
    )
    assert ROWS.validate_json(ROWS.dump_json(listed.rows)) == listed.rows


def test_a_domain_is_taken_from_the_address_unless_it_is_a_mail_providers():
    listed = sheet("Organisation,E-mail\nLakes,d@lakes.example\nWells,e@gmail.com\n")
    assert [row.domain for row in listed.rows] == ["lakes.example", ""]


def test_a_plain_list_of_names_is_one_of_organisations():
    listed = sheet("Name,Country\nLake Friends,Kenya\nWell Club,Kenya\n")
    assert [row.name for row in listed.rows] == ["Lake Friends", "Well Club"]


def test_people_are_left_out_and_names_to_withhold_are_counted():
    listed = sheet(
        "Type,Name,Organisation,Country,May we publish the name?\n"
        "Organisation,Ben,River Watch,Ghana,Yes\n"
        "Organisation,Dina,Lake Friends,Ghana,No\n"
        "Individual,Esi Boateng,,Ghana,Yes\n"
    )
    assert [row.name for row in listed.rows] == ["River Watch"]
    assert listed.withheld == 1


def test_a_sheet_that_names_no_organisation_gives_no_rows():
    assert sheet("Type,Name,Country\nIndividual,,Ghana\nIndividual,,Kenya\n").rows == ()


def test_what_is_too_long_for_what_it_is_is_left_out():
    long = "x" * 301
    listed = sheet(
        f"Organisation,Acronym,Other names\n{long},L,\nLakes,{long},ok; {long}\nWells,W,\n"
    )
    assert listed.refused == 1
    assert listed.rows[0] == NewEntry(name="Lakes", other_names=("ok",))
    signed = Signatory(kind="organisation", name=long)
    assert of_signatories((signed,)) == Listed((), refused=1)


def test_the_organisations_of_a_letter_are_taken_once_without_withheld_ones():
    river = Signatory(kind="organisation", name="River Watch", place="Ghana", members=("Club",))
    again = Signatory(kind="organisation", name="RIVER WATCH", place="Ghana")
    esi = Signatory(kind="individual", name="Esi Boateng")
    hidden = Signatory(kind="organisation", name="Name withheld", withheld=True)
    listed = of_signatories((river, again, esi, hidden))
    assert listed == Listed(
        (NewEntry(name="River Watch", place="Ghana", members=("Club",)),), withheld=1
    )


@pytest.mark.django_db
def test_rows_are_known_by_name_by_another_name_or_seem_to_be(coalition):
    river = make_organisation(coalition, "River Watch", place="Ghana")
    river.other_names.create(name="River Guard", normalised_name="river guard")
    lakes = make_organisation(coalition, "Friends of the Lakes International")
    rows = tuple(
        NewEntry(name=name, place=place)
        for name, place in (
            ("RIVER WATCH", "Ghana"),
            ("River Guard", "Ghana"),
            ("The Friends of the Lakes International, Inc.", ""),
            ("Well Club", "Kenya"),
        )
    )
    plan = planned(coalition, rows)
    assert [(each.entry, each.is_sure) for each in plan] == [
        (river, True),
        (river, True),
        (lakes, False),
        (None, False),
    ]
    assert plan[2].reason
    assert planned(coalition, ()) == []


def test_several_rows_of_one_organisation_are_several_people_and_fill_each_other_in():
    listed = sheet(
        "Organisation,Country,Acronym,Contact person,E-mail\n"
        "River Watch,Ghana,,Ben Adler,ben@river.example\n"
        "River Watch,Ghana,RW,Dina Haddad,dina@river.example\n"
        "River Watch,Ghana,OTHER,Ben Adler,ben@river.example\n"
    )
    (row,) = listed.rows
    assert row.acronym == "RW"
    assert [person.name for person in row.people] == ["Ben Adler", "Dina Haddad"]
