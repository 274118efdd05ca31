"""What every template may use: the site's name and what it shows."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001  (Django's signature)
    return {
        "SITE_URL": settings.SITE_URL,
        "SHOWS_OUTBOX": settings.SHOWS_OUTBOX,
        "SHOWS_STYLES": settings.SHOWS_STYLES,
        "IS_DEMO": settings.IS_DEMO,
    }
