"""The pages of this app for people: what programs can ask."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from undersigned.apps.releases.answers import CACHING
from undersigned.apps.releases.pages import framed
from undersigned.apps.ui.languages import speaking

from .api import api
from .reference import reference


@require_safe
def about(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  (Django's signature)
    """The reference of the interface. It is in English, as the names in it are."""
    with speaking("en"):
        body = framed("programs/about.html", "en", {"told": reference(api.get_openapi_schema())})
    answer = HttpResponse(body)
    answer["Cache-Control"] = CACHING
    answer.same_for_everybody = "en"  # see releases/middleware.py
    return answer
