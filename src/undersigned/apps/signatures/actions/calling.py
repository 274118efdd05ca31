"""Mails that the secretariat writes to those it asks: planned, and cancelled while they wait."""

import datetime as dt
import secrets
from collections.abc import Iterable
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.models import OutboxRow

from .. import kinds
from ..calls import JITTER, Words, due_at, recipients
from ..contacts import open_invited
from ..errors import NotPossibleError, SignOnClosedError
from ..models import Call, CallMail, Invitation
from .importing import AT_ONCE
from .rows import lock_letter

Purpose = Call.Purpose


@transaction.atomic
def plan_call(
    *,
    letter: Letter,
    by,
    purpose: str,
    texts: Iterable[Words],
    send_at: dt.datetime | None = None,
    days_before: int | None = None,
    by_day: bool = True,
) -> Call:
    """Promise a mail to each who is asked and has not answered, now or at ``send_at``.

    ``days_before`` the deadline goes with the deadline when it is moved. Whoever a later call to
    sign asks is reminded too. Raises ``SignOnClosedError``, and ``NotPossibleError`` where nobody
    would get it or somebody would get it too late.
    """
    letter = lock_letter(letter.pk)
    if not letter.sign_on_is_open():
        raise SignOnClosedError
    call = Call(
        letter=letter,
        purpose=purpose,
        texts=[asdict(text) for text in texts],
        send_at=send_at or timezone.now(),
        days_before=days_before,
        by_day=by_day,
        made_by=by,
    )
    call.send_at = _hour_of(call, letter)
    asked = list(recipients(letter, purpose))
    mails = _mails(call, letter, asked)
    if not mails:
        raise NotPossibleError(
            _("Nobody would get this mail."),
            do=_("Add e-mail addresses to the invitations, or ask somebody new."),
        )
    call.save(force_insert=True)
    _promise(mails)
    if purpose == Purpose.INVITATION:
        _remind_too(letter, asked)
    record_event(letter, "call planned", by, purpose=purpose, number=len(mails))
    return call


def _hour_of(call: Call, letter: Letter) -> dt.datetime:
    """Raises ``NotPossibleError`` for days before a deadline that is not set or is nearer."""
    if call.days_before is None:
        return call.send_at
    if letter.sign_on_closes_at is None:
        raise NotPossibleError(
            _("This letter has no deadline."), do=_("Set one, or name the day and hour.")
        )
    goes_at = call.goes_at(letter)
    if goes_at <= timezone.now():
        raise NotPossibleError(
            _("The deadline is nearer than that."), do=_("Choose fewer days, or send it now.")
        )
    return goes_at


def _mails(call: Call, letter: Letter, asked: list[Invitation]) -> list[CallMail]:
    mails = []
    for invitation in asked:
        invited = open_invited(invitation)
        if invited and invited.email:
            due = due_at(call, letter, invited, secrets.randbelow(JITTER))
            mails.append(CallMail(call=call, invitation=invitation, due_at=due))
    closes_at = letter.sign_on_closes_at
    late = [mail for mail in mails if closes_at and mail.due_at >= closes_at]
    if late:
        raise NotPossibleError(
            _("%(n)d of these mails would go after the deadline.") % {"n": len(late)},
            do=_("Choose an earlier hour, or send them without waiting for daytime."),
        )
    return mails


def _promise(mails: list[CallMail]) -> None:
    CallMail.objects.bulk_create(mails, batch_size=AT_ONCE)
    OutboxRow.objects.bulk_create(
        [
            OutboxRow(
                id=mail.pk,
                kind=kinds.CALL,
                subject_pk=str(mail.pk),
                next_try_at=mail.due_at,
                due_at=mail.due_at,
            )
            for mail in mails
        ],
        batch_size=AT_ONCE,
    )


def _remind_too(letter: Letter, asked: list[Invitation]) -> None:
    """Those who are asked now get the reminders that were planned before."""
    for reminder in letter.calls.filter(purpose=Purpose.REMINDER, cancelled_at=None):
        if reminder.goes_at(letter) <= timezone.now():
            continue
        have = set(reminder.mails.values_list("invitation_id", flat=True))
        _promise(_mails(reminder, letter, [each for each in asked if each.pk not in have]))


@transaction.atomic
def cancel_call(*, call: Call, by) -> int:
    """Cancel what has not gone; how many mails that were. What has gone stays as it is."""
    letter = lock_letter(call.letter_id)
    call = Call.objects.select_for_update().get(pk=call.pk)
    if call.cancelled_at is not None:
        return 0
    waiting = OutboxRow.objects.filter(
        kind=kinds.CALL,
        state=OutboxRow.State.QUEUED,
        pk__in=call.mails.filter(sent_at=None, failed_at=None).values("pk"),
    )
    number = waiting.update(state=OutboxRow.State.CANCELLED)
    call.cancelled_at = timezone.now()
    call.save(update_fields=["cancelled_at"])
    record_event(letter, "call cancelled", by, purpose=call.purpose, number=number)
    return number
