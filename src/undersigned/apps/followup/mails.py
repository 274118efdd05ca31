"""Mails to the secretariat: that something came, or that nothing did; that an ask's status changed.

They say where to look and hold no word of what was written.
"""

from email.utils import formataddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from undersigned.apps.deliveries.offices import offices
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures.mails import title_of
from undersigned.apps.ui.languages import speaking

from . import kinds
from .letters import edition_of
from .looks import event_sentence, said_before
from .models import AskReminder, Reminder, Reply, StatusEvent
from .tracked import first_words


def register() -> None:
    """Tell the outbox who writes which mail."""
    builders.register(kinds.CAME, build_came)
    builders.register(kinds.NO_ANSWER, build_no_answer)
    builders.register(kinds.ASK_CHANGED, build_ask_changed)
    builders.register(kinds.ASK_DUE, build_ask_due)


def build_came(row: OutboxRow) -> EmailMessage | None:
    """Something came back; nothing to say where it was set aside meanwhile."""
    replies = Reply.objects.standing().select_related("letter__coalition")
    reply = replies.filter(pk=row.subject_pk, letter__isnull=False).first()
    if reply is None or reply.letter is None:
        return None
    subject = _("Something came back to your joint letter")
    return _mail(reply.letter, subject, "came", kind=reply.get_kind_display())


def build_no_answer(row: OutboxRow) -> EmailMessage | None:
    """The offices that have not answered; those that did meanwhile are left out."""
    reminder = Reminder.objects.select_related("letter__coalition").get(pk=row.subject_pk)
    letter = reminder.letter
    answered = Reply.objects.from_offices().filter(letter=letter)
    places = {(reply.part, reply.position) for reply in answered}
    silent = {(part, position) for part, position in reminder.offices} - places
    names = [
        office.name
        for office in offices(edition_of(letter))
        if (office.part, office.position) in silent
    ]
    if not names:
        return None
    subject = _("No answer yet to your joint letter")
    return _mail(letter, subject, "no_answer", days=reminder.after_days, offices=names)


def build_ask_changed(row: OutboxRow) -> EmailMessage:
    """The headline of an ask is another now: what it was, what it is, and the history."""
    event = StatusEvent.objects.select_related("ask__letter__coalition").get(pk=row.subject_pk)
    letter = event.ask.letter
    before = event.ask.events.filter(at__lt=event.at).last()
    with speaking(letter.coalition.language):
        now = said_before(event.headline)
        return _mail(
            letter,
            _("An ask of your joint letter: %(now)s") % {"now": now},
            "ask_changed",
            f"asks/{event.ask.ask_id}",
            ask=first_words(edition_of(letter), event.ask.ask_id),
            now=now,
            was=said_before(before.headline) if before else "",
            sentence=event_sentence(event),
        )


def build_ask_due(row: OutboxRow) -> EmailMessage:
    """A deadline, a chance or the end of an occasion comes near."""
    reminder = AskReminder.objects.select_related("ask__letter__coalition").get(pk=row.subject_pk)
    letter = reminder.ask.letter
    return _mail(
        letter,
        _("A day of your joint letter comes near"),
        "ask_due",
        f"asks/{reminder.ask.ask_id}",
        ask=first_words(edition_of(letter), reminder.ask.ask_id),
        reminder=reminder,
    )


def _mail(
    letter: Letter, subject: str, template: str, page: str = "replies", **words: Any
) -> EmailMessage:
    coalition = letter.coalition
    edition = edition_of(letter)
    url = f"{settings.SITE_URL}/desk/{coalition.slug}/letters/{letter.slug}/{page}/"
    title = title_of(edition, edition.authentic.language)
    with speaking(coalition.language):
        subject = str(subject)
        body = render_to_string(
            f"followup/mails/{template}.txt", {"title": title, "url": url} | words
        )
    return EmailMessage(
        subject=subject,
        body=body,
        from_email=formataddr((coalition.name, coalition.contact_email)),
        to=[coalition.contact_email],
    )
