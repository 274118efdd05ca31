"""Signing by the form: one act, one signature, one mail, and the same outcome for everybody."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from tests.factories import make_edition, make_open_letter, make_signature
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import confirm, sign, signing, withdraw
from undersigned.apps.signatures.contacts import address_hash, open_contact
from undersigned.apps.signatures.errors import NotPossibleError, SignOnClosedError
from undersigned.apps.signatures.models import Contact, Signature, SignatureEvent, Suppression

pytestmark = pytest.mark.django_db

State = Signature.State


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def sign_as(person, letter, **values):
    """Sign for the person's organisation unless told otherwise."""
    defaults = {
        "language": "en",
        "kind": "organisation",
        "name": person.organisation,
        "place": person.place,
        "country": "GH",
        "email": person.email,
        "representative": person.name,
        "role": person.role,
        "may_sign": True,
        "form_key": "form-1",
    }
    return sign(letter=letter, **{**defaults, **values})


def mails(kind=None):
    rows = OutboxRow.objects.all()
    return (rows.filter(kind=kind) if kind else rows).count()


def test_a_sign_on_is_pending_with_its_event_and_one_mail(letter, ben):
    assert sign_as(ben, letter) is None
    signature = letter.signatures.get()
    assert (signature.state, signature.name) == (State.PENDING, "River Watch Ghana")
    assert signature.consent_edition == letter.latest_edition
    assert signature.consented_at is None
    assert [event.verb for event in signature.events.all()] == ["signed"]
    row = OutboxRow.objects.get()
    assert (row.kind, row.subject_pk) == (kinds.CONFIRM, str(signature.pk))


def test_the_contact_is_sealed_and_opens_again(letter, ben):
    sign_as(ben, letter, phone="+233 20 000 0000")
    contact = open_contact(letter.signatures.get())
    assert (contact.email, contact.representative, contact.role, contact.phone) == (
        ben.email,
        ben.name,
        ben.role,
        "+233 20 000 0000",
    )
    assert contact.name == ""


def test_a_double_click_is_one_signature_and_one_mail(letter, ben):
    sign_as(ben, letter)
    sign_as(ben, letter)
    assert letter.signatures.count() == 1
    assert mails() == 1
    assert SignatureEvent.objects.count() == 1


def test_going_back_and_signing_for_a_second_body_is_a_second_signature(letter, esi):
    sign_as(esi, letter, form_key="same")
    sign_as(esi, letter, form_key="same", name="Estuary Circle")
    sign_as(esi, letter, form_key="same", kind="individual", name=esi.name)
    assert letter.signatures.count() == 3
    assert mails(kinds.CONFIRM) == 3


def test_signing_again_before_confirming_keeps_one_signature_with_what_was_meant_last(letter, ben):
    sign_as(ben, letter, place="Gana")
    sign_as(ben, letter, form_key="form-2", name="RIVER WATCH GHANA", role="Chair")
    signature = letter.signatures.get()
    assert (signature.name, signature.place) == ("RIVER WATCH GHANA", "Ghana")
    assert open_contact(signature).role == "Chair"
    assert Contact.objects.count() == 1
    assert [event.verb for event in signature.events.all()] == ["signed", "signed again"]
    assert (mails(kinds.CONFIRM), mails(kinds.AGAIN)) == (1, 1)


def test_signing_again_after_confirming_changes_nothing_but_sends_a_mail(letter, ben):
    sign_as(ben, letter)
    signature = letter.signatures.get()
    confirm(signature=signature, edition=letter.latest_edition, language="en")
    assert sign_as(ben, letter, form_key="form-2", place="Togo") is None
    again = letter.signatures.get()
    assert (again.place, again.state) == ("Ghana", State.CONFIRMED)
    assert mails(kinds.AGAIN) == 1


def test_a_strangers_pending_form_does_not_lock_the_organisation_out(letter, ben):
    sign_as(ben, letter, email="stranger@elsewhere.example")
    sign_as(ben, letter, form_key="form-2")
    real = letter.signatures.get(contact__address_hash=address_hash(ben.email))
    assert (
        confirm(signature=real, edition=letter.latest_edition, language="en").state == "confirmed"
    )


def test_who_withdrew_can_sign_again(letter, ben):
    sign_as(ben, letter)
    withdraw(signature=letter.signatures.get())
    sign_as(ben, letter, form_key="form-2")
    assert sorted(s.state for s in letter.signatures.all()) == ["pending", "withdrawn"]


def test_a_suppressed_address_is_recorded_and_gets_no_mail(letter, ben):
    Suppression.objects.create(address_hash=address_hash(ben.email))
    assert sign_as(ben, letter) is None
    assert letter.signatures.count() == 1
    assert mails() == 0


