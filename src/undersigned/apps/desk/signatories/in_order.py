"""The list as it would be printed now: in each language's own order, by kind or by place."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.signatures.pages import language_name, language_of
from undersigned.apps.signatures.rolls import current_roll
from undersigned.core.renderers.names import roll_sections
from undersigned.core.renderers.printed import printed
from undersigned.core.renderers.words import Marker

from ..frames import frame, letter_of

GROUPS = {"kind": _("by kind"), "place": _("by place")}


@member_required("viewer")
@require_safe
def printed_list(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """As the renderer of the released page sets it; an unknown choice is the first one."""
    letter = letter_of(coalition, slug)
    record = letter.latest_edition
    if record is None:
        raise Http404
    edition = record.value
    language = language_of(record, request.GET.get("in", ""))
    group = request.GET.get("group", "")
    group = group if group in GROUPS else "kind"
    ready = printed(edition, current_roll(letter, language), language)
    page = frame(
        request,
        letter,
        "sign-on",
        names=roll_sections(ready, Marker(), group),
        direction=ready.direction,
        chosen=language,
        group=group,
        groups=list(GROUPS.items()),
        languages=[(text.language, language_name(text.language)) for text in edition.texts],
    )
    return render(request, "desk/signatories/in_order.html", page)
