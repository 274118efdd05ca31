"""The calls as mails: written anew at every try, and what came of each noted on its invitation."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.ui.languages import speaking
from undersigned.channels.base import ChannelError, Receipt

from . import kinds
from .calls import filled, invited_of, is_wanted, not_before, texts_of, words_for
from .contacts import Invited
from .leaving import leaving_headers
from .limits import take_call
from .links import stop_calls_url
from .mails import sender
from .models import Call, CallMail


def register() -> None:
    """Tell the outbox who writes the calls."""
    builders.register(kinds.CALL, build_call, settle_call)


def build_call(row: OutboxRow) -> EmailMessage | None:
    """One invitation's mail; None once it has lost its reason.

    Raises ``NotYetError`` at night, before its hour, and where the address has had enough today.
    """
    mail = _mail_of(row)
    invited = invited_of(mail) if mail else None
    if mail is None or invited is None or not is_wanted(mail, invited):
        return None
    until = not_before(mail, invited)
    if until > timezone.now():
        raise builders.NotYetError(until)
    return as_mail(mail, invited)


def as_mail(mail: CallMail, invited: Invited) -> EmailMessage:
    """The mail from the coalition's own address to the one who is asked."""
    invitation = mail.invitation
    words = words_for(texts_of(mail.call), invitation.language)
    subject, body = filled(words, invitation, invited)
    coalition = invitation.letter.coalition
    with speaking(words.language):
        foot = render_to_string(
            "signatures/mails/call_foot.txt", {"coalition": coalition, "SITE": settings.SITE_URL}
        )
    return EmailMessage(
        subject=subject,
        body=f"{body.strip()}\n\n{foot.strip()}\n",
        from_email=sender(coalition),
        to=[invited.email],
        reply_to=[coalition.reply_to],
        headers=leaving_headers(stop_calls_url(invitation)),
    )


def settle_call(
    row: OutboxRow,
    outcome: Receipt | ChannelError | None,
    final: bool,  # noqa: FBT001 - as the outbox calls it
) -> None:
    """Note on the board that it went out, failed, or was no longer needed."""
    mail = _mail_of(row)
    if mail is None or not final:
        return
    now = timezone.now()
    if isinstance(outcome, Receipt):
        mail.sent_at, mail.failed_at = now, None
        _note(mail, **{_field(mail): now, "failed_at": None})
        take_call(mail.invitation, now)
    elif outcome is None:
        mail.dropped_at = now
    else:
        mail.failed_at = now
        _note(mail, failed_at=now)
    mail.save(update_fields=["sent_at", "failed_at", "dropped_at"])


def note_bounce(message_id: object) -> bool:
    """A mail of a call came back: whether it was one, which its invitation then knows."""
    mail = CallMail.objects.filter(pk=message_id).select_related("invitation").first()
    if mail is None:
        return False
    mail.failed_at = timezone.now()
    mail.save(update_fields=["failed_at"])
    _note(mail, failed_at=mail.failed_at)
    return True


def _field(mail: CallMail) -> str:
    return "invited_at" if mail.call.purpose == Call.Purpose.INVITATION else "reminded_at"


def _note(mail: CallMail, **values: Any) -> None:
    for field, value in values.items():
        setattr(mail.invitation, field, value)
    mail.invitation.save(update_fields=list(values))


def _mail_of(row: OutboxRow) -> CallMail | None:
    mails = CallMail.objects.select_related(
        "call", "invitation__letter__coalition", "invitation__contact"
    )
    return mails.filter(pk=row.subject_pk).first()
