"""The development outbox: every mail that would have been sent, with links that can be followed."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from .models import OutboxRow, SentMail

PAGE = 50


def _only_where_it_is_on() -> None:
    if not settings.SHOWS_OUTBOX:
        raise Http404


def index(request: HttpRequest) -> HttpResponse:
    """The mails, newest first."""
    _only_where_it_is_on()
    page = Paginator(SentMail.objects.all(), PAGE).get_page(request.GET.get("page"))
    waiting = OutboxRow.objects.unsent().count()
    return render(request, "outbox/index.html", {"page": page, "waiting": waiting})


def detail(request: HttpRequest, pk) -> HttpResponse:
    """One mail as its reader would see it."""
    _only_where_it_is_on()
    return render(request, "outbox/detail.html", {"mail": get_object_or_404(SentMail, pk=pk)})
