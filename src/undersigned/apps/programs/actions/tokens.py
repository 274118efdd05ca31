"""Tokens: made, used, revoked."""

import datetime as dt
import secrets

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition, User
from undersigned.apps.outbox.tokens import token_hash
from undersigned.core.errors import UndersignedError

from ..models import FRESH, ProgramToken

# So that a leaked token is found by those who search for such; 256 random bits follow.
PREFIX = "undersigned_"
MOST = 50  # tokens of a coalition that hold


def make_token(
    *, coalition: Coalition, name: str, scope: str, by: User
) -> tuple[ProgramToken, str]:
    """A token and its words, which are shown once and stored nowhere."""
    words = PREFIX + secrets.token_urlsafe(32)
    with transaction.atomic():
        if coalition.program_tokens.filter(revoked_at__isnull=True).count() >= MOST:
            raise UndersignedError(
                _("There are %(n)s tokens already.") % {"n": MOST},
                do=_("Revoke those that nothing uses."),
            )
        row = ProgramToken.objects.create(
            coalition=coalition,
            name=name,
            scope=ProgramToken.Scope(scope),
            token_hash=token_hash(words),
            created_by=by,
        )
    return row, words


def revoke_token(*, token: ProgramToken, now: dt.datetime | None = None) -> None:
    """It opens nothing from now on; twice is once."""
    with transaction.atomic():
        ProgramToken.objects.filter(pk=token.pk, revoked_at__isnull=True).update(
            revoked_at=now or timezone.now()
        )


def take_note_of_use(*, token: ProgramToken, now: dt.datetime | None = None) -> None:
    """When it was used last, to the minute."""
    now = now or timezone.now()
    stale = Q(last_used_at__isnull=True) | Q(last_used_at__lt=now - FRESH)
    ProgramToken.objects.filter(stale, pk=token.pk).update(last_used_at=now)
