"""A list brought into the directory: looked at, entered as a whole, taken out as a whole."""

import pytest

from tests.factories import make_organisation, make_signature
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.contacts import Person, open_people
from undersigned.apps.coalitions.directory_errors import DirectoryError
from undersigned.apps.coalitions.importing import NewEntry
from undersigned.apps.coalitions.kept_lists import Columns, open_list
from undersigned.apps.coalitions.models import (
    DirectoryEvent,
    DirectoryImport,
    MemberLink,
    Organisation,
    OrganisationContact,
    OtherName,
)
from undersigned.core.errors import UndersignedError
from undersigned.core.letter import PrintedName
from undersigned.core.readers.sheets import read_book

pytestmark = pytest.mark.django_db

BEN = Person("Ben Adler", "Director", "ben@river.example")
RIVER = NewEntry(
    name="River Watch",
    acronym="RW",
    place="Ghana",
    country="GH",
    printed=(PrintedName(language="fr", name="Vigie"),),
    other_names=("River Guard",),
    bodies=("Water Alliance",),
    people=(BEN,),
)
ALLIANCE = NewEntry(name="Water Alliance", members=("River Watch, Ghana", "Well Club"))


def kept(coalition, by, *rows):
    return actions.keep_import(coalition=coalition, source="list.csv", rows=rows, by=by)


def entered(coalition, by, *rows, separate=()):
    made = kept(coalition, by, *rows)
    done = actions.enter_import(made=made, separate=separate, by=by)
    made.refresh_from_db()
    return made, done


def test_a_list_is_kept_sealed_and_looking_changes_nothing(coalition, ama):
    made = kept(coalition, ama, RIVER)
    assert b"Adler" not in bytes(made.sealed)
    assert [each.row for each in actions.plan_of(made)] == [RIVER]
    assert not Organisation.objects.exists()


def test_an_empty_list_is_refused(coalition, ama):
    with pytest.raises(DirectoryError, match="There is no organisation in"):
        kept(coalition, ama)


def test_a_list_that_was_left_is_discarded_when_the_next_is_given(coalition, ama):
    kept(coalition, ama, RIVER)
    made = kept(coalition, ama, ALLIANCE)
    assert DirectoryImport.objects.get() == made
    actions.discard_import(made=made)
    assert not DirectoryImport.objects.exists()


def test_everything_that_a_list_says_is_entered_and_its_rows_are_erased(coalition, ama):
    made, done = entered(coalition, ama, RIVER, ALLIANCE)
    river = Organisation.objects.get(name="River Watch")
    alliance = Organisation.objects.get(name="Water Alliance")
    assert (done.new, done.known) == (2, 0)
    assert (river.acronym, river.place, river.country) == ("RW", "Ghana", "GH")
    assert river.forms[0].name == "Vigie"
    assert [other.name for other in river.other_names.all()] == ["River Guard"]
    assert open_people(river) == [BEN]
    members = sorted(alliance.members.values_list("name", flat=True))
    assert members == ["River Watch", "Well Club"]  # said from both ends, and once
    assert made.sealed is None
    assert [event.verb for event in river.events.all()] == ["imported"]


def test_known_entries_learn_a_name_people_and_members_and_keep_what_they_say(coalition, ama):
    river = make_organisation(coalition, "River Watch", place="Ghana", acronym="RiWa")
    lakes = make_organisation(coalition, "Friends of the Lakes International")
    actions.set_people(entry=lakes, people=[Person("Dina Haddad")], by=ama)
    like = NewEntry(name="The Friends of the Lakes International", place="Togo", people=(BEN,))
    _made, done = entered(coalition, ama, RIVER, like)
    river.refresh_from_db()
    assert (done.new, done.known) == (0, 2)
    assert river.acronym == "RiWa"
    assert open_people(river) == [BEN]
    assert open_people(lakes) == [Person("Dina Haddad")]
    other = lakes.other_names.get()
    assert (other.name, other.place) == (like.name, "Togo")


def test_what_only_seems_to_be_known_is_made_an_entry_when_a_person_says_so(coalition, ama):
    make_organisation(coalition, "Friends of the Lakes International")
    row = NewEntry(name="The Friends of the Lakes International")
    _made, done = entered(coalition, ama, row, separate=[0])
    assert (done.new, done.known) == (1, 0)
    assert Organisation.objects.count() == 2


def test_a_known_name_is_no_entry_of_its_own_whatever_is_ticked(coalition, ama):
    make_organisation(coalition, "River Watch", place="Ghana")
    _made, done = entered(coalition, ama, RIVER, separate=[0])
    assert (done.new, done.known) == (0, 1)


def test_a_member_that_is_the_body_itself_and_a_known_link_are_passed_over(coalition, ama):
    alliance = make_organisation(coalition, "Water Alliance")
    club = make_organisation(coalition, "Well Club")
    link = MemberLink.objects.create(body=alliance, member=club)
    row = NewEntry(name="Water Alliance", members=("Water Alliance", "Well Club", "New", "NEW"))
    made, _done = entered(coalition, ama, row)
    assert {each.name for each in alliance.members.all()} == {"Well Club", "New"}
    actions.undo_import(made=made, by=ama)
    assert MemberLink.objects.get() == link


