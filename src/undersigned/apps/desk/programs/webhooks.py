"""Webhooks on the desk: added with a secret that is shown once, tested, removed; what was told."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.programs import actions
from undersigned.apps.programs.events import EVENTS, usual
from undersigned.apps.programs.models import Webhook
from undersigned.core.errors import UndersignedError

from .forms import KindsForm, WebhookForm

SHOWN = 50  # messages
TRIES_SHOWN = 5  # of one message, the last ones


@never_cache
@member_required("owner")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, coalition: Coalition) -> HttpResponse:
    """The answer to the form is the only page that ever shows the secret."""
    form = WebhookForm(request.POST or None, chosen=usual())
    page = {"coalition": coalition, "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            row, words = actions.add_webhook(
                coalition=coalition,
                by=request.user,
                url=form.cleaned_data["url"],
                kinds=form.kinds,
            )
        except UndersignedError as error:
            form.add_error("url" if error.where else None, f"{error.what} {error.do}")
        else:
            page |= {"webhook": row, "words": words}
            return render(request, "desk/programs/secret.html", page)
    return render(request, "desk/programs/new_webhook.html", page)


@member_required("owner")
@require_safe
def webhook(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    """What was told to one address, the last first, with what came of each try."""
    found = _webhook(coalition, pk)
    told = found.messages.select_related("letter").prefetch_related("tries")[:SHOWN]
    for message in told:
        message.last_tries = list(message.tries.all())[-TRIES_SHOWN:]
    page = {"coalition": coalition, "webhook": found, "messages_told": told}
    page["chosen"] = [event.label for event in EVENTS if event.kind in found.kinds]
    return render(request, "desk/programs/webhook.html", page)


@member_required("owner")
@require_http_methods(["GET", "HEAD", "POST"])
def kinds(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    """What it is told of from now on."""
    found = _webhook(coalition, pk)
    form = KindsForm(request.POST if request.method == "POST" else None, chosen=found.kinds)
    if request.method == "POST" and form.is_valid():
        actions.choose_kinds(webhook=found, kinds=form.kinds)
        messages.success(request, _("From now on that is told."))
        return redirect("desk:webhook", coalition.slug, found.pk)
    page = {"coalition": coalition, "webhook": found, "form": form}
    return render(request, "desk/programs/kinds.html", page)


@require_POST
@member_required("owner")
def test(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    found = _webhook(coalition, pk)
    actions.tell_test(webhook=found)
    messages.success(request, _("A test is on its way. Look again in a moment."))
    return redirect("desk:webhook", coalition.slug, found.pk)


@require_POST
@member_required("owner")
def remove(request: HttpRequest, coalition: Coalition, pk: UUID) -> HttpResponse:
    actions.remove_webhook(webhook=_webhook(coalition, pk))
    messages.success(request, _("Nothing is told there any more."))
    return redirect("desk:programs", coalition.slug)


@require_POST
@member_required("owner")
def again(request: HttpRequest, coalition: Coalition, pk: UUID, message: UUID) -> HttpResponse:
    found = _webhook(coalition, pk)
    if actions.tell_again(message=get_object_or_404(found.messages, pk=message)):
        messages.success(request, _("It is tried again."))
    return redirect("desk:webhook", coalition.slug, found.pk)


def _webhook(coalition: Coalition, pk: UUID) -> Webhook:
    return get_object_or_404(coalition.webhooks, pk=pk, removed_at__isnull=True)
