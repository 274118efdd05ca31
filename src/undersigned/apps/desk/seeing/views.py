"""A letter at a glance: what needs the secretariat, and what was counted, drawn and in tables."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.releases.pages import language_name
from undersigned.core.counting import counting_rule_sentence
from undersigned.core.renderers.phrases import counted

from ..frames import frame, letter_of
from ..home.needs import needs_of
from .charts import charts, file_of
from .numbers import seen

MEDIA_TYPES = {"svg": "image/svg+xml", "png": "image/png"}


@member_required("viewer")
@require_safe
def seeing(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    letter = letter_of(coalition, slug)
    page = frame(request, letter, "seeing", needs=needs_of(letter))
    if letter.latest_edition is not None:
        found = seen(letter)
        language = get_language() or "en"
        page |= {
            "counted": counted(found.roll.counts, language),
            "withheld": found.roll.counts.withheld,
            "rule": counting_rule_sentence(found.edition.counting, language),
            "counted_at": found.counted_at.astimezone(found.zone),
            "charts": charts(found, language),
            "languages": [
                (text.language, language_name(text.language)) for text in found.edition.texts
            ],
        }
    return render(request, "desk/seeing/page.html", page)


@member_required("viewer")
@require_safe
def chart_file(
    request: HttpRequest, coalition: Coalition, slug: str, name: str, form: str
) -> HttpResponse:
    """A chart to be put into a press release, in ``?in=`` of the letter's languages."""
    letter = letter_of(coalition, slug)
    if form not in MEDIA_TYPES or letter.latest_edition is None:
        raise Http404
    found = seen(letter)
    languages = [text.language for text in found.edition.texts]
    language = request.GET.get("in", languages[0])
    made = file_of(found, name, form, language) if language in languages else None
    if made is None:
        raise Http404
    response = HttpResponse(made, content_type=MEDIA_TYPES[form])
    file_name = f"{letter.slug}.{name}.{language}.{form}"
    response["Content-Disposition"] = content_disposition_header(True, file_name)
    response["Cache-Control"] = "no-store, private"
    return response
