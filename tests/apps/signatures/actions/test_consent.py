"""What the signer does under the mailed links."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories import make_edition, make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import confirm, refuse, renew, withdraw
from undersigned.apps.signatures.errors import (
    NotPossibleError,
    SignOnClosedError,
    TextChangedError,
)
from undersigned.apps.signatures.models import Signature, Suppression

pytestmark = pytest.mark.django_db

State = Signature.State


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def confirm_it(signature, edition=None, language="en"):
    edition = edition or signature.letter.latest_edition
    return confirm(signature=signature, edition=edition, language=language)


def verbs(signature):
    return [event.verb for event in signature.events.all()]


def test_confirming_records_the_version_the_language_and_the_hour(letter):
    signature = confirm_it(make_signature(letter, state="pending"), language="ko")
    signature.refresh_from_db()
    assert signature.state == State.CONFIRMED
    assert signature.consent_edition == letter.latest_edition
    assert signature.consent_language == "ko"
    assert signature.consented_at == signature.confirmed_at is not None
    assert verbs(signature) == ["confirmed"]
    assert OutboxRow.objects.get().kind == kinds.CONFIRMED


def test_confirming_twice_is_confirming_once(letter):
    signature = confirm_it(make_signature(letter, state="pending"))
    confirm_it(signature)
    assert verbs(signature) == ["confirmed"]
    assert OutboxRow.objects.count() == 1


def test_an_accepted_signature_stays_accepted_when_the_link_is_used_again(letter):
    assert confirm_it(make_signature(letter, state="accepted")).state == State.ACCEPTED


@pytest.mark.parametrize("state", ["declined", "withdrawn"])
def test_what_was_declined_or_withdrawn_cannot_be_confirmed(letter, state):
    with pytest.raises(NotPossibleError):
        confirm_it(make_signature(letter, state=state))


def test_a_late_link_still_confirms(coalition):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(hours=23))
    assert confirm_it(make_signature(letter, state="pending")).state == State.CONFIRMED


def test_a_link_does_not_confirm_a_day_after_the_deadline(coalition):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(hours=24))
    signature = make_signature(letter, state="pending")
    with pytest.raises(SignOnClosedError):
        confirm_it(signature)
    signature.refresh_from_db()
    assert signature.state == State.PENDING


def test_a_link_does_not_confirm_once_the_letter_is_closed(coalition):
    letter = make_open_letter(coalition, state="closed")
    with pytest.raises(SignOnClosedError):
        confirm_it(make_signature(letter, state="pending"))


def test_consent_to_a_text_that_changed_in_substance_is_asked_again(letter):
    signature = make_signature(letter, state="pending")
    seen = letter.latest_edition
    make_edition(letter, marking="substantive")
    with pytest.raises(TextChangedError):
        confirm_it(signature, seen)


def test_consent_to_a_text_that_was_corrected_since_stands(letter):
    signature = make_signature(letter, state="pending")
    seen = letter.latest_edition
    make_edition(letter, marking="correction")
    assert confirm_it(signature, seen).consent_edition == seen


def test_consent_to_another_letters_text_is_none(letter, coalition):
    other = make_open_letter(coalition)
    with pytest.raises(TextChangedError):
        confirm_it(make_signature(letter, state="pending"), other.latest_edition)


def test_a_name_of_mixed_scripts_waits_for_a_check(letter):
    signature = confirm_it(make_signature(letter, "Amnеsty of Example", state="pending"))
    assert signature.state == State.QUARANTINED
    assert verbs(signature) == ["confirmed", "quarantined"]


def test_refusing_signs_nothing_and_stops_all_mail_to_the_address(letter):
    signature = make_signature(letter, state="pending")
    refuse(signature=signature)
    assert refuse(signature=signature).state == State.DECLINED
    assert verbs(signature) == ["refused"]
    assert Suppression.objects.get().address_hash == signature.contact.address_hash


def test_a_signature_without_contact_can_be_refused(letter):
    signature = make_signature(letter, state="pending")
    signature.contact.delete()
    assert refuse(signature=signature).state == State.DECLINED
    assert Suppression.objects.count() == 0


def test_what_was_confirmed_is_not_refused_but_withdrawn(letter):
    with pytest.raises(NotPossibleError):
        refuse(signature=make_signature(letter, state="confirmed"))


@pytest.mark.parametrize("state", ["pending", "confirmed", "accepted", "quarantined"])
def test_a_signer_can_withdraw_in_every_living_state(letter, state):
    signature = make_signature(letter, state=state)
    withdraw(signature=signature)
    assert withdraw(signature=signature).state == State.WITHDRAWN
    assert verbs(signature) == ["withdrawn"]
    assert signature.events.get().details == {"before": state}


def test_a_signer_can_withdraw_after_the_release(coalition):
    letter = make_open_letter(coalition, state="released")
    assert withdraw(signature=make_signature(letter, state="accepted")).state == State.WITHDRAWN


def test_a_declined_signature_cannot_be_withdrawn(letter):
    with pytest.raises(NotPossibleError):
        withdraw(signature=make_signature(letter, state="declined"))


def test_renewing_moves_the_consent_and_keeps_the_acceptance(letter):
    signature = make_signature(letter, state="accepted")
    edition = make_edition(letter, marking="substantive")
    renewed = renew(signature=signature, edition=edition, language="en")
    assert (renewed.state, renewed.consent_edition) == (State.ACCEPTED, edition)
    assert verbs(signature) == ["renewed"]


def test_renewing_twice_is_renewing_once(letter):
    signature = make_signature(letter, state="accepted")
    edition = make_edition(letter, marking="substantive")
    renew(signature=signature, edition=edition, language="en")
    renew(signature=signature, edition=edition, language="en")
    assert verbs(signature) == ["renewed"]


def test_renewing_never_goes_back_to_an_older_version(letter):
    first = letter.latest_edition
    second = make_edition(letter, marking="correction")
    signature = make_signature(letter, state="accepted", consent_edition=second)
    assert renew(signature=signature, edition=first, language="en").consent_edition == second


def test_a_pending_signature_is_confirmed_not_renewed(letter):
    with pytest.raises(NotPossibleError):
        renew(
            signature=make_signature(letter, state="pending"),
            edition=letter.latest_edition,
            language="en",
        )


def test_nobody_renews_once_the_letter_is_closed(coalition):
    letter = make_open_letter(coalition, state="closed")
    with pytest.raises(SignOnClosedError):
        renew(signature=make_signature(letter), edition=letter.latest_edition, language="en")
