"""The days of a coalition's public asks as an iCalendar file (RFC 5545)."""

import datetime as dt

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from undersigned.apps.releases import addresses
from undersigned.apps.releases.archive import Entry
from undersigned.apps.ui.languages import speaking

from .days import Day, days_of
from .public_asks import Board, PublicAsk, board_of
from .scoreboards import coalition_of


def calendar(found: tuple[Entry, ...]) -> bytes:
    """One event of a whole day for each deadline, chance and last day."""
    coalition = coalition_of(found)
    with speaking(coalition.language):
        board = board_of(found)
        made = Calendar()
        made.add("prodid", "-//Undersigned//asks//EN")
        made.add("version", "2.0")
        made.add("name", _("Asks of %(coalition)s") % {"coalition": coalition.name})
        asks = _by_thread(board)
        for day in days_of(board.rows):
            made.add_component(_event(day, asks[str(day.ask.thread)]))
        return made.to_ical()


def _by_thread(board: Board) -> dict[str, PublicAsk]:
    return {ask.followed.id: ask for ask in board.asks}


def _event(day: Day, ask: PublicAsk) -> Event:
    _on, title, path = ask.made[-1]
    event = Event()
    event.add("uid", f"{day.ask.pk}-{day.key}@undersigned")
    event.add("dtstamp", day.ask.entered_at)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + dt.timedelta(days=1))
    event.add("summary", f"{day.what}: {ask.shown.words}")
    event.add("description", f"{title}\n{ask.shown.status}. {ask.shown.history}".strip())
    event.add("url", f"{addresses.absolute(path)}#ask-{day.ask.ask_id}")
    event.add("transp", "TRANSPARENT")
    return event
