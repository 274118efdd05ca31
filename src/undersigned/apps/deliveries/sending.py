"""The outbox's side of a delivery: what is sent when its turn comes, judged anew at every try."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.channels import channel
from undersigned.channels.base import Channel, ChannelError, Consignment, Options, Receipt, Wire
from undersigned.core.errors import UndersignedError

from .actions.answers import INQUIRY, KIND, begin, settle, settle_inquiry
from .channel_settings import options_of, setting_of, stored_options
from .hours import next_opening
from .models import Attempt, Delivery
from .papers import consignment
from .standing import why_not_sent


@dataclass(frozen=True)
class Shipment:
    """A consignment and the channel that brings it; what the outbox sends."""

    way: Channel[Any]
    options: Options
    consignment: Consignment

    def send(self, wire: Wire, *, message_id: str, now: datetime) -> Receipt:  # noqa: ARG002
        """The message bears the delivery's key, which is the id of its row too."""
        watched = Watched(wire)
        try:
            return self.way.send(self.consignment, self.options, watched, now)
        except ChannelError as error:
            if error.unreachable and not watched.was_used:  # the mails behind it are none the worse
                error.unreachable = error.wire_broken = False
            raise


class Watched:
    """The mail connection, and whether a channel used it."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.was_used = False

    def __getattr__(self, name: str) -> Any:
        self.was_used = True
        return getattr(self._wire, name)


def register() -> None:
    builders.register(KIND, shipment, settle)
    builders.register(INQUIRY, inquiry, settle_inquiry)


def shipment(row: OutboxRow) -> Shipment | None:
    """What is sent for the row; None where it is to be sent no more.

    ``ChannelError`` where it cannot go: a person has to mend something, then try again.
    """
    delivery = Delivery.objects.waiting().with_release().filter(pk=row.subject_pk).first()
    now = timezone.now()
    if delivery is None or why_not_sent(delivery.release, now):
        return None
    try:
        ready = _ready(delivery, now)
        pack = ready.way.pack(ready.consignment, ready.options)
    except ChannelError:
        raise
    except UndersignedError as error:  # say a font that is missing: tomorrow it is missing too
        raise ChannelError(f"{error.what} {error.do}".strip()[:200], permanent=True) from error
    begin(delivery=delivery, consignment=ready.consignment, sha256=pack.sha256, now=now)
    return ready


def _ready(delivery: Delivery, now: datetime) -> Shipment:
    way = channel(delivery.channel)
    setting = setting_of(delivery.release.letter.coalition, way.name)
    if not setting.on:
        _stop(_("The coalition has turned this channel off."))
    options = way.options(stored_options(setting))
    if way.by_hand(options):
        _stop(_("The coalition does this by hand now."))
    made = consignment(delivery, way.formats(options))
    for obstacle in way.obstacles(made.addressee, options):
        _stop(obstacle)
    if way.in_office_hours:
        _wait_for_office(delivery, made.addressee.country, now)
    return Shipment(way, options, made)


def _stop(reason: str) -> None:
    raise ChannelError(reason, permanent=True)


def _wait_for_office(delivery: Delivery, country: str, now: datetime) -> None:
    opens = next_opening(now, delivery.time_zone, country)
    if opens > now:
        raise builders.NotYetError(opens)


@dataclass(frozen=True)
class Inquiry:
    """A question to a channel: what became of that which it took?"""

    way: Channel[Any]
    options: Options
    receipt: Receipt

    def send(self, wire: Wire, *, message_id: str, now: datetime) -> Receipt:  # noqa: ARG002
        """Its answer; ``ChannelError`` to be tried again while it is under way."""
        try:
            answer = self.way.outcome(self.receipt, self.options, now)
        except ChannelError as error:
            error.unreachable = error.wire_broken = False  # no mail waits for it
            raise
        if answer is None:
            raise ChannelError("it is still under way")
        return answer


def inquiry(row: OutboxRow) -> Inquiry | None:
    """What is asked for the row; None once the delivery's end is known otherwise."""
    delivery = Delivery.objects.filter(pk=row.subject_pk, state=Delivery.State.SENT).first()
    taken = delivery and delivery.attempts.filter(outcome=Attempt.Outcome.TAKEN).last()
    if not taken:
        return None
    way = channel(delivery.channel)
    return Inquiry(way, options_of(delivery.release.letter.coalition, way), taken.receipt)
