"""An attempt in plain words: what it proves, and what it does not."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from undersigned.channels.base import Channel
from undersigned.core.letter import Addressee

from .models import Attempt

Outcome = Attempt.Outcome


@dataclass(frozen=True)
class Shown:
    """An attempt with its two sentences; empty where it proves nothing."""

    attempt: Attempt
    proves: str
    proves_not: str


def shown(attempt: Attempt, way: Channel[Any], addressee: Addressee) -> Shown:
    """What ``attempt`` of a delivery by ``way`` says to somebody who doubts it."""
    told = attempt.outcome == Outcome.CONFIRMED and attempt.entered  # by the channel itself
    if told or attempt.outcome in {Outcome.TAKEN, Outcome.DONE}:
        receipt = attempt.receipt
        return Shown(attempt, way.proves(receipt, addressee), way.proves_not(receipt))
    return Shown(attempt, *_SAID.get(Outcome(attempt.outcome), _nothing)())


def _nothing() -> tuple[str, str]:
    return "", ""


def _unknown() -> tuple[str, str]:
    return _("A try was begun with these bytes."), _(
        "It does not show whether they were taken. If they were, the next try brought the same"
        " message once more, under the same Message-ID."
    )


def _confirmed() -> tuple[str, str]:
    return _("A report says that it went through."), _("It does not show that anybody has read it.")


def _returned() -> tuple[str, str]:
    return _("A report says that it did not arrive."), ""


def _delayed() -> tuple[str, str]:
    return _("A server on the way says that it is late, and goes on trying."), _(
        "It does not show whether it arrived later."
    )


_SAID = {
    Outcome.UNKNOWN: _unknown,
    Outcome.CONFIRMED: _confirmed,
    Outcome.RETURNED: _returned,
    Outcome.DELAYED: _delayed,
}
