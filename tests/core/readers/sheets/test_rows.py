"""Rows as signatories: kinds, names, places, consent, and what is refused or doubted."""

import datetime as dt

import pytest

from undersigned.core.errors import UndersignedError
from undersigned.core.readers.sheets import Mapping, sign_ons

from .tables import printed, read_rows, reading_of

HEADERS = ("Type", "Name", "Title", "Organisation", "Country", "Email")


def one(headers, *cells):
    """The only entry of a sheet of one row."""
    [entry] = read_rows(headers, cells).entries
    return entry


def doubts(headers, *cells):
    return one(headers, *cells).doubts


# --- Kinds ---


def test_organisations_and_individuals_told_by_a_column():
    rows = read_rows(
        HEADERS,
        ("Organisation", "Ben Adler", "Director", "River Watch", "Ghana", "ben@a.example"),
        ("Individual", "Esi Boateng", "Professor", "University of Sarrania", "Kenya", ""),
    )
    assert printed(rows) == [
        ("o", "River Watch", "", "Ghana"),
        ("i", "Esi Boateng", "Professor, University of Sarrania", "Kenya"),
    ]
    body = rows.entries[0]
    assert (body.representative, body.role, body.email) == (
        "Ben Adler",
        "Director",
        "ben@a.example",
    )


def test_kinds_told_by_which_columns_are_filled():
    rows = read_rows(
        ("Organisation", "Full name", "Country"),
        ("River Watch", "Ben Adler", "Ghana"),
        ("", "Esi Boateng", "Kenya"),
        ("Lake Friends", "", "Lebanon"),
    )
    assert [each[:2] for each in printed(rows)] == [
        ("o", "River Watch"),
        ("i", "Esi Boateng"),
        ("o", "Lake Friends"),
    ]


def test_a_heading_among_the_rows_tells_the_kind():
    rows = read_rows(
        ("Name", "Country"),
        ("Organisations", ""),
        ("Ama Boateng", "Ghana"),
        ("Individuals", ""),
        ("River Watch", "Kenya"),
    )
    assert [each[0] for each in printed(rows)] == ["o", "i"]


def test_a_kind_that_is_not_known_is_doubted():
    entry = read_rows(
        ("Type", "Organisation"),
        *[("NGO", "River"), ("NGO", "Lake"), ("Blue", "Delta Forum")],
    ).entries[2]
    assert "“Blue”" in entry.doubts[0]
    assert entry.signatory.kind == "organisation"


@pytest.mark.parametrize(
    ("headers", "cells", "kind"),
    [
        (("Name",), ("River Watch Association",), "o"),
        (("Name",), ("Dr Esi Boateng",), "i"),
        (("Name", "Title"), ("Esi Boateng", "Chair"), "i"),
        (("Name", "Affiliation"), ("Esi Boateng", "University of Sarrania"), "i"),
        (("Name", "Contact person"), ("Blue Delta", "Ben Adler"), "o"),
        (("Name", "Country"), ("김하나", "한국"), "i"),
        (("Name", "Country"), ("강지킴이연대", "한국"), "o"),
        (("Name",), ("The People Who Love This River",), "o"),
        (("Name",), ("Blue Delta",), "o"),
        (("First name", "Last name"), ("Esi", "Boateng"), "i"),
        (("Organisation", "Name"), ("", "Esi Boateng"), "i"),
    ],
)
def test_a_kind_without_a_word_for_it(headers, cells, kind):
    assert one(headers, *cells).signatory.kind[0] == kind


def test_all_rows_may_be_said_to_be_of_one_kind():
    reading = reading_of(("Organisation", "Name"), ("Univ. of Sarrania", "Esi Boateng"))
    mapping = Mapping(columns=("organisation", "name"), rows="individual")
    assert printed(sign_ons(reading, mapping)) == [("i", "Esi Boateng", "Univ. of Sarrania", "")]


# --- Names ---


def test_halves_of_names_are_put_together():
    assert one(("Nom", "Prénom"), "Boateng", "Esi").signatory.name == "Esi Boateng"
    assert one(("姓", "名"), "山田", "花").signatory.name == "山田花"
    assert one(("First name", "Last name"), "", "Boateng").signatory.name == "Boateng"


def test_a_form_of_address_stays_before_the_name():
    entry = one(("Title", "Full name", "Country"), "Dr", "Esi Boateng", "Ghana")
    assert entry.signatory.name == "Dr Esi Boateng"


