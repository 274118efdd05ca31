"""Who is asked, and what they say: no act of it is a signature."""

import pytest

from tests.factories import (
    make_coalition,
    make_invitation,
    make_open_letter,
    make_organisation,
    make_signature,
)
from undersigned.apps.letters.models import Letter
from undersigned.apps.signatures import links
from undersigned.apps.signatures.actions import (
    accept,
    correct_invitation,
    decline,
    decline_invitation,
    enter,
    invite,
    match_sign_ons,
    refuse_mails,
    renew_invitation_link,
    reopen_invitation,
    revoke_invitation,
    sign,
)
from undersigned.apps.signatures.actions.entering import Evidence
from undersigned.apps.signatures.contacts import Invited, open_invited
from undersigned.apps.signatures.errors import NotPossibleError
from undersigned.apps.signatures.invitation_models import Standing
from undersigned.apps.signatures.models import Contact, Invitation, Signature, Suppression
from undersigned.apps.signatures.rolls import current_roll

pytestmark = pytest.mark.django_db

RIVER = Invited(
    "River Watch Ghana",
    place="Ghana",
    country="GH",
    email="ben@river-watch.example",
    representative="Ben Adler",
    language="fr",
)


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def standing(invitation):
    return Invitation.objects.with_standing().get(pk=invitation.pk).standing


def signs(letter, *, email="ben@river-watch.example", name="River Watch Ghana", **values):
    defaults = {"language": "en", "kind": "organisation", "may_sign": True, "form_key": email}
    sign(letter=letter, email=email, name=name, **{**defaults, **values})
    return Signature.objects.latest("created_at")


# --- Asking ---


def test_who_is_asked_stands_on_the_board_with_all_that_is_known(letter, ama):
    (asked,) = invite(letter=letter, people=[RIVER], by=ama).invitations
    assert open_invited(Invitation.objects.get()) == RIVER
    assert (asked.language, asked.added_by) == ("fr", ama)
    assert standing(asked) == Standing.PREPARED
    event = letter.events.get(verb="asked to sign")
    assert (event.details, event.actor) == ({"number": 1}, ama)


def test_asking_is_no_signature(letter):
    make_invitation(letter)
    assert not letter.signatures.exists()
    assert current_roll(letter).counts.organisations == 0


def test_the_database_does_not_tell_who_was_asked(letter):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, organisation=entry.pk)
    stored = [
        str(value) for value in Invitation.objects.filter(pk=asked.pk).values().get().values()
    ]
    stored.append(bytes(Contact.objects.get().sealed).decode("latin-1"))
    assert not any(word in value for value in stored for word in ("River", "ben", "Adler"))


def test_without_a_language_the_coalitions_is_taken(letter):
    letter.coalition.language = "ko"
    letter.coalition.save()
    assert make_invitation(letter, language="").language == "ko"


def test_who_is_asked_already_is_not_asked_again(letter, ama):
    entry = make_organisation(letter.coalition, "Lake Friends")
    known = [RIVER, Invited("Lake Friends", organisation=entry.pk)]
    invite(letter=letter, people=known, by=ama)
    again = Invited("RIVER WATCH, Ghana", email="Ben@River-Watch.example")
    by_entry = Invited("Friends of the Lake", email="d@l.example", organisation=entry.pk)
    added = invite(letter=letter, people=[again, by_entry], by=ama)
    assert (added.invitations, added.invited_already) == ((), 2)


def test_one_list_asks_a_body_once(letter, ama):
    added = invite(letter=letter, people=[RIVER, RIVER], by=ama)
    assert (len(added.invitations), added.invited_already) == (1, 1)


def test_who_has_signed_is_not_asked(letter, ama):
    entry = make_organisation(letter.coalition, "Lake Friends")
    make_signature(letter, email=RIVER.email)
    make_signature(letter, "Lakes", organisation=entry)
    people = [RIVER, Invited("Lake Friends", email="d@l.example", organisation=entry.pk)]
    added = invite(letter=letter, people=people, by=ama)
    assert (added.invitations, added.signed_already) == ((), 2)


def test_a_draft_can_be_prepared_and_an_archived_letter_cannot(coalition, ama):
    draft = Letter.objects.create(coalition=coalition, slug="draft")
    assert invite(letter=draft, people=[RIVER], by=ama).invitations
    with pytest.raises(NotPossibleError, match="archived"):
        invite(letter=make_open_letter(coalition, state="archived"), people=[RIVER], by=ama)


def test_one_body_is_asked_for_every_letter(letter, coalition):
    make_invitation(letter, email=RIVER.email)
    assert make_invitation(make_open_letter(coalition), email=RIVER.email)


# --- Changing ---


