"""Webhooks: added, told, tried, removed."""

import datetime as dt
import secrets
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.letters.announcing import SIGNATURES, News
from undersigned.apps.outbox.actions import enqueue, try_again
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.outbox.sealing import seal
from undersigned.channels.base import ChannelError, Receipt
from undersigned.core.errors import UndersignedError

from ..events import BY_KIND, EVENTS, TEST
from ..models import Webhook, WebhookMessage, WebhookTry
from ..posting import check_address, secret_in_words

KIND = "programs.webhook"
SECRET_BYTES = 32  # Standard Webhooks 1.0: 24 to 64
MOST = 10  # webhooks of a coalition
GATHER = dt.timedelta(minutes=1)  # a sheet of a thousand sign-ons is one message


def add_webhook(
    *, coalition: Coalition, url: str, by: User, kinds: Iterable[str] | None = None
) -> tuple[Webhook, str]:
    """A webhook and its secret, which is shown once; ``UndersignedError`` for a wrong address.

    Without ``kinds`` it is told the usual ones.
    """
    check_address(url)
    secret = secrets.token_bytes(SECRET_BYTES)
    with transaction.atomic():
        if coalition.webhooks.filter(removed_at__isnull=True).count() >= MOST:
            raise UndersignedError(
                _("There are %(n)s webhooks already.") % {"n": MOST},
                do=_("Remove one first."),
            )
        webhook = Webhook(coalition=coalition, url=url, created_by=by)
        if kinds is not None:
            webhook.kinds = _known(kinds)
        webhook.sealed = seal(secret, context=webhook.context)
        webhook.save(force_insert=True)
    return webhook, secret_in_words(secret)


def choose_kinds(*, webhook: Webhook, kinds: Iterable[str]) -> None:
    """What it is told from now on; what waits already still goes."""
    with transaction.atomic():
        Webhook.objects.filter(pk=webhook.pk).update(kinds=_known(kinds))


def _known(kinds: Iterable[str]) -> list[str]:
    """In the order of the table; ``ValueError`` for a kind that there is not."""
    chosen = set(kinds)
    if unknown := chosen - BY_KIND.keys():
        raise ValueError(f"no such kinds: {sorted(unknown)}")
    return [event.kind for event in EVENTS if event.kind in chosen]


def remove_webhook(*, webhook: Webhook) -> None:
    """It is told nothing more; what waits for it is never sent."""
    with transaction.atomic():
        Webhook.objects.filter(pk=webhook.pk, removed_at__isnull=True).update(
            removed_at=timezone.now()
        )


def tell(*, news: News) -> None:
    """Promise the news to every webhook that wants them; what is public not before its hour."""
    told = Webhook.objects.filter(coalition=news.letter.coalition_id, removed_at__isnull=True)
    wanting = [webhook for webhook in told if news.kind in webhook.kinds]
    if not wanting:  # most acts are told to nobody: no savepoint for them
        return
    with transaction.atomic():
        for webhook in wanting:
            if not _is_promised(webhook, news):
                _tell(webhook, news)


def _is_promised(webhook: Webhook, news: News) -> bool:
    """Whether a message with the numbers of a minute later waits already, still without them."""
    if news.kind != SIGNATURES:
        return False
    waiting = WebhookMessage.State.WAITING
    same = webhook.messages.filter(kind=news.kind, letter=news.letter, state=waiting)
    return same.filter(facts={}).exists()


def _tell(webhook: Webhook, news: News) -> None:
    message = WebhookMessage.objects.create(
        webhook=webhook,
        kind=news.kind,
        letter=news.letter,
        release=news.release,
        about=news.about,
        facts=dict(news.facts),
    )
    now = timezone.now()
    if news.kind == SIGNATURES:
        _promise(message, now + GATHER)
    elif BY_KIND[news.kind].is_public and news.release and news.release.public_at > now:
        _promise(message, news.release.public_at)
    else:
        _promise(message)


def fill(*, message: WebhookMessage, facts: dict) -> dict:
    """Keep the numbers with which a message goes out, so that every try says the same."""
    with transaction.atomic():
        row = WebhookMessage.objects.select_for_update().get(pk=message.pk)
        if not row.facts:
            row.facts = facts
            row.save(update_fields=["facts"])
    return row.facts


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
