"""How a public page is answered: kept bytes, entity tag, date, and no word about who asks."""

import datetime as dt
from collections.abc import Callable, Hashable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from .kept import SHELF

# A proxy may give out a page for a minute, no longer: it may have been withdrawn. A browser asks
# each time (the entity tag makes it cheap), so that whoever changes a page sees the change.
CACHING = "public, max-age=0, s-maxage=60"


def public_answer(
    request: HttpRequest,
    key: Hashable,
    make: Callable[[], bytes],
    *,
    changed_at: dt.datetime,
    media_type: str = "text/html; charset=utf-8",
    file_name: str = "",
    language: str = "",
    is_costly: bool = False,
) -> HttpResponse:
    """The page under ``key``, or 304 where the reader has it already (RFC 9110, section 13)."""
    kept = SHELF.get((media_type, key), make, is_costly=is_costly)
    response = HttpResponse(kept.body, content_type=media_type)
    response["ETag"] = kept.etag
    response["Last-Modified"] = http_date(changed_at.timestamp())
    response["Cache-Control"] = CACHING
    if file_name:
        response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    modified = int(changed_at.timestamp())
    answer = get_conditional_response(request, kept.etag, modified, response)
    answer.same_for_everybody = language  # see middleware.py
    return answer
