"""A body that signs is counted with the members that the directory knows, each once."""

import pytest

from tests.factories import make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.models import MemberLink
from undersigned.apps.signatures.actions import (
    accept,
    begin_sheet,
    drop_members,
    go_on_with_sheet,
    keep_sheet,
    link_organisation,
    take_members,
    undo_sheet,
)
from undersigned.apps.signatures.counts import counts_now
from undersigned.apps.signatures.errors import NotPossibleError
from undersigned.apps.signatures.history import said
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.readers.sheets import read_book

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.fixture
def body(coalition):
    """Makes an entry with members of these names."""

    def make(name, *members):
        entry = make_organisation(coalition, name, place="Ghana")
        for each in members:
            member = coalition.organisations.filter(name=each).first()
            MemberLink.objects.create(
                body=entry, member=member or make_organisation(coalition, each)
            )
        return entry

    return make


def represented(letter):
    """As the roll counts it, and as lists of letters do."""
    counted = current_roll(letter).counts.represented
    assert counts_now([letter.pk])[letter.pk].represented == counted
    return counted


def test_a_member_of_two_signing_bodies_counts_once(letter, body, ama):
    body("River Network", "Lake Friends", "Delta Forum")
    body("Water Alliance", "Delta Forum", "Well Club")
    for name in ("River Network", "Water Alliance"):
        signature = accept(signature=make_signature(letter, name), by=ama)
    assert signature.members == ["Delta Forum", "Well Club"]
    assert represented(letter) == 3
    assert "Members taken from the directory: 2" in map(said, signature.events.all())


def test_what_the_signer_stated_stays(letter, body, ama):
    body("River Network", "Lake Friends")
    stated = make_signature(letter, "River Network", members=["Our Own Club"])
    assert accept(signature=stated, by=ama).members == ["Our Own Club"]


def test_a_body_without_members_states_none(letter, body, ama):
    body("River Network")
    signature = accept(signature=make_signature(letter, "River Network"), by=ama)
    assert signature.members == []
    assert [event.verb for event in signature.events.all()] == ["accepted"]


def test_members_of_members_are_not_counted_and_merged_ones_neither(letter, body, coalition, ama):
    network = body("National Network", "Village Club")
    umbrella = body("River Network", "National Network")
    gone = make_organisation(coalition, "National Net", merged_into=network)
    MemberLink.objects.create(body=umbrella, member=gone)
    signature = accept(signature=make_signature(letter, "River Network"), by=ama)
    assert signature.members == ["National Network"]


def test_two_members_of_one_name_in_two_places_count_as_two(letter, coalition, ama):
    entry = make_organisation(coalition, "River Network", place="Ghana")
    for place in ("Togo", "Benin", ""):
        entry.member_links.create(member=make_organisation(coalition, "Youth Club", place=place))
    signature = accept(signature=make_signature(letter, "River Network"), by=ama)
    assert signature.members == ["Youth Club", "Youth Club, Benin", "Youth Club, Togo"]
    assert represented(letter) == 3


def test_later_changes_of_the_directory_count_when_they_are_taken(letter, body, coalition, ama):
    entry = body("River Network", "Lake Friends")
    signature = accept(signature=make_signature(letter, "River Network"), by=ama)
    MemberLink.objects.create(body=entry, member=make_organisation(coalition, "Well Club"))
    assert represented(letter) == 1
    take_members(signature=signature, by=ama)
    assert represented(letter) == 2
    for _twice in range(2):
        drop_members(signature=signature, by=ama)
    assert represented(letter) == 0
    verbs = [event.verb for event in signature.events.all()]
    assert verbs == ["members taken", "accepted", "members taken", "members dropped"]


def test_where_the_directory_knows_no_members_none_are_taken(letter, body, ama):
    unlinked = make_signature(letter, "River Network", members=["Our Own Club"])
    with pytest.raises(NotPossibleError, match="knows no members"):
        take_members(signature=unlinked, by=ama)
    linked = make_signature(letter, "Water Alliance", organisation=body("Water Alliance"))
    with pytest.raises(NotPossibleError, match="knows no members"):
        take_members(signature=linked, by=ama)
    unlinked.refresh_from_db()
    assert unlinked.members == ["Our Own Club"]


def test_linking_an_accepted_sign_on_fills_them_and_linking_a_waiting_one_does_not(
    letter, body, ama
):
    entry = body("River Network", "Lake Friends")
    waiting = make_signature(letter, "RN")
    assert link_organisation(signature=waiting, organisation=entry, by=ama).members == []
    assert accept(signature=waiting, by=ama).members == ["Lake Friends"]
    other = make_signature(make_open_letter(letter.coalition), "RN", state="accepted")
    assert link_organisation(signature=other, organisation=entry, by=ama).members
    assert not link_organisation(signature=other, organisation=None, by=ama).organisation


def test_rows_of_a_sheet_are_filled_and_can_still_be_undone(letter, body, ama):
    body("River Network", "Lake Friends", "Delta Forum")
    body("Water Alliance")
    data = b"Organisation,Country\nRiver Network,Ghana\nWater Alliance,Ghana\nWell Club,Ghana\n"
    book = read_book(data, "replies.csv")
    sheet = keep_sheet(letter=letter, by=ama, file_name="replies.csv", data=data, book=book)
    sheet = begin_sheet(sheet=sheet, by=ama, accept=True, tell=False)
    go_on_with_sheet(sheet=sheet, seconds=10)
    signature = letter.signatures.get(name="River Network")
    assert signature.members == ["Delta Forum", "Lake Friends"]
    assert "Members taken from the directory: 2" in map(said, signature.events.all())
    assert represented(letter) == 2
    assert undo_sheet(sheet=sheet, by=ama) == 3
