"""News of a letter: heard, put down for each follower, told in at most one mail a day.

Each step may be done twice: what is put down for somebody is put down once, and is gone once it was
told. The outbox's rows are taken before the follower's, as the worker takes them.
"""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.actions import enqueue
from undersigned.apps.outbox.ids import new_id
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases.models import Release
from undersigned.channels.base import ChannelError, Receipt

from .. import kinds
from ..models import Follower, NewsItem, Telling
from .following import BATCH, leave

GATHER = dt.timedelta(minutes=10)  # several acts of one sitting are told in one mail
APART = dt.timedelta(days=1)
MOST_FAILURES = 3


@transaction.atomic
def hear(*, letter: Letter, kind: str, about: str, release: Release | None = None) -> None:
    """Keep the news, once, and promise to spread it: not before anybody may know."""
    values = {"release": release, "happened_at": timezone.now()}
    news, is_new = NewsItem.objects.get_or_create(
        letter=letter, kind=kind, about=about, defaults=values
    )
    if is_new:
        due = max(news.happened_at + GATHER, news.public_at)
        enqueue(kinds.SPREAD, news.pk, not_before=due, row_id=news.pk)


def spread(*, news: NewsItem) -> int:
    """Put the news down for who followed when it became public; for how many it was new."""
    following = Follower.objects.confirmed().filter(
        letter=news.letter_id, confirmed_at__lte=news.public_at
    )
    keys = list(following.exclude(tellings__news=news).values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        _spread(news, keys[start : start + BATCH])
    return len(keys)


@transaction.atomic
def _spread(news: NewsItem, keys: list[object]) -> None:
    # Ordered, so that two that spread at once never wait for each other in a circle.
    followers = list(Follower.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    Telling.objects.bulk_create(
        [Telling(follower=each, news=news) for each in followers], ignore_conflicts=True
    )
    for follower in followers:
        if follower.mail is None:
            _promise(follower)


def _promise(follower: Follower) -> None:
    """One digest waits for each follower, a day after the last one."""
    now = timezone.now()
    due = max(now, follower.told_at + APART) if follower.told_at else now
    follower.mail = enqueue(kinds.DIGEST, follower.pk, not_before=due, row_id=new_id()).pk
    follower.save(update_fields=["mail"])


@transaction.atomic
def take_up(*, row: OutboxRow) -> list[NewsItem]:
    """What the digest of ``row`` tells: all that waits at its first try, the same ever after."""
    follower = Follower.objects.select_for_update().filter(pk=row.subject_pk).first()
    if follower is None:
        return []
    tellings = follower.tellings.all()
    if not tellings.filter(mail=row.pk).exists():
        tellings.filter(mail=None).update(mail=row.pk)
    chosen = tellings.filter(mail=row.pk).values("news")
    return list(
        NewsItem.objects.select_related("release", "letter__coalition").filter(pk__in=chosen)
    )


def settle_digest(
    row: OutboxRow,
    outcome: Receipt | ChannelError | None,
    final: bool,  # noqa: FBT001 - the outbox calls it so
) -> None:
    """Forget what was told; what came meanwhile waits for the next day.

    An address that three mails in a row did not reach is erased.
    """
    follower = Follower.objects.select_for_update().filter(pk=row.subject_pk).first()
    if follower is None or not final:
        return
    follower.tellings.filter(mail=row.pk).delete()
    follower.mail = None
    if isinstance(outcome, Receipt):
        follower.told_at, follower.failures = outcome.at, 0
    elif outcome is not None:
        follower.failures += 1
    follower.save(update_fields=["mail", "told_at", "failures"])
    if follower.failures >= MOST_FAILURES:
        leave(follower=follower)
    elif follower.tellings.exists():
        _promise(follower)


def settle_confirm(
    row: OutboxRow,
    outcome: Receipt | ChannelError | None,
    final: bool,  # noqa: FBT001 - the outbox calls it so
) -> None:
    """An address that the mail asking it does not reach is erased at once."""
    if not final or not isinstance(outcome, ChannelError):
        return
    follower = Follower.objects.filter(pk=row.subject_pk, confirmed_at=None).first()
    if follower is not None:
        leave(follower=follower)
