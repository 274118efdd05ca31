"""Sign-ons and invitations follow the entry that theirs was merged into."""

import uuid

import pytest

from tests.factories import make_open_letter, make_organisation, make_signature
from undersigned.apps.coalitions.actions import merge, plan_merge, undo_merge
from undersigned.apps.signatures.contacts import (
    Invited,
    invited_contact,
    open_invited,
    organisation_key,
)
from undersigned.apps.signatures.models import Invitation
from undersigned.apps.signatures.references import SignOns

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition, slug="rivers")


@pytest.fixture
def pair(coalition):
    return make_organisation(coalition, "River Guard"), make_organisation(coalition)


def invitation_of(letter, entry, name="River Guard"):
    made = Invitation(id=uuid.uuid4(), letter=letter, language="en", name_key=name)
    made.contact = invited_contact(made.pk, Invited(name, organisation=entry.pk))
    made.contact.save()
    made.organisation_key = organisation_key(letter.pk, entry.pk)
    made.save()
    return made


def points_at(made):
    made = Invitation.objects.get(pk=made.pk)
    invited = open_invited(made)
    return made.organisation_key, invited and invited.organisation


def test_an_invitation_moves_with_its_sealed_entry_and_comes_back(letter, pair, ama):
    merged, kept = pair
    made = invitation_of(letter, merged)
    before = points_at(made)
    assert dict(plan_merge(merged, kept).moved) == {"invitations": 1}
    done = merge(merged=merged, kept=kept, by=ama)
    assert points_at(made) == (organisation_key(letter.pk, kept.pk), kept.pk)
    undo_merge(made=done, by=ama)
    assert points_at(made) == before


def test_an_invitation_of_the_kept_entry_stays_with_it_when_the_merge_is_undone(letter, pair, ama):
    merged, kept = pair
    own = invitation_of(letter, kept, "River Watch Ghana")
    undo_merge(made=merge(merged=merged, kept=kept, by=ama), by=ama)
    assert points_at(own) == (organisation_key(letter.pk, kept.pk), kept.pk)


def test_an_erased_invitation_moves_by_its_key_alone(letter, pair, ama):
    merged, kept = pair
    made = invitation_of(letter, merged)
    made.contact.delete()
    merge(merged=merged, kept=kept, by=ama)
    assert points_at(made) == (organisation_key(letter.pk, kept.pk), None)


def test_only_accepted_sign_ons_under_the_same_letter_stand_in_the_way(letter, pair):
    merged, kept = pair
    make_signature(letter, organisation=merged, state="accepted")
    make_signature(letter, organisation=kept, state="declined")
    other = make_open_letter(letter.coalition, slug="lakes")
    make_signature(other, organisation=kept, state="accepted")
    assert SignOns().obstacle(merged, kept) == ""
    make_signature(letter, organisation=kept, state="accepted")
    assert "rivers" in SignOns().obstacle(merged, kept)
