"""Whether a release may still be sent, judged by time like its embargo."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.releases.models import Release


def why_not_sent(release: Release, now: dt.datetime | None = None) -> str:
    """Why ``release`` is sent to nobody any more, in a sentence; "" where it may be."""
    now = now or timezone.now()
    if release.was_called_back:
        return _("The release was called back.")
    if release.withdrawn_at is not None:
        return _("The letter was withdrawn.")
    newer = release.superseded_by
    if newer is not None and newer.public_at <= now:
        return _("The letter was replaced by a corrected version.")
    return ""
