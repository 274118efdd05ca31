"""The directory as a file for a spreadsheet, which can be brought in again unchanged."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.coalitions.tables import as_csv, as_xlsx, entries_of
from undersigned.core.renderers import xlsx

FORMS = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "xlsx": (xlsx.FORMAT.media_type, as_xlsx),
}


@member_required("editor")
@require_safe
def export(request: HttpRequest, coalition: Coalition, form: str) -> HttpResponse:
    """Every entry; with ``?people=yes`` whom one reaches there, who are in no file otherwise."""
    if form not in FORMS:
        raise Http404
    media_type, made = FORMS[form]
    rows = entries_of(coalition, with_people=request.GET.get("people") == "yes")
    response = HttpResponse(made(rows), content_type=media_type)
    name = f"{coalition.slug}.directory.{form}"
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["Cache-Control"] = "no-store, private"
    return response
