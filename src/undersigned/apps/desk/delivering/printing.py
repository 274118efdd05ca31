"""Files of deliveries: what is printed or was sent, photographs, the record."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries.channel_settings import options_of
from undersigned.apps.deliveries.models import Delivery, Photograph
from undersigned.apps.deliveries.papers import consignment
from undersigned.apps.deliveries.record import FORMS, record_file
from undersigned.channels import channel as way_named
from undersigned.core.errors import UndersignedError

from ..frames import letter_of
from .detail import delivery_of
from .views import release_asked_for


@member_required("viewer")
@require_safe
def pack(request: HttpRequest, coalition: Coalition, slug: str, key: UUID) -> HttpResponse:
    """The exact bytes that are sent, or that a person prints."""
    found = delivery_of(letter_of(coalition, slug), key)
    back_to = redirect("desk:delivery", coalition.slug, slug, key)
    return _packed(request, found.channel, [found], back_to)


@member_required("viewer")
@require_safe
def print_all(request: HttpRequest, coalition: Coalition, slug: str, channel: str) -> HttpResponse:
    """What a person prints for all offices at once."""
    release = release_asked_for(request, letter_of(coalition, slug))
    to_do = list(release.deliveries.filter(channel=channel, state=Delivery.State.TO_DO))
    if not to_do:
        raise Http404
    for each in to_do:
        each.release = release
    back_to = redirect("desk:deliveries", coalition.slug, slug)
    return _packed(request, channel, to_do, back_to)


def _packed(
    request: HttpRequest, name: str, deliveries: list[Delivery], back_to: HttpResponse
) -> HttpResponse:
    """The file; or back with a sentence that says why it cannot be made."""
    way, letter = way_named(name), deliveries[0].release.letter
    try:
        options = options_of(letter.coalition, way)
        made = [consignment(each, way.formats(options)) for each in deliveries]
        one = len(made) == 1
        pack = way.pack(made[0], options) if one else way.pack_all(made, options)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
        return back_to
    return saved(pack.data, pack.media_type, f"{letter.slug}-{pack.name}")


@member_required("viewer")
@require_safe
def photograph(
    request: HttpRequest,  # noqa: ARG001  (every view gets it)
    coalition: Coalition,
    slug: str,
    key: UUID,
    picture: UUID,
) -> HttpResponse:
    """What a person handed in, to be saved: it is shown by no page of ours."""
    found = delivery_of(letter_of(coalition, slug), key)
    kept = get_object_or_404(Photograph, pk=picture, attempt__delivery=found)
    ending = kept.media_type.rpartition("/")[2].replace("jpeg", "jpg")
    return saved(bytes(kept.data), kept.media_type, f"{slug}-{kept.attempt.number}.{ending}")


@member_required("viewer")
@require_safe
def record(request: HttpRequest, coalition: Coalition, slug: str, form: str) -> HttpResponse:
    """What was delivered to whom, when, and what the other side said."""
    if form not in FORMS:
        raise Http404
    release = release_asked_for(request, letter_of(coalition, slug))
    return saved(record_file(release, form), FORMS[form], f"{slug}-deliveries.{form}")


def saved(data: bytes, media_type: str, name: str) -> HttpResponse:
    """A file that the browser saves and never runs."""
    answer = HttpResponse(data, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
