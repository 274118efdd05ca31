"""A released letter to two offices with a copy to a third, and what is planned for it."""

import datetime as dt

from tests.apps.releases.stories import make_core_edition, released
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases.models import Release
from undersigned.core.letter import Addressee

MONDAY_10 = dt.datetime(2026, 3, 2, 10, tzinfo=dt.UTC)

MINISTER = Addressee(
    name="Mariam Tamba",
    role="Minister of Water",
    address=("1 Harbour Road", "Port Sand"),
    country="GH",
    fax="+233 30 200 0001",
    email="minister@water.example",
)
MAYOR = Addressee(
    name="Jonas Vreel",
    role="Mayor of Port Sand",
    address=("2 Harbour Road", "Port Sand"),
    country="ID",
    fax="+62 21 200 0002",
    email="mayor@port-sand.example",
)
SPEAKER = Addressee(role="Speaker of the House", email="speaker@house.example")


def letter_released(coalition, by, *languages: str, **values) -> Release:
    """To the minister and the mayor, with a copy to the speaker; ``values`` as for a release."""
    edition = make_core_edition(*languages, addressees=(MINISTER, MAYOR), cc=(SPEAKER,))
    return released(coalition, by, edition=edition, **values)


def turn_on(coalition, *names: str, **options) -> None:
    for name in names:
        actions.set_channel(coalition=coalition, name=name, on=True, options=options)


def turn_on_fax(coalition, mode: str = "gateway") -> None:
    turn_on(coalition, "fax", mode=mode, gateway="{number}@fax.example")


def order(position: int = 0, channel: str = "email", **values) -> actions.Order:
    return actions.Order(
        **{
            "part": "addressee",
            "position": position,
            "channel": channel,
            "languages": ("en",),
            **values,
        }
    )


def planned(release: Release, by, position: int = 0, channel: str = "email", **values) -> Delivery:
    """One delivery of ``release``; ``due_at`` and ``now`` go to the act, the rest to the order."""
    when = {name: values.pop(name) for name in ("due_at", "now") if name in values}
    orders = [order(position, channel, **values)]
    (made,) = actions.plan(release=release, orders=orders, by=by, **when)
    return made


def fresh(delivery: Delivery) -> Delivery:
    return Delivery.objects.get(pk=delivery.pk)


def row_of(delivery: Delivery) -> OutboxRow:
    return OutboxRow.objects.get(pk=delivery.pk)


def make_due() -> None:
    """Whatever waits for its next try is due."""
    waiting = OutboxRow.objects.filter(state=OutboxRow.State.QUEUED)
    waiting.update(next_try_at=MONDAY_10 - dt.timedelta(days=999))


def outcomes(delivery: Delivery) -> list[str]:
    return [attempt.outcome for attempt in delivery.attempts.order_by("number")]
