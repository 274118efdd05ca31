"""What an editor does with one sign-on, one act a view; each leads back to its page."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.signatures import actions
from undersigned.apps.signatures.models import Signature
from undersigned.core.errors import UndersignedError

from ..frames import letter_of
from .forms import DeclineForm, LinkForm
from .views import correct_form, detail, signature_of


def _act(
    request: HttpRequest, signature: Signature, done: str, act: Callable[..., Any], **values: Any
) -> HttpResponse:
    """Do it, say so or why not, and go back to the page of the sign-on."""
    try:
        act(signature=signature, by=request.user, **values)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(request, done)
    letter = signature.letter
    return redirect("desk:sign-on", letter.coalition.slug, letter.slug, signature.pk)


@member_required("editor")
@require_POST
def accept(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    signature = signature_of(letter_of(coalition, slug), pk)
    return _act(request, signature, _("Accepted: it will be printed."), actions.accept)


@member_required("editor")
@require_POST
def set_aside(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    signature = signature_of(letter_of(coalition, slug), pk)
    done = _("Set aside: it waits for your check and does not count meanwhile.")
    return _act(request, signature, done, actions.quarantine)


@member_required("editor")
@require_POST
def decline(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    letter = letter_of(coalition, slug)
    signature, form = signature_of(letter, pk), DeclineForm(request.POST)
    if not form.is_valid():
        return detail(request, letter, signature, decline_form=form)
    done = _("Declined: it will not be printed.")
    return _act(request, signature, done, actions.decline, **form.cleaned_data)


@member_required("editor")
@require_POST
def correct(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    letter = letter_of(coalition, slug)
    signature = signature_of(letter, pk)
    form = correct_form(letter, signature, request.POST)
    if not form.is_valid():
        return detail(request, letter, signature, correct_form=form)
    done = _("Changed. The signer is told by mail.")
    return _act(request, signature, done, actions.correct_printed_name, **form.for_action())


@member_required("editor")
@require_POST
def link(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    letter = letter_of(coalition, slug)
    signature = signature_of(letter, pk)
    if "new" in request.POST:
        done = _("Put into the directory and linked.")
        return _act(request, signature, done, actions.create_organisation)
    form = LinkForm(request.POST, coalition=coalition)
    if not form.is_valid():
        return detail(request, letter, signature, link_form=form)
    return _act(request, signature, _("Linked."), actions.link_organisation, **form.cleaned_data)


@member_required("editor")
@require_POST
def members(request: HttpRequest, coalition: Coalition, slug: str, pk) -> HttpResponse:
    """Count a body with the members that the directory knows now, or for itself alone."""
    signature = signature_of(letter_of(coalition, slug), pk)
    if "none" in request.POST:
        return _act(request, signature, _("It counts for itself alone."), actions.drop_members)
    done = _("Counted with the members that the directory knows.")
    return _act(request, signature, done, actions.take_members)
