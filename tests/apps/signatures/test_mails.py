"""The mails: to the right address, in plain words, with nothing that should not be there."""

import pytest

from tests.factories import make_edition, make_edition_value, make_open_letter, make_signature
from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds, links
from undersigned.apps.signatures.actions import correct_printed_name
from undersigned.apps.signatures.contacts import ContactData, seal_contact
from undersigned.apps.signatures.models import Suppression

pytestmark = pytest.mark.django_db

ALL = (
    kinds.CONFIRM,
    kinds.AGAIN,
    kinds.CONFIRMED,
    kinds.ENTERED,
    kinds.CORRECTED,
    kinds.CHANGED,
)


@pytest.fixture
def letter(coalition):
    return make_open_letter(coalition)


def mail_of(kind, signature):
    return builders.build(OutboxRow(kind=kind, subject_pk=str(signature.pk)))


def every_mail(letter, ama, **values):
    """One mail of every kind, for a signature of its own each."""
    signatures = {
        kind: make_signature(letter, f"Body {kind}", state=state, **values)
        for kind, state in [(kinds.CONFIRM, "pending"), *((k, "confirmed") for k in ALL[1:])]
    }
    if not values.get("withheld"):
        correct_printed_name(
            signature=signatures[kinds.CORRECTED], by=ama, name="Body", reason="spelling"
        )
    make_edition(letter, value=make_edition_value("Changed Title"), marking="substantive")
    return {kind: (signatures[kind], mail_of(kind, signatures[kind])) for kind in ALL}


def test_every_kind_has_its_builder():
    assert set(ALL) <= set(builders.kinds())


def test_every_mail_goes_to_the_address_in_its_own_row_and_to_nobody_else(letter, ama):
    for number, kind in enumerate(ALL):
        state = "pending" if kind == kinds.CONFIRM else "confirmed"
        address = f"signer{number}@body.example"
        signature = make_signature(letter, f"Body {number}", state=state, email=address)
        if kind == kinds.CHANGED:
            make_edition(letter, marking="correction")
        mail = mail_of(kind, signature)
        assert mail.recipients() == [address]


def test_every_mail_speaks_for_the_coalition_and_names_a_person_and_a_telephone(letter, ama):
    for _signature, mail in every_mail(letter, ama).values():
        assert mail.from_email == "Coalition for Clear Rivers <letters@clear-rivers.example>"
        assert mail.reply_to == ["letters@clear-rivers.example"]
        assert mail.body.startswith("Dear Ben Adler,")
        words = ("Ama Mensah", "+233 30 200 0000", "http://localhost:8000\n", "is enough")
        assert all(word in mail.body for word in words)


def test_no_mail_has_an_attachment_or_a_second_form(letter, ama):
    for _signature, mail in every_mail(letter, ama).values():
        assert mail.attachments == []
        assert mail.message().get_content_type() == "text/plain"


def test_subjects_are_neutral_and_name_nobody(letter, ama):
    for signature, mail in every_mail(letter, ama).values():
        assert "joint letter" in mail.subject
        assert signature.name not in mail.subject
        assert "Changed Title" not in mail.subject


def test_no_mail_holds_html_entities_or_unfilled_words(letter, ama):
    coalition = letter.coalition
    coalition.name = "Rivers & Lakes <Union>"
    coalition.save()
    for _signature, mail in every_mail(letter, ama).values():
        assert not any(sign in mail.body for sign in ("&amp;", "&lt;", "&#", "{{", "{%", "None"))


def test_a_withheld_name_stands_in_no_mail(letter, ama):
    for _signature, mail in every_mail(letter, ama, withheld=True, place="", country="").values():
        text = mail.subject + mail.body
        assert "Ben" not in text
        assert "Body" not in text
        assert mail.body.startswith("Good day,")
        assert "name is withheld" in mail.body


def test_the_confirmation_mail_carries_its_link_and_no_other_secret(letter):
    signature = make_signature(letter, state="pending")
    body = mail_of(kinds.CONFIRM, signature).body
    assert f"\n{links.confirm_url(signature)}\n" in body
    assert links.own_token(signature) not in body


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind not in (kinds.CONFIRM,)])
def test_the_other_mails_carry_the_signers_page(letter, kind):
    signature = make_signature(letter)
    make_edition(letter, marking="correction")
    assert f"\n{links.own_url(signature)}\n" in mail_of(kind, signature).body


def test_signing_again_before_confirming_mails_the_confirmation(letter):
    signature = make_signature(letter, state="pending")
    mail = mail_of(kinds.AGAIN, signature)
    assert mail.subject == "Please confirm: a joint letter"
    assert links.confirm_url(signature) in mail.body


