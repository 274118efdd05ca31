"""What webhooks are told: what became public, and what their own coalition wants to know besides.

A message names its letter and leads to it; who signed is read there. What is public does not leave
before its hour, and not once it was taken back: both are judged again when the message is sent.
"""

import datetime as dt
import json
from typing import Any

from django.utils import timezone

from undersigned.apps.followup.models import Reply, StatusEvent
from undersigned.apps.letters import announcing
from undersigned.apps.letters.announcing import News
from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.sealing import open_sealed
from undersigned.apps.releases import addresses
from undersigned.apps.releases.models import Release

from . import actions, reading
from .actions.webhooks import KIND
from .events import BY_KIND
from .models import WebhookMessage
from .posting import Post


def register() -> None:
    builders.register(KIND, post, actions.settle)
    announcing.register("webhooks", heard)


def heard(news: News) -> None:
    if news.kind in BY_KIND:
        actions.tell(news=news)


def post(row: OutboxRow) -> Post | None:
    """The message of the row; None where nobody is to be told any more."""
    messages = WebhookMessage.objects.select_related(
        "webhook__coalition", "letter__coalition", "release__letter"
    )
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
    if message.letter is None or not BY_KIND[message.kind].is_public:
        return True
    release = message.release
    if release is None:
        return _is_still_shown(message, now)
    if release.is_under_embargo(now):
        raise builders.NotYetError(release.public_at)
    return Release.objects.public(now).filter(pk=release.pk).exists()


def _is_still_shown(message: WebhookMessage, now: dt.datetime) -> bool:
    """Whether the letter's public page still shows what the message is about."""
    if not Release.objects.current(now).filter(letter=message.letter).exists():
        return False
    if message.kind == announcing.REPLY:
        return Reply.objects.published().filter(pk=message.about).exists()
    events = StatusEvent.objects.filter(pk=message.about, ask__published_at__isnull=False)
    return events.exists()


def body_of(message: WebhookMessage) -> bytes:
    """The same bytes at every try: what happened, when, and where it is read."""
    release, letter = message.release, message.letter
    data: dict[str, Any] = {"coalition": message.webhook.coalition.slug}
    at = message.happened_at
    if letter is not None:
        data |= {"letter": letter.slug} | _facts(message)
        if release is not None:
            data["version"] = release.number
        if BY_KIND[message.kind].is_public:
            at = max(at, release.public_at) if release else at
            data |= _where(message)
    told = {"type": message.kind, "timestamp": at.isoformat(), "data": data}
    return json.dumps(told, ensure_ascii=False).encode()


def _facts(message: WebhookMessage) -> dict[str, Any]:
    """Numbers are those of the first try."""
    if message.kind == announcing.SIGNATURES and not message.facts:
        now = reading.now_counted(message.letter).model_dump(mode="json")
        return actions.fill(message=message, facts=now)
    return message.facts


def _where(message: WebhookMessage) -> dict[str, str]:
    letter = message.letter
    release = message.release or Release.objects.current().get(letter=letter)
    return {
        "page": addresses.absolute(addresses.page(release)),
        "address": reading.address_of(letter.coalition.slug, letter.slug),
    }
