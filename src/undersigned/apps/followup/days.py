"""Days of an ask to know before: its deadline, its next chance, the end of an occasion."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .models import AskRecord


@dataclass(frozen=True)
class Day:
    """``what`` happens on day ``on``; ``key`` names it among the ask's days."""

    ask: AskRecord
    key: str
    what: str
    on: dt.date
    is_done: bool = False  # a person has said how it ended


def days_of(asks: Iterable[AskRecord]) -> list[Day]:
    """In the order of time. ``asks`` come with their occasions."""
    found = [day for ask in asks for day in _days(ask)]
    return sorted(found, key=lambda day: (day.on, str(day.ask.pk), day.key))


def _days(ask: AskRecord) -> Iterator[Day]:
    if ask.deadline_on:
        words = ask.deadline_words or _("the day that the letter names")
        what = _("Deadline of the letter (%(words)s)") % {"words": words}
        yield Day(ask, "deadline", what, ask.deadline_on)
    if ask.opportunity_on:
        words = ask.opportunity or _("no words")
        what = _("Next real opportunity (%(words)s)") % {"words": words}
        yield Day(ask, "opportunity", what, ask.opportunity_on)
    for occasion in ask.occasions.all():
        is_done = any(not each.is_proposal for each in occasion.assessments.all())
        what = _("Last day of %(occasion)s") % {"occasion": occasion.key}
        yield Day(ask, f"occasion-{occasion.pk}", what, occasion.closes, is_done)