def test_a_name_that_the_entry_has_already_is_not_kept_twice(coalition, ama):
    lakes = make_organisation(coalition, "Friends of the Lakes International")
    rows = (
        NewEntry(name="The Friends of the Lakes International"),
        NewEntry(name="Friends of the Lakes International, Inc."),
    )
    entered(coalition, ama, *rows, rows[0])
    assert lakes.other_names.count() == 2


def test_a_list_is_entered_once(coalition, ama):
    made, _done = entered(coalition, ama, RIVER)
    for act in (
        lambda: actions.enter_import(made=made, separate=(), by=ama),
        lambda: actions.discard_import(made=made),
    ):
        with pytest.raises(DirectoryError, match="in the directory already"):
            act()


def test_taking_it_out_leaves_everything_as_it_was(coalition, ama):
    lakes = make_organisation(coalition, "Friends of the Lakes International")
    like = NewEntry(name="The Friends of the Lakes International", people=(BEN,))
    made, _done = entered(coalition, ama, RIVER, ALLIANCE, like)
    assert actions.undo_import(made=made, by=ama) == 0
    assert list(Organisation.objects.all()) == [lakes]
    for model in (MemberLink, OtherName, OrganisationContact):
        assert not model.objects.exists()
    assert DirectoryEvent.objects.get(verb="import undone").actor == ama
    with pytest.raises(DirectoryError, match="not in the directory"):
        actions.undo_import(made=made, by=ama)


def test_entries_on_which_something_hangs_and_people_changed_since_stay(coalition, ama):
    names = ("Signed", "Named", "Reached", "Free")
    made, _done = entered(coalition, ama, *(NewEntry(name=name, people=(BEN,)) for name in names))
    signed, named, reached, _free = Organisation.objects.order_by("pk")
    make_signature(name="Signed", organisation=signed)
    named.other_names.create(name="N", normalised_name="n")
    actions.set_people(entry=reached, people=[Person("Dina Haddad")], by=ama)
    assert actions.undo_import(made=made, by=ama) == 3
    assert set(Organisation.objects.all()) == {signed, named, reached}
    assert open_people(reached) == [Person("Dina Haddad")]
    assert open_people(signed) == []


def test_a_list_that_was_only_looked_at_is_not_taken_out(coalition, ama):
    with pytest.raises(DirectoryError, match="not in the directory"):
        actions.undo_import(made=kept(coalition, ama, RIVER), by=ama)


def test_a_bare_name_that_several_bear_is_that_of_the_one_without_a_place(coalition, ama):
    in_ghana = make_organisation(coalition, "River Watch", place="Ghana")
    nowhere = make_organisation(coalition, "River Watch")
    rows = (
        NewEntry(name="Water Alliance", members=("River Watch",)),
        NewEntry(name="Lake Alliance", members=("River Watch, Ghana",)),
    )
    entered(coalition, ama, *rows)
    links = MemberLink.objects.values_list("body__name", "member")
    assert set(links) == {("Water Alliance", nowhere.pk), ("Lake Alliance", in_ghana.pk)}


# --- Columns --------------------------------------------------------------------------------------


def kept_sheet(coalition, by, text):
    book = read_book(text.encode(), "list.csv")
    return actions.keep_import(coalition=coalition, source="list.csv", rows=(), by=by, book=book)


def test_a_sheet_waits_for_its_columns_and_is_not_entered_before(coalition, ama):
    made = kept_sheet(coalition, ama, "Who,Kurz\nRiver Watch,RW\n")
    assert b"River" not in bytes(made.sealed)
    with pytest.raises(DirectoryError, match="No row of this list"):
        actions.enter_import(made=made, separate=(), by=ama)
    chosen = Columns(meanings=("organisation", "acronym"))
    found = actions.choose_list_columns(made=made, chosen=chosen)
    assert [(row.name, row.acronym) for row in found.rows] == [("River Watch", "RW")]
    made.refresh_from_db()
    assert open_list(made).chosen == chosen
    assert actions.enter_import(made=made, separate=(), by=ama).new == 1
    with pytest.raises(DirectoryError, match="in the directory already"):
        actions.choose_list_columns(made=made, chosen=chosen)


def test_a_list_without_a_sheet_has_no_columns_to_choose(coalition, ama):
    with pytest.raises(DirectoryError, match="no columns"):
        actions.choose_list_columns(made=kept(coalition, ama, RIVER), chosen=Columns())


def test_a_line_that_there_is_not_changes_nothing(coalition, ama):
    made = kept_sheet(coalition, ama, "Organisation,Acronym\nRiver Watch,RW\n")
    before = bytes(made.sealed)
    with pytest.raises(UndersignedError, match="no row on line 9"):
        actions.choose_list_columns(made=made, chosen=Columns(header_line=9))
    made.refresh_from_db()
    assert bytes(made.sealed) == before
