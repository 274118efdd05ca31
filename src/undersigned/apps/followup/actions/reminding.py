"""The secretariat is reminded of offices that have not answered, at fixed waiting times."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import enqueue

from .. import kinds
from ..models import Reminder, Reply

AFTER_DAYS = (14, 42)  # days since the first delivery arrived


def remind(*, now: dt.datetime | None = None) -> int:
    """Make the reminders that are due; how many. Each waiting time of a letter is used once."""
    now = now or timezone.now()
    return sum(_remind(letter, now) for letter in _waiting(now))


def _waiting(now: dt.datetime) -> list[Letter]:
    since = now - dt.timedelta(days=min(AFTER_DAYS))
    arrived = Delivery.objects.arrived().filter(due_at__lte=since)
    letters = Letter.objects.filter(state=Letter.State.RELEASED)
    return list(letters.filter(pk__in=arrived.values("release__letter")))


@transaction.atomic
def _remind(letter: Letter, now: dt.datetime) -> int:
    letter = Letter.objects.select_for_update().get(pk=letter.pk)
    days = (now - _first_arrival(letter)).days
    made = set(letter.reply_reminders.values_list("after_days", flat=True))
    due = [after for after in AFTER_DAYS if after <= days and after not in made]
    silent = _silent(letter)
    if not due or not silent:
        return 0
    for after in due:  # the earlier ones are past: one mail says it all
        reminder = Reminder.objects.create(letter=letter, after_days=after, offices=silent)
    enqueue(kinds.NO_ANSWER, reminder.pk)
    return 1


def _first_arrival(letter: Letter) -> dt.datetime:
    arrived = Delivery.objects.of_letter(letter).arrived().order_by("due_at")
    return arrived[0].due_at


def _silent(letter: Letter) -> list[list[object]]:
    """The offices written to (no copies) from which nothing came, in the letter's order."""
    delivered = Delivery.objects.of_letter(letter).arrived().filter(part="addressee")
    places = sorted(set(delivered.values_list("position", flat=True)))
    answered = set(
        Reply.objects.from_offices()
        .filter(letter=letter, part="addressee")
        .values_list("position", flat=True)
    )
    return [["addressee", place] for place in places if place not in answered]