def test_a_line_break_in_a_name_is_a_blank():
    assert one(("Organisation",), "River\nWatch").signatory.name == "River Watch"


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Organisation, country", "River Watch, Ghana", ("o", "River Watch", "", "Ghana")),
        ("Organisation, country", "River Watch (UK)", ("o", "River Watch", "", "UK")),
        (
            "Organisation, country",
            "Rivers, Lakes and Seas",
            ("o", "Rivers, Lakes and Seas", "", ""),
        ),
        ("Name, title", "Dr Esi Boateng, Chair", ("i", "Dr Esi Boateng", "Chair", "")),
    ],
)
def test_cells_that_hold_more_than_the_name(header, cell, expected):
    assert printed(read_rows((header,), (cell,))) == [expected]


def test_a_title_of_its_own_column_goes_before_that_in_the_cell():
    reading = reading_of(("Name", "Title"), ("Dr Esi Boateng, Chair", "Judge"))
    mapping = Mapping(columns=("name-and-more", "title"))
    assert printed(sign_ons(reading, mapping)) == [("i", "Dr Esi Boateng", "Judge", "")]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Ghana", "country stands"),
        ("a@b.example", "e-mail address stands"),
        ("12345", "no letters"),
        ("#REF!", "formula's error"),
        ("A" * 301, "longer than 300"),
        ("River\u202eWatch\x07", "hidden character"),
    ],
)
def test_what_is_no_name_is_refused_with_its_line(cell, reason):
    rows = read_rows(("Organisation", "Contact"), (cell, "Ben"), ("River Watch", "Ben"))
    [refused] = rows.refused
    assert refused.line == 2
    assert reason in refused.reason
    assert refused.words
    assert len(rows.entries) == 1


def test_a_row_without_a_name_is_refused_and_not_lost():
    rows = read_rows(
        HEADERS, ("Individual", "", "", "", "Kenya", ""), ("NGO", "", "", "n/a", "", "")
    )
    assert [each.reason for each in rows.refused] == ["No name stands in this row."] * 2


def test_names_that_look_wrong_are_doubted():
    assert "formula" in doubts(("Organisation",), "=River Watch")[0]
    assert "as a person is" in doubts(("Organisation",), "Dr Ben Adler")[0]
    assert doubts(("Organisation",), "River Watch") == ()


def test_a_name_that_stands_twice_is_doubted_with_the_first_line():
    rows = read_rows(
        ("Organisation", "Country"), ("River Watch", "Ghana"), ("RIVER  WATCH", "Kenya")
    )
    assert rows.entries[1].doubts == ("The same name stands in line 2.",)


def test_two_people_of_one_name_in_two_countries_are_two():
    rows = read_rows(
        ("Full name", "Title", "Country"), *[("Kim", "Chair", each) for each in ("Ghana", "Peru")]
    )
    assert [entry.doubts for entry in rows.entries] == [(), ()]


# --- Places ---


@pytest.mark.parametrize(
    ("cell", "place", "code", "doubted"),
    [
        ("Ghana", "Ghana", "GH", False),
        ("UK", "UK", "GB", False),
        ("GH", "Ghana", "GH", False),
        ("Accra, Ghana", "Ghana", "GH", True),
        ("Sarrania", "Sarrania", "", True),
        ("Kashmir", "Kashmir", "", False),
        ("", "", "", False),
        ("-", "", "", False),
    ],
)
def test_places(cell, place, code, doubted):
    entry = one(("Organisation", "Country"), "River Watch", cell)
    assert (entry.signatory.place, entry.signatory.country) == (place, code)
    assert bool(entry.doubts) == doubted


def test_of_two_columns_the_filled_one_counts():
    headers = ("Organisation", "Country", "Full name", "Country")
    rows = read_rows(headers, ("River Watch", "Ghana", "", ""), ("", "", "Esi Boateng", "Kenya"))
    assert [each[3] for each in printed(rows)] == ["Ghana", "Kenya"]


# --- Consent ---

SHOWN = ("Organisation", "May we publish your name?")


@pytest.mark.parametrize(
    ("cell", "withheld", "doubted"),
    [("Yes", False, False), ("No", True, False), ("", True, True), ("hm", True, True)],
)
def test_a_name_is_withheld_unless_it_may_be_shown(cell, withheld, doubted):
    rows = read_rows(SHOWN, ("River Watch", cell), ("Lake", "Yes"), ("Delta", "No"))
    entry = rows.entries[0]
    assert entry.signatory.withheld == withheld
    assert bool(entry.doubts) == doubted
    assert entry.signatory.name == "River Watch"


def test_a_box_that_is_not_ticked_is_a_no():
    rows = read_rows(
        ("Organisation", "Publish our name"),
        ("River Watch", "I agree that our name is published"),
        ("Lake Friends", ""),
    )
    assert [entry.signatory.withheld for entry in rows.entries] == [False, True]
    assert rows.entries[1].doubts == ()


