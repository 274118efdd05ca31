"""What webhooks are told: that a release became public, was corrected, withdrawn, counted anew.

A message names its letter and leads to it; who signed is read there. Nothing leaves before the hour
of a release: it is judged again when the message is sent.
"""

import datetime as dt
import json
from typing import Any

from django.utils import timezone

from undersigned.apps.letters import announcing
from undersigned.apps.letters.announcing import News
from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.sealing import open_sealed
from undersigned.apps.releases import addresses
from undersigned.apps.releases.models import Release

from . import actions, reading
from .actions.webhooks import KIND
from .models import WebhookMessage
from .posting import Post


def register() -> None:
    builders.register(KIND, post, actions.settle)
    announcing.register("webhooks", heard)


def heard(news: News) -> None:
    if news.kind.startswith("release."):
        actions.tell(kind=news.kind, release=news.release)


def post(row: OutboxRow) -> Post | None:
    """The message of the row; None where nobody is to be told any more."""
    messages = WebhookMessage.objects.select_related("webhook__coalition", "release__letter")
    message = messages.filter(pk=row.subject_pk, webhook__removed_at__isnull=True).first()
    if message is None or not _may_leave(message, timezone.now()):
        return None
    webhook = message.webhook
    return Post(
        url=webhook.url,
        secret=open_sealed(webhook.sealed, context=webhook.context),
        name=message.name,
        body=body_of(message),
    )


def _may_leave(message: WebhookMessage, now: dt.datetime) -> bool:
    release = message.release
    if release is None:
        return True
    if release.is_under_embargo(now):
        raise builders.NotYetError(release.public_at)
    return Release.objects.public(now).filter(pk=release.pk).exists()


def body_of(message: WebhookMessage) -> bytes:
    """The same bytes at every try: what happened, when, and where it is read."""
    release, coalition = message.release, message.webhook.coalition
    data: dict[str, Any] = {"coalition": coalition.slug}
    at = message.happened_at
    if release is not None:
        at = max(at, release.public_at)
        data |= {
            "letter": release.letter.slug,
            "version": release.number,
            "page": addresses.absolute(addresses.page(release)),
            "address": reading.address_of(coalition.slug, release.letter.slug),
        }
    told = {"type": message.kind, "timestamp": at.isoformat(), "data": data}
    return json.dumps(told, ensure_ascii=False).encode()
