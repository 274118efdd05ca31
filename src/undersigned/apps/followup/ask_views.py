"""A coalition's asks in public: the scoreboard, the feed of changes, the calendar."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from undersigned.apps.releases.answers import public_answer
from undersigned.apps.releases.archive import last_change
from undersigned.apps.ui.languages import ADDRESS, known_language

from . import calendars, scoreboards
from .public_asks import public_entries


@require_safe
def asks(request: HttpRequest, coalition: str) -> HttpResponse:
    """Every ask of the coalition's public letters, and what became of each."""
    found = public_entries(coalition)
    language = known_language(request.GET.get(ADDRESS, ""))
    return public_answer(
        request,
        ("asks", found, language),
        lambda: scoreboards.page(found, language),
        changed_at=last_change(found),
    )


@require_safe
def feed(request: HttpRequest, coalition: str) -> HttpResponse:
    """The latest changes of status (RFC 4287)."""
    found = public_entries(coalition)
    return public_answer(
        request,
        ("asks feed", found),
        lambda: scoreboards.feed(found),
        changed_at=last_change(found),
        media_type="application/atom+xml; charset=utf-8",
    )


@require_safe
def calendar(request: HttpRequest, coalition: str) -> HttpResponse:
    """Deadlines, chances and last days (RFC 5545), to be subscribed to."""
    found = public_entries(coalition)
    return public_answer(
        request,
        ("asks calendar", found),
        lambda: calendars.calendar(found),
        changed_at=last_change(found),
        media_type="text/calendar; charset=utf-8",
        file_name=f"{coalition}-asks.ics",
    )
