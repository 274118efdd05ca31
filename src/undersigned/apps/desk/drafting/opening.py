"""Opening a letter for sign-on, and moving its deadline."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.followup.next_letters import last_checks, office_key, unchecked
from undersigned.apps.letters.actions import extend_sign_on, open_letter
from undersigned.apps.letters.gate import (
    checked,
    is_about_a_translation,
    obstacles,
    translation_findings,
)
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.apps.signatures.actions import enter_imported
from undersigned.apps.signatures.deadlines import deadline, zone_of
from undersigned.apps.signatures.showing import without_counts
from undersigned.core.errors import UndersignedError
from undersigned.core.renderers.html import article

from ..frames import frame, letter_of, must_be, roll_shown
from ..next.forms import last_checked
from .forms import DeadlineForm, OpenForm
from .ignoring import ignored_rules

TWO_WEEKS = dt.timedelta(days=14)


@member_required("viewer")
def open_for_sign_on(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """What will happen, what stands in the way, the deadline; then an owner opens."""
    letter = letter_of(coalition, slug)
    if letter.state != Letter.State.DRAFT:
        return redirect("desk:sign-ons", coalition.slug, slug)
    edition, roll = letter.latest_draft.value, roll_shown(letter)
    found = obstacles(letter, GatePass.Act.OPEN, edition, roll)
    form = OpenForm(
        request.POST or None,
        initial=_two_weeks_on(coalition),
        imported=len(roll.signatories),
        must_explain=bool(found),
    )
    if request.method == "POST":
        must_be(request)
        if form.is_valid() and _opened(form, letter, roll, request):
            messages.success(request, _("The letter is open for sign-on. Hand on its link."))
            return redirect("desk:sign-ons", coalition.slug, slug)
    page = _page(letter, edition, roll) | {"form": form, "obstacles": found}
    return render(request, "desk/drafting/open.html", frame(request, letter, "open", **page))


def _page(letter: Letter, edition: Any, roll: Any) -> dict[str, Any]:
    found, passed = checked(edition, roll)
    # Nobody has signed: a "0" would be read as a number of the letter.
    shown = edition if roll.signatories else without_counts(edition)
    return {
        "letter_html": article(shown, roll, edition.authentic.language),
        "zones": sorted(available_timezones()),
        "warnings": translation_findings(letter, edition),
        "others": [
            each
            for each in found
            if each.severity == "warning" and not is_about_a_translation(each)
        ],
        "ignored": ignored_rules(edition, passed),
        "offices": _offices_from_memory(letter.coalition, edition),
    }


def _offices_from_memory(coalition: Coalition, edition: Any) -> list[tuple[int, Any, str]]:
    """Who is written to by a name that nobody has lately looked up, and when somebody did."""
    from_memory = unchecked(coalition, edition, timezone.now())
    checks = last_checks(coalition, from_memory)
    return [
        (number, office, last_checked(checks.get(office_key(office))))
        for number, office in enumerate(edition.addressees)
        if office.name and office in from_memory
    ]


def _two_weeks_on(coalition: Coalition) -> dict[str, Any]:
    local = timezone.localtime(timezone.now() + TWO_WEEKS, ZoneInfo(coalition.timezone))
    return {"day": local.date(), "hour": dt.time(18, 0), "zone": coalition.timezone}


def _opened(form: OpenForm, letter: Letter, roll: Any, request: HttpRequest) -> bool:
    values = form.cleaned_data
    try:
        open_letter(
            letter=letter,
            by=request.user,
            closes_at=values["closes_at"],
            time_zone=values["zone"],
            visibility=values["visibility"],
            reason=values["reason"],
            roll=roll,
        )
    except UndersignedError as error:
        form.refuse(error, "reason")
        return False
    if values.get("enter_imported"):
        enter_imported(letter=letter, by=request.user)
    return True


@member_required("viewer")
def extend(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """A later end of sign-on."""
    letter = letter_of(coalition, slug)
    if letter.state != Letter.State.OPEN:
        return redirect("desk:letter", coalition.slug, slug)
    form = DeadlineForm(request.POST or None, initial=_as_it_is(letter))
    if request.method == "POST":
        must_be(request, "editor")
        if form.is_valid() and _extended(form, letter, request):
            letter.refresh_from_db()
            said = _("Sign-on now ends %(when)s.") % {"when": deadline(letter)}
            messages.success(request, said)
            return redirect("desk:sign-ons", coalition.slug, slug)
    page = {"form": form, "deadline": deadline(letter), "zones": sorted(available_timezones())}
    return render(request, "desk/drafting/extend.html", frame(request, letter, "sign-on", **page))


def _as_it_is(letter: Letter) -> dict[str, Any]:
    zone = zone_of(letter)
    if letter.sign_on_closes_at is None:
        return _two_weeks_on(letter.coalition) | {"zone": zone}
    local = timezone.localtime(letter.sign_on_closes_at, ZoneInfo(zone))
    return {"day": local.date(), "hour": local.time(), "zone": zone}


def _extended(form: DeadlineForm, letter: Letter, request: HttpRequest) -> bool:
    values = form.cleaned_data
    try:
        extend_sign_on(
            letter=letter, closes_at=values["closes_at"], time_zone=values["zone"], by=request.user
        )
    except UndersignedError as error:
        form.refuse(error, "day")
    return not form.errors
