"""Sign-ons that came another way."""

import pytest

from tests.factories import make_open_letter
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import enter
from undersigned.apps.signatures.actions.entering import MAX_EVIDENCE_BYTES, Evidence
from undersigned.apps.signatures.contacts import open_contact, open_evidence
from undersigned.apps.signatures.errors import (
    AlreadySignedError,
    EvidenceRefusedError,
    SignOnClosedError,
)
from undersigned.apps.signatures.models import Contact, Signature, SignatureEvidence

pytestmark = pytest.mark.django_db

MESSAGE = Evidence("message.eml", b"From: dina@lakes.example\n\nWe sign.", "message/rfc822")


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def enter_as(person, letter, by, **values):
    defaults = {
        "way": "mail",
        "evidence": [MESSAGE],
        "language": "en",
        "kind": "organisation",
        "name": person.organisation,
        "place": person.place,
        "country": "LB",
        "email": person.email,
        "representative": person.name,
        "role": person.role,
    }
    return enter(letter=letter, by=by, **{**defaults, **values})


def test_an_entered_sign_on_is_confirmed_by_its_message_and_not_yet_accepted(letter, ama, dina):
    signature = enter_as(dina, letter, ama)
    signature.refresh_from_db()
    assert (signature.state, signature.way, signature.entered_by) == ("confirmed", "mail", ama)
    assert signature.consent_edition == letter.latest_edition
    assert signature.consented_at is not None
    event = signature.events.get()
    assert (event.verb, event.actor, event.details) == ("entered", ama, {"way": "mail"})
    assert OutboxRow.objects.get().kind == kinds.ENTERED


def test_the_message_is_kept_sealed(letter, ama, dina):
    signature = enter_as(dina, letter, ama)
    kept = SignatureEvidence.objects.get()
    assert b"We sign" not in bytes(kept.sealed)
    assert open_evidence(kept) == (MESSAGE.file_name, MESSAGE.data)
    assert kept.signature == signature


def test_who_has_no_address_is_entered_with_a_telephone_number_and_gets_no_mail(letter, ama, dina):
    signature = enter_as(dina, letter, ama, email="", phone="+961 1 000 000", way="telephone")
    assert open_contact(signature).phone == "+961 1 000 000"
    assert OutboxRow.objects.count() == 0


def test_two_without_address_are_two_unless_they_bear_one_name(letter, ama, dina, ben):
    enter_as(dina, letter, ama, email="")
    enter_as(ben, letter, ama, email="")
    with pytest.raises(AlreadySignedError):
        enter_as(ben, letter, ama, email="", name="river watch ghana")


def test_the_same_address_and_name_cannot_be_entered_twice(letter, ama, dina):
    enter_as(dina, letter, ama)
    with pytest.raises(AlreadySignedError):
        enter_as(dina, letter, ama)
    assert letter.signatures.count() == Contact.objects.count() == 1
    assert OutboxRow.objects.count() == 1


def test_a_withheld_name_is_entered_sealed(letter, ama, dina):
    signature = enter_as(dina, letter, ama, withheld=True)
    assert signature.name == signature.place == ""
    assert open_contact(signature).name == dina.organisation


@pytest.mark.parametrize(
    ("piece", "what"),
    [
        (Evidence("big.txt", b"a" * (MAX_EVIDENCE_BYTES + 1), "text/plain"), "larger than 5 MB"),
        (Evidence("run.exe", b"MZ", ""), "kind of file"),
        (Evidence("scan.pdf", b"MZ", "application/pdf"), "kind of file"),
        (Evidence("note.txt", b"a\x00b", "text/plain"), "kind of file"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_entered(letter, ama, dina, piece, what):
    with pytest.raises(EvidenceRefusedError, match=what):
        enter_as(dina, letter, ama, evidence=[MESSAGE, piece])
    assert Signature.objects.count() == SignatureEvidence.objects.count() == 0


def test_a_sign_on_without_a_message_is_refused(letter, ama, dina):
    with pytest.raises(EvidenceRefusedError, match="missing"):
        enter_as(dina, letter, ama, evidence=[])


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("application/pdf", b"%PDF-1.7 ..."),
        ("image/png", b"\x89PNG\r\n\x1a\n..."),
        ("image/jpeg", b"\xff\xd8\xff\xe0"),
        ("text/plain", b"She said yes."),
    ],
)
def test_pictures_documents_and_texts_are_kept(letter, ama, dina, media_type, data):
    enter_as(dina, letter, ama, evidence=[Evidence("proof", data, media_type)])
    assert SignatureEvidence.objects.get().media_type == media_type


def test_after_the_deadline_the_secretariat_can_still_enter(coalition, ama, dina):
    letter = make_open_letter(coalition, state="closed")
    assert enter_as(dina, letter, ama).state == "confirmed"


def test_nothing_is_entered_under_an_archived_letter(coalition, ama, dina):
    letter = make_open_letter(coalition, state="archived")
    with pytest.raises(SignOnClosedError):
        enter_as(dina, letter, ama)


def test_nothing_is_entered_before_there_is_a_text_to_sign(coalition, ama, dina):
    letter = make_open_letter(coalition)
    letter.editions.all().delete()
    with pytest.raises(SignOnClosedError):
        enter_as(dina, letter, ama)
