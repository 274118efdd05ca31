"""Which entry of the directory belongs to a sign-on."""

import pytest

from tests.factories import make_coalition, make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.signatures.directory import SUGGESTIONS, entry_for, suggestions

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def test_the_same_name_a_longer_one_and_the_acronym_are_suggested(letter):
    same = make_organisation(letter.coalition, "river watch ghana")
    longer = make_organisation(letter.coalition, "River Watch Ghana Trust")
    make_organisation(letter.coalition, "Lake Friends")
    assert set(suggestions(make_signature(letter))) == {same, longer}
    short = make_organisation(letter.coalition, "Friends of the Delta", acronym="FOD")
    assert list(suggestions(make_signature(letter, "fod"))) == [short]


def test_entries_of_other_coalitions_are_never_suggested(letter):
    make_organisation(make_coalition("Open Fields"), "River Watch Ghana")
    assert list(suggestions(make_signature(letter))) == []


def test_a_withheld_name_is_not_looked_up(letter):
    make_organisation(letter.coalition, "Secret Body")
    assert list(suggestions(make_signature(letter, "Secret Body", withheld=True))) == []


def test_a_name_without_letters_suggests_nothing_by_chance(letter):
    for number in range(SUGGESTIONS + 1):
        make_organisation(letter.coalition, f"Body {number}")
    assert len(suggestions(make_signature(letter, "Body"))) == SUGGESTIONS


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
