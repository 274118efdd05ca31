"""The mails to those who sign: plain text, made anew from the rows at every try.

Each builder takes the signature that the outbox row names and writes to the address in its contact,
so that no mail can go to another address than the one that was given for it. A mail that has lost
its reason (the signature was withdrawn meanwhile) is not written. No name stands in a subject.
"""

from email.utils import formataddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.ui.languages import speaking
from undersigned.core.hashing import check_code
from undersigned.core.letter import Edition, plain

from . import kinds
from .contacts import ContactData, full_name, open_contact
from .deadlines import last_hour, links_work
from .diffs import difference
from .limits import is_suppressed
from .links import confirm_url, own_url
from .models import Signature
from .printing import printed_text
from .reasons import CorrectionReason
from .showing import without_counts

State = Signature.State
STANDING = frozenset({State.CONFIRMED, State.ACCEPTED, State.QUARANTINED})


def register() -> None:
    """Tell the outbox who writes which mail."""
    builders.register(kinds.CONFIRM, build_confirm)
    builders.register(kinds.AGAIN, build_again)
    builders.register(kinds.CONFIRMED, build_confirmed)
    builders.register(kinds.ENTERED, build_entered)
    builders.register(kinds.CORRECTED, build_corrected)
    builders.register(kinds.CHANGED, build_changed)


def build_confirm(row: OutboxRow) -> EmailMessage | None:
    """Asks whoever reads the address to confirm the sign-on."""
    signature = _signature(row)
    if signature is None or signature.state != State.PENDING or not links_work(signature.letter):
        return None
    return _mail(signature, "confirm", _("Please confirm: a joint letter"))


def build_again(row: OutboxRow) -> EmailMessage | None:
    """Tells who signed twice what there is already; the page told nothing."""
    signature = _signature(row)
    if signature is not None and signature.state == State.PENDING:
        return build_confirm(row)
    if signature is None or signature.state not in STANDING:
        return None
    return _mail(signature, "again", _("You have signed already: a joint letter"))


def build_confirmed(row: OutboxRow) -> EmailMessage | None:
    """Says that the signature is recorded, and where its page is."""
    return _to_standing(row, "confirmed", _("Your signature is recorded: a joint letter"))


def build_entered(row: OutboxRow) -> EmailMessage | None:
    """Tells who signed by another way how the name will be printed."""
    return _to_standing(row, "entered", _("How you will be printed: a joint letter"))


def build_corrected(row: OutboxRow) -> EmailMessage | None:
    """Tells a signer that the secretariat prints the name otherwise, and why."""
    signature = _signature(row)
    if signature is None or signature.state not in {*STANDING, State.PENDING}:
        return None
    event = signature.events.filter(verb="corrected").last()
    reason = CorrectionReason(event.details["reason"]).label if event else ""
    subject = _("How you will be printed: a joint letter")
    return _mail(signature, "corrected", subject, reason=reason)


def build_changed(row: OutboxRow) -> EmailMessage | None:
    """Tells of a new version: the marking, the note, the difference, and what is asked."""
    signature = _signature(row)
    if signature is None or signature.state not in STANDING:
        return None
    letter = signature.letter
    latest, before = letter.latest_edition, signature.consent_edition
    if latest.number <= before.number:
        return None
    needed = letter.last_substantive_edition.number > before.number
    subject = (
        _("Please confirm again: a joint letter has changed")
        if needed
        else _("A joint letter has been corrected")
    )
    changes = difference(before.value, latest.value, signature.consent_language)
    return _mail(
        signature, "changed", subject, latest=latest, before=before, needed=needed, changes=changes
    )


def _to_standing(row: OutboxRow, template: str, subject: str) -> EmailMessage | None:
    signature = _signature(row)
    if signature is None or signature.state not in STANDING:
        return None
    return _mail(signature, template, subject)


def _signature(row: OutboxRow) -> Signature | None:
    signatures = Signature.objects.select_related("letter__coalition", "contact", "consent_edition")
    signature = signatures.filter(pk=row.subject_pk).first()
    if signature is None or signature.contact is None:
        return None
    return None if is_suppressed(signature.contact.address_hash) else signature


def _mail(signature: Signature, template: str, subject: str, **more: Any) -> EmailMessage | None:
    contact = open_contact(signature)
    if not contact.email:
        return None
    coalition = signature.letter.coalition
    with speaking(signature.consent_language):  # what the signer reads the letter in
        subject = str(subject)
        body = render_to_string(
            f"signatures/mails/{template}.txt", _words(signature, contact) | more
        )
    return EmailMessage(
        subject=subject,
        body=body,
        from_email=sender(coalition),
        to=[contact.email],
        reply_to=[coalition.reply_to],
    )


def _words(signature: Signature, contact: ContactData) -> dict[str, Any]:
    letter = signature.letter
    record = letter.latest_edition
    return {
        "signature": signature,
        "letter": letter,
        "coalition": letter.coalition,
        "greeted": greeted(signature, contact),
        "title": title_of(record.value, signature.consent_language),
        "record": record,
        "check_code": check_code(record.text_hash),
        "printed": printed_text(signature),
        "until": last_hour(letter),
        "confirm_url": confirm_url(signature),
        "own_url": own_url(signature),
        "SITE": settings.SITE_URL,
    }


def greeted(signature: Signature, contact: ContactData) -> str:
    """Whom the mail greets; nobody by name where the name is withheld."""
    if signature.withheld:
        return ""
    return contact.representative or full_name(signature)


def title_of(edition: Edition, language: str) -> str:
    """The letter's title in plain words, in ``language`` where it has it, without its numbers."""
    hidden = without_counts(edition)
    texts = [text for text in hidden.texts if text.language == language and text.title]
    text = texts[0] if texts else hidden.authentic
    return " ".join(plain(text.title or text.subject).split())


def sender(coalition: Coalition) -> str:
    """The coalition's name and address, quoted as RFC 5322 has it."""
    return formataddr((coalition.name, coalition.contact_email))