def test_an_address_is_corrected_and_the_link_still_works(letter):
    asked = make_invitation(letter)
    token = links.invited_token(asked)
    changed = Invited("Lake Friends", email="dina@lakes.example", language="es")
    asked = correct_invitation(invitation=asked, invited=changed)
    found = links.invitation_of(token)
    assert (open_invited(found), found.language) == (changed, "es")
    assert asked.name_key == Invitation.objects.get().name_key


def test_a_new_address_is_tried_anew_and_an_old_one_is_not(letter):
    asked = make_invitation(letter, email=RIVER.email)
    asked.failed_at = letter.created_at
    asked.save()
    correct_invitation(invitation=asked, invited=Invited("River", email=RIVER.email))
    assert standing(asked) == Standing.FAILED
    correct_invitation(invitation=asked, invited=Invited("River", email="b@rw.example"))
    assert standing(asked) == Standing.PREPARED


def test_an_erased_contact_can_be_filled_in_again(letter):
    asked = make_invitation(letter)
    Contact.objects.all().delete()
    asked.refresh_from_db()
    assert open_invited(asked) is None
    correct_invitation(invitation=asked, invited=RIVER)
    assert open_invited(Invitation.objects.get()) == RIVER


def test_two_invitations_do_not_become_one(letter):
    make_invitation(letter, email=RIVER.email)
    other = make_invitation(letter, "Lake Friends")
    with pytest.raises(NotPossibleError, match="already"):
        correct_invitation(invitation=other, invited=RIVER)


def test_an_invitation_taken_back_leads_nowhere_and_can_be_made_anew(letter, ama):
    asked = make_invitation(letter, email=RIVER.email)
    token = links.invited_token(asked)
    revoke_invitation(invitation=asked, by=ama)
    revoke_invitation(invitation=asked, by=ama)
    assert links.invitation_of(token) is None
    assert standing(asked) == Standing.REVOKED
    assert letter.events.filter(verb="invitation taken back").count() == 1
    assert invite(letter=letter, people=[RIVER], by=ama).invitations


def test_a_new_link_makes_the_old_one_void(letter):
    asked = make_invitation(letter)
    token = links.invited_token(asked)
    asked = renew_invitation_link(invitation=asked)
    assert links.invitation_of(token) is None
    assert links.invitation_of(links.invited_token(asked)) == asked


# --- Answers ---


def test_a_no_is_noted_once_with_who_was_told(letter, ama):
    asked = make_invitation(letter)
    asked = decline_invitation(invitation=asked, by=ama)
    decline_invitation(invitation=asked)
    asked.refresh_from_db()
    assert (standing(asked), asked.declined_by) == (Standing.DECLINED, ama)


def test_who_thinks_again_is_asked_again(letter):
    asked = decline_invitation(invitation=make_invitation(letter))
    assert standing(reopen_invitation(invitation=asked)) == Standing.PREPARED


def test_who_wants_no_mail_gets_none(letter):
    asked = make_invitation(letter)
    refuse_mails(invitation=asked)
    refuse_mails(invitation=asked)
    assert Suppression.objects.get().address_hash == asked.contact.address_hash
    assert standing(asked) == Standing.DECLINED


def test_without_a_contact_there_is_no_address_to_keep_from(letter):
    asked = make_invitation(letter)
    Contact.objects.all().delete()
    asked.refresh_from_db()
    refuse_mails(invitation=asked)
    assert not Suppression.objects.exists()


def test_the_personal_link_answers_the_invitation_and_links_the_directory(letter):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, organisation=entry.pk)
    signature = signs(letter, email="chair@river-watch.example", invitation=asked)
    assert (signature.invitation, signature.organisation) == (asked, entry)
    assert standing(asked) == Standing.TO_CONFIRM
    Signature.objects.update(state="confirmed")
    assert standing(asked) == Standing.SIGNED


def test_another_name_under_the_link_is_left_to_the_secretariat(letter):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, organisation=entry.pk)
    assert signs(letter, name="Delta Forum", invitation=asked).organisation is None


def test_a_person_who_signs_by_an_organisations_link_is_not_the_organisation(letter):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, organisation=entry.pk)
    signature = signs(letter, kind="individual", invitation=asked)
    assert signature.organisation is None


def test_a_withheld_name_is_not_linked_but_has_answered(letter):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, organisation=entry.pk)
    signature = signs(letter, invitation=asked, withheld=True)
    assert signature.organisation is None
    Signature.objects.update(state="confirmed")
    assert standing(asked) == Standing.SIGNED


def test_who_signs_by_the_link_for_all_has_answered_too(letter):
    asked = make_invitation(letter, email=RIVER.email)
    assert signs(letter).invitation == asked


