"""One delivery: where it stands, what was tried, what that proves; and what may be done now."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.channel_settings import options_of
from undersigned.apps.deliveries.models import Delivery
from undersigned.apps.deliveries.offices import office_at
from undersigned.apps.deliveries.papers import released
from undersigned.apps.deliveries.receipts import shown
from undersigned.apps.deliveries.standing import why_not_sent
from undersigned.apps.letters.models import Letter
from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.releases.pages import language_name
from undersigned.channels import channel
from undersigned.core.errors import UndersignedError

from ..frames import frame, letter_of
from .record_forms import DoneForm, ReportForm
from .signs import sign_of

State = Delivery.State


@member_required("viewer")
@require_safe
def delivery(request: HttpRequest, coalition: Coalition, slug: str, key: UUID) -> HttpResponse:
    letter = letter_of(coalition, slug)
    return page_of(request, letter, delivery_of(letter, key))


def delivery_of(letter: Letter, key: UUID) -> Delivery:
    """The letter's delivery; 404 for another's."""
    found = Delivery.objects.of_letter(letter).select_related("release", "planned_by")
    delivery = get_object_or_404(found, pk=key)
    delivery.release.letter = letter
    return delivery


def page_of(
    request: HttpRequest, letter: Letter, found: Delivery, form: Any = None
) -> HttpResponse:
    """The delivery's page; ``form`` is what was refused."""
    way = channel(found.channel)
    edition, _roll = released(found.release)
    office = office_at(edition, found.part, found.position)
    attempts = found.attempts.select_related("by").prefetch_related("photographs")
    context = frame(
        request,
        letter,
        "deliveries",
        delivery=found,
        way=way,
        office=office,
        address=way.address(office.addressee),
        languages=[language_name(tag) for tag in found.languages],
        sign=sign_of(found),
        attempts=[shown(attempt, way, office.addressee) for attempt in attempts],
        next_try=_next_try(found),
        why_not=why_not_sent(found.release),
        form=form or _form(found, letter.coalition),
    )
    return render(request, "desk/delivering/delivery.html", context)


def _form(found: Delivery, coalition: Coalition) -> DoneForm | ReportForm | None:
    """What a person may enter now."""
    if found.state == State.TO_DO:
        asked = channel(found.channel).evidence(options_of(coalition, channel(found.channel)))
        return DoneForm(asked=asked, zone=coalition.zone)
    return ReportForm(zone=coalition.zone) if found.state == State.SENT else None


def _next_try(found: Delivery) -> Any:
    if found.state != State.WAITING:
        return None
    row = OutboxRow.objects.filter(pk=found.pk).first()
    return row.next_try_at if row else None


ACTS = {
    "hold": actions.hold,
    "let-go": actions.let_go,
    "cancel": actions.cancel,
    "retry": actions.retry,
}


@require_POST
@member_required("editor")
def act(request: HttpRequest, coalition: Coalition, slug: str, key: UUID, act: str) -> HttpResponse:
    """Do it, say so or why not, and show the delivery."""
    found = delivery_of(letter_of(coalition, slug), key)
    if act not in ACTS:
        raise Http404
    try:
        done = ACTS[act](delivery=found, by=request.user)
    except UndersignedError as error:
        messages.error(request, f"{error.what} {error.do}")
    else:
        messages.success(request, _("This delivery: %(state)s.") % {"state": sign_of(done).label})
    return redirect("desk:delivery", coalition.slug, slug, key)
