"""Planning who gets a release on which way, and when."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox import actions as outbox
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases.hours import zone_named
from undersigned.apps.releases.models import Release
from undersigned.channels import channel
from undersigned.channels.base import Channel
from undersigned.core.renderers.layout import GroupBy

from ..channel_settings import setting_of, stored_options
from ..errors import DeliveryError
from ..hours import next_opening, zones_of
from ..models import Delivery
from ..offices import Office, office_at
from ..papers import released
from ..standing import why_not_sent
from .answers import KIND
from .rows import put

State = Delivery.State


@dataclass(frozen=True)
class Order:
    """One office by one channel, in these languages (BCP 47, of the release's)."""

    part: str
    position: int
    channel: str
    languages: tuple[str, ...]
    one_file: bool = True
    time_zone: str = ""  # of the office; needed where its country has several
    print_reply: bool = False  # the letter's reply address stands as the sender's e-mail
    columns: int = 0  # of the list on paper; 0 leaves it to the number of names
    group_by: GroupBy = ""


@dataclass(frozen=True)
class Foreseen:
    """What an order would come to: where it goes, and when it leaves (None: by hand)."""

    office: Office
    way: Channel[Any]
    address: str
    languages: tuple[str, ...]
    leaves_at: dt.datetime | None


def foresee(
    *,
    release: Release,
    orders: Sequence[Order],
    due_at: dt.datetime | None = None,
    now: dt.datetime | None = None,
) -> list[Foreseen]:
    """What ``plan`` would promise; it changes nothing and refuses what ``plan`` refuses."""
    now = now or timezone.now()
    must_stand(release, now)
    edition, _roll = released(release)
    found = []
    for order in orders:
        office, way = office_at(edition, order.part, order.position), channel(order.channel)
        sending, zone = open_way(release, office, order)
        leaves = first_moment(sending, office, zone, max(due_at or now, now)) if sending else None
        languages = tuple(_languages(release, office, order))
        found.append(Foreseen(office, way, way.address(office.addressee), languages, leaves))
    return found


def plan(
    *,
    release: Release,
    orders: Sequence[Order],
    by: User | None,
    due_at: dt.datetime | None = None,
    now: dt.datetime | None = None,
) -> list[Delivery]:
    """Promise the deliveries, all or none: now, or from ``due_at`` (aware) on.

    What is planned already stays as it is, so that a form sent twice plans once; what was
    cancelled is taken up again. ``DeliveryError`` names the office that cannot be reached so.
    """
    now = now or timezone.now()
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_related("superseded_by").get(pk=release.pk)
        release.letter = letter
        must_stand(release, now)
        made = [_planned(release, order, by, max(due_at or now, now)) for order in orders]
        record_event(letter, "deliveries planned", by, release=release.number, count=len(made))
    return made


def must_stand(release: Release, now: dt.datetime) -> None:
    """Raises ``NotNowError`` for a release that is sent to nobody any more."""
    why = why_not_sent(release, now)
    if why:
        raise NotNowError(
            why,
            where=_("deliveries"),
            do=_("Deliver the version that is current, if there is one."),
        )


def _planned(release: Release, order: Order, by: User | None, due_at: dt.datetime) -> Delivery:
    edition, _roll = released(release)
    office = office_at(edition, order.part, order.position)
    place = {"part": order.part, "position": order.position, "channel": order.channel}
    known = Delivery.objects.filter(release=release, **place).first()
    if known is not None and known.state != State.CANCELLED:
        return known
    way, zone = open_way(release, office, order)
    values = {
        "languages": _languages(release, office, order),
        "one_file": order.one_file,
        "print_reply": order.print_reply,
        "columns": order.columns,
        "group_by": order.group_by,
        "due_at": due_at,
        "time_zone": zone,
        "planned_by": by,
    }
    state = State.TO_DO if way is None else State.WAITING
    delivery = known or Delivery(release=release, state=state, **place, **values)
    if known is None:
        delivery.save(force_insert=True)
    if way is not None:
        promise(delivery, first_moment(way, office, zone, due_at))
    return put(delivery, state, **values) if known else delivery


def open_way(release: Release, office: Office, order: Order) -> tuple[Channel[Any] | None, str]:
    """The channel, None where a person does it, and the office's time zone where it matters."""
    way = channel(order.channel)
    setting = setting_of(release.letter.coalition, way.name)
    where = f"{office.name}, {way.label}"
    if not setting.on:
        raise DeliveryError(
            _("This channel is off."), where=where, do=_("Turn it on in the coalition's settings.")
        )
    options = way.options(stored_options(setting))
    for obstacle in way.obstacles(office.addressee, options):
        raise DeliveryError(
            obstacle, where=where, do=_("Mend the letterhead, or choose another way.")
        )
    if way.by_hand(options):
        return None, ""
    return way, _zone(way, office, order, where)


def _zone(way: Channel[Any], office: Office, order: Order, where: str) -> str:
    if not way.in_office_hours:
        return ""
    if order.time_zone:
        return zone_named(order.time_zone).key
    zones = zones_of(office.addressee.country)
    if len(zones) != 1:
        raise DeliveryError(
            _("It is not known by which clock this office works."),
            where=where,
            do=_("Choose its time zone: it is to ring in office hours."),
        )
    return zones[0]


def _languages(release: Release, office: Office, order: Order) -> list[str]:
    wanted = [language for language in release.languages if language in order.languages]
    if not wanted or set(wanted) != set(order.languages):
        raise DeliveryError(
            _("The letter is not there in the languages asked for."),
            where=office.name,
            do=_("Choose from its languages."),
        )
    return wanted


def first_moment(way: Channel[Any], office: Office, zone: str, due_at: dt.datetime) -> dt.datetime:
    """When it may leave: at its hour, or when the office opens after it."""
    if not way.in_office_hours:
        return due_at
    return next_opening(due_at, zone, office.addressee.country)


def promise(delivery: Delivery, not_before: dt.datetime) -> None:
    """Put it into the outbox, or take its old row up again: a delivery has one row for ever."""
    row = OutboxRow.objects.filter(pk=delivery.key).first()
    if row is None:
        outbox.enqueue(KIND, delivery.key, row_id=delivery.key, not_before=not_before)
    else:
        outbox.try_again(row, not_before=not_before, also_sent=True)