def test_the_only_invitation_of_an_address_is_answered_under_another_spelling(letter):
    asked = make_invitation(letter, "RWG", email=RIVER.email)
    assert signs(letter).invitation == asked


def test_whoever_was_asked_for_two_bodies_answers_each_by_its_name(letter):
    make_invitation(letter, "Delta Forum", email="esi@delta.example")
    make_invitation(letter, "Sand Circle", email="esi@delta.example")
    assert signs(letter, email="esi@delta.example", name="Other Body").invitation is None


def test_who_signs_for_herself_has_not_answered_for_the_body(letter):
    make_invitation(letter, email="esi@delta.example")
    signature = signs(letter, email="esi@delta.example", name="Esi Boateng", kind="individual")
    assert signature.invitation is None


def test_a_second_body_from_one_address_leaves_the_answer_of_the_first(letter):
    asked = make_invitation(letter, email=RIVER.email)
    signs(letter)
    Signature.objects.update(state="confirmed")
    assert signs(letter, name="Delta Forum", form_key="2").invitation is None
    assert standing(asked) == Standing.SIGNED


def test_who_withdraws_has_declined(letter):
    asked = make_invitation(letter, email=RIVER.email)
    signs(letter)
    Signature.objects.update(state="withdrawn")
    assert standing(asked) == Standing.DECLINED


def test_what_is_entered_by_hand_answers_too(letter, ama):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, email=RIVER.email, organisation=entry.pk)
    signature = enter(
        letter=letter, by=ama, way="mail", evidence=[Evidence("a.txt", b"We sign", "text/plain")],
        language="en", kind="organisation", name="River Watch Ghana", email=RIVER.email,
    )  # fmt: skip
    assert (signature.invitation, signature.organisation) == (asked, entry)
    assert standing(asked) == Standing.SIGNED


def test_a_withheld_name_entered_by_hand_is_not_linked(letter, ama):
    entry = make_organisation(letter.coalition)
    asked = make_invitation(letter, email=RIVER.email, organisation=entry.pk)
    signature = enter(
        letter=letter, by=ama, way="mail", evidence=[Evidence("a.txt", b"We sign", "text/plain")],
        language="en", kind="organisation", name="River Watch Ghana", email=RIVER.email,
        withheld=True,
    )  # fmt: skip
    assert (signature.invitation, signature.organisation) == (asked, None)


def test_accepting_finds_the_invitation_of_the_directorys_entry(letter, ama):
    entry = make_organisation(letter.coalition, place="Ghana")
    asked = make_invitation(letter, "RWG", organisation=entry.pk)
    signature = accept(signature=make_signature(letter, email="x@other.example"), by=ama)
    assert signature.organisation == entry
    assert standing(asked) == Standing.SIGNED


def test_sign_ons_of_before_are_matched_with_invitations_made_after(letter):
    entry = make_organisation(letter.coalition, "Lake Friends")
    by_name = make_signature(letter, email=RIVER.email, state="declined")
    by_entry = make_signature(letter, "Lakes", organisation=entry, state="declined")
    make_signature(letter, "Delta Forum")
    first = make_invitation(letter, email=RIVER.email)
    second = make_invitation(letter, "Lake Friends", organisation=entry.pk)
    Signature.objects.filter(pk__in=[by_name.pk, by_entry.pk]).update(state="confirmed")
    assert match_sign_ons(letter=letter) == 2
    assert standing(first) == standing(second) == Standing.SIGNED
    assert match_sign_ons(letter=letter) == 0


def test_another_coalitions_letter_is_no_answer(letter):
    asked = make_invitation(letter, email=RIVER.email)
    assert signs(make_open_letter(make_coalition())).invitation is None
    assert standing(asked) == Standing.PREPARED


def test_a_sign_on_that_was_a_mistake_has_answered_nothing(letter, ama):
    asked = make_invitation(letter, email=RIVER.email)
    decline(signature=signs(letter), by=ama, reason="mistake")
    assert standing(asked) == Standing.PREPARED


def test_a_sign_on_that_does_not_belong_there_is_no_reason_to_ask_again(letter, ama):
    asked = make_invitation(letter, email=RIVER.email)
    decline(signature=signs(letter), by=ama, reason="not-fitting")
    assert standing(asked) == Standing.DECLINED


def test_accepting_keeps_the_invitation_whose_link_was_followed(letter, ama):
    entry = make_organisation(letter.coalition, place="Ghana")
    other = make_invitation(letter, "RWG", organisation=entry.pk)
    asked = make_invitation(letter, "River Watch")
    signature = make_signature(letter, invitation=asked)
    signature = accept(signature=signature, by=ama)
    assert (signature.organisation, signature.invitation) == (entry, asked)
    assert standing(other) == Standing.PREPARED
