"""How a delivery's state looks: a shape, a word and a tone, so that colour alone says nothing."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from undersigned.apps.deliveries.models import Delivery

State = Delivery.State


@dataclass(frozen=True)
class Sign:
    """``shape`` is one character, ``tone`` one of the badges'."""

    shape: str
    label: str
    tone: str


_SIGNS = {
    State.WAITING: ("○", gettext_lazy("waits"), "wait"),
    State.HELD: ("‖", gettext_lazy("held back"), "wait"),
    State.TO_DO: ("□", gettext_lazy("to be done by hand"), "accent"),
    State.SENT: ("✓", gettext_lazy("taken"), "good"),
    State.DELIVERED: ("●", gettext_lazy("delivered"), "good"),
    State.FAILED: ("✕", gettext_lazy("failed"), "bad"),
    State.CANCELLED: ("–", gettext_lazy("cancelled"), "quiet"),
}


def sign_of(delivery: Delivery) -> Sign:
    """The sign of its state; one that a worker has in hand says so."""
    if delivery.state == State.WAITING and delivery.trying_since is not None:
        return Sign("◐", _("being sent"), "wait")
    if delivery.state == State.WAITING and delivery.reason:
        return Sign("↻", _("is tried again"), "wait")
    shape, label, tone = _SIGNS[State(delivery.state)]
    return Sign(shape, str(label), tone)


def legend() -> list[Sign]:
    """Every shape and what it means."""
    known = [Sign(shape, str(label), tone) for shape, label, tone in _SIGNS.values()]
    return [
        *known[:1],
        Sign("◐", _("being sent"), "wait"),
        Sign("↻", _("is tried again"), "wait"),
        *known[1:],
    ]
