"""Mails of which no letter is known: the operator gives each to its letter, or sets it aside."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from undersigned.apps.followup import actions
from undersigned.apps.followup.contents import words_of
from undersigned.apps.followup.models import Reply
from undersigned.apps.letters.models import Letter


def _must_be_operator(request: HttpRequest) -> None:
    if not request.user.is_operator:
        raise PermissionDenied


@login_required
@require_safe
def unfiled(request: HttpRequest) -> HttpResponse:
    """Who wrote, and about what; enough to tell whose it is."""
    _must_be_operator(request)
    rows = [{"reply": reply, "words": words_of(reply)} for reply in Reply.objects.unfiled()]
    letters = Letter.objects.select_related("coalition").order_by("coalition__name", "slug")
    return render(request, "desk/answers/unfiled.html", {"rows": rows, "letters": letters})


@require_POST
@login_required
def assign(request: HttpRequest, pk: UUID) -> HttpResponse:
    _must_be_operator(request)
    reply = get_object_or_404(Reply.objects.unfiled(), pk=pk)
    if request.POST.get("letter"):
        letter = get_object_or_404(Letter, pk=request.POST["letter"])
        actions.assign(reply=reply, letter=letter, by=request.user)
        messages.success(request, _("Given to its letter."))
    else:
        actions.set_aside(reply=reply, by=request.user)
        messages.success(request, _("Set aside."))
    return redirect("desk:unfiled")
