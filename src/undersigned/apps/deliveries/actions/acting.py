"""Hold, let go, cancel, try again: what a person may do with a delivery on its way."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox import actions as outbox
from undersigned.apps.outbox.models import OutboxRow

from ..models import Delivery
from ..offices import office_at
from ..papers import released
from .answers import KIND
from .planning import Order, first_moment, must_stand, open_way, promise
from .rows import locked, put, require_state

State = Delivery.State


def hold(*, delivery: Delivery, by: User) -> Delivery:
    """It waits until somebody lets it go. ``NotNowError`` while it is being sent."""
    with transaction.atomic():
        moved = outbox.hold(KIND, delivery.key)
        delivery = locked(delivery.pk)
        require_state(delivery, [State.WAITING])
        _must_wait(moved)
        return _acted(delivery, State.HELD, by, "delivery held")


def let_go(*, delivery: Delivery, by: User, now: dt.datetime | None = None) -> Delivery:
    """What was held waits for its turn again."""
    now = now or timezone.now()
    with transaction.atomic():
        outbox.let_go(KIND, delivery.key, not_before=max(delivery.due_at, now))
        delivery = locked(delivery.pk)
        require_state(delivery, [State.HELD])
        must_stand(delivery.release, now)
        return _acted(delivery, State.WAITING, by, "delivery let go")


def cancel(*, delivery: Delivery, by: User) -> Delivery:
    """It is not sent and not to be done by hand. ``NotNowError`` while it is being sent."""
    with transaction.atomic():
        moved = outbox.cancel(KIND, delivery.key)
        delivery = locked(delivery.pk)
        require_state(delivery, [State.WAITING, State.HELD, State.TO_DO])
        _must_wait(moved or delivery.state == State.TO_DO)
        reason = _("Cancelled by %(name)s.") % {"name": by}
        return _acted(delivery, State.CANCELLED, by, "delivery cancelled", reason)


def retry(*, delivery: Delivery, by: User, now: dt.datetime | None = None) -> Delivery:
    """Try a failed one again, with a whole new patience and the same Message-ID.

    Everything is judged anew: the letterhead's obstacles, the coalition's settings, the office's
    hours.
    """
    now = now or timezone.now()
    with transaction.atomic():
        list(OutboxRow.objects.select_for_update().filter(pk=delivery.key))  # first: see rows.py
        delivery = locked(delivery.pk)
        require_state(delivery, [State.FAILED])
        release = delivery.release
        must_stand(release, now)
        office = office_at(released(release)[0], delivery.part, delivery.position)
        order = Order(
            delivery.part, delivery.position, delivery.channel, tuple(delivery.languages),
            time_zone=delivery.time_zone,
        )  # fmt: skip
        way, zone = open_way(release, office, order)
        if way is not None:
            promise(delivery, first_moment(way, office, zone, now))
        delivery.due_at, delivery.time_zone = now, zone
        delivery.save(update_fields=["due_at", "time_zone"])
        state = State.TO_DO if way is None else State.WAITING
        return _acted(delivery, state, by, "delivery tried again")


def _must_wait(moved: object) -> None:
    if not moved:
        raise NotNowError(
            _("It is being sent at this moment."),
            do=_("Load the page again to see what came of it."),
        )


def _acted(delivery: Delivery, state: str, by: User, verb: str, reason: str = "") -> Delivery:
    put(delivery, state, reason)
    record_event(
        delivery.release.letter, verb, by,
        part=delivery.part, position=delivery.position, channel=delivery.channel,
    )  # fmt: skip
    return delivery
