"""Withdrawing what is public, calling back what waits, putting a letter away."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import User
from undersigned.apps.letters import announcing as news
from undersigned.apps.letters.actions import lock_letter, record_event
from undersigned.apps.letters.errors import NotNowError
from undersigned.apps.letters.models import Letter

from ..models import Release
from .steps import must_be_current, said


def withdraw(*, release: Release, by: User, reason: str, now: dt.datetime | None = None) -> Release:
    """Withdraw a letter that is public: its page stays, says so and why, and bears no names.

    Its earlier versions lose their names too. Under embargo see ``call_back``.
    """
    now = now or timezone.now()
    reason = said(reason, _("reason"), _("Say why; it is printed on the page."))
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
        must_be_current(release, now)
        earlier = letter.releases.filter(number__lt=release.number, withdrawn_at__isnull=True)
        earlier.update(withdrawn_at=now, withdrawal_reason=reason)
        release.state = Release.State.WITHDRAWN
        release.withdrawn_at, release.withdrawal_reason = now, reason
        release.save(update_fields=["state", "withdrawn_at", "withdrawal_reason"])
        letter.late_sign_on = False
        letter.save(update_fields=["late_sign_on"])
        record_event(letter, "withdrawn", by, release=release.number)
        news.announce(news.WITHDRAWN, letter, release=release)
    return release


def call_back(
    *, release: Release, by: User, reason: str, now: dt.datetime | None = None
) -> Release:
    """Take a release back while it is under embargo: nobody has seen it and nobody will.

    The letter is closed as before; a version that it should have replaced stays the current one.
    """
    now = now or timezone.now()
    reason = said(reason, _("reason"), _("Say why; it is kept on record, not printed."))
    with transaction.atomic():
        letter = lock_letter(release.letter)
        release = Release.objects.select_for_update(of=("self",)).get(pk=release.pk)
        if not release.is_under_embargo(now):
            raise NotNowError(
                _("This release is not under embargo."),
                where=_("call back"),
                do=_("What is public can be corrected or withdrawn."),
            )
        release.state = Release.State.WITHDRAWN
        release.withdrawn_at, release.withdrawal_reason = now, reason
        release.save(update_fields=["state", "withdrawn_at", "withdrawal_reason"])
        release.press_links.filter(revoked_at__isnull=True).update(revoked_at=now)
        restored = letter.releases.filter(superseded_by=release)
        if not restored.update(state=Release.State.PUBLISHED, superseded_by=None):
            letter.state = Letter.State.CLOSED
            letter.late_sign_on = False
            letter.save(update_fields=["state", "late_sign_on"])
        record_event(letter, "called back", by, release=release.number)
    return release


def archive_letter(*, letter: Letter, by: User) -> Letter:
    """Put the letter away: it stays public as it is, nothing more is asked of the secretariat."""
    with transaction.atomic():
        letter = lock_letter(letter)
        if letter.state != Letter.State.RELEASED:
            raise NotNowError(
                _("This letter is not released."),
                where=_("archive"),
                do=_("Only a released letter can be put away."),
            )
        letter.state = Letter.State.ARCHIVED
        letter.late_sign_on = False
        letter.save(update_fields=["state", "late_sign_on"])
        record_event(letter, "archived", by)
    return letter
