"""Two entries that are one: looked at first, merged, and put back exactly as they were."""

import pytest
from django.core import serializers

from tests.factories import (
    make_coalition,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.coalitions import actions
from undersigned.apps.coalitions.contacts import Person, open_people, open_people_with_merged
from undersigned.apps.coalitions.directory_errors import EntryTakenError, MergeError
from undersigned.apps.coalitions.entries import find_entry
from undersigned.apps.coalitions.models import MemberLink, Organisation, OtherName
from undersigned.apps.signatures.models import Signature

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(coalition):
    return make_organisation(coalition, "River Watch Ghana", place="Ghana", country="GH")


@pytest.fixture
def merged(coalition):
    entry = make_organisation(
        coalition,
        "Rivers Watch",
        place="Accra",
        acronym="RWG",
        domain="rivers.example",
        sort_key="Rivers",
        printed=[{"language": "fr", "name": "Vigie", "title": "", "sort_key": ""}],
    )
    entry.other_names.create(name="River Guard", normalised_name="river guard")
    return entry


def everything():
    """All rows that a merge may touch, but for the marks of time."""
    rows = [
        *Organisation.with_merged.order_by("pk"),
        *MemberLink.objects.order_by("pk"),
        *OtherName.objects.order_by("pk"),
        *Signature.objects.order_by("pk"),
    ]
    values = serializers.serialize("python", rows)
    for row in values:
        row["fields"].pop("changed_at", None)
    return values


def test_all_that_points_at_the_one_points_at_the_other(coalition, ama, kept, merged):
    signature = make_signature(organisation=merged)
    network, member = (make_organisation(coalition, name) for name in ("Network", "Member"))
    MemberLink.objects.create(body=network, member=merged)
    MemberLink.objects.create(body=merged, member=member)
    plan = actions.plan_merge(merged, kept)
    actions.merge(merged=merged, kept=kept, by=ama)
    signature.refresh_from_db()
    assert signature.organisation == kept
    assert list(network.members.all()) == [kept]
    assert list(kept.members.all()) == [member]
    assert set(Organisation.objects.all()) == {kept, network, member}
    assert dict(plan.moved) == {
        "sign-ons": 1,
        "its members": 1,
        "bodies that it belongs to": 1,
    }
    assert plan.obstacles == ()


def test_its_names_stay_known_in_its_place(coalition, ama, kept, merged):
    plan = actions.plan_merge(merged, kept)
    actions.merge(merged=merged, kept=kept, by=ama)
    assert plan.names == ("Rivers Watch", "River Guard")
    for name in ("rivers watch", "River Guard"):
        assert find_entry(coalition.pk, name, "Accra") == kept
        assert find_entry(coalition.pk, name, "Togo") is None


def test_the_kept_entry_takes_what_it_lacks_and_keeps_what_it_says(ama, kept, merged):
    kept.domain = "river-watch.example"
    kept.save()
    plan = actions.plan_merge(merged, kept)
    actions.merge(merged=merged, kept=kept, by=ama)
    kept.refresh_from_db()
    assert (kept.acronym, kept.sort_key) == ("RWG", "Rivers")
    assert (kept.domain, kept.country) == ("river-watch.example", "GH")
    assert [form.name for form in kept.forms] == ["Vigie"]
    assert set(plan.filled) == {
        ("acronym", "RWG"),
        ("sorted under", "Rivers"),
        ("names by language", "Vigie"),
    }


def test_another_acronym_stays_known(coalition, ama, kept, merged):
    kept.acronym = "RiWaG"
    kept.save()
    actions.merge(merged=merged, kept=kept, by=ama)
    assert find_entry(coalition.pk, "RWG", "") == kept


@pytest.mark.parametrize(
    ("place", "taken"), [("Accra", [("country code", "GH")]), ("Kashmir", []), ("", [])]
)
def test_a_country_code_is_taken_for_the_same_place_alone(kept, merged, place, taken):
    kept.place, kept.country, merged.country = place, "", "GH"
    filled = actions.plan_merge(merged, kept).filled
    assert [each for each in filled if each[0] == "country code"] == taken


def test_undoing_restores_every_row_exactly(coalition, ama, kept, merged):
    make_signature(organisation=merged)
    make_signature(organisation=kept)
    network, member = (make_organisation(coalition, name) for name in ("Network", "Member"))
    for body, its in ((network, merged), (network, kept), (merged, member), (merged, kept)):
        MemberLink.objects.create(body=body, member=its)
    before = everything()
    made = actions.merge(merged=merged, kept=kept, by=ama)
    assert everything() != before
    actions.undo_merge(made=made, by=ama)
    assert everything() == before
    assert [event.verb for event in kept.events.all()] == ["merged", "merge undone"]
    made.refresh_from_db()
    assert made.undone_by == ama


def test_what_was_changed_by_hand_since_stays(coalition, ama, kept, merged):
    elsewhere = make_organisation(coalition, "Elsewhere")
    moved, stays = make_signature(organisation=merged), make_signature(organisation=merged)
    made = actions.merge(merged=merged, kept=kept, by=ama)
    Organisation.objects.filter(pk=kept.pk).update(acronym="RW")
    Signature.objects.filter(pk=moved.pk).update(organisation=elsewhere)
    actions.undo_merge(made=made, by=ama)
    kept.refresh_from_db()
    moved.refresh_from_db()
    stays.refresh_from_db()
    assert kept.acronym == "RW"
    assert moved.organisation == elsewhere
    assert stays.organisation == merged


def test_a_member_of_both_counts_once_after_the_merge(coalition, ama, kept, merged):
    member = make_organisation(coalition, "Member")
    for body in (kept, merged):
        MemberLink.objects.create(body=body, member=member)
    assert actions.plan_merge(merged, kept).moved == ()
    actions.merge(merged=merged, kept=kept, by=ama)
    assert list(kept.members.all()) == [member]
    assert list(member.bodies.all()) == [kept]


def test_two_that_are_accepted_under_one_letter_are_not_merged(coalition, ama, kept, merged):
    letter = make_open_letter(coalition, slug="rivers")
    for entry in (kept, merged):
        make_signature(letter, state="accepted", organisation=entry)
    before = everything()
    assert "rivers" in actions.plan_merge(merged, kept).obstacles[0]
    with pytest.raises(MergeError, match="accepted under: rivers"):
        actions.merge(merged=merged, kept=kept, by=ama)
    assert everything() == before


def test_an_entry_is_not_merged_with_itself_a_strangers_or_a_merged_one(
    coalition, ama, kept, merged
):
    with pytest.raises(MergeError, match="one entry"):
        actions.merge(merged=kept, kept=kept, by=ama)
    with pytest.raises(MergeError, match="not in your directory"):
        actions.merge(merged=make_organisation(make_coalition("Fields")), kept=kept, by=ama)
    actions.merge(merged=merged, kept=kept, by=ama)
    with pytest.raises(MergeError, match="merged already"):
        actions.merge(merged=merged, kept=make_organisation(coalition, "Third"), by=ama)


def test_merges_are_undone_in_reverse_order_and_once(coalition, ama, kept, merged):
    third = make_organisation(coalition, "Third")
    first = actions.merge(merged=merged, kept=kept, by=ama)
    second = actions.merge(merged=kept, kept=third, by=ama)
    assert find_entry(coalition.pk, "Rivers Watch", "Accra") == third
    with pytest.raises(MergeError, match="itself merged"):
        actions.undo_merge(made=first, by=ama)
    actions.undo_merge(made=second, by=ama)
    actions.undo_merge(made=first, by=ama)
    assert find_entry(coalition.pk, "Rivers Watch", "Accra") == merged
    with pytest.raises(MergeError, match="undone already"):
        actions.undo_merge(made=first, by=ama)


def test_a_merge_is_not_undone_over_a_new_entry_of_the_name(coalition, ama, kept, merged):
    made = actions.merge(merged=merged, kept=kept, by=ama)
    make_organisation(coalition, "RIVERS WATCH", place="Accra")
    with pytest.raises(EntryTakenError):
        actions.undo_merge(made=made, by=ama)


def test_people_of_a_merged_entry_are_found_at_the_kept_one(ama, kept, merged):
    ben, dina = Person("Ben Adler"), Person("Dina Haddad")
    actions.set_people(entry=kept, people=[ben], by=ama)
    actions.set_people(entry=merged, people=[dina], by=ama)
    made = actions.merge(merged=merged, kept=kept, by=ama)
    assert open_people_with_merged(kept) == [(kept, ben), (merged, dina)]
    actions.undo_merge(made=made, by=ama)
    assert open_people_with_merged(kept) == [(kept, ben)]
    assert open_people(merged) == [dina]


def test_a_name_that_is_known_already_is_not_kept_twice(ama, kept, merged):
    kept.other_names.create(name="rivers watch", normalised_name="rivers watch", place="Accra")
    assert actions.plan_merge(merged, kept).names == ("River Guard",)
    made = actions.merge(merged=merged, kept=kept, by=ama)
    actions.undo_merge(made=made, by=ama)
    assert [other.name for other in kept.other_names.all()] == ["rivers watch"]
