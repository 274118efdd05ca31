"""Entries of the directory: made, changed, taken out; their people and members."""

import pytest

from tests.factories import make_coalition, make_organisation, make_signature
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.actions import EntryValues
from undersigned.apps.coalitions.contacts import Person, open_people
from undersigned.apps.coalitions.directory_errors import DirectoryError, EntryTakenError
from undersigned.apps.coalitions.models import DirectoryEvent, Organisation
from undersigned.core.letter import PrintedName

pytestmark = pytest.mark.django_db

RIVERS = EntryValues(
    name="River Watch Ghana",
    acronym="RWG",
    place="Ghana",
    country="GH",
    domain="river-watch.example",
    printed=(PrintedName(language="fr", name="Vigie des fleuves du Ghana"),),
    other_names=("River Watchers", "The River Guard"),
)


def other_names(entry):
    return sorted(entry.other_names.values_list("name", flat=True))


def test_an_entry_keeps_all_that_is_said_of_it_and_who_said_it(coalition, ama):
    entry = actions.add_entry(coalition=coalition, values=RIVERS, by=ama)
    entry.refresh_from_db()
    assert (entry.name, entry.acronym, entry.place) == ("River Watch Ghana", "RWG", "Ghana")
    assert (entry.country, entry.domain) == ("GH", "river-watch.example")
    assert entry.forms[0].name == "Vigie des fleuves du Ghana"
    assert other_names(entry) == ["River Watchers", "The River Guard"]
    event = entry.events.get()
    assert (event.verb, event.actor, event.coalition) == ("added", ama, coalition)


def test_a_second_entry_of_this_name_and_place_is_refused_and_nothing_is_lost(coalition, ama):
    actions.add_entry(coalition=coalition, values=RIVERS, by=ama)
    with pytest.raises(EntryTakenError, match="in the directory already") as caught:
        actions.add_entry(
            coalition=coalition, values=EntryValues("RIVER WATCH GHANA", place="Ghana"), by=ama
        )
    assert "merge" in caught.value.do
    assert Organisation.objects.count() == 1
    actions.add_entry(coalition=make_coalition("Open Fields"), values=RIVERS, by=ama)


def test_changing_an_entry_replaces_its_other_names(coalition, ama):
    entry = actions.add_entry(coalition=coalition, values=RIVERS, by=ama)
    kept = entry.other_names.get(name="River Watchers")
    values = EntryValues("Rivers Ghana", other_names=("River Watchers", "RIVERS GHANA", "Old RWG"))
    entry = actions.change_entry(entry=entry, values=values, by=ama)
    assert (entry.normalised_name, entry.acronym, entry.printed) == ("rivers ghana", "", [])
    assert other_names(entry) == ["Old RWG", "River Watchers"]  # its own name is no other one
    assert entry.other_names.get(name="River Watchers") == kept


def test_changing_an_entry_leaves_what_was_signed_as_it_was(coalition, ama):
    signature = make_signature(organisation=make_organisation(coalition))
    values = EntryValues("Another Name")
    actions.change_entry(entry=signature.organisation, values=values, by=ama)
    signature.refresh_from_db()
    assert signature.name == "River Watch Ghana"


def test_an_entry_that_nothing_points_at_is_taken_out_and_the_event_stays(coalition, ama):
    entry = make_organisation(coalition)
    actions.remove_entry(entry=entry, by=ama)
    assert not Organisation.with_merged.exists()
    event = DirectoryEvent.objects.get(coalition=coalition)
    assert (event.verb, event.details) == ("removed", {"name": "River Watch Ghana"})


def test_an_entry_that_has_signed_stays(coalition, ama):
    signature = make_signature(organisation=make_organisation(coalition))
    with pytest.raises(DirectoryError, match="has signed"):
        actions.remove_entry(entry=signature.organisation, by=ama)


def test_an_entry_into_which_another_was_merged_stays(coalition, ama):
    kept = make_organisation(coalition)
    other = make_organisation(coalition, "River Watch")
    actions.merge(merged=other, kept=kept, by=ama)
    with pytest.raises(DirectoryError, match="merged into"):
        actions.remove_entry(entry=kept, by=ama)


def test_people_are_kept_sealed_and_an_empty_list_erases_them(coalition, ama):
    entry = make_organisation(coalition)
    ben = Person("Ben Adler", "Director", "ben@river-watch.example", "+233 30 200", "en")
    actions.set_people(entry=entry, people=[ben, Person(language="en")], by=ama)
    assert open_people(entry) == [ben]
    assert b"Adler" not in bytes(entry.contact.sealed)
    actions.set_people(entry=entry, people=[], by=ama)
    assert open_people(entry) == []
    assert [event.details for event in entry.events.all()] == [{}, {}]


def test_members_are_set_as_a_whole_and_known_ones_keep_their_row(coalition, ama):
    body, one, two, three = (
        make_organisation(coalition, name) for name in ("Network", "One", "Two", "Three")
    )
    actions.set_members(entry=body, members=[one, two], by=ama)
    row = body.member_links.get(member=two)
    actions.set_members(entry=body, members=[two, three, three], by=ama)
    assert set(body.members.all()) == {two, three}
    assert body.member_links.get(member=two) == row
    assert list(one.bodies.all()) == []
    assert list(three.bodies.all()) == [body]
    assert body.events.last().details == {"number": 2}


def test_nobody_is_a_member_of_itself_and_no_stranger_a_member(coalition, ama):
    body = make_organisation(coalition, "Network")
    with pytest.raises(DirectoryError, match="its own member"):
        actions.set_members(entry=body, members=[body], by=ama)
    stranger = make_organisation(make_coalition("Open Fields"), "Field Friends")
    with pytest.raises(DirectoryError, match="not in your directory"):
        actions.set_members(entry=body, members=[stranger], by=ama)
    assert not body.member_links.exists()


def test_members_that_are_not_there_yet_are_made(coalition, ama):
    body = make_organisation(coalition, "Network")
    actions.set_members(entry=body, members=[], new=[EntryValues("Well Club")], by=ama)
    member = body.members.get()
    assert (member.name, member.coalition) == ("Well Club", coalition)
    assert member.events.get().verb == "added"
