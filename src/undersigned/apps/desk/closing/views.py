"""Count and close; release."""

from typing import Any
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.letters.models import GatePass, Letter
from undersigned.apps.releases import actions
from undersigned.apps.releases.making import edition_to_release, newest_roll
from undersigned.apps.signatures.rolls import current_roll, waiting
from undersigned.core.errors import UndersignedError

from ..frames import frame, letter_of, must_be
from .following import released_page
from .forms import CloseForm, ReleaseForm
from .numbers import as_it_would_be, posted


@member_required("viewer")
def close(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Who is still missing, the numbers as they would be; then a person closes."""
    letter = letter_of(coalition, slug)
    form = CloseForm(posted(request))
    context = frame(request, letter, "close", form=form, state=letter.state) | _counted(letter)
    form.ask_why(context.get("obstacles", ()))
    if request.method == "POST":
        must_be(request)
        if form.is_valid() and _done(form, letter, request):
            messages.success(request, _("Counted and closed. The numbers are fixed."))
            return redirect("desk:release", coalition.slug, slug)
    return render(request, "desk/closing/close.html", context)


def _counted(letter: Letter) -> dict[str, Any]:
    """The numbers as they would be while the letter is open, as they are once it is closed."""
    if letter.state == Letter.State.OPEN:
        edition, roll = edition_to_release(letter), current_roll(letter)
        numbers = as_it_would_be(letter, GatePass.Act.CLOSE, edition, roll)
        return numbers | {"waiting": waiting(letter), "is_open": letter.sign_on_is_open()}
    record = letter.rolls.select_related("counted_by").first()
    if record is None:
        return {}
    edition = edition_to_release(letter)
    numbers = as_it_would_be(letter, GatePass.Act.CLOSE, edition, record.value)
    return numbers | {"record": record, "obstacles": []}


def _done(form: CloseForm, letter: Letter, request: HttpRequest) -> bool:
    try:
        actions.count_and_close(letter=letter, by=request.user, reason=form.cleaned_data["reason"])
    except UndersignedError as error:
        form.refuse(error)
    return not form.errors


@member_required("viewer")
def release(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Release now or under embargo; afterwards, what it is and what may be done with it."""
    letter = letter_of(coalition, slug)
    if letter.state in {Letter.State.RELEASED, Letter.State.ARCHIVED}:
        return released_page(request, letter)
    if letter.state != Letter.State.CLOSED:
        return render(request, "desk/closing/not_closed.html", frame(request, letter, "release"))
    form = ReleaseForm(posted(request), initial={"zone": coalition.timezone})
    edition, roll = edition_to_release(letter), newest_roll(letter).value
    context = frame(request, letter, "release", form=form, zones=sorted(available_timezones()))
    context |= as_it_would_be(letter, GatePass.Act.RELEASE, edition, roll)
    form.ask_why(context["obstacles"])
    if request.method == "POST":
        must_be(request)
        return _release(request, letter, form, context)
    return render(request, "desk/closing/release.html", context)


def _release(
    request: HttpRequest, letter: Letter, form: ReleaseForm, context: dict
) -> HttpResponse:
    """First the hour is said back in words; the second press of a button releases."""
    if form.is_valid() and "confirmed" not in request.POST:
        _look_ahead(form)
        if not form.errors:
            context["hour"] = form.hour_in_words
            return render(request, "desk/closing/release_sure.html", context)
    if form.is_valid() and _released(form, letter, request):
        return redirect("desk:release", letter.coalition.slug, letter.slug)
    return render(request, "desk/closing/release.html", context)


def _look_ahead(form: ReleaseForm) -> None:
    """What would be refused at the second press is said at the first."""
    data = form.cleaned_data
    if data["public_at"] and data["public_at"] <= timezone.now():
        form.add_error("time", _("%(hour)s is past.") % {"hour": form.hour_in_words})


def _released(form: ReleaseForm, letter: Letter, request: HttpRequest) -> bool:
    data = form.cleaned_data
    try:
        actions.release(
            letter=letter,
            by=request.user,
            public_at=data["public_at"],
            time_zone=data["zone"],
            reason=data["reason"],
        )
    except UndersignedError as error:
        form.refuse(error)
    return not form.errors
