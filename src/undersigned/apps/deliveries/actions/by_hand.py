"""What a person did or heard: a delivery by hand, and a report about one that was sent."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import record_event
from undersigned.channels import channel

from ..channel_settings import options_of
from ..errors import DeliveryError
from ..models import Attempt, Delivery, Photograph
from ..papers import consignment
from ..photographs import Picture
from .rows import hashes, locked, note, put, require_state

State = Delivery.State
Outcome = Attempt.Outcome


def record_by_hand(
    *,
    delivery: Delivery,
    entered: Mapping[str, str],
    at: dt.datetime,
    by: User,
    pictures: Mapping[str, Picture] | None = None,
    now: dt.datetime | None = None,
) -> Delivery:
    """Posted, filed, handed over or faxed by a person at ``at`` (aware).

    ``entered`` and ``pictures`` hold what the channel asks for, by name; ``UndersignedError`` where
    something needed lacks. Kept with it is the hash of what was printed for it.
    """
    pictures = pictures or {}
    _not_to_come(at, now or timezone.now())
    with transaction.atomic():
        delivery = locked(delivery.pk)
        require_state(delivery, [State.TO_DO])
        way = channel(delivery.channel)
        options = options_of(delivery.release.letter.coalition, way)
        made = consignment(delivery, way.formats(options))
        entered = dict(entered) | {name: each.sha256 for name, each in pictures.items()}
        receipt = way.record(made, options, at=at, entered=entered)
        attempt = note(
            delivery, Outcome.DONE, started_at=at, ended_at=at, by=by, sha256=receipt.sha256,
            to=receipt.to, answer=receipt.proof, entered=dict(receipt.entered),
            papers=hashes(made.papers),
        )  # fmt: skip
        _keep(attempt, pictures.values())
        put(delivery, State.DELIVERED)
        record_event(delivery.release.letter, "delivered by hand", by, channel=way.name)
    return delivery


def record_report(
    *,
    delivery: Delivery,
    went_through: bool,
    answer: str,
    at: dt.datetime,
    by: User | None,
    picture: Picture | None = None,
    now: dt.datetime | None = None,
) -> Delivery:
    """What was reported about one that was sent: a fax gateway's report, an office's word.

    It makes the delivery a delivered or a failed one.
    """
    _not_to_come(at, now or timezone.now())
    if not answer.strip():
        raise DeliveryError(
            _("Nothing is written here."),
            where=_("report"),
            do=_("Write what the report says, as it says it."),
        )
    with transaction.atomic():
        delivery = locked(delivery.pk)
        require_state(delivery, [State.SENT])
        outcome = Outcome.CONFIRMED if went_through else Outcome.RETURNED
        attempt = note(
            delivery, outcome, started_at=at, ended_at=at, answer=answer.strip(), by=by,
            message_id=delivery.message_id,
        )  # fmt: skip
        _keep(attempt, [picture] if picture else [])
        if went_through:
            put(delivery, State.DELIVERED)
        else:
            put(delivery, State.FAILED, answer.strip())
        verb = "delivery confirmed" if went_through else "delivery came back"
        record_event(delivery.release.letter, verb, by, channel=delivery.channel)
    return delivery


def _keep(attempt: Attempt, pictures: Iterable[Picture]) -> None:
    for picture in pictures:
        Photograph.objects.create(
            attempt=attempt,
            media_type=picture.media_type,
            sha256=picture.sha256,
            data=picture.data,
        )


def _not_to_come(at: dt.datetime, now: dt.datetime) -> None:
    if at > now:
        raise DeliveryError(
            _("That moment is still to come."),
            where=_("when"),
            do=_("Record it once it has happened."),
        )
