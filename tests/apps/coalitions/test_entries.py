"""Finding entries of the directory."""

import pytest

from tests.factories import make_coalition, make_organisation
from undersigned.apps.coalitions.entries import (
    by_other_names,
    called,
    find_entry,
    members_of,
    search,
)
from undersigned.apps.coalitions.models import MemberLink

pytestmark = pytest.mark.django_db


def also_called(entry, name, place=""):
    entry.other_names.create(name=name, normalised_name=name.lower(), place=place)


@pytest.fixture
def rivers(coalition):
    entry = make_organisation(
        coalition, "Élan des Rivières", place="Bénin", acronym="ER", domain="elan.example"
    )
    also_called(entry, "Rivers of Benin")
    return entry


@pytest.mark.parametrize(
    "words", ["elan", "RIVIÈRES élan", "er", "bénin", "elan.example", "benin rivers", ""]
)
def test_every_word_may_stand_in_any_of_its_names(coalition, rivers, words):
    assert list(search(coalition, words)) == [rivers]


@pytest.mark.parametrize("words", ["lakes", "elan lakes", "%", "e_an"])
def test_what_stands_nowhere_is_not_found(coalition, rivers, words):
    assert list(search(coalition, words)) == []


def test_another_coalitions_entries_are_not_found(rivers):
    assert list(search(make_coalition("Open Fields"), "elan")) == []


def test_an_entry_is_found_by_its_own_name_first(coalition, rivers):
    own = make_organisation(coalition, "Rivers of Benin", place="Bénin")
    assert find_entry(coalition.pk, "rivers of benin", "Bénin") == own
    assert find_entry(coalition.pk, "Rivers of Benin", "") == rivers


def test_another_name_stands_for_the_entry_in_its_place_or_in_none(coalition, rivers):
    assert find_entry(coalition.pk, "RIVERS OF BENIN", "Bénin") == rivers
    assert find_entry(coalition.pk, "Rivers of Benin", "Togo") is None
    assert find_entry(coalition.pk, "Rivers", "Bénin") is None


def test_another_name_of_two_entries_is_nobodys(coalition, rivers):
    second = make_organisation(coalition, "Second", place="Togo")
    also_called(second, "rivers of benin")
    names = by_other_names(coalition.pk)
    assert names.get(("rivers of benin", "")) is None
    assert names.get(("rivers of benin", "Togo")) == second


def test_another_name_of_a_merged_entry_is_not_looked_at(coalition, rivers):
    rivers.merged_into = make_organisation(coalition, "Kept")
    rivers.save()
    assert find_entry(coalition.pk, "Rivers of Benin", "") is None


def test_members_stand_in_the_order_of_the_directory_without_merged_ones(coalition, rivers):
    second = make_organisation(coalition, "The Delta", sort_key="Delta")
    gone = make_organisation(coalition, "Gone", merged_into=second)
    body = make_organisation(coalition, "Network")
    for member in (second, rivers, gone):
        MemberLink.objects.create(body=body, member=member)
    assert members_of(body) == [second, rivers]


def test_a_name_as_a_person_writes_it_may_mean_several_entries(coalition, rivers):
    togo = make_organisation(coalition, "Rivers of Benin", place="Togo")
    make_organisation(make_coalition("Open Fields"), "Rivers of Benin")
    meant = called(coalition)
    assert meant("rivers of benin") == [togo, rivers]
    assert meant("Rivers of Benin, Togo") == [togo]
    assert meant("Elan des rivieres") == [rivers]
    assert meant("Rivers") == []
