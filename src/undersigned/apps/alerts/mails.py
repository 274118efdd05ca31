"""The mails to followers: the one that asks, and at most one a day with what happened.

Each says why it came, until when the address is kept, and how to stop it; a mail program finds the
same in its headers (RFC 8058). Nothing in them is made for one reader but that link.
"""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from undersigned.apps.outbox import builders
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases import addresses
from undersigned.apps.releases.models import Release
from undersigned.apps.signatures.contacts import open_follower
from undersigned.apps.signatures.leaving import leaving_headers
from undersigned.apps.signatures.limits import is_suppressed
from undersigned.apps.signatures.mails import sender
from undersigned.apps.ui.languages import speaking

from . import actions, kinds, links
from .models import Follower, NewsItem
from .shown import lines, public_release, title_in


def register() -> None:
    """Tell the outbox who writes which mail."""
    builders.register(kinds.CONFIRM, build_confirm, actions.settle_confirm)
    builders.register(kinds.ALREADY, build_already)
    builders.register(kinds.SPREAD, go_on)
    builders.register(kinds.DIGEST, build_digest, actions.settle_digest)


def build_confirm(row: OutboxRow) -> EmailMessage | None:
    """Asks whoever reads the address whether it wants to be told."""
    follower = _follower(row)
    if follower is None or follower.confirmed_at is not None:
        return None
    return _mail(follower, "confirm", _("Please confirm: news of a joint letter"))


def build_already(row: OutboxRow) -> EmailMessage | None:
    """Tells who asked twice; the page told nothing."""
    follower = _follower(row)
    if follower is None or follower.confirmed_at is None:
        return None
    return _mail(follower, "already", _("You are told of this joint letter already"))


def go_on(row: OutboxRow) -> None:
    """Put a piece of news down for each follower; nothing is sent for it."""
    news = NewsItem.objects.select_related("release").filter(pk=row.subject_pk).first()
    if news is not None:
        actions.spread(news=news)


def build_digest(row: OutboxRow) -> EmailMessage | None:
    """What happened since the last one and is still public."""
    follower = _follower(row)
    if follower is None or follower.confirmed_at is None:
        return None
    found = actions.take_up(row=row)
    now = timezone.now()
    release = public_release(follower.letter, now)
    if release is None:
        return None
    with speaking(follower.language):
        told = lines(found, release, follower.language, now)
    if not told:
        return None
    return _mail(follower, "digest", _("News of a joint letter"), release=release, lines=told)


def _follower(row: OutboxRow) -> Follower | None:
    rows = Follower.objects.select_related("letter__coalition", "contact")
    follower = rows.filter(pk=row.subject_pk).first()
    if follower is None or is_suppressed(follower.contact.address_hash):
        return None
    return follower


def _mail(
    follower: Follower, template: str, subject: str, release: Release | None = None, **more: Any
) -> EmailMessage | None:
    release = release or public_release(follower.letter, timezone.now())
    if release is None:
        return None
    coalition = follower.letter.coalition
    language = follower.language if follower.language in release.languages else ""
    words = {
        "coalition": coalition,
        "title": title_in(release, follower.language),
        "url": addresses.absolute(addresses.page(release, language)),
        "follower": follower,
        "confirm_url": links.confirm_url(follower),
        "leave_url": links.leave_url(follower),
        "SITE": settings.SITE_URL,
    }
    with speaking(follower.language):
        body = render_to_string(f"alerts/mails/{template}.txt", words | more)
        subject = str(subject)
    return EmailMessage(
        subject=subject,
        body=body,
        from_email=sender(coalition),
        to=[open_follower(follower.pk, follower.contact)],
        reply_to=[coalition.reply_to],
        headers=leaving_headers(links.leave_url(follower)),
    )
