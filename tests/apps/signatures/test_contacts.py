"""Sealing and opening contact data."""

import pytest

from tests.factories import make_open_letter, make_signature
from undersigned.apps.signatures.contacts import (
    ContactData,
    address_hash,
    dedupe_key,
    full_name,
    mailbox,
    open_contact,
    open_evidence,
    seal_contact,
    seal_evidence,
)
from undersigned.apps.signatures.models import Contact

LETTER = "1d6f6f0e-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    ("written", "same"),
    [
        (" Ben@River-Watch.Example ", "ben@river-watch.example"),
        ("ben+letter@river.example", "ben@river.example"),
        ("b.e.n@gmail.com", "ben@gmail.com"),
        ("b.e.n@river.example", "b.e.n@river.example"),
        ("ben@flüsse.example", "ben@xn--flsse-lva.example"),
        ("ben@" + "x" * 70 + ".example", "ben@" + "x" * 70 + ".example"),
        ("", ""),
    ],
)
def test_spellings_of_a_mailbox_are_one(written, same):
    assert mailbox(written) == same


def test_hashes_are_keyed_hex_and_differ_by_mailbox():
    assert address_hash("ben@a.example") == address_hash("BEN+x@A.example")
    assert address_hash("ben@a.example") != address_hash("ben@b.example")
    assert len(address_hash("ben@a.example")) == 64


def test_the_key_against_doubles_knows_letter_address_kind_and_name():
    key = dedupe_key(LETTER, "ben@a.example", "organisation", "River Watch")
    assert key == dedupe_key(LETTER, "Ben@a.example", "organisation", "RIVER  WATCH")
    assert key != dedupe_key(LETTER, "ben@a.example", "individual", "River Watch")
    assert key != dedupe_key(LETTER, "ben@a.example", "organisation", "River Watchers")
    assert key != dedupe_key("2" + LETTER[1:], "ben@a.example", "organisation", "River Watch")


@pytest.mark.django_db
def test_what_was_sealed_opens_and_is_not_read_from_the_row():
    signature = make_signature(make_open_letter())
    data = ContactData(email="ben@a.example", name="Secret Body", members=("One", "Two"))
    seal_contact(signature.pk, data, into=signature.contact)
    signature.refresh_from_db()
    assert open_contact(signature) == data
    assert b"Secret" not in bytes(Contact.objects.get().sealed)


@pytest.mark.django_db
def test_an_erased_contact_is_empty():
    signature = make_signature(make_open_letter())
    signature.contact = None
    assert open_contact(signature) == ContactData()


@pytest.mark.django_db
def test_the_full_name_is_read_from_where_it_stands():
    signature = make_signature(make_open_letter())
    assert full_name(signature) == "River Watch Ghana"
    seal_contact(signature.pk, ContactData(name="Secret Body"), into=signature.contact)
    signature.name, signature.withheld = "", True
    assert full_name(signature) == "Secret Body"


@pytest.mark.django_db
def test_evidence_and_its_name_are_sealed(ama):
    signature = make_signature(make_open_letter())
    kept = seal_evidence(
        signature, file_name="ben.eml", data=b"We sign", media_type="message/rfc822", by=ama
    )
    assert open_evidence(kept) == ("ben.eml", b"We sign")
    assert b"ben.eml" not in bytes(kept.file_name_sealed)
