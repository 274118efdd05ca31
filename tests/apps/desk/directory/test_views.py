"""The directory's list and the page of one organisation, and who sees what of them."""

import pytest

from tests.apps.desk.directory.pages import at, words_of
from tests.factories import make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.actions import EntryValues
from undersigned.apps.coalitions.contacts import Person
from undersigned.apps.desk.directory.views import SHOWN, said

pytestmark = pytest.mark.django_db

GETS = ["new", "doubles"]
GETS_OF_ONE = ["entry", "change", "people", "members", "merge"]


@pytest.fixture
def entry(coalition):
    return make_organisation(coalition, place="Ghana", country="GH")


def test_for_chidi_the_directory_does_not_exist(client, coalition, entry, chidi):
    client.force_login(chidi)
    for page in (at(coalition), *(at(coalition, name) for name in GETS)):
        assert client.get(page).status_code == 404
    for name in GETS_OF_ONE:
        assert client.get(at(coalition, name, entry.pk)).status_code == 404
    own = chidi.coalitions.get()
    for name in GETS_OF_ONE:
        assert client.get(at(own, name, entry.pk)).status_code == 404


def test_a_viewer_looks_and_changes_nothing(viewer, coalition, ama, entry):
    actions.set_people(entry=entry, people=[Person("Ben Adler")], by=ama)
    assert "River Watch Ghana" in words_of(viewer.get(at(coalition)))
    page = words_of(viewer.get(at(coalition, "entry", entry.pk)))
    assert "Ghana" in page
    assert not any(word in page for word in ("Ben Adler", "Merge into", "Take it out"))
    for name in GETS:
        assert viewer.get(at(coalition, name)).status_code == 403
    for name in (*GETS_OF_ONE[1:], "remove"):
        assert viewer.post(at(coalition, name, entry.pk)).status_code == 403


def test_an_empty_directory_says_how_it_fills(desk, coalition):
    assert "put here by itself" in words_of(desk.get(at(coalition)))
    assert "Nothing found" in words_of(desk.get(at(coalition), {"q": "rivers"}))


def test_the_list_is_searched_and_paged(desk, coalition):
    for number in range(SHOWN + 1):
        make_organisation(coalition, f"Body {number:03}")
    first, last = desk.get(at(coalition)), desk.get(at(coalition), {"page": 2})
    assert "101 organisations" in words_of(first)
    assert "Body 099" in words_of(first)
    assert "Body 100" not in words_of(first)
    assert "Body 100" in words_of(last)
    assert "1 organisation" in words_of(desk.get(at(coalition), {"q": "body 042"}))


def test_the_page_tells_names_members_letters_people_and_what_happened(desk, coalition, ama):
    form = {"language": "fr", "name": "Vigie", "title": "", "sort_key": ""}
    entry = make_organisation(coalition, "Network", acronym="NW", printed=[form], sort_key="Net")
    member = make_organisation(coalition, "Lake Friends")
    actions.set_members(entry=entry, members=[member], by=ama)
    actions.set_people(entry=entry, people=[Person("Ben Adler", email="ben@n.example")], by=ama)
    letter = make_open_letter(coalition, slug="rivers-letter")
    make_signature(letter, "The Network", organisation=entry, state="accepted")
    make_signature(letter, "Network of old", organisation=entry, state="withdrawn")
    page = words_of(desk.get(at(coalition, "entry", entry.pk)))
    for words in ("NW", "Vigie", "1 member", "Lake Friends", "rivers-letter"):
        assert words in page
    for words in ("as <bdi>The Network", "Ben Adler", "ben@n.example", "Now it has 1 member"):
        assert words in page
    assert "Network of old" not in page
    assert "It belongs to" in words_of(desk.get(at(coalition, "entry", member.pk)))


def test_a_merged_entry_has_no_page_and_is_told_on_that_of_the_other(desk, coalition, ama, entry):
    other = make_organisation(coalition, "River Guard", place="Accra")
    actions.set_people(entry=other, people=[Person("Dina Haddad")], by=ama)
    actions.merge(merged=other, kept=entry, by=ama)
    assert desk.get(at(coalition, "entry", other.pk)).status_code == 404
    page = words_of(desk.get(at(coalition, "entry", entry.pk)))
    for words in ("Undo the merge", "“River Guard” was merged into it", "Dina Haddad"):
        assert words in page


def test_every_event_is_said_in_words(coalition, ama):
    entry = actions.add_entry(coalition=coalition, values=EntryValues("Lakes"), by=ama)
    other = make_organisation(coalition, "Lake Friends")
    actions.change_entry(entry=entry, values=EntryValues("Lake"), by=ama)
    actions.set_people(entry=entry, people=[], by=ama)
    actions.set_members(entry=entry, members=[other], by=ama)
    actions.undo_merge(made=actions.merge(merged=other, kept=entry, by=ama), by=ama)
    assert [said(event) for event in entry.events.all()] == [
        "Added",
        "Changed",
        "Contacts changed",
        "Now it has 1 member",
        "“Lake Friends” was merged into it",
        "The merge of “Lake Friends” was undone",
    ]


def test_the_list_of_letters_leads_here(desk, coalition):
    make_open_letter(coalition)
    assert at(coalition) in words_of(desk.get(f"/desk/{coalition.slug}/"))


def test_those_whom_bodies_speak_for_are_counted_once(desk, coalition):
    page = words_of(desk.get(at(coalition)))
    assert "represent" not in page
    names = ("River Watch", "Lake Friends", "Well Club", "Old Club")
    river, lakes, wells, old = (make_organisation(coalition, name) for name in names)
    bodies = [make_organisation(coalition, f"Alliance {number}") for number in (1, 2)]
    for body, member in ((0, river), (0, lakes), (1, lakes), (1, wells), (1, old)):
        bodies[body].member_links.create(member=member)
    old.merged_into = wells
    old.save()
    other = make_organisation(name="Other Alliance")
    other.member_links.create(member=make_organisation(other.coalition, "Theirs"))
    page = words_of(desk.get(at(coalition)))
    said = "2 of them speak for others: together they represent 3 organisations, each counted once."
    assert said in page
    assert "represent" not in words_of(desk.get(at(coalition), {"q": "river"}))
