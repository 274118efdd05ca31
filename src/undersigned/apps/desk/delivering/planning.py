"""Plan who gets the letter on which way; what will happen is said back before it does."""

from typing import Any
from urllib.parse import urlencode
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from undersigned.apps.coalitions.models import Coalition
from undersigned.apps.coalitions.permissions import member_required
from undersigned.apps.deliveries import actions
from undersigned.apps.deliveries.standing import why_not_sent
from undersigned.apps.releases.hours import in_words
from undersigned.core.errors import UndersignedError

from ..closing.following import newest_release
from ..closing.numbers import posted
from ..frames import frame, letter_of
from .paper_form import ListForm
from .plan_form import PlanForm


@member_required("owner")
def plan(request: HttpRequest, coalition: Coalition, slug: str) -> HttpResponse:
    """Which offices, which ways, which languages, when. The second press of a button promises."""
    letter = letter_of(coalition, slug)
    release = newest_release(letter)
    release.letter = letter
    # The page that shows the letter on paper hands on what was chosen there.
    chosen = {name: request.GET.get(name, "") for name in ListForm.base_fields}
    form = PlanForm(
        posted(request), release=release, initial={"zone": coalition.timezone, **chosen}
    )
    context = frame(request, letter, "deliveries", release=release, form=form)
    context |= {"zones": sorted(available_timezones()), "why_not": why_not_sent(release)}
    if request.method == "POST" and form.is_valid():
        order = {"release": release, "orders": form.orders, "due_at": form.due_at}
        if "confirmed" not in request.POST:
            return _said_back(request, form, context, order)
        if _tried(form, actions.plan, **order, by=request.user):
            messages.success(request, _("Planned. What goes by itself is on its way."))
            return redirect("desk:deliveries", coalition.slug, slug)
    return render(request, "desk/delivering/plan.html", context)


def _said_back(
    request: HttpRequest, form: PlanForm, context: dict[str, Any], order: dict[str, Any]
) -> HttpResponse:
    """What each order comes to, with the hour in words; or the form with what is refused."""
    foreseen = _tried(form, actions.foresee, **order)
    if foreseen is None:
        return render(request, "desk/delivering/plan.html", context)
    zone = context["coalition"].timezone
    context["foreseen"] = [(each, _leaves(each, zone)) for each in foreseen]
    listed = {name: form.cleaned_data[name] for name in ListForm.base_fields}
    context["paper"] = urlencode({key: value for key, value in listed.items() if value})
    context["posted"] = [
        (name, value)
        for name in request.POST
        if name != "csrfmiddlewaretoken"
        for value in request.POST.getlist(name)
    ]
    return render(request, "desk/delivering/plan_sure.html", context)


def _leaves(foreseen: actions.Foreseen, zone: str) -> str:
    if foreseen.leaves_at is None:
        return _("when you bring it on its way: it is printed for you")
    if foreseen.leaves_at <= timezone.now():
        return _("at once")
    return in_words(foreseen.leaves_at, zone)


def _tried(form: PlanForm, act: Any, **values: Any) -> Any:
    """What ``act`` gives; None where it refuses, which is then said on the form."""
    try:
        return act(**values)
    except UndersignedError as error:
        where = f"{error.where}: " if error.where else ""
        form.add_error(None, f"{where}{error.what} {error.do}")
        return None
