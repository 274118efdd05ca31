"""The country on the envelope."""

import pytest

from tests.channels.consigned import office, party
from undersigned.channels.post.addresses import lines_of, sender_lines

ADDRESS = ("1 Quay Street", "Bergen 5003")


def last(country="NO", home="GH", language="en", more=()):
    return lines_of(
        office(address=(*ADDRESS, *more), country=country), party(country=home), language
    )[-1]


def test_abroad_the_country_stands_last_in_capitals():
    assert last() == "NORWAY"
    assert last(language="fr") == "NORVÈGE"


@pytest.mark.parametrize("named", ["Norway", "NORWAY", "Norge", "노르웨이", "Norvège"])
def test_a_country_that_is_named_is_left_as_it_was_written(named):
    assert last(more=(named,)) == named


def test_a_town_with_the_name_of_another_country_does_not_count():
    assert last(more=("Ghana",)) == "NORWAY"


@pytest.mark.parametrize(("country", "home"), [("NO", "NO"), ("", "GH")])
def test_at_home_or_where_it_is_not_known_no_country_is_added(country, home):
    assert last(country=country, home=home) == "Bergen 5003"


def test_the_sender_names_its_country_abroad():
    assert sender_lines(party(), office(), "en")[-1] == "GHANA"
    assert sender_lines(party(), office(country="GH"), "en")[-1] == "Accra"


def test_a_sender_without_an_address_is_its_name_and_country():
    assert sender_lines(party(address=()), office(), "en")[0] == "Coalition for Clear Rivers"
    assert sender_lines(party(name="", address=()), office(), "en") == []
