"""Links by which named readers see a release before its hour."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.outbox.tokens import make_token, token_hash

from ..hours import HourError
from ..models import PressLink, Release
from .steps import said

PRESS_LINK_LASTS = dt.timedelta(days=14)


def add_press_link(
    *,
    release: Release,
    given_to: str,
    by: User,
    expires_at: dt.datetime | None = None,
    now: dt.datetime | None = None,
) -> PressLink:
    """A link for one named reader. It ends two weeks from now where no other end is given."""
    now = now or timezone.now()
    given_to = said(
        given_to, _("given to"), _("Name who gets the link, so that it can be revoked.")
    )
    if expires_at is not None and expires_at <= now:
        raise HourError(
            _("The link would have ended already."),
            where=_("ends"),
            do=_("Choose an hour that is still to come."),
        )
    with transaction.atomic():
        letter = lock_letter(release.letter)
        if not Release.objects.get(pk=release.pk).is_under_embargo(now):
            raise NotNowError(
                _("This release is not under embargo."),
                where=_("press links"),
                do=_("Give its public address."),
            )
        link = PressLink(
            release=release,
            given_to=given_to,
            created_by=by,
            expires_at=expires_at or now + PRESS_LINK_LASTS,
        )
        link.token_hash = token_hash(make_token("press", link.pk, link.nonce))
        link.save()
        record_event(letter, "press link added", by)
    return link


def revoke_press_link(*, link: PressLink, by: User, now: dt.datetime | None = None) -> PressLink:
    """The link opens nothing from now on; revoking it again changes nothing."""
    with transaction.atomic():
        letter = lock_letter(link.release.letter)
        ended = PressLink.objects.filter(pk=link.pk, revoked_at__isnull=True)
        if ended.update(revoked_at=now or timezone.now()):
            record_event(letter, "press link revoked", by)
    link.refresh_from_db()
    return link
