"""Choosing an organisation of the directory by searching for it."""

import pytest

from tests.factories import make_organisation
from undersigned.apps.desk.choosing import MOST, Choice, choice

pytestmark = pytest.mark.django_db


def chosen(rf, coalition, words):
    return choice(rf.get("/", {"entry": words}), coalition)


def test_nothing_is_found_where_nothing_is_searched_for(rf, coalition):
    make_organisation(coalition, "River Watch")
    assert choice(rf.get("/"), coalition) == Choice("")
    assert chosen(rf, coalition, "  ") == Choice("")


def test_what_fits_is_found_in_order_and_nothing_of_others(rf, coalition):
    second = make_organisation(coalition, "River Watch")
    first = make_organisation(coalition, "River Guard")
    make_organisation(name="River Friends")
    make_organisation(coalition, "Lake Friends")
    assert chosen(rf, coalition, " river ") == Choice("river", (first, second))


@pytest.mark.parametrize(("number", "further"), [(MOST, 0), (MOST + 3, 3)])
def test_a_few_are_shown_and_the_others_counted(rf, coalition, number, further):
    for each in range(number):
        make_organisation(coalition, f"Club {each:02}")
    found = chosen(rf, coalition, "club")
    assert (len(found.entries), found.further) == (MOST, further)
