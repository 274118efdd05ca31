"""Steps of the acts on asks, inside their transactions: hold the rows, tell of a changed status."""

import datetime as dt

from django.utils import timezone

from undersigned.apps.letters.announcing import ASK, announce
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import enqueue
from undersigned.apps.releases.additions import changed
from undersigned.core.record.headline import headline
from undersigned.core.record.history import Run, runs, told

from .. import kinds
from ..models import AskRecord, StatusEvent
from ..tracked import family_of, tracked, without_proposals


def hold(ask: AskRecord) -> AskRecord:
    """The ask's row as it stands; its letter and all letters that make it wait for this act."""
    row = AskRecord.objects.select_related("letter__coalition").get(pk=ask.pk)
    same = AskRecord.objects.filter(thread=row.thread).values("letter")
    list(Letter.objects.select_for_update().filter(pk__in=same).order_by("pk").only("pk"))
    return row


def tell(ask: AskRecord) -> None:
    """Add to the history of every letter whose headline is another now, and write one mail.

    What a machine proposed changes no headline. The public pages are made anew in any case.
    """
    family = family_of(ask)
    now, events = timezone.now(), []
    for each in family:
        value = without_proposals(tracked(each, family))
        before = [event.headline for event in each.events.all()]
        words = headline(value).words
        if not before or before[-1] != words:
            events.append(_event(each, words, runs(value), now))
        changed(each.letter)
    StatusEvent.objects.bulk_create(events)
    own = [event for event in events if event.ask_id == ask.pk]
    first = {each.pk for each in family if not each.events.all()}
    if own and ask.pk not in first:
        enqueue(kinds.ASK_CHANGED, own[0].pk)
    for event in events:
        if event.ask.published_at and event.ask_id not in first:
            facts = {"ask": event.ask.ask_id, "status": event.headline}
            announce(ASK, event.ask.letter, about=str(event.pk), facts=facts)


def _event(ask: AskRecord, words: str, found: tuple[Run, ...], now: dt.datetime) -> StatusEvent:
    """The change in English, and what it tells, so that it can be told in any language."""
    rows = [[run.found, list(run.keys), run.is_since] for run in found]
    return StatusEvent(ask=ask, headline=words, sentence=told(found, "en"), runs=rows, at=now)
