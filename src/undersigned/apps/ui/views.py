"""Error pages, and the page of styles. Django names their arguments (hence ARG001)."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone

from .forms import SampleForm


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, "404.html", status=404)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, "403.html", status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, "400.html", status=400)


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    # No context processors: what broke may be the database or the session.
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return render(request, "403_csrf.html", status=403)


def styles(request: HttpRequest) -> HttpResponse:
    """Every component on one page, for those who build pages."""
    if not settings.SHOWS_STYLES:
        raise Http404
    context = {
        "form": SampleForm(),
        "wrong": SampleForm({"wrong-kind": "x", "wrong-email": "ama@"}, prefix="wrong"),
        "now": timezone.now(),
    }
    return render(request, "ui/styles.html", context)
