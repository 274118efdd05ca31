"""The secretariat is reminded before each deadline, chance and end of an occasion."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import enqueue

from .. import kinds
from ..days import Day, days_of
from ..models import AskRecord, AskReminder

BEFORE_DAYS = (30, 7)


def remind_of_asks(*, now: dt.datetime | None = None) -> int:
    """Make the reminders that are due; how many. Each waiting time of a day is used once.

    Days that are past, and occasions that a person has assessed, need none.
    """
    now = now or timezone.now()
    asks = AskRecord.objects.whole().filter(letter__state=Letter.State.RELEASED)
    return sum(
        _remind(day, (day.on - now.astimezone(day.ask.letter.coalition.zone).date()).days)
        for day in days_of(asks)
        if not day.is_done
    )


@transaction.atomic
def _remind(day: Day, left: int) -> int:
    due = [before for before in BEFORE_DAYS if 0 <= left <= before]
    if not due:
        return 0
    list(Letter.objects.select_for_update().filter(pk=day.ask.letter_id).only("pk"))
    made = [
        AskReminder.objects.get_or_create(
            ask=day.ask, what=day.what[:300], day=day.on, before_days=before
        )
        for before in due
    ]
    new = [reminder for reminder, is_new in made if is_new]
    if new:  # of waiting times that passed unseen one mail is enough
        enqueue(kinds.ASK_DUE, new[-1].pk)
    return len(new[-1:])
