"""The board of a release: every office, every channel, and where each delivery stands."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from undersigned.apps.deliveries.channel_settings import channels_on
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.deliveries.offices import Office, offices
from undersigned.apps.deliveries.papers import released
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases.models import Release
from undersigned.apps.ui import cldr
from undersigned.channels import channel
from undersigned.channels.base import Channel

from .signs import Sign, sign_of

State = Delivery.State
ENDED = (State.SENT, State.DELIVERED, State.FAILED)


@dataclass(frozen=True)
class Cell:
    """One office by one channel; ``delivery`` is None where nothing is planned."""

    way: Channel[Any]
    delivery: Delivery | None
    sign: Sign | None
    next_try: dt.datetime | None  # where that is still to come, by the coalition's clock

    @property
    def shown_try(self) -> str:
        """ "9 Mar, 09:00"."""
        if self.next_try is None:
            return ""
        return f"{cldr.day_of_year(self.next_try)}, {cldr.hour(self.next_try)}"


@dataclass(frozen=True)
class Row:
    office: Office
    cells: list[Cell]


@dataclass(frozen=True)
class Progress:
    """How far the worker is with what is due: ``ended`` of ``all`` that go by themselves."""

    ended: int
    all: int
    failed: int

    @property
    def runs(self) -> bool:
        return self.ended < self.all


@dataclass(frozen=True)
class Board:
    ways: list[Channel[Any]]
    rows: list[Row]
    progress: Progress
    to_print: list[Channel[Any]]  # with deliveries that a person is to do
    is_empty: bool

    @property
    def forgotten(self) -> list[Office]:
        """Those to whom nothing goes on any way, once something goes to others."""
        if self.is_empty:
            return []
        return [row.office for row in self.rows if not any(map(_goes, row.cells))]


def _goes(cell: Cell) -> bool:
    return cell.delivery is not None and cell.delivery.state != State.CANCELLED


def board_of(release: Release, now: dt.datetime | None = None) -> Board:
    """Everything of ``release``, in three queries however many offices there are."""
    now = now or timezone.now()
    deliveries = list(release.deliveries.all())
    tries = _next_tries(deliveries)
    zone = release.letter.coalition.zone
    later = {pk: at.astimezone(zone) for pk, at in tries.items() if at > now}
    ways = _ways(release, deliveries)
    by_place = {(each.part, each.position, each.channel): each for each in deliveries}
    rows = []
    for office in offices(released(release)[0]):
        found = [(way, by_place.get((office.part, office.position, way.name))) for way in ways]
        rows.append(Row(office, [_cell(way, delivery, later) for way, delivery in found]))
    to_do = {each.channel for each in deliveries if each.state == State.TO_DO}
    return Board(
        ways=ways,
        rows=rows,
        progress=_progress(deliveries, tries, now),
        to_print=[way for way in ways if way.name in to_do],
        is_empty=not deliveries,
    )


def _cell(way: Channel[Any], delivery: Delivery | None, tries: dict[Any, dt.datetime]) -> Cell:
    if delivery is None:
        return Cell(way, None, None, None)
    return Cell(way, delivery, sign_of(delivery), tries.get(delivery.pk))


def _ways(release: Release, deliveries: Iterable[Delivery]) -> list[Channel[Any]]:
    """Those turned on, and those of old deliveries."""
    names = {way.name for way in channels_on(release.letter.coalition)}
    names |= {each.channel for each in deliveries}
    return [channel(name) for name in sorted(names)]


def _next_tries(deliveries: Iterable[Delivery]) -> dict[Any, dt.datetime]:
    waiting = [each.pk for each in deliveries if each.state == State.WAITING]
    rows = OutboxRow.objects.filter(pk__in=waiting).order_by()
    return dict(rows.values_list("pk", "next_try_at"))


def _progress(
    deliveries: Iterable[Delivery], tries: dict[Any, dt.datetime], now: dt.datetime
) -> Progress:
    """What waits for a later hour is no part of the batch that runs."""
    ended = [each for each in deliveries if each.state in ENDED]
    due = [pk for pk, at in tries.items() if at <= now]
    failed = sum(each.state == State.FAILED for each in ended)
    return Progress(ended=len(ended), all=len(ended) + len(due), failed=failed)
