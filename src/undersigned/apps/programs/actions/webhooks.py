"""Webhooks: added, told, tried, removed."""

import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.outbox.actions import enqueue, try_again
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.sealing import seal
from undersigned.apps.releases.models import Release
from undersigned.channels.base import ChannelError, Receipt
from undersigned.core.errors import UndersignedError

from ..models import Webhook, WebhookMessage, WebhookTry
from ..posting import check_address, secret_in_words

KIND = "programs.webhook"
TEST = "test"
SECRET_BYTES = 32  # Standard Webhooks 1.0: 24 to 64
MOST = 10  # webhooks of a coalition


def add_webhook(*, coalition: Coalition, url: str, by: User) -> tuple[Webhook, str]:
    """A webhook and its secret, which is shown once; ``UndersignedError`` for a wrong address."""
    check_address(url)
    secret = secrets.token_bytes(SECRET_BYTES)
    with transaction.atomic():
        if coalition.webhooks.filter(removed_at__isnull=True).count() >= MOST:
            raise UndersignedError(
                _("There are %(n)s webhooks already.") % {"n": MOST},
                do=_("Remove one first."),
            )
        webhook = Webhook(coalition=coalition, url=url, created_by=by)
        webhook.sealed = seal(secret, context=webhook.context)
        webhook.save(force_insert=True)
    return webhook, secret_in_words(secret)


def remove_webhook(*, webhook: Webhook) -> None:
    """It is told nothing more; what waits for it is never sent."""
    with transaction.atomic():
        Webhook.objects.filter(pk=webhook.pk, removed_at__isnull=True).update(
            removed_at=timezone.now()
        )


def tell(*, kind: str, release: Release) -> None:
    """Promise the news to every webhook of the coalition, not before the release's hour."""
    with transaction.atomic():
        coalition = release.letter.coalition
        for webhook in coalition.webhooks.filter(removed_at__isnull=True):
            message = WebhookMessage.objects.create(webhook=webhook, kind=kind, release=release)
            waits = release.public_at > timezone.now()
            _promise(message, release.public_at if waits else None)


def tell_test(*, webhook: Webhook) -> WebhookMessage:
    """Promise a message that says nothing, to see whether it arrives."""
    with transaction.atomic():
        message = WebhookMessage.objects.create(webhook=webhook, kind=TEST)
        _promise(message)
    return message


def _promise(message: WebhookMessage, not_before=None) -> None:
    enqueue(KIND, message.pk, not_before=not_before, row_id=message.pk)


def tell_again(*, message: WebhookMessage) -> bool:
    """Queue a message that was given up once more; False where it was not."""
    with transaction.atomic():
        row = OutboxRow.objects.filter(pk=message.pk, state=OutboxRow.State.FAILED).first()
        if row is None or not try_again(row):
            return False
        WebhookMessage.objects.filter(pk=message.pk).update(state=WebhookMessage.State.WAITING)
    return True


def settle(
    row: OutboxRow,
    outcome: Receipt | ChannelError | None,
    final: bool,  # noqa: FBT001 - the outbox calls it so
) -> None:
    """Keep what came of a try; called in the transaction that settles the row."""
    message = WebhookMessage.objects.filter(pk=row.subject_pk).first()
    if message is None:
        return
    state = WebhookMessage.State
    if outcome is None:
        message.state = state.NEEDLESS
    else:
        is_taken = isinstance(outcome, Receipt)
        said = outcome.proof if isinstance(outcome, Receipt) else outcome.reason
        WebhookTry.objects.create(message=message, is_taken=is_taken, said=said[:200])
        if is_taken:
            message.state = state.TAKEN
        elif final:
            message.state = state.REFUSED
    message.save(update_fields=["state"])
