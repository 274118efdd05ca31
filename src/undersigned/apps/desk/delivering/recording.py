"""A person enters what was done by hand, or what was reported about a delivery."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.channel_settings import options_of
from undersigned.channels import channel
from undersigned.core.errors import UndersignedError

from ..frames import letter_of
from .detail import delivery_of, page_of
from .record_forms import DoneForm, ReportForm


@require_POST
@member_required("editor")
def done(request: HttpRequest, coalition: Coalition, slug: str, key: UUID) -> HttpResponse:
    """Posted, filed, handed over, faxed by hand."""
    found = delivery_of(letter_of(coalition, slug), key)
    way = channel(found.channel)
    asked = way.evidence(options_of(coalition, way))
    form = DoneForm(request.POST, request.FILES, asked=asked, zone=coalition.zone)
    return _recorded(request, coalition, found, form, actions.record_by_hand)


@require_POST
@member_required("editor")
def report(request: HttpRequest, coalition: Coalition, slug: str, key: UUID) -> HttpResponse:
    """What a gateway or an office said about one that was sent."""
    found = delivery_of(letter_of(coalition, slug), key)
    form = ReportForm(request.POST, request.FILES, zone=coalition.zone)
    return _recorded(request, coalition, found, form, actions.record_report)


def _recorded(
    request: HttpRequest, coalition: Coalition, found: Any, form: Any, act: Any
) -> HttpResponse:
    if form.is_valid():
        try:
            act(delivery=found, by=request.user, **form.values())
        except UndersignedError as error:
            form.refuse(error, error.where)
        else:
            messages.success(request, _("Recorded."))
            return redirect("desk:delivery", coalition.slug, found.release.letter.slug, found.key)
    return page_of(request, found.release.letter, found, form)
