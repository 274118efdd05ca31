"""Who follows a letter: asked for, confirmed, left, and erased in time."""

import pytest
from django.db import IntegrityError

from tests.apps.alerts.stories import DAY, ESI, asked, follow, public
from tests.factories import make_open_letter, make_signature
from undersigned.apps.alerts import actions, kinds
from undersigned.apps.alerts.actions import following
from undersigned.apps.alerts.models import Follower
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.actions import confirm as confirm_signature
from undersigned.apps.signatures.contacts import address_hash, open_follower
from undersigned.apps.signatures.models import Contact, Suppression

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(coalition, ama, clock):
    return public(coalition, ama).letter


def promised(kind):
    return OutboxRow.objects.filter(kind=kind, state="queued").count()


def test_asking_stores_the_address_sealed_and_promises_one_mail(letter):
    follower = asked(letter)
    assert follower.confirmed_at is None
    assert b"esi" not in bytes(follower.contact.sealed)
    assert open_follower(follower.pk, follower.contact) == ESI
    assert promised(kinds.CONFIRM) == 1


def test_the_same_mailbox_follows_once_however_it_is_written(letter):
    asked(letter)
    actions.ask(letter=letter, email="Esi+news@Delta.example", language="fr")
    follower = Follower.objects.get()
    assert follower.language == "fr"
    assert Contact.objects.count() == 1


def test_a_mailbox_is_not_flooded(letter):
    for _ in range(5):
        actions.ask(letter=letter, email=ESI, language="en")
    assert promised(kinds.CONFIRM) == 1


def test_who_follows_already_is_told_so_by_mail_alone(letter):
    follower = follow(letter)
    actions.ask(letter=letter, email=ESI, language="fr")
    assert promised(kinds.ALREADY) == 1
    assert promised(kinds.CONFIRM) == 0
    again = Follower.objects.get()
    assert (again.confirmed_at, again.language) == (follower.confirmed_at, "en")


def test_an_address_that_wants_no_mail_is_not_even_stored(letter):
    Suppression.objects.create(address_hash=address_hash(ESI))
    actions.ask(letter=letter, email=ESI, language="en")
    assert not Follower.objects.exists()
    assert not OutboxRow.objects.filter(kind=kinds.CONFIRM).exists()


def test_who_was_quicker_in_asking_for_the_same_is_found(letter, monkeypatch):
    known = following._known
    tries = []

    def blind_at_first(*args):
        tries.append(args)
        return None if len(tries) == 1 else known(*args)

    asked(letter)
    monkeypatch.setattr(following, "_known", blind_at_first)
    actions.ask(letter=letter, email=ESI, language="en")
    assert len(tries) == 2
    assert Follower.objects.count() == Contact.objects.count() == 1


def test_what_fails_twice_is_not_hidden(letter, monkeypatch):
    asked(letter)
    monkeypatch.setattr(following, "_known", lambda *_args: None)
    with pytest.raises(IntegrityError):
        actions.ask(letter=letter, email=ESI, language="en")


def test_confirming_twice_is_confirming_once(letter, clock):
    follower = follow(letter)
    clock(5)
    actions.confirm(follower=follower)
    assert Follower.objects.get().confirmed_at == follower.confirmed_at


def test_leaving_erases_the_address_and_what_waits(letter):
    follower = asked(letter)
    actions.leave(follower=follower)
    assert not Follower.objects.exists()
    assert not Contact.objects.exists()
    assert promised(kinds.CONFIRM) == 0
    actions.leave(follower=follower)


def test_who_ticked_it_follows_from_confirming_the_signature_on(coalition, clock):
    signature = make_signature(make_open_letter(coalition), state="pending", follows=True)
    assert not Follower.objects.exists()
    edition = signature.letter.latest_edition
    confirm_signature(signature=signature, edition=edition, language="en")
    follower = Follower.objects.get()
    assert follower.confirmed_at is not None
    assert follower.letter == signature.letter
    assert follower.contact_id != signature.contact_id


def test_who_did_not_tick_it_does_not_follow(coalition):
    signature = make_signature(make_open_letter(coalition), state="pending")
    edition = signature.letter.latest_edition
    confirm_signature(signature=signature, edition=edition, language="en")
    assert not Follower.objects.exists()


def test_a_signer_without_address_and_one_who_wants_no_mail_do_not_follow(coalition):
    letter = make_open_letter(coalition)
    actions.follow_as_signer(signature=make_signature(letter, email=""))
    unwilling = make_signature(letter, "Lake Friends", email=ESI)
    Suppression.objects.create(address_hash=address_hash(ESI))
    actions.follow_as_signer(signature=unwilling)
    assert not Follower.objects.exists()


def test_a_signer_who_stops_it_does_not_come_back_by_a_later_act(coalition, ama):
    from undersigned.apps.signatures.actions import accept

    signature = make_signature(
        make_open_letter(coalition), state="pending", follows=True, email=ESI
    )
    edition = signature.letter.latest_edition
    confirm_signature(signature=signature, edition=edition, language="en")
    actions.stop_as_signer(signature=signature)
    actions.stop_as_signer(signature=signature)
    accept(signature=signature, by=ama)
    assert not Follower.objects.exists()
    signature.refresh_from_db()
    assert (signature.state, signature.contact is None) == ("accepted", False)


def test_who_never_confirms_is_erased_after_two_days(letter, clock):
    asked(letter)
    clock(2 * DAY - 1)
    assert actions.sweep() == 0
    clock(2)
    assert actions.sweep() == 1
    assert not Contact.objects.exists()


def test_who_confirmed_is_erased_after_two_years(letter, clock):
    follower = follow(letter)
    assert actions.sweep(now=follower.ends_at) == 0
    clock(2 * 365 * DAY + 1)
    assert actions.sweep() == 1


def test_many_are_erased_in_steps(letter, clock, monkeypatch):
    monkeypatch.setattr(following, "BATCH", 2)
    for number in range(5):
        actions.ask(letter=letter, email=f"reader{number}@delta.example", language="en")
    clock(3 * DAY)
    assert actions.sweep() == 5
    assert not Follower.objects.exists()