def test_who_may_not_sign_for_an_organisation_cannot(letter, ben):
    with pytest.raises(NotPossibleError, match="who may sign"):
        sign_as(ben, letter, may_sign=False)
    assert Signature.objects.count() == Contact.objects.count() == mails() == 0


def test_an_individual_needs_no_leave_to_sign(letter, esi):
    sign_as(esi, letter, kind="individual", name=esi.name, title="Chair", may_sign=False)
    assert letter.signatures.get().title == "Chair"


def test_after_the_deadline_nobody_can_sign(coalition, ben):
    letter = make_open_letter(coalition, sign_on_closes_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(SignOnClosedError):
        sign_as(ben, letter)
    assert Signature.objects.count() == mails() == 0


def test_a_letter_without_a_frozen_version_cannot_be_signed(coalition, ben):
    letter = make_open_letter(coalition)
    letter.editions.all().delete()
    with pytest.raises(SignOnClosedError):
        sign_as(ben, letter)


def test_the_newest_version_is_signed(letter, ben):
    make_edition(letter, marking="substantive")
    sign_as(ben, letter)
    assert letter.signatures.get().consent_edition.number == 2


def test_a_withheld_name_is_stored_in_the_contact_alone(letter, ben):
    sign_as(ben, letter, withheld=True, title="Law Clinic", members=("Creek Friends",))
    signature = letter.signatures.get()
    assert (signature.name, signature.title, signature.place, signature.country) == ("", "", "", "")
    assert signature.members == []
    contact = open_contact(signature)
    assert (contact.name, contact.place, contact.members) == (
        "River Watch Ghana",
        "Ghana",
        ("Creek Friends",),
    )


def test_the_place_of_a_withheld_name_is_stored_openly_only_with_consent(letter, ben):
    sign_as(ben, letter, withheld=True, place_consent=True)
    assert letter.signatures.get().place == "Ghana"


def test_a_seized_database_tells_nothing_of_a_withheld_name(letter):
    values = {
        "name": "Zebra Quorum",
        "title": "Ombudsperson",
        "place": "Quibdó",
        "country": "CO",
        "email": "wanda.tilde@zebra.example",
        "representative": "Wanda Tilde",
        "role": "Spokesperson",
        "phone": "+57 604 5550000",
        "members": ("Okapi Guild",),
    }
    sign(
        letter=letter,
        language="en",
        kind="organisation",
        may_sign=True,
        withheld=True,
        form_key="k",
        **values,
    )
    signature = letter.signatures.get()
    confirm(signature=signature, edition=letter.latest_edition, language="en")
    dump = _dump_of_all_tables()
    secrets = ["Zebra", "Quorum", "Ombudsperson", "Quibd", "tilde", "zebra.example", "Spokesperson",
               "5550000", "Okapi"]  # fmt: skip
    found = [secret for secret in secrets if secret.lower() in dump]
    assert found == []


def _dump_of_all_tables() -> str:
    """Every column of every row as text, bytes both decoded and in hex."""
    parts = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  (the name is the database's own)
            for row in cursor.fetchall():
                for value in row:
                    if isinstance(value, bytes | memoryview):
                        value = bytes(value).decode("latin-1") + bytes(value).hex()
                    parts.append(str(value))
    return "\n".join(parts).lower()


def test_the_dump_of_all_tables_would_find_an_open_name(letter, ben):
    sign_as(ben, letter)
    assert "river watch ghana" in _dump_of_all_tables()
    assert ben.email not in _dump_of_all_tables()


def test_a_race_between_look_and_write_ends_as_a_duplicate(letter, ben, monkeypatch):
    calls = []
    record_new = signing._record_new

    def lose_the_race_once(letter, values, sealed):
        calls.append(1)
        if len(calls) == 1:
            make_signature(letter, ben.organisation, state="pending", email=ben.email)
        return record_new(letter, values, sealed)

    monkeypatch.setattr(signing, "_record_new", lose_the_race_once)
    # On one connection the rival's row goes with our transaction, so the second try records it.
    sign_as(ben, letter)
    assert len(calls) == 2
    assert letter.signatures.count() == 1


def test_what_cannot_be_recorded_twice_over_is_an_error(letter, ben, monkeypatch):
    def always_lose(letter, values, sealed):
        raise IntegrityError

    monkeypatch.setattr(signing, "_record_new", always_lose)
    with pytest.raises(IntegrityError):
        sign_as(ben, letter)
    assert Signature.objects.count() == mails() == 0
