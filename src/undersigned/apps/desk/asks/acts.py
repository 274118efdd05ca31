"""What the secretariat does about an ask; each act leads back to the page that it came from."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup import actions
from undersigned.apps.followup.models import AskRecord, EvidenceRecord, OccasionRecord
from undersigned.apps.followup.tracked import family_of
from undersigned.apps.letters.models import Letter
from undersigned.core.errors import UndersignedError

from ..frames import letter_of
from .forms import (
    AssessForm,
    DescribeForm,
    DisputeForm,
    EvidenceForm,
    OccasionForm,
)
from .views import (
    ask_of,
    ask_page,
    dispute_of,
    evidence_choices,
    evidence_of,
    occasion_choices,
    occasion_of,
    occasion_page,
    shown_ask,
)
from .yardstick_form import YardstickForm


def _found(coalition: Coalition, slug: str, ask: str) -> tuple[Letter, AskRecord]:
    letter = letter_of(coalition, slug)
    return letter, ask_of(letter, ask)


def _to_ask(row: AskRecord) -> HttpResponse:
    letter = row.letter
    return redirect("desk:ask", letter.coalition.slug, letter.slug, row.ask_id)


def _to_occasion(row: AskRecord, occasion: OccasionRecord) -> HttpResponse:
    letter = row.letter
    address = (letter.coalition.slug, letter.slug, row.ask_id, occasion.pk)
    return redirect("desk:occasion", *address)


def _does(
    request: HttpRequest, done: str, do: Any, form: Form | None = None, **values: Any
) -> bool:
    """Do it and say so; what stands in the way is said in ``form``, or on the next page."""
    try:
        do(by=request.user, **values)
    except UndersignedError as error:
        if form is not None:
            form.add_error(None, f"{error.what} {error.do}")
        else:
            messages.error(request, f"{error.what} {error.do}")
        return False
    messages.success(request, done)
    return True


@require_POST
@member_required("editor")
def follow(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    letter = letter_of(coalition, slug)
    done = _("Followed. Say what would show that it was met, and add its occasions.")
    if _does(request, done, actions.follow, letter=letter, ask_id=ask):
        return redirect("desk:ask", coalition.slug, letter.slug, ask)
    return redirect("desk:asks", coalition.slug, letter.slug)


@require_POST
@member_required("editor")
def describe(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    letter, row = _found(coalition, slug, ask)
    form = DescribeForm(request.POST)
    if not form.is_valid():
        return ask_page(request, letter, row, describe_form=form)
    _does(request, _("Kept."), actions.describe, ask=row, **form.cleaned_data)
    return _to_ask(row)


@require_POST
@member_required("editor")
def set_yardstick(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    letter, row = _found(coalition, slug, ask)
    form = YardstickForm(request.POST)
    if not form.is_valid():
        return ask_page(request, letter, row, yardstick_form=form)
    done = _("Kept. Earlier versions stay.")
    _does(request, done, actions.set_yardstick, ask=row, observable=form.observable())
    return _to_ask(row)


@require_POST
@member_required("editor")
def add_occasion(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    letter, row = _found(coalition, slug, ask)
    form = OccasionForm(request.POST)
    if form.is_valid() and _does(
        request, _("Added."), actions.add_occasion, form, ask=row, **form.cleaned_data
    ):
        return _to_ask(row)
    return ask_page(request, letter, row, occasion_form=form)


@require_POST
@member_required("editor")
def add_evidence(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    letter, row = _found(coalition, slug, ask)
    choices = occasion_choices(family_of(row))
    form = EvidenceForm(request.POST, request.FILES, occasions=choices)
    if form.is_valid():
        values = form.cleaned_data
        pk = values.pop("occasion")
        values["occasion"] = occasion_of(row, int(pk)) if pk else None
        copy = values.pop("copy")
        values["copy"] = (copy.name, copy.read()) if copy else None
        done = _("Kept. A second person should look at the source.")
        if _does(request, done, actions.add_evidence, form, ask=row, **values):
            return _to_ask(row)
    return ask_page(request, letter, row, evidence_form=form)


@require_POST
@member_required("editor")
def check_evidence(
    request: HttpRequest, coalition: Coalition, slug: str, ask: str, pk: UUID
) -> HttpResponse:
    _letter, row = _found(coalition, slug, ask)
    evidence = evidence_of(row, pk)
    _does(request, _("Checked."), actions.check_evidence, evidence=evidence)
    return _to_ask(row)


@require_POST
@member_required("editor")
def set_evidence_aside(
    request: HttpRequest, coalition: Coalition, slug: str, ask: str, pk: UUID
) -> HttpResponse:
    _letter, row = _found(coalition, slug, ask)
    evidence = evidence_of(row, pk)
    note = request.POST.get("note", "")
    done = _("Set aside. It counts no longer.")
    _does(request, done, actions.set_evidence_aside, evidence=evidence, note=note)
    return _to_ask(row)


@require_POST
@member_required("editor")
def assess(
    request: HttpRequest, coalition: Coalition, slug: str, ask: str, pk: int
) -> HttpResponse:
    letter, row = _found(coalition, slug, ask)
    occasion = occasion_of(row, pk)
    form = AssessForm(request.POST, evidence=evidence_choices(shown_ask(row)))
    if form.is_valid():
        values = form.cleaned_data
        values["because"] = list(EvidenceRecord.objects.filter(pk__in=values["because"]))
        done = _("Added. What was found before stays.")
        if _does(request, done, actions.assess, form, occasion=occasion, **values):
            return _to_ask(row)
    return occasion_page(request, letter, row, occasion, assess_form=form)


@require_POST
@member_required("editor")
def dispute(
    request: HttpRequest, coalition: Coalition, slug: str, ask: str, pk: int
) -> HttpResponse:
    letter, row = _found(coalition, slug, ask)
    occasion = occasion_of(row, pk)
    form = DisputeForm(request.POST)
    if form.is_valid() and _does(
        request, _("Added."), actions.dispute, form, occasion=occasion, **form.cleaned_data
    ):
        return _to_occasion(row, occasion)
    return occasion_page(request, letter, row, occasion, dispute_form=form)


@require_POST
@member_required("editor")
def settle(
    request: HttpRequest, coalition: Coalition, slug: str, ask: str, pk: int
) -> HttpResponse:
    _letter, row = _found(coalition, slug, ask)
    found = dispute_of(row, pk)
    note = request.POST.get("note", "")
    _does(request, _("Settled. It stays to be read."), actions.settle, dispute=found, note=note)
    return _to_occasion(row, found.occasion)


@require_POST
@member_required("editor")
def link(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    """Say that it repeats an ask of another letter, which is followed from now on."""
    _letter, row = _found(coalition, slug, ask)
    other = get_object_or_404(coalition.letters, slug=request.POST.get("letter", ""))
    wanted = request.POST.get("ask", "")
    known = AskRecord.objects.filter(letter=other, ask_id=wanted).first()
    if known is None and not _does(
        request, _("Followed there too."), actions.follow, letter=other, ask_id=wanted
    ):
        return _to_ask(row)
    to = known or AskRecord.objects.get(letter=other, ask_id=wanted)
    done = _("Linked. What is found in one letter holds in both.")
    _does(request, done, actions.link, ask=row, to=to)
    return _to_ask(row)


@require_POST
@member_required("editor")
def unlink(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    _letter, row = _found(coalition, slug, ask)
    _does(request, _("No longer linked."), actions.unlink, ask=row)
    return _to_ask(row)


@require_POST
@member_required("owner")
def publish(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    _letter, row = _found(coalition, slug, ask)
    done = _("Published. It stands on the letter's page once the letter is public.")
    _does(request, done, actions.publish_ask, ask=row)
    return _to_ask(row)


@require_POST
@member_required("owner")
def unpublish(request: HttpRequest, coalition: Coalition, slug: str, ask: str) -> HttpResponse:
    _letter, row = _found(coalition, slug, ask)
    _does(request, _("Taken off the page."), actions.unpublish_ask, ask=row)
    return _to_ask(row)
