"""What the secretariat decides."""

import pytest

from tests.factories import (
    make_coalition,
    make_open_letter,
    make_organisation,
    make_signature,
    make_user,
)
from undersigned.apps.coalitions.models import Organisation
from undersigned.apps.signatures.actions import accept, accept_all, decline, quarantine
from undersigned.apps.signatures.errors import (
    NotPossibleError,
    OrganisationAcceptedError,
    SecondPersonError,
)
from undersigned.apps.signatures.models import Signature

pytestmark = pytest.mark.django_db

State = Signature.State


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


@pytest.mark.parametrize("state", ["confirmed", "quarantined"])
def test_accepting_prints_and_says_who_accepted(letter, ama, state):
    signature = accept(signature=make_signature(letter, state=state), by=ama)
    signature.refresh_from_db()
    assert (signature.state, signature.accepted_by) == (State.ACCEPTED, ama)
    assert signature.accepted_at is not None
    event = signature.events.get()
    assert (event.verb, event.actor, event.details) == ("accepted", ama, {})


def test_accepting_twice_is_accepting_once(letter, ama):
    signature = make_signature(letter)
    accept(signature=signature, by=ama)
    accept(signature=signature, by=ama)
    assert signature.events.count() == 1


@pytest.mark.parametrize("state", ["pending", "declined", "withdrawn"])
def test_what_is_not_confirmed_cannot_be_accepted(letter, ama, state):
    with pytest.raises(NotPossibleError):
        accept(signature=make_signature(letter, state=state), by=ama)


def test_nothing_is_accepted_under_an_archived_letter(coalition, ama):
    letter = make_open_letter(coalition, state="archived")
    with pytest.raises(NotPossibleError, match="archived"):
        accept(signature=make_signature(letter), by=ama)


def test_accepting_puts_an_organisation_into_the_directory(letter, ama):
    signature = accept(signature=make_signature(letter), by=ama)
    entry = Organisation.objects.get()
    assert signature.organisation == entry
    assert (entry.name, entry.place, entry.country) == ("River Watch Ghana", "Ghana", "GH")
    assert entry.coalition == letter.coalition


def test_accepting_finds_the_entry_of_the_same_name_and_place(letter, ama):
    entry = make_organisation(letter.coalition, "RIVER WATCH, GHANA", place="Ghana")
    assert accept(signature=make_signature(letter), by=ama).organisation == entry


def test_accepting_takes_the_entry_that_is_named(letter, ama):
    entry = make_organisation(letter.coalition, "Rivers of Ghana")
    assert (
        accept(signature=make_signature(letter), by=ama, organisation=entry).organisation == entry
    )


def test_an_individual_is_not_put_into_the_directory(letter, ama):
    accept(signature=make_signature(letter, "Esi Boateng", kind="individual"), by=ama)
    assert Organisation.objects.count() == 0


def test_a_withheld_name_is_not_put_into_the_directory(letter, ama):
    signature = make_signature(letter, "", withheld=True)
    assert accept(signature=signature, by=ama).state == State.ACCEPTED
    assert Organisation.objects.count() == 0


def test_one_organisation_is_printed_once_with_a_clear_word(letter, ama):
    accept(signature=make_signature(letter), by=ama)
    second = make_signature(letter, "River Watch (Ghana)")
    with pytest.raises(OrganisationAcceptedError, match="River Watch Ghana will already be"):
        accept(signature=second, by=ama)
    second.refresh_from_db()
    assert (second.state, second.events.count()) == (State.CONFIRMED, 0)


def test_one_organisation_may_stand_under_two_letters(letter, coalition, ama):
    accept(signature=make_signature(letter), by=ama)
    other = make_open_letter(coalition)
    assert accept(signature=make_signature(other), by=ama).state == State.ACCEPTED


def test_accepting_several_tells_which_could_not_be(letter, ama):
    good, double = make_signature(letter), make_signature(letter)
    refused = accept_all(signatures=[good, double], by=ama)
    assert [(signature, type(error)) for signature, error in refused] == [
        (double, OrganisationAcceptedError)
    ]
    assert letter.signatures.accepted().count() == 1


@pytest.mark.parametrize("state", ["pending", "confirmed", "accepted", "quarantined"])
def test_declining_keeps_the_row_and_the_reason(letter, ama, state):
    signature = decline(
        signature=make_signature(letter, state=state), by=ama, reason="not-authorised"
    )
    assert signature.state == State.DECLINED
    assert signature.events.get().details == {"reason": "not-authorised"}
    assert letter.signatures.count() == 1


def test_free_words_are_no_reason(letter, ama):
    with pytest.raises(ValueError, match="is not a valid DeclineReason"):
        decline(signature=make_signature(letter), by=ama, reason="Ben told us by telephone")


def test_what_was_withdrawn_cannot_be_declined(letter, ama):
    with pytest.raises(NotPossibleError):
        decline(signature=make_signature(letter, state="withdrawn"), by=ama, reason="mistake")


@pytest.mark.parametrize("state", ["confirmed", "accepted"])
def test_setting_aside_takes_it_out_of_the_count(letter, ama, state):
    signature = make_signature(letter, state=state)
    quarantine(signature=signature, by=ama)
    assert quarantine(signature=signature, by=ama).state == State.QUARANTINED
    assert [event.verb for event in signature.events.all()] == ["quarantined"]


def test_what_is_pending_cannot_be_set_aside(letter, ama):
    with pytest.raises(NotPossibleError):
        quarantine(signature=make_signature(letter, state="pending"), by=ama)


def test_declining_makes_room_for_the_other(letter, ama):
    first = accept(signature=make_signature(letter), by=ama)
    second = make_signature(letter)
    decline(signature=first, by=ama, reason="duplicate")
    assert accept(signature=second, by=ama).state == State.ACCEPTED


def test_an_entry_of_another_coalition_is_not_taken(letter, ama):
    entry = make_organisation(make_coalition("Open Fields"))
    with pytest.raises(NotPossibleError, match="not in your directory"):
        accept(signature=make_signature(letter), by=ama, organisation=entry)


# --- A second person's check ---


@pytest.fixture
def careful(letter):
    letter.coalition.second_check = True
    letter.coalition.save()
    return letter


@pytest.mark.parametrize("way", ["mail", "chat", "telephone", "paper", "sheet"])
def test_who_entered_it_cannot_accept_it_where_two_are_wanted(careful, ama, way):
    signature = make_signature(careful, way=way, entered_by=ama)
    with pytest.raises(SecondPersonError, match="yourself"):
        accept(signature=signature, by=ama)
    signature.refresh_from_db()
    assert signature.state == State.CONFIRMED


def test_another_member_accepts_what_one_entered(careful, ama):
    signature = make_signature(careful, way="paper", entered_by=ama)
    assert accept(signature=signature, by=make_user("Kofi Owusu")).state == State.ACCEPTED


def test_what_came_by_the_form_needs_one_person_alone(careful, ama):
    assert accept(signature=make_signature(careful), by=ama).state == State.ACCEPTED


def test_a_coalition_that_wants_one_check_gets_one(letter, ama):
    signature = make_signature(letter, way="paper", entered_by=ama)
    assert accept(signature=signature, by=ama).state == State.ACCEPTED


def test_of_several_those_that_need_another_are_refused(careful, ama):
    own = make_signature(careful, "Delta Forum", way="mail", entered_by=ama)
    formed = make_signature(careful)
    refused = accept_all(signatures=[own, formed], by=ama)
    assert [(each, type(error)) for each, error in refused] == [(own, SecondPersonError)]
