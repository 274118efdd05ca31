"""Which entry of the directory belongs to a sign-on."""

import pytest

from tests.factories import make_coalition, make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.signatures.directory import SUGGESTIONS, entry_for, suggestions

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def suggested(signature):
    return [(each.entry.name, each.verdict) for each in suggestions(signature)]


def test_the_same_body_is_suggested_first_with_the_reason(letter):
    make_organisation(letter.coalition, "A River Watch of Ghana Trust", country="TG", place="Togo")
    make_organisation(letter.coalition, "River Match Ghana")
    make_organisation(letter.coalition, "The River Watch Ghana, Inc.", place="Ghana", country="GH")
    make_organisation(letter.coalition, "Lake Friends")
    found = suggestions(make_signature(letter))
    assert suggested(make_signature(letter))[0] == ("The River Watch Ghana, Inc.", "same")
    assert all(each.reason.endswith(".") for each in found)
    assert "Lake Friends" not in {each.entry.name for each in found}


def test_an_acronym_and_another_name_are_known(letter):
    short = make_organisation(letter.coalition, "Friends of the Delta", acronym="FOD")
    short.other_names.create(name="Delta Guard", normalised_name="delta guard")
    assert suggested(make_signature(letter, "fod")) == [("Friends of the Delta", "same")]
    assert suggested(make_signature(letter, "Delta Guard")) == [("Friends of the Delta", "same")]


def test_the_domain_of_the_mail_suggests_its_body_but_not_that_of_a_mail_provider(letter):
    make_organisation(letter.coalition, "Lake Friends", domain="lakes.example")
    make_organisation(letter.coalition, "Well Club", domain="gmail.com")
    ours = make_signature(letter, "Amis du lac", email="dina@LAKES.example")
    assert suggested(ours) == [("Lake Friends", "perhaps")]
    assert suggested(make_signature(letter, "Amis du puits", email="dina@gmail.com")) == []


def test_entries_of_other_coalitions_are_never_suggested(letter):
    make_organisation(make_coalition("Open Fields"), "River Watch Ghana")
    assert suggested(make_signature(letter)) == []


def test_a_withheld_name_and_a_person_are_not_looked_up(letter):
    make_organisation(letter.coalition, "Secret Body")
    assert suggested(make_signature(letter, "Secret Body", withheld=True)) == []
    assert suggested(make_signature(letter, "Secret Body", kind="individual")) == []


def test_so_many_are_suggested_and_no_more(letter):
    for number in range(SUGGESTIONS + 1):
        make_organisation(letter.coalition, "Delta Forum", place=f"Place {number}")
    assert len(suggestions(make_signature(letter, "Delta Forum"))) == SUGGESTIONS


def test_one_entry_for_one_name_and_place(letter):
    one = entry_for(make_signature(letter))
    assert entry_for(make_signature(letter, "RIVER WATCH GHANA")) == one
    assert entry_for(make_signature(letter, place="Togo", country="TG")) != one
    assert Organisation.objects.count() == 2


def test_another_name_by_which_an_entry_is_known_stands_for_it(letter):
    entry = make_organisation(letter.coalition, "Lake Friends", place="Ghana")
    entry.other_names.create(name="Friends of Lakes", normalised_name="friends of lakes")
    assert entry_for(make_signature(letter, "FRIENDS OF LAKES")) == entry
    assert entry_for(make_signature(letter, "Friends of Lakes", place="Togo")) != entry


def test_a_new_entry_keeps_the_names_by_language(letter):
    form = {"language": "fr", "name": "Vigie", "title": "", "sort_key": ""}
    assert entry_for(make_signature(letter, printed=[form])).forms[0].name == "Vigie"