def test_signing_again_after_confirming_says_so(letter):
    mail = mail_of(kinds.AGAIN, make_signature(letter))
    assert "You have already signed" in mail.body


def test_a_correction_says_why(letter, ama):
    signature = make_signature(letter)
    correct_printed_name(signature=signature, by=ama, name="River Watch", reason="own-form")
    body = mail_of(kinds.CORRECTED, signature).body
    assert "the form that you use yourselves" in body
    assert "River Watch, Ghana" in body


def test_a_change_shows_marking_note_difference_and_what_is_asked(letter):
    signature = make_signature(letter)
    value = make_edition_value("Joint Letter on Clean Rivers")
    make_edition(letter, value=value, marking="substantive", note="We chose a better word.")
    body = mail_of(kinds.CHANGED, signature).body
    assert "substantive change" in body
    assert "We chose a better word." in body
    assert "- Before: Joint Letter on Clear Rivers\n+ Now: Joint Letter on Clean Rivers" in body
    assert "confirm again" in body


def test_a_correction_of_the_text_asks_nothing(letter):
    signature = make_signature(letter)
    make_edition(letter, marking="correction")
    mail = mail_of(kinds.CHANGED, signature)
    assert mail.subject == "A joint letter has been corrected"
    assert "You need not do anything" in mail.body
    assert "the words that you signed are the same" in mail.body


def test_the_deadline_for_links_stands_in_the_mail(coalition):
    from datetime import UTC, datetime

    closes = datetime(2099, 12, 4, 18, 0, tzinfo=UTC)
    letter = make_open_letter(coalition, sign_on_closes_at=closes)
    body = mail_of(kinds.CONFIRM, make_signature(letter, state="pending")).body
    assert "until Saturday, 5 December 2099, 18:00 (Africa/Accra time)" in body


# --- Mails that have lost their reason ---


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("state", ["declined", "withdrawn"])
def test_who_has_withdrawn_or_was_declined_gets_no_mail(letter, kind, state):
    assert mail_of(kind, make_signature(letter, state=state)) is None


@pytest.mark.parametrize("kind", ALL)
def test_a_suppressed_address_gets_no_mail_even_when_the_row_is_older(letter, kind):
    state = "pending" if kind == kinds.CONFIRM else "confirmed"
    signature = make_signature(letter, state=state)
    Suppression.objects.create(address_hash=signature.contact.address_hash)
    assert mail_of(kind, signature) is None


@pytest.mark.parametrize("kind", ALL)
def test_a_row_about_nothing_makes_no_mail(kind):
    row = OutboxRow(kind=kind, subject_pk="00000000-0000-0000-0000-000000000000")
    assert builders.build(row) is None


def test_a_signature_without_address_or_contact_gets_no_mail(letter):
    signature = make_signature(letter)
    seal_contact(signature.pk, ContactData(phone="+233 1"), into=signature.contact)
    assert mail_of(kinds.CONFIRMED, signature) is None
    signature.contact.delete()
    assert mail_of(kinds.CONFIRMED, signature) is None


def test_a_confirmation_that_can_no_longer_be_given_is_not_asked_for(letter):
    signature = make_signature(letter, state="pending")
    letter.state = "closed"
    letter.save()
    assert mail_of(kinds.CONFIRM, signature) is None


def test_who_consents_to_the_latest_text_hears_of_no_change(letter):
    assert mail_of(kinds.CHANGED, make_signature(letter)) is None


def test_a_contact_moved_to_another_signature_does_not_open(letter):
    from undersigned.core.errors import UndersignedError

    one, other = make_signature(letter), make_signature(letter, "Other")
    contact = one.contact
    one.contact = None
    one.save()
    other.contact = contact
    other.save()
    with pytest.raises(UndersignedError, match="belongs to another row"):
        mail_of(kinds.CONFIRMED, other)


@pytest.mark.parametrize(
    ("language", "subject", "said"),
    [
        ("ko", "확인해 주세요: 공동서한", "서명되지 않습니다"),
        ("pt-BR", "Confirme, por favor: uma carta conjunta", "nada é assinado"),
        ("sw", "Please confirm: a joint letter", "nothing is signed"),
    ],
)
def test_a_mail_speaks_the_language_in_which_the_letter_was_read(letter, language, subject, said):
    signature = make_signature(letter, "Body", state="pending", consent_language=language)
    mail = mail_of(kinds.CONFIRM, signature)
    assert mail.subject == subject
    assert said in mail.body
