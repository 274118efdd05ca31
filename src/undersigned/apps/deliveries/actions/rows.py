"""Rows that the acts share: locked, judged, noted.

The worker holds the outbox's row when it writes what came of a try, and then takes the delivery's.
So every act changes the outbox first and the delivery after it: nobody waits in a circle.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from undersigned.apps.letters.announcing import DELIVERY, announce
from undersigned.apps.letters.errors import NotNowError
from undersigned.channels.base import Paper

from ..models import Attempt, Delivery


def locked(key: object) -> Delivery:
    """The delivery as it stands now, held until the transaction ends."""
    return Delivery.objects.select_for_update(of=("self",)).with_release().get(pk=key)


def require_state(delivery: Delivery, states: Iterable[str]) -> None:
    """Raises ``NotNowError`` where the delivery is in none of ``states``."""
    if delivery.state not in states:
        raise NotNowError(
            _("This delivery is %(state)s.") % {"state": delivery.get_state_display()},
            do=_("Load the page again to see what can still be done."),
        )


def put(delivery: Delivery, state: str, reason: str = "", **values: Any) -> Delivery:
    """Write the new state, and why."""
    before = delivery.state
    for name, value in {"state": state, "reason": reason[:300], **values}.items():
        setattr(delivery, name, value)
    delivery.save(update_fields=["state", "reason", *values])
    if state != before:
        release, place = delivery.release, {"part": delivery.part, "number": delivery.position + 1}
        facts = {"channel": delivery.channel, "state": str(state), "office": place}
        about = str(delivery.key)
        announce(DELIVERY, release.letter, release=release, about=about, facts=facts)
    return delivery


def hashes(papers: Iterable[Paper]) -> list[dict[str, str]]:
    """The papers' names and SHA-256, so that an office can compare the file that it got."""
    return [
        {"name": paper.name, "sha256": hashlib.sha256(paper.data).hexdigest()} for paper in papers
    ]


def note(delivery: Delivery, outcome: str, **values: Any) -> Attempt:
    """Add an attempt with the next number."""
    last = delivery.attempts.aggregate(last=Max("number"))["last"] or 0
    return Attempt.objects.create(delivery=delivery, number=last + 1, outcome=outcome, **values)
