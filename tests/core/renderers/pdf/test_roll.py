"""The signatories as data for the template."""

import pytest

from tests.core.renderers.letters import individual, make_edition, organisation, roll_of
from tests.core.renderers.pdf.scripts import text_in
from undersigned.core.renderers.layout import Layout
from undersigned.core.renderers.pdf.roll import roll_data
from undersigned.core.renderers.printed import printed


def sections(*signed, language="en", **options):
    edition = make_edition(text_in(language))
    letter = printed(edition, roll_of(*signed, edition=edition), language)
    return roll_data(letter, Layout(**options), 0)


@pytest.mark.parametrize(
    ("count", "columns", "size"),
    [(1, 1, 10.5), (8, 1, 10.5), (9, 2, 10), (149, 2, 10), (150, 3, 8.5)],
)
def test_columns_and_size_go_by_the_number_of_names(count, columns, size):
    (section,) = sections(*(organisation(f"Name {number}") for number in range(count)))
    assert (section["columns"], section["size"]) == (columns, size)


def test_each_kind_has_its_own_number_of_columns():
    many = [organisation(f"Name {number}") for number in range(20)]
    assert [each["columns"] for each in sections(*many, individual("Ilka Vashe"))] == [2, 1]


def test_a_place_stands_behind_an_organisation_and_under_a_person():
    signed = (
        organisation("Ember Line", "Sweden", "SE", title="Harbour section", members=("A", "B")),
        individual("Ilka Vashe", "Poet", place="Kenya", country="KE"),
    )
    organisations, individuals = sections(*signed)
    (first,) = organisations["entries"]
    assert (first["name"], first["rest"], first["title"]) == (
        "Ember Line",
        ", Sweden",
        "Harbour section",
    )
    assert first["members"] == "A; B"
    (second,) = individuals["entries"]
    assert (second["rest"], second["title"]) == ("", "Poet, Kenya")


def test_under_the_name_of_its_country_an_organisation_does_not_repeat_it():
    (section,) = sections(organisation("Ember Line", "Sweden", "SE"), group_by="country")
    assert section["entries"] == [{"group": "Sweden", "name": "Ember Line", "rest": ""}]


def test_only_the_first_of_a_group_bears_its_heading():
    signed = (organisation("Ember Line", "Sweden", "SE"), organisation("Amber", "Sweden", "SE"))
    (section,) = sections(*signed, group_by="region")
    assert [each.get("group") for each in section["entries"]] == ["Europe", None]
    assert section["entries"][0]["rest"] == ", Sweden"


def test_a_short_name_against_the_direction_keeps_in_one_piece_and_a_long_one_may_break():
    short, long = organisation("Amber (A)"), organisation("Witness " * 9)
    (section,) = sections(short, long, language="ar")
    assert [each.get("turned") for each in section["entries"]] == ["ltr", None]
    (section,) = sections(organisation("شبكة الميناء"))
    assert section["entries"][0]["turned"] == "rtl"


def test_a_name_in_han_says_whose_forms_it_takes():
    (section,) = sections(organisation("静かな港", "Japan", "JP"))
    assert section["entries"][0]["han"] == "JP"
