"""The links that are mailed to followers: the row's id in hex, then its token."""

import uuid

from django.conf import settings
from django.urls import reverse

from undersigned.apps.outbox.tokens import check_token, make_token

from .models import Follower

CONFIRM = "follow-confirm"
LEAVE = "follow-leave"
_ID_LENGTH = 32


def confirm_url(follower: Follower) -> str:
    return _absolute("alerts:confirm", CONFIRM, follower)


def leave_url(follower: Follower) -> str:
    return _absolute("alerts:leave", LEAVE, follower)


def follower_of(token: str, purpose: str) -> Follower | None:
    """The follower that a mailed link belongs to; None for a wrong one, and for one who left."""
    try:
        row_id = uuid.UUID(hex=token[:_ID_LENGTH])
    except ValueError:
        return None
    followers = Follower.objects.select_related("letter__coalition", "contact")
    follower = followers.filter(pk=row_id).first()
    if follower and check_token(token[_ID_LENGTH:], purpose, follower.pk, follower.nonce):
        return follower
    return None


def _absolute(name: str, purpose: str, follower: Follower) -> str:
    token = follower.pk.hex + make_token(purpose, follower.pk, follower.nonce)
    return f"{settings.SITE_URL}{reverse(name, args=[token])}"