@pytest.mark.parametrize(
    ("cells", "withheld"),
    [
        (("Yes", "No"), [True, False]),
        (("I wish to stay anonymous", ""), [True, False]),
        (("anonymous please", "No", "not needed"), [True, False, False]),
    ],
)
def test_whoever_asks_to_be_anonymous_is(cells, withheld):
    rows = read_rows(("Organisation", "Anonymous?"), *((f"River {cell}", cell) for cell in cells))
    assert [entry.signatory.withheld for entry in rows.entries] == withheld


def test_a_row_that_does_not_consent_is_refused():
    rows = read_rows(
        ("Organisation", "Do you agree to sign the letter?"),
        ("River Watch", "Yes"),
        ("Lake Friends", "No"),
        ("Delta Forum", "perhaps"),
        ("Sea Forum", "Yes"),
    )
    assert [each.line for each in rows.refused] == [3]
    assert "not clear" in rows.entries[1].doubts[0]


# --- What is not printed ---


def test_addresses():
    headers = ("Organisation", "Email", "Phone")
    rows = read_rows(
        headers,
        ("River Watch", "a@b.example", "+233 30 200 0000"),
        ("Lake Friends", "a@b.example, c@d.example", ""),
        ("Delta Forum", "ask Ben", ""),
        ("Sea Forum", "e@f.example", ""),
    )
    assert [entry.email for entry in rows.entries] == [
        "a@b.example",
        "a@b.example",
        "",
        "e@f.example",
    ]
    assert rows.entries[0].phone == "+233 30 200 0000"
    assert "Two addresses" in rows.entries[1].doubts[0]
    assert "no e-mail address" in rows.entries[2].doubts[0]


def test_dates():
    headers = ("Organisation", "Date")
    rows = read_rows(
        headers, ("River", "14/11/2024"), ("Lake", "soon"), ("Sea", ""), ("Bay", "45610")
    )
    days = [entry.signed_on for entry in rows.entries]
    assert days == [dt.date(2024, 11, 14), None, None, dt.date(2024, 11, 14)]
    assert [bool(entry.doubts) for entry in rows.entries] == [False, True, False, False]


def test_members_are_parted():
    entry = one(("Network", "Member organisations"), "Blue Network", "River; Lake\nDelta; River")
    assert entry.signatory.members == ("River", "Lake", "Delta")


# --- Mappings ---


def test_a_correction_is_followed():
    reading = reading_of(("Zxq", "Vbn"), ("Ghana", "River Watch"), ("Kenya", "Lake Friends"))
    mapping = Mapping(columns=("place", "organisation"))
    assert printed(sign_ons(reading, mapping)) == [
        ("o", "River Watch", "", "Ghana"),
        ("o", "Lake Friends", "", "Kenya"),
    ]


@pytest.mark.parametrize("columns", [("place", "email"), ("organisation",)])
def test_a_mapping_that_cannot_be_is_refused(columns):
    reading = reading_of(("Organisation", "Email"), ("River Watch", "a@b.example"))
    with pytest.raises(UndersignedError):
        sign_ons(reading, Mapping(columns=columns))


def test_every_row_is_in_one_of_the_two():
    rows = [("River Watch", "Ghana"), ("", "Kenya"), ("Ghana", "Peru"), ("Lake", "")]
    found = read_rows(("Organisation", "Country"), *rows)
    lines = [each.line for each in (*found.entries, *found.refused)]
    assert sorted(lines) == [2, 3, 4, 5]


def test_an_individual_may_stand_in_the_representatives_column():
    reading = reading_of(("Organisation", "Contact"), ("River Watch", "Ben Adler"))
    mapping = Mapping(columns=("organisation", "representative"), rows="individual")
    assert printed(sign_ons(reading, mapping)) == [("i", "Ben Adler", "River Watch", "")]


def test_an_affiliation_is_the_body_where_an_organisation_signs():
    rows = read_rows(
        ("Type", "Name", "Affiliation"),
        ("Organisation", "Ben Adler", "River Watch"),
        ("Person", "Esi Boateng", "Sea"),
    )
    assert printed(rows)[0] == ("o", "River Watch", "", "")
    assert rows.entries[0].representative == "Ben Adler"


def test_a_representative_without_a_body_is_taken_for_an_individual_in_doubt():
    rows = read_rows(
        ("Organisation", "Contact person"), ("River Watch", "Ben Adler"), ("", "Esi Boateng")
    )
    assert [each[:2] for each in printed(rows)] == [("o", "River Watch"), ("i", "Esi Boateng")]
    assert "Only a representative" in rows.entries[1].doubts[0]
